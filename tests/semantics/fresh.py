#!/usr/bin/env python3
"""Draws the fresh samples: fields, answers and names that were labelled later than `labels.tsv`.

    python3 tests/semantics/fresh.py fields  [DOCUMENTS.jsonl.gz]    for fresh.tsv
    python3 tests/semantics/fresh.py third   [DOCUMENTS.jsonl.gz]    for third.tsv
    python3 tests/semantics/fresh.py fourth  [DOCUMENTS.jsonl.gz]    for fourth.tsv
    python3 tests/semantics/fresh.py fifth   [DOCUMENTS.jsonl.gz]    for fifth.tsv
    python3 tests/semantics/fresh.py answers [DOCUMENTS.jsonl.gz]    for outcome.tsv

No API and no text of `labels.tsv` is drawn again, so nothing that a rule was
written for can be met; `third` draws none of `fresh.tsv` and `outcome.tsv`
either, `fourth` and `fifth` none of all before them. The fields come from the pools of `sample.py`, each a bit smaller; the
answers from the pools below. As there, patterns decide only what a person gets
to read. Seeded, standard library only.
"""

import gzip
import json
import pathlib
import random
import re
import sys

import sample

SEED = 20261128
SHARE = 0.6
THIRD_SEED = 20261130
THIRD_SHARE = 0.25
FOURTH_SEED = 20261202
FOURTH_SHARE = 0.35
FIFTH_SEED = 20261203
FIFTH_SHARE = 0.3

# Pools of `sample.py` that find few meanings in a smaller draw, once more and closer.
FIELD_POOLS = [
    ("fresh/fen", 12, "text", r"单位.{0,3}分(?!钟)|[(,/]分[)。]?$", ("String", "Number")),
    ("fresh/yuan", 14, "text", r"单位.{0,3}元|[(,/]元[)。]?|元为单位", None),
    ("fresh/address", 10, "text", r"(收货|收件|买家|联系|家庭|寄件|取件|上门|用户).{0,5}地址", ("String",)),
    ("fresh/nick", 6, "text", r"(?i)昵称|旺旺|nick", ("String",)),
    ("fresh/time", 6, "text", r"(?i)hh ?: ?m|时间戳.{0,8}秒|秒.{0,6}时间戳", ("String", "Number")),
]

# Where the third sample looks closer: codes in words, amounts and what stands beside them.
THIRD_POOLS = [
    ("third/fen", 24, "text", r"单位.{0,4}分|[(,/:]分[)。]?$|分为单位|分\)", ("String", "Number")),
    ("third/yuan", 24, "text", r"元", None),
    ("third/amount", 12, "text", r"金额|价格|费用|运费|单价|余额", ("String", "Number", "Price")),
    ("third/codes", 24, "text", r"(?<![\d.])\d{1,4} ?[^\d\s.,%)]{1,12}[,;、/ ]+\d{1,4} ?[^\d\s.%)]", ("String", "Number")),
    ("third/words", 14, "text", r"[A-Za-z_]{2,} ?[(:=-]? ?[一-鿿]{1,8}[)]?[,;、/ ]+[A-Za-z_]{2,} ?[(:=-]? ?[一-鿿]", ("String", "Number")),
]

# The fourth looks as close at formats and personal data, where the third found few.
FOURTH_POOLS = [
    *((pool.replace("third", "fourth"), wanted, *rest) for pool, wanted, *rest in THIRD_POOLS),
    ("fourth/pattern", 10, "text", r"(?i)y{2,4}[-/年.]?mm|hh ?: ?m|hhmm|mmdd", ("String", "Number")),
    ("fourth/epoch", 6, "text", r"(?i)毫秒|时间戳|unix", ("String", "Number")),
    ("fourth/list", 12, "text", r"逗号|分隔|分割|分号|隔开|竖线", ("String", "Number")),
    ("fourth/json", 10, "text", r"(?i)json", ("String",)),
    ("fourth/phone", 8, "text", r"手机|电话", ("String", "Number")),
    ("fourth/address", 12, "text", r"(收货|收件|买家|联系|家庭|寄件|取件|上门|用户|详细|配送).{0,5}地址", ("String",)),
    ("fourth/name", 12, "text", r"姓名|联系人|收货人|收件人|司机|持卡人", ("String",)),
    ("fourth/nick", 10, "text", r"(?i)昵称|旺旺|nick", ("String",)),
    ("fourth/account", 8, "text", r"(?i)支付宝|alipay|[账帐][号户]|卡号", ("String", "Number")),
    ("fourth/id", 6, "text", r"身份证|证件|护照", ("String", "Number")),
    ("fourth/location", 6, "text", r"经度|纬度|坐标", ("String", "Number")),
]

# (pool, how many answers, pattern that a name or text within the answer's first three levels fits)
ANSWER_POOLS = [
    ("success-boolean", 25, r"^(is_?)?succ\w* Boolean "),
    ("flag", 14, r"^\S*(fail|error|ok|flag|status|ret|result) Boolean "),
    ("boolean-alone", 8, r"^\S+ Boolean "),
    ("code-named", 22, r"^\S*(code|errno|err_no) "),
    ("code-of-a-thing", 30, r"^\S*code .*(券|核销|验证码|取件|邮编|区域|地区|城市|省|追溯|追踪|颜色|条码|国家|行政|商品|门店|货|订单|二维码|物流)"),
    ("coupon-verify-trace", 16, r"^\S*(coupon|verif|trace|area|color|colour|bar|zip|city|captcha)\S*code "),
    ("status", 10, r"^(status|state|result_status|biz_status) "),
    ("message", 14, r"^\S*(msg|message|reason|desc|info) String "),
    ("business-refusal-told", 10, r"(业务|错误|失败|异常).{0,6}(码|信息|原因|描述)"),
    ("any", 26, r"."),
]

