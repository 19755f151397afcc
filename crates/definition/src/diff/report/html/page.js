"use strict";
(() => {
  const $ = (id) => document.getElementById(id);
  const apis = [...document.querySelectorAll("details.api")];
  const filter = $("filter"), found = $("found"), all = $("all"), keys = $("keys");
  const boxes = [...document.querySelectorAll("input[name=level]")];
  const links = new Map([...document.querySelectorAll("nav li")].map((item) => [item.dataset.for, item]));
  const noise = document.querySelector("details.noise");
  const rows = apis.map((api) => [...api.querySelectorAll("tbody tr")]);
  // What each row is found by, read when someone looks for something.
  const texts = new WeakMap();
  let at = -1;

  function text(api, row) {
    if (!texts.has(row)) texts.set(row, `${api.querySelector("summary").textContent} ${row.textContent}`.toLowerCase());
    return texts.get(row);
  }

  const shown = () => apis.filter((api) => !api.hidden);

  function apply() {
    const words = filter.value.toLowerCase().split(/\s+/).filter(Boolean);
    const levels = new Set(boxes.filter((box) => box.checked).map((box) => box.value));
    let changes = 0, count = 0;
    apis.forEach((api, index) => {
      let any = false;
      for (const row of rows[index]) {
        const fits = levels.has(row.dataset.level) && (!words.length || words.every((word) => text(api, row).includes(word)));
        if (row.hidden === fits) row.hidden = !fits;
        if (fits) { any = true; changes += 1; }
      }
      if (api.hidden === any) api.hidden = links.get(api.id).hidden = !any;
      if (any) count += 1;
      if (any && words.length) api.open = true;
    });
    if (noise) noise.hidden = !levels.has("noise");
    $("none").hidden = count > 0 || apis.length === 0;
    found.textContent = `${changes} shown`;
    found.setAttribute("aria-label", `${changes} changes in ${count} definitions`);
  }

  function go(step) {
    const list = shown();
    if (!list.length) return;
    const now = list.indexOf(apis[at]);
    const next = list[Math.min(Math.max(now + step, 0), list.length - 1)];
    select(next);
    next.querySelector("summary").focus({ preventScroll: true });
    next.scrollIntoView({ block: "start" });
  }

  function select(api) {
    if (apis[at]) { apis[at].classList.remove("at"); links.get(apis[at].id).firstElementChild.removeAttribute("aria-current"); }
    at = apis.indexOf(api);
    api.classList.add("at");
    const link = links.get(api.id).firstElementChild;
    link.setAttribute("aria-current", "true");
    link.scrollIntoView({ block: "nearest" });
  }

  function openAll() {
    const open = all.getAttribute("aria-pressed") !== "true";
    shown().forEach((api) => { api.open = open; });
    all.setAttribute("aria-pressed", String(open));
    all.textContent = open ? "Close all" : "Open all";
  }

  const actions = {
    "/": () => { filter.focus(); filter.select(); },
    j: () => go(1), k: () => go(-1),
    o: () => { if (apis[at]) apis[at].open = !apis[at].open; },
    e: openAll, "?": () => keys.showModal(),
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || keys.open) return;
    if (event.key === "Escape") { filter.value = ""; apply(); filter.blur(); return; }
    if (event.target === filter) { if (event.key === "Enter") { filter.blur(); go(1); } return; }
    const box = boxes[Number(event.key) - 1];
    if (box) { box.checked = !box.checked; apply(); return; }
    const action = actions[event.key];
    if (action) { event.preventDefault(); action(); }
  });
  document.querySelector("nav").addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (!link) return;
    const api = $(link.hash.slice(1));
    api.open = true;
    select(api);
  });
  let waiting = 0;
  filter.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(apply, 80); });
  boxes.forEach((box) => box.addEventListener("change", apply));
  all.addEventListener("click", openAll);
  $("help").addEventListener("click", actions["?"]);
  const head = document.querySelector("header");
  new ResizeObserver(() => document.documentElement.style.setProperty("--head", `${head.offsetHeight}px`)).observe(head);
  apply();
})();
