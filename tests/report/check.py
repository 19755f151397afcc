#!/usr/bin/env python3
"""Is the HTML report what it says: one page, quick, for everyone, and safe from what documents say?

    check.py XTASK [--axe AXE.js] [--report REPORT.html] [--pictures DIR]

Opens the report of a hostile pair of definitions, and REPORT where one is given (`run.sh` makes that of the corpus' drift), in
a headless Chromium: nothing is fetched, no script complains, axe-core finds nothing (light, dark, everything open), texts are texts, the
filter and the keys work, and a large report is open within a second. Standard library only. Exit code 1: something is wrong.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from browser import Browser, installed

HOSTILE = [
    "<script>window.hacked=1</script>",
    "</td></tr></table></details></main><img src=x onerror=window.hacked=1>",
    "\"' onmouseover=\"window.hacked=1\" x='",
    "<!-- <style>*{display:none}</style> -->",
    "&lt;b&gt; &amp; &#60;i&#62; `code` \\",
    "مرحبا بالعالم (1) שלום",
    "\u202eevil\u2066 \u200b zero",
    "]]></script><svg onload=window.hacked=1>",
]


def yaml(name, texts):
    rows = [f"- name: {json.dumps(f'f{index} {text}')}\n  type: {json.dumps(text)}\n  description: {json.dumps(text)}\n" for index, text in enumerate(texts)]
    codes = "\n".join(f"    {json.dumps(text)}: {json.dumps(text)}" for text in texts)
    return (f"name: {name}\nkind: api\ntitle: {json.dumps(texts[0])}\ndescription: {json.dumps(' '.join(texts))}\nresponse:\n{''.join(rows)}"
            f"- name: coded\n  type: String\n  codes:\n{codes}\n")


def hostile(xtask, folder):
    """The report of two definitions in which every text tries to be more."""
    for name, texts in (("old", HOSTILE), ("new", HOSTILE[1:] + HOSTILE[:1])):
        (folder / name / "apis").mkdir(parents=True)
        for api in ("demo.hostile.get", "demo.hostile.list"):
            (folder / name / f"apis/{api}.yaml").write_text(yaml(api, texts), encoding="utf-8")
    (folder / "rules.yaml").write_text(f"ignore:\n- {{check: title-changed, reason: {json.dumps(HOSTILE[0])}}}\n", encoding="utf-8")
    command = [xtask, "diff", folder / "old", folder / "new", "--format", "html", "--rules", folder / "rules.yaml"]
    page = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    report = folder / "hostile.html"
    report.write_text(page, encoding="utf-8")
    return report


class Check:
    def __init__(self, browser, axe, pictures):
        self.browser, self.axe, self.pictures, self.wrong = browser, axe, pictures, 0

    def hold(self, what, holds, more=""):
        print(f"{'ok   ' if holds else 'WRONG'} {what}{f' ({more})' if more else ''}")
        self.wrong += not holds

    def page(self, report, title, is_large=False):
        b = self.browser
        b.size(1400, 1000), b.look("light")
        url = report.resolve().as_uri()
        b.open(url)
        self.hold(f"{title}: nothing is fetched", set(b.requests) <= {url}, ", ".join(sorted(set(b.requests) - {url})))
        self.hold(f"{title}: no script complains", not b.complaints, "; ".join(b.complaints))
        self.hold(f"{title}: one script of its own", b.run("document.scripts.length") == 1 and not b.run("window.hacked"))
        self.picture(title, "light")
        self.accessible(f"{title}, light")
        b.press("e")
        self.hold(f"{title}: `e` opens all", b.run("[...document.querySelectorAll('details.api')].every((api) => api.open)"))
        if not is_large:
            self.accessible(f"{title}, all open")
        b.look("dark")
        self.accessible(f"{title}, dark")
        self.picture(title, "dark")
        b.look("light")

    def picture(self, title, scheme):
        if self.pictures:
            self.browser.picture(Path(self.pictures) / f"{title}-{scheme}.png")

    def accessible(self, title):
        if not self.axe:
            return
        b = self.browser
        b.run(self.axe + "; true")
        found = b.run("axe.run().then((found) => found.violations.map((each) => [each.id, each.nodes.length, each.nodes[0].html.slice(0, 120)]))")
        self.hold(f"{title}: axe-core finds nothing", not found, json.dumps(found, ensure_ascii=False))

    def keys(self):
        b = self.browser
        rows = "[...document.querySelectorAll('tbody tr')].filter((row) => row.checkVisibility() || !row.hidden).length"
        all_rows = b.run(rows)
        b.press("/")
        self.hold("`/` goes to the filter", b.run("document.activeElement.id") == "filter")
        b.run("document.getElementById('filter').value = 'field-removed'; document.getElementById('filter').dispatchEvent(new Event('input')); new Promise((done) => setTimeout(done, 200))")
        few = b.run(rows)
        self.hold("the filter filters", 0 < few < all_rows, f"{few} of {all_rows}")
        b.press("Escape")
        self.hold("Esc empties it", b.run(rows) == all_rows)
        b.press("j"), b.press("j")
        self.hold("`j` goes on", b.run("[...document.querySelectorAll('details.api')].findIndex((api) => api.classList.contains('at'))") == 1)
        b.press("k")
        self.hold("`k` goes back", b.run("document.querySelector('nav a[aria-current]').hash") == "#a0")
        b.press("?")
        self.hold("`?` shows the keys", b.run("document.getElementById('keys').open"))

    def quick(self, report):
        """Opened three times. What counts is the page's own work (processor time of its thread): on a busy machine the clock says
        more about the others; it is shown beside it."""
        work, clock = [], []
        for _ in range(3):
            self.browser.ask("Performance.disable"), self.browser.ask("Performance.enable", timeDomain="threadTicks")
            self.browser.open(report.resolve().as_uri())
            metrics = {each["name"]: each["value"] for each in self.browser.ask("Performance.getMetrics")["metrics"]}
            work.append(metrics["TaskDuration"] * 1000)
            clock.append(self.browser.run("performance.getEntriesByType('navigation')[0].loadEventEnd"))
        self.browser.ask("Performance.disable")
        changed = "document.querySelectorAll('details.api:not(#added, #removed), :is(#added, #removed) tbody tr').length"
        self.hold("200 definitions and more", self.browser.run(changed) >= 200, str(self.browser.run(changed)))
        shown = [", ".join(f"{time:.0f}" for time in times) for times in (work, clock)]
        self.hold("open within a second", min(work) <= 1000, f"work {shown[0]} ms, by the clock {shown[1]} ms")

    def texts(self):
        shown = self.browser.run("document.querySelector('main').textContent")
        for text in HOSTILE:
            visible = "".join(f"\\u{{{ord(c):04x}}}" if c in "\u202e\u2066\u200b" else c for c in text)
            self.hold(f"shown as text: {visible[:40]}", visible in shown)
        self.hold("no element of theirs", self.browser.run("document.querySelectorAll('main img, main svg, main style, main script, main [onmouseover]').length") == 0)


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("xtask")
    options.add_argument("--axe"), options.add_argument("--report"), options.add_argument("--pictures")
    options = options.parse_args()
    program = installed()
    if not program:
        print("--- skipped: the HTML report in a browser, because there is none (apt-get install chromium)")
        return 0
    axe = Path(options.axe).read_text(encoding="utf-8") if options.axe else None
    if not axe:
        print("--- skipped: accessibility, because axe-core is not here (npm install axe-core)")
    browser = Browser(program)
    check = Check(browser, axe, options.pictures)
    try:
        with tempfile.TemporaryDirectory() as folder:
            report = hostile(options.xtask, Path(folder))
            check.page(report, "hostile")
            check.texts()
            check.keys()
            if options.report:
                check.quick(Path(options.report))
                check.page(Path(options.report), "drift", is_large=True)
    finally:
        browser.close()
    return 1 if check.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