# Leaves outside of lists that are named like the outcome's, though their text does not speak of one.
TRAPS = 45
TRAP_NAME = re.compile(r"(^|_)code$|error|fail")
TRAP_TEXT = re.compile(r"错误|返回|结果|响应|异常|失败|成功|状态|error|[cC]ode$|消息|系统自动生成|操作码")


def walk(params, prefix, depth):
    """The rows of an answer, three levels deep."""
    for param in params or []:
        path = f"{prefix}{param['name']}"
        yield path, param
        if depth < 3:
            yield from walk(param.get("subParams"), path + ".", depth + 1)


def trap(params, depth=1):
    """Whether a leaf in the first two levels looks like the outcome by its name alone."""
    for param in params or []:
        inside = param.get("subParams")
        if "[" in (param.get("type") or ""):
            continue
        if inside and depth < 2 and trap(inside, depth + 1):
            return True
        if not inside and TRAP_NAME.search(param["name"]) and not TRAP_TEXT.search(sample.plain(param.get("description"))):
            return True
    return False


def rows(file):
    text = pathlib.Path(__file__).with_name(file).read_text(encoding="utf-8")
    return [row.split("\t") for row in text.splitlines()[1:]]


def labelled(*files):
    return {tuple(row[1:3]) for file in files for row in rows(file)}


def fields(source):
    """As many fields of each pool as the share says, from APIs and with texts that nobody labelled."""
    return drawn(source, "fresh", labelled("labels.tsv"), set(), (SEED, SHARE), FIELD_POOLS)


def third(source):
    """The same once more, with another seed, of APIs in none of the files before."""
    answered = {row[0] for row in rows("outcome.tsv")}
    known = labelled("labels.tsv", "fresh.tsv")
    return drawn(source, "third", known, answered, (THIRD_SEED, THIRD_SHARE), THIRD_POOLS)


def fourth(source):
    """And once more, after `third.tsv` had been looked at."""
    answered = {row[0] for row in rows("outcome.tsv")}
    known = labelled("labels.tsv", "fresh.tsv", "third.tsv")
    return drawn(source, "fourth", known, answered, (FOURTH_SEED, FOURTH_SHARE), FOURTH_POOLS)


def fifth(source):
    """Fixed together with the fourth, so that nobody reads these APIs while the rules change; labelled after that."""
    answered = {row[0] for row in rows("outcome.tsv")}
    known = labelled("labels.tsv", "fresh.tsv", "third.tsv", "fourth.tsv")
    return drawn(source, "fifth", known, answered, (FIFTH_SEED, FIFTH_SHARE), FOURTH_POOLS)


def drawn(source, name, known, apis, seed_and_share, pools):
    apis = apis | {api for api, _ in known}
    seed, share = seed_and_share
    everything = sample.read(source)
    bare = lambda text: re.sub(r"\W", "", text)
    texts = {bare(field["text"]) for field in everything if (field["api"], field["path"]) in known}
    left = [field for field in everything if field["api"] not in apis and bare(field["text"]) not in texts]
    sample.SEED, sample.HOLDOUT = seed, 0.0
    sample.POOLS = [(pool, max(2, round(wanted * share)), *rest) for pool, wanted, *rest in sample.POOLS]
    sample.POOLS += pools
    for row in sample.draw(left):
        yield [name, *(row[column] for column in ("pool", "api", "path", "type", "text", "example"))]


def answers(source):
    """Answers by pool, none of an API that has labels; at most two of one shape."""
    apis = {api for api, _ in labelled("labels.tsv")}
    found = []
    with gzip.open(source, "rt", encoding="utf-8") as lines:
        for line in lines:
            data = json.loads(line)["response"]["data"]
            if data["name"] not in apis and data.get("responseParams"):
                params = data["responseParams"]
                found.append((data["name"], list(walk(params, "", 1)), trap(params)))
    found.sort(key=lambda it: it[0])
    rng = random.Random(SEED)
    taken, shapes = set(), {}
    for pool, wanted, pattern in [*ANSWER_POOLS, ("trap", TRAPS, None)]:
        rule = re.compile(pattern or "", re.I)
        seen = lambda param: f"{param['name']} {param.get('type') or '-'} {sample.plain(param.get('description'))}"
        fits = [it for it in found if (it[2] if pattern is None else any(rule.search(seen(row)) for _, row in it[1]))]
        rng.shuffle(fits)
        for api, rows, _ in fits:
            shape = tuple(sorted({param["name"] for _, param in rows}))
            if wanted == 0 or api in taken or shapes.get(shape, 0) >= 2:
                continue
            wanted -= 1
            taken.add(api)
            shapes[shape] = shapes.get(shape, 0) + 1
            yield pool, api, rows


def main():
    root = pathlib.Path(__file__).resolve().parents[2]
    source = sys.argv[2] if len(sys.argv) > 2 else root.parent / "shared" / "corpus" / "documents.jsonl.gz"
    draws = {"fields": fields, "third": third, "fourth": fourth, "fifth": fifth}
    if len(sys.argv) > 1 and sys.argv[1] in draws:
        for row in draws[sys.argv[1]](source):
            print("\t".join(row))
    elif sys.argv[1:2] == ["answers"]:
        for pool, api, rows in answers(source):
            for path, param in rows:
                text = (param.get("type") or "-", sample.plain(param.get("description")))
                print("\t".join((pool, api, path, *text)))
    else:
        sys.exit("usage: fresh.py fields|third|fourth|fifth|answers [DOCUMENTS.jsonl.gz]")


if __name__ == "__main__":
    main()
