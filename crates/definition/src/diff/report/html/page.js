"use strict";
(() => {
  const $ = (id) => document.getElementById(id);
  const apis = [...document.querySelectorAll("details.api")];
  const filter = $("filter"), found = $("found"), all = $("all"), keys = $("keys");
  const boxes = [...document.querySelectorAll("input[name=level]")];
  const links = new Map([...document.querySelectorAll("nav li")].map((item) => [item.dataset.for, item]));
  const noise = document.querySelector("details.noise");
  // What each row is found by, read once.
  const rows = apis.map((api) => {
    const head = api.querySelector("summary").textContent.toLowerCase();
    return [...api.querySelectorAll("tbody tr")].map((row) => ({ row, text: `${head} ${row.textContent.toLowerCase()}` }));
  });
  let at = -1;

  const shown = () => apis.filter((api) => !api.hidden);

  function apply() {
    const words = filter.value.toLowerCase().split(/\s+/).filter(Boolean);
    const levels = new Set(boxes.filter((box) => box.checked).map((box) => box.value));
    let changes = 0, count = 0;
    apis.forEach((api, index) => {
      let any = false;
      for (const { row, text } of rows[index]) {
        const fits = levels.has(row.dataset.level) && words.every((word) => text.includes(word));
        row.hidden = !fits;
        if (fits) { any = true; changes += 1; }
      }
      api.hidden = !any;
      links.get(api.id).hidden = !any;
      if (any) count += 1;
      if (any && words.length) api.open = true;
    });
    if (noise) noise.hidden = !levels.has("noise");
    $("none").hidden = count > 0 || apis.length === 0;
    found.textContent = `${changes} in ${count}`;
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
