#!/usr/bin/env python3
"""Draws the fields whose meanings are labelled by hand in `labels.tsv`.

    python3 tests/semantics/sample.py [DOCUMENTS.jsonl.gz]

The default input is ../shared/corpus/documents.jsonl.gz beside the repository.
Prints one candidate a line, tab separated: set, pool, api, path, documented
type, description, example (tabs and line breaks inside a text become blanks).

The patterns below decide only WHICH texts a person gets to read. They are
broad on purpose and say nothing about what a text means: many candidates of
the "codes" pools have no codes, and some rows of the traps have a meaning.

Same input, same output: the generator is seeded, and nothing depends on the
order of a hash. Standard library only.
"""

import gzip
import json
import pathlib
import random
import re
import sys
import unicodedata

SEED = 20261121
PER_API_AND_POOL = 2
PER_TEXT = 2
HOLDOUT = 0.25

# (pool, how many, what is looked at, pattern, documented types or None)
# "text": the description, "name": the field's name, "both": "name :: text".
POOLS = [
    # --- value and meaning, in many spellings -------------------------------
    ("codes/digit-colon", 16, "text", r"(?<![\d.])-?\d+ ?: ?[^\d\s/]", None),
    ("codes/digit-dash", 12, "text", r"(?<![\d.-])\d+ ?[-~—–]+>? ?[^\d\s-]", None),
    ("codes/digit-equals", 10, "text", r"(?<![\d.])\d+ ?={1,2}>? ?[^\d\s]", None),
    ("codes/digit-dot", 10, "text", r"(?<![\d.])\d+ ?\. ?[^\d\s].*\d+ ?\.[^\d\s]", None),
    ("codes/digit-comma", 7, "text", r"(?<![\d.])\d ?[、,] ?[一-鿿][^\d]*\d ?[、,] ?[一-鿿]", None),
    ("codes/digit-paren", 8, "text", r"(?<![\d.])-?\d+ ?[(\[【「][^)]*[一-鿿]", None),
    ("codes/paren-digit", 6, "text", r"[一-鿿] ?[(\[【]-?\d+[)\]】].*[(\[【]-?\d+[)\]】]", None),
    ("codes/label-first", 10, "text", r"[一-鿿] ?[:=-] ?-?\d+(?![\d.元%年月天])[^\d].*[一-鿿] ?[:=-] ?-?\d+", None),
    ("codes/tuples", 4, "text", r"\( ?-?\d+ ?, ?[\"'“”]", None),
    ("codes/bare", 12, "text", r"(?<![\d.一-鿿A-Za-z_])\d ?[一-鿿]{1,6}[,;/ 、。]* ?\d ?[一-鿿]", ("String", "Number")),
    ("codes/verb", 9, "text", r"\d ?(代表|表示|为|是|即|指|:代表|->)[^\d]", None),
    ("codes/word", 14, "text", r"[a-z_]{2,} ?[:=(-] ?[一-鿿].*[a-z_]{2,} ?[:=(-] ?[一-鿿]", None),
    ("codes/symbol", 14, "text", r"[A-Z][A-Z_0-9]* ?[:=(-]+ ?[一-鿿].*[A-Z][A-Z_0-9]* ?[:=(-]+ ?[一-鿿]", None),
    ("codes/word-label-first", 5, "text", r"[一-鿿] ?[:=(-] ?[A-Za-z_]{2,}\)?[,;/ 、]+[一-鿿]+ ?[:=(-] ?[A-Za-z_]{2,}", None),
    ("codes/one-pair", 9, "text", r"^[^\d]*(?<![\d.])\d ?[:=-] ?[一-鿿][^\d]*$", None),
    ("codes/status-named", 8, "name", r"(?i)(status|state|type|mode|level|flag)$", ("String", "Number")),
    # --- money --------------------------------------------------------------
    ("unit/fen", 30, "text", r"单位 ?[为是:(]? ?[(\[]?人?民?币? ?分(?!钟)|[(\[/,]分[)\],。]?$|[(\[]分[)\]]|以分|到分|分为单位|cent\b", None),
    ("unit/yuan", 22, "text", r"元", None),
    ("unit/other", 9, "text", r"(?i)单位|fen\b|yuan|rmb|cny|人民币|货币", ("String", "Number", "Price", "BigDecimal")),
    ("unit/money-named", 12, "name", r"(?i)(fee|amount|price|money|cost|cash|balance)$", ("String", "Number", "Price", "BigDecimal")),
    # --- formats ------------------------------------------------------------
    ("format/pattern", 20, "text", r"(?i)y{2,4}[-/年.]?mm|hh ?: ?m|hhmm|mm-dd|mmdd|年-月-日", ("String", "Number", "String[]")),
    ("format/date-example", 8, "text", r"(19|20)\d\d[-/年.]?[01]?\d[-/月.]?[0-3]?\d", ("String", "Number")),
    ("format/epoch", 14, "text", r"(?i)毫秒|时间戳|秒数|1970|timestamp|unix|\bms\b", ("String", "Number")),
    ("format/time-named", 10, "name", r"(?i)(time|date|^gmt_.*|_at|day)$", ("String", "Number")),
    ("format/json", 15, "both", r"(?i)json", ("String", "Number", "Json", "String[]")),
    ("format/braces", 4, "text", r"[{\[]\s*[\"']", ("String",)),
    ("format/list", 20, "text", r"逗号|分隔|分割|分号|隔开|竖线|separated|多个.*[,;|]", ("String", "Number", "String[]")),
    ("format/list-named", 5, "name", r"(?i)(^fields|_ids|list|ids)$", ("String",)),
    # --- personal data ------------------------------------------------------
    ("sensitive/phone", 12, "both", r"(?i)手机|电话|mobile|phone|\btel", None),
    ("sensitive/address", 10, "both", r"(?i)地址|address|\baddr", ("String",)),
    ("sensitive/name", 10, "both", r"姓名|联系人|收货人|收件人|真实名|司机|receiver_name|contact_name|real_?name|持卡人|乘客|入住人", ("String", "String[]")),
    ("sensitive/nick", 9, "both", r"(?i)昵称|nick|旺旺", ("String", "String[]")),
    ("sensitive/account", 8, "both", r"(?i)支付宝|alipay|账号|帐号|account|银行卡|卡号", ("String", "Number")),
    ("sensitive/id", 8, "both", r"(?i)身份证|证件|id_?card|护照|cert_?no|open_?id|union_?id|税号", ("String", "Number")),
    ("sensitive/mail", 5, "both", r"(?i)邮箱|e-?mail|邮件", ("String",)),
    ("sensitive/location", 8, "both", r"(?i)经度|纬度|经纬|\blat\b|\blng\b|longitude|latitude|坐标|定位", None),
    ("sensitive/credit", 5, "both", r"(?i)芝麻|信用|credit|\bzm_", None),
    ("sensitive/contract", 5, "both", r"(?i)合同|代扣|签约|协议号|contract|agreement", ("String", "Number")),
    # --- look-alikes --------------------------------------------------------
    ("trap/numbered-prose", 18, "text", r"(?:^|[^\d.])1[.、)] ?[^\d]{6,}2[.、)] ?[^\d]{6,}", None),
    ("trap/minutes", 10, "text", r"分钟|小时|秒(?!数)", ("String", "Number")),
    ("trap/percent", 10, "text", r"百分|%|比例|折扣|费率|万分|千分|汇率|积分|评分|得分", ("String", "Number")),
    ("trap/version", 6, "both", r"(?i)version|版本", ("String", "Number")),
    ("trap/url", 10, "both", r"(?i)url|链接|网址|图片地址|下载", ("String",)),
    ("trap/shop", 12, "both", r"(?i)店铺|公司|企业|商家名|仓库|机构|门店|酒店", ("String",)),
    ("trap/range", 14, "text", r"长度|范围|最大|不超过|最多|大于|小于|\d+ ?[-~] ?\d+", ("String", "Number")),
    ("trap/example-only", 14, "text", r"例如|如:|比如|示例|eg|e\.g|例:|举例", ("String", "Number")),
    ("trap/time-word", 18, "text", r"^[^\dA-Za-z]{0,12}(时间|日期|日)$", ("String", "Number")),
    ("trap/date-type", 10, "text", r"时间|日期|yyyy", ("Date",)),
    ("trap/json-typed", 4, "text", r"(?i)json|扩展|结果", ("Json", "Map")),
    ("trap/count", 10, "text", r"(?i)数量|个数|总数|条数|页码|页大小|每页|件数", ("String", "Number")),
    ("trap/measure", 8, "text", r"(?i)重量|体积|千克|厘米|毫米|公斤|长宽高|尺寸|cm\b|kg\b", ("String", "Number")),
    ("trap/values-only", 8, "text", r"(?i)取值|可选值|枚举|[A-Z_]{3,} ?[/,|] ?[A-Z_]{3,}", ("String", "Number")),
    ("trap/bool", 10, "text", r"(?i)true|false|是否", ("Boolean",)),
    ("trap/error", 6, "both", r"(?i)错误|error|err_?(code|msg)|sub_?code", ("String", "Number")),
    ("trap/named", 14, "name", r"(?i)(^name$|title|_name$|code$|region|province|city|area)", ("String",)),
    ("random/leaf", 60, "text", r".", None),
    # --- personal data once more, closer: the broad pools above find few -----
    # (new pools go to the END: those before them then draw the same fields)
    ("sensitive/phone-of", 10, "text", r"(收件|收货|联系|下单|买家|乘客|乘机|用户|会员|司机|客户|入住|员工|寄件|发件).{0,6}(手机|电话)|手机号", ("String", "Number")),
    ("sensitive/address-of", 14, "text", r"(收货|收件|买家|发货|联系|家庭|寄件|详细|配送).{0,5}地址", ("String",)),
    ("sensitive/name-of", 12, "text", r"姓名|联系人(?!手机|电话|邮箱)|receiver name", ("String",)),
    ("sensitive/account-of", 8, "text", r"支付宝.{0,3}[账帐]号|支付宝.{0,3}[账帐]户|银行.{0,3}[账帐卡]号?|登录.{0,2}[账帐名]", ("String", "Number")),
    ("sensitive/id-of", 9, "text", r"身份证|证件号|护照号|社保卡", ("String", "Number")),
    ("sensitive/mail-of", 5, "text", r"(?i)邮箱|e-?mail", ("String",)),
    ("sensitive/location-of", 7, "text", r"经度|纬度|经纬", ("String", "Number")),
    ("sensitive/credit-of", 5, "text", r"芝麻|信用(分|等级|评|积分|度)", None),
    ("sensitive/contract-of", 6, "text", r"合同|协议(号|id)|代扣|签约", ("String", "Number")),
    ("sensitive/open-id", 4, "both", r"(?i)open_?id|union_?id", ("String", "Number")),
    ("sensitive/alipay", 14, "both", r"支付宝.{0,4}[账帐][号户]|alipay_(account|id|no|logon_id|mail)\b|[银行卡]卡号|银行账号", ("String", "Number")),
    ("sensitive/contract-number", 4, "text", r"(合同|协议).{0,2}[编号]", ("String", "Number")),
]


