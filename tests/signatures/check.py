"""Checks signed requests as they stood on the wire, after the platform's protocol. Knows nothing of the client.

Reads one JSON object a line:
  {"secret", "method", "expected": {name: text}, "json": {name: text}, "files": {name: hex}, "request": hex}
and answers one line for each: "ok", or what is wrong. `expected` are values to the letter, `json` values whose JSON must
be the same; no other business parameter may be there. Standard library only.
"""

import hashlib
import hmac
import json
import re
import sys
import time
import urllib.parse

SYSTEM = {
    "method", "app_key", "session", "timestamp", "v", "sign_method", "sign", "format", "simplify", "partner_id",
    "target_app_key",
}
MINUTES_OF_SKEW = 10


# What Java calls white space; a value of nothing else is neither signed nor sent.
BLANK = re.compile("[\\t-\\r\\x1c-\\x20\\u1680\\u2000-\\u2006\\u2008-\\u200a\\u2028\\u2029\\u205f\\u3000]*")


class Wrong(Exception):
    pass


def must(holds, what):
    if not holds:
        raise Wrong(what)


def split_request(raw):
    head, _, body = raw.partition(b"\r\n\r\n")
    lines = head.decode("ascii").split("\r\n")
    headers = {}
    for line in lines[1:]:
        name, _, value = line.partition(":")
        must(name.lower() not in headers, f"header {name} twice")
        headers[name.lower()] = value.strip()
    must(int(headers["content-length"]) == len(body), "the length of the body")
    return lines[0], headers, body


def read_form(body):
    text = body.decode("ascii")
    must(re.fullmatch(r"([A-Za-z0-9*._&=+-]|%[0-9A-F]{2})*", text), "the form's encoding")
    pairs = []
    for pair in text.split("&") if text else []:
        name, equals, value = pair.partition("=")
        must(equals == "=", "a pair without a value")
        pairs.append(tuple(urllib.parse.unquote_plus(part, "utf-8", "strict") for part in (name, value)))
    return pairs


def read_multipart(content_type, body):
    boundary = re.search(r"boundary=([0-9A-Za-z'()+_,./:=?-]{1,70})$", content_type).group(1).encode()
    must(body.startswith(b"--" + boundary + b"\r\n"), "the first boundary")
    must(body.endswith(b"\r\n--" + boundary + b"--\r\n"), "the last boundary")
    inside = body[len(boundary) + 4 : -(len(boundary) + 8)]
    texts, files = [], []
    for part in inside.split(b"\r\n--" + boundary + b"\r\n"):
        head, separator, content = part.partition(b"\r\n\r\n")
        must(separator, "a part without a head")
        disposition = re.search(rb'^content-disposition: *form-data; *name="([^"\r\n]*)"(; *filename="([^"\r\n]*)")?', head, re.I)
        must(disposition, "a part's disposition")
        name = disposition.group(1).decode()
        if disposition.group(2):
            must(re.search(rb"^content-type: *[^\r\n]+/[^\r\n]+", head, re.I | re.M), "a file's type")
            files.append((name, content))
        else:
            texts.append((name, content.decode("utf-8")))
    return texts, files


def signature(method, secret, pairs):
    kept = [(name, value) for name, value in pairs if name != "sign" and name and value]
    kept.sort(key=lambda pair: pair[0].encode("utf-8"))
    base = "".join(name + value for name, value in kept).encode("utf-8")
    key = secret.encode("utf-8")
    if method == "md5":
        return hashlib.md5(key + base + key).hexdigest().upper()
    digest = {"hmac": "md5", "hmac-sha256": "sha256"}[method]
    return hmac.new(key, base, digest).hexdigest().upper()


def check(case):
    line, headers, body = split_request(bytes.fromhex(case["request"]))
    must(re.fullmatch(r"POST /router/rest HTTP/1\.1", line), "the request line: all parameters are in the body")
    content_type = headers["content-type"]
    if case["files"]:
        must(content_type.startswith("multipart/form-data;charset=UTF-8;"), "the type of a body with files")
        pairs, files = read_multipart(content_type, body)
    else:
        must(content_type.lower() == "application/x-www-form-urlencoded;charset=utf-8", "the type of a form")
        pairs, files = read_form(body), []
    parameters = dict(pairs)
    must(len(parameters) == len(pairs), "a parameter twice")
    must(not any(BLANK.fullmatch(value) for value in parameters.values()), "an empty value")

    must(parameters["v"] == "2.0" and parameters["format"] == "json", "v and format")
    must(parameters["app_key"] == "12345678", "the app key")
    must(parameters["sign_method"] == case["method"], "the sign method")
    in_china = time.strptime(parameters["timestamp"], "%Y-%m-%d %H:%M:%S")
    must(abs(time.time() + 8 * 3600 - (time.mktime(in_china) - time.timezone)) < MINUTES_OF_SKEW * 60, "the timestamp")
    must(parameters.get("session") == case["session"], "the session")

    business = {name: value for name, value in parameters.items() if name not in SYSTEM}
    for name, value in case["json"].items():
        must(json.loads(business.pop(name)) == json.loads(value), f"the JSON of {name}")
    must(business == case["expected"], f"the parameters: {sorted(business)} for {sorted(case['expected'])}")
    must(sorted(name for name, _ in files) == sorted(case["files"]), "the files")
    for name, content in files:
        must(content.hex() == case["files"][name], f"the bytes of {name}")

    made = signature(case["method"], case["secret"], pairs)
    must(hmac.compare_digest(made, parameters["sign"]), "the signature")


def main():
    for line in sys.stdin:
        try:
            check(json.loads(line))
            print("ok")
        except Wrong as wrong:
            print(f"wrong: {wrong}")
        except Exception as error:  # whatever can't be read is wrong, too
            print(f"wrong: {type(error).__name__} {error}")


# Vectors of the platform: the checker itself must be right before it judges.
def own_test():
    pairs = [
        ("method", "taobao.item.seller.get"), ("app_key", "12345678"), ("session", "test"),
        ("timestamp", "2016-01-01 12:00:00"), ("format", "json"), ("v", "2.0"),
        ("fields", "num_iid,title,nick,price,num"), ("num_iid", "11223344"),
    ]
    for method, sign in (
        ("md5", "66987CB115214E59E6EC978214934FB8"),
        ("hmac", "D56D7858309C31B6251083A874D48273"),
        ("hmac-sha256", "04DB15AD0774D5CFCE2C837DE43E3FCEA9011ED74F3038FB6AB5F3C4CEA119E8"),
    ):
        made = signature(method, "helloworld", pairs + [("sign_method", method)])
        if made != sign:
            sys.exit(f"the checker is wrong about {method}: {made}")


own_test()
main()
