#!/usr/bin/env python3
"""Does `diff` list every change between two dumps of the documentation site, and nothing else?

    compare.py OLD.jsonl.gz NEW.jsonl.gz -- XTASK [FOLDER]

Both dumps are scraped into folders of their own (below FOLDER, where they stay), `XTASK diff --format json` compares these; beside it stands a plain comparison of the
dumps' JSON that knows nothing of definitions. Both must name the same added and removed APIs, the same added and removed fields
(the topmost where a whole object came or went) and the same retyped fields; where an API differs in order only, `diff` may list
nothing but noise. Standard library only. Exit code 1: they disagree.
"""

import gzip
import json
import subprocess
import sys
import tempfile
from pathlib import Path


def documents(path):
    """API name -> document."""
    found = {}
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            data = json.loads(line)["response"]["data"]
            found[data["name"]] = data
    return found


def members(params):
    """Name -> parameter; a second one of the same name is `name#2`, as in definitions."""
    found = {}
    for param in params or []:
        name, count = param["name"], 1
        while (name if count == 1 else f"{name}#{count}") in found:
            count += 1
        found[name if count == 1 else f"{name}#{count}"] = param
    return found


def shape(param):
    """Type without its list mark, and whether it is a list: `Order []` is a list of Order."""
    text = param.get("type") or ""
    is_list = False
    while text.rstrip().endswith("[]"):
        text, is_list = text.rstrip()[:-2].rstrip(), True
    return text, is_list


def walk(path, old, new, found):
    before, after = members(old), members(new)
    for name in before.keys() - after.keys():
        found["removed"].add(f"{path}.{name}")
    for name in after.keys() - before.keys():
        found["added"].add(f"{path}.{name}")
    for name in before.keys() & after.keys():
        was, now, here = before[name], after[name], f"{path}.{name}"
        if shape(was) != shape(now):
            found["retyped"].add(here)
        inner = bool(was.get("subParams")), bool(now.get("subParams"))
        if inner == (True, True):
            walk(here, was["subParams"], now["subParams"], found)
        elif inner[0] != inner[1]:
            found["members"].add(here)


def sorted_form(value):
    """A document without the order of anything in it."""
    if isinstance(value, dict):
        return {key: sorted_form(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return sorted((sorted_form(inner) for inner in value), key=lambda inner: json.dumps(inner, sort_keys=True))
    return value


def facts(data):
    """What a definition takes of a document's parameters and head."""
    keep = ("name", "apiChineseName", "description", "labels", "requestParams", "responseParams", "errorCodes")
    return {key: data.get(key) for key in keep}


def by_json(old, new):
    result = {"apis-added": new.keys() - old.keys(), "apis-removed": old.keys() - new.keys(), "order-only": set()}
    found = {key: set() for key in ("added", "removed", "retyped", "members")}
    for name in old.keys() & new.keys():
        was, now = old[name], new[name]
        for side, key in (("request", "requestParams"), ("response", "responseParams")):
            walk(f"{name} {side}", was.get(key), now.get(key), found)
        if facts(was) != facts(now) and sorted_form(facts(was)) == sorted_form(facts(now)):
            result["order-only"].add(name)
    return result | found


def by_diff(diff):
    result = {"apis-added": set(), "apis-removed": set()}
    found = {key: set() for key in ("added", "removed", "retyped", "members")}
    moved = [f"{change['api']} {change['path']}." for change in diff["changes"] if change.get("from")]
    for change in diff["changes"]:
        api, path, fact, way = change["api"], change.get("path", ""), change["fact"], change["way"]
        here = f"{api} {path}"
        if fact == "definition" and way in ("added", "removed"):
            result[f"apis-{way}"].add(api)
        if any((here + ".").startswith(parent) for parent in moved) and not change.get("from"):
            continue  # what stands below, or changed with, a field that moved came and went with it
        if change.get("from"):
            found["removed"].add(f"{api} {change['from']}")
            found["added"].add(here)
        elif fact == "field":
            found["removed" if way == "removed" else "added"].add(here)
        elif fact in ("type", "list"):
            found["retyped"].add(here)
        elif fact == "members":
            found["members"].add(here)
    return result | found


def scraped(xtask, dump, folder):
    subprocess.run([xtask, "scrape", "--quiet", str(dump), "--out", str(folder)], check=True, stderr=subprocess.DEVNULL)
    return folder


def main():
    split = sys.argv.index("--")
    old_path, new_path = map(Path, sys.argv[1:split])
    xtask, *keep = sys.argv[split + 1:]
    with tempfile.TemporaryDirectory() as scratch:
        scratch = Path(*keep) if keep else Path(scratch)
        dumps = [old_path, new_path]
        old, new = [documents(path) for path in dumps]
        states = [str(scraped(xtask, path, scratch / name)) for path, name in zip(dumps, ("old", "new"))]
        run = subprocess.run([xtask, "diff", *states, "--format", "json"], check=True, capture_output=True, text=True)
    return compare(by_json(old, new), json.loads(run.stdout))


def compare(expected, diff):
    listed = by_diff(diff)
    wrong = 0
    for key in ("apis-added", "apis-removed", "added", "removed", "retyped", "members"):
        missing, extra = expected[key] - listed[key], listed[key] - expected[key]
        print(f"{key:13} {len(expected[key]):4} in the documents, {len(listed[key]):4} in the diff")
        for title, names in (("missing", missing), ("too many", extra)):
            wrong += len(names)
            for name in sorted(names)[:20]:
                print(f"  {title}: {name}")
    loud = {change["api"] for change in diff["changes"] if change["level"] != "noise"}
    told = sorted(expected["order-only"] & loud)
    print(f"order only    {len(expected['order-only']):4} APIs, {len(told)} of them among the changes")
    for name in told:
        print(f"  not only noise: {name}")
    return 1 if wrong or told else 0


if __name__ == "__main__":
    if sys.argv[3:4] != ["--"] or len(sys.argv) not in (5, 6):
        sys.exit(__doc__)
    sys.exit(main())