def plain(text):
    """Full-width signs and letters as their half-width forms, on one line."""
    return re.sub(r"\s+", " ", unicodedata.normalize("NFKC", text or "")).strip()


def leaves(params, prefix):
    for param in params or []:
        path = f"{prefix}.{param['name']}"
        if param.get("subParams"):
            yield from leaves(param["subParams"], path)
        else:
            yield path, param


def read(source):
    fields = []
    with gzip.open(source, "rt", encoding="utf-8") as lines:
        for line in lines:
            data = json.loads(line)["response"]["data"]
            seen = {}
            for side, key in (("request", "requestParams"), ("response", "responseParams")):
                for path, param in leaves(data.get(key), side):
                    seen.setdefault(path, []).append(param)
            for path, params in seen.items():
                # A path that two rows share names neither of them.
                if len(params) == 1:
                    param = params[0]
                    fields.append(
                        {
                            "api": data["name"],
                            "path": path,
                            "name": param["name"],
                            "type": (param.get("type") or "").replace(" ", ""),
                            "text": plain(param.get("description")),
                            "example": plain(str(param.get("demoValue") or "")),
                        }
                    )
    fields.sort(key=lambda field: (field["api"], field["path"]))
    unique = {}
    for field in fields:
        unique.setdefault((field["name"], field["text"]), field)
    return list(unique.values())


def draw(fields):
    rng = random.Random(SEED)
    # A whole API belongs to one set, so that no set knows the other's pages.
    apis = sorted({field["api"] for field in fields})
    holdout = {api for api in apis if rng.random() < HOLDOUT}
    taken, texts, sample = set(), {}, []
    for pool, wanted, where, pattern, types in POOLS:
        rule = re.compile(pattern)
        candidates = []
        for field in fields:
            if not field["text"] or (types and field["type"] not in types):
                continue
            seen = {
                "text": field["text"],
                "name": field["name"],
                "both": f"{field['name']} :: {field['text']}",
            }[where]
            if rule.search(seen):
                candidates.append(field)
        rng.shuffle(candidates)
        # Three of the development set, then one held out, as far as they go.
        quota = {"holdout": round(wanted * HOLDOUT)}
        quota["dev"] = wanted - quota["holdout"]
        per_api = {}
        for field in candidates:
            key = (field["api"], field["path"])
            kind = "holdout" if field["api"] in holdout else "dev"
            text = re.sub(r"\W", "", field["text"])
            if (
                quota[kind] == 0
                or key in taken
                or per_api.get(field["api"], 0) >= PER_API_AND_POOL
                or texts.get(text, 0) >= PER_TEXT
            ):
                continue
            quota[kind] -= 1
            taken.add(key)
            per_api[field["api"]] = per_api.get(field["api"], 0) + 1
            texts[text] = texts.get(text, 0) + 1
            sample.append({"set": kind, "pool": pool, **field})
    return sample


def main():
    root = pathlib.Path(__file__).resolve().parents[2]
    default = root.parent / "shared" / "corpus" / "documents.jsonl.gz"
    source = sys.argv[1] if len(sys.argv) > 1 else default
    for row in draw(read(source)):
        columns = ("set", "pool", "api", "path", "type", "text", "example")
        print("\t".join(row[column] for column in columns))


if __name__ == "__main__":
    main()
