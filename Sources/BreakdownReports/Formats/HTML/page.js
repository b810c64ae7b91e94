"use strict";
// Sorts and filters the lists and filters the sheets. Without it the page reads the same.

const natural = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

/** An element with its properties and what is in it. */
function make(name, properties, ...content) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...content);
  return element;
}

/** Text as it is searched: no case, no accents. */
function plain(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

function wordsOf(input) {
  return plain(input.value).split(/\s+/).filter(Boolean);
}

/** Puts tools beside a section's heading. */
function addTools(section, ...tools) {
  const heading = section.querySelector("h2");
  const head = make("div", { className: "head" });
  heading.replaceWith(head);
  head.append(heading, make("div", { className: "tools" }, ...tools));
}

function searchField(label, placeholder, changed) {
  const input = make("input", { type: "search", placeholder, autocomplete: "off" });
  input.setAttribute("aria-label", label);
  input.addEventListener("input", changed);
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || input.value === "") return;
    event.preventDefault();
    input.value = "";
    changed();
  });
  return input;
}

function statusLine() {
  const status = make("span", {});
  status.setAttribute("role", "status");
  return status;
}

// Sorting

/** Eighths of a page: "1 3/8" is 11. */
function eighths(text) {
  const [, whole, part] = /^(?:(\d+)(?!\/))?\s*(?:(\d+)\/8)?$/.exec(text) ?? [];
  return whole || part ? Number(whole ?? 0) * 8 + Number(part ?? 0) : NaN;
}

/** What a cell is sorted by: a number, a text, or null when it is empty. */
function sortKey(cell, kind) {
  const text = cell.textContent.trim();
  if (text === "") return null;
  let number = NaN;
  if (kind === "number") number = Number.parseFloat(text.replace(/[^\d.-]/g, ""));
  if (kind === "eighths") number = eighths(text);
  if (kind === "scenes") number = Number.parseInt(cell.querySelector("a")?.hash.slice(7), 10);
  return Number.isNaN(number) ? text : number;
}

/** Numbers before texts, numbers in texts by size: 2, 10, 10A. */
function compareKeys(left, right) {
  if (typeof left === "number" && typeof right === "number") return left - right;
  if (typeof left === typeof right) return natural.compare(left, right);
  return typeof left === "number" ? -1 : 1;
}

/** Rows in the order of a column; rows that are equal stay as they were, empty ones go last. */
function sortedRows(rows, column, kind, direction) {
  const keyed = rows.map((row) => ({ row, key: sortKey(row.cells[column], kind) }));
  keyed.sort((left, right) => {
    if (left.key === null || right.key === null) return (left.key === null) - (right.key === null);
    return direction * compareKeys(left.key, right.key);
  });
  return keyed.map((entry) => entry.row);
}

function place(body, rows) {
  const fragment = document.createDocumentFragment();
  for (const row of rows) fragment.append(row);
  body.append(fragment);
}

/** A head sorts up, then down, then as the script has it; groups stay, their rows are sorted. */
function makeSortable(table, bodies) {
  const heads = [...table.tHead.rows[0].cells];
  const next = new Map([[null, "ascending"], ["ascending", "descending"], ["descending", null]]);
  heads.forEach((head, column) => {
    const button = make("button", { type: "button" }, ...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const order = next.get(head.getAttribute("aria-sort"));
      for (const other of heads) other.removeAttribute("aria-sort");
      if (order !== null) head.setAttribute("aria-sort", order);
      for (const { body, head: group, rows } of bodies) {
        const current = [...body.rows].filter((row) => row !== group);
        const direction = order === "ascending" ? 1 : -1;
        place(body, order ? sortedRows(current, column, head.dataset.kind, direction) : rows);
      }
    });
  });
}

// Filtering

function textsOf(row) {
  return [...row.cells].map((cell) => cell.textContent);
}

/** Shows the rows that hold every word that is typed. */
function makeFilterable(section, table, bodies) {
  const rowCount = bodies.reduce((sum, { rows }) => sum + rows.length, 0);
  if (rowCount < 6) return;
  const status = statusLine();
  let texts = null;
  const input = searchField(`Filter: ${section.querySelector("h2").textContent}`, "Filter", () => {
    const words = wordsOf(input);
    texts ??= bodies.map(({ head, rows }) =>
      rows.map((row) => plain([head?.textContent, ...textsOf(row)].join(" "))));
    let shown = 0;
    bodies.forEach(({ head, rows }, index) => {
      let shownHere = 0;
      rows.forEach((row, place) => {
        row.hidden = !words.every((word) => texts[index][place].includes(word));
        if (!row.hidden) shownHere += 1;
      });
      if (head) head.hidden = shownHere === 0;
      shown += shownHere;
    });
    // Totals are of all rows.
    if (table.tFoot) table.tFoot.hidden = shown < rowCount;
    status.textContent = words.length > 0 ? `${shown} of ${rowCount}` : `${rowCount}`;
  });
  status.textContent = `${rowCount}`;
  addTools(section, status, input);
}

function makeList(section) {
  const table = section.querySelector("table");
  if (!table) return;
  const bodies = [...table.tBodies].map((body) => {
    const rows = [...body.rows];
    return { body, head: rows[0]?.className === "group" ? rows.shift() : null, rows };
  });
  makeSortable(table, bodies);
  makeFilterable(section, table, bodies);
}

// Sheets

/** Shows the sheets of a scene, or those that hold every word; of one category only, if one is chosen. */
function makeSheets(section) {
  const sheets = [...section.querySelectorAll(".sheet")];
  if (sheets.length === 0) return;
  const scenes = new Set(sheets.map((sheet) => plain(sheet.dataset.scene)));
  const boxes = [...section.querySelectorAll(".box")];
  const titleOf = (box) => box.querySelector("h4").firstChild.textContent.trim();
  const orderOf = (box) => Number(box.className.match(/k(\d+)/)[1]);
  const titles = new Map(boxes.map((box) => [orderOf(box), titleOf(box)]));
  const status = statusLine();
  let texts = null;

  function update() {
    const words = wordsOf(search);
    const numbers = words.filter((word) => scenes.has(word));
    const others = words.filter((word) => !scenes.has(word));
    texts ??= sheets.map((sheet) =>
      plain([...sheet.querySelectorAll("h3, .light, dd, h4, summary")].map((part) => part.textContent)
        .join(" ")));
    const kind = select.value === "" ? null : Number(select.value);
    for (const box of boxes) box.hidden = kind !== null && orderOf(box) !== kind;
    let shown = 0;
    sheets.forEach((sheet, index) => {
      const isScene = numbers.length === 0 || numbers.includes(plain(sheet.dataset.scene));
      const hasWords = others.every((word) => texts[index].includes(word));
      const hasKind = kind === null || sheet.querySelector(".box:not([hidden])") !== null;
      sheet.hidden = !(isScene && hasWords && hasKind);
      if (!sheet.hidden) shown += 1;
    });
    const isAll = words.length === 0 && kind === null;
    status.textContent = isAll ? `${sheets.length}` : `${shown} of ${sheets.length}`;
  }

  const search = searchField("Filter the sheets: scene, set or element", "Scene, set, element", update);
  search.accessKey = "s";
  const select = make("select", {}, make("option", { value: "" }, "All categories"));
  select.setAttribute("aria-label", "Category");
  for (const order of [...titles.keys()].sort((left, right) => left - right)) {
    select.append(make("option", { value: String(order) }, titles.get(order)));
  }
  select.addEventListener("change", update);
  addTools(section, status, search, select, evidenceButton(section));
  status.textContent = `${sheets.length}`;

  /** A link to a sheet that is filtered out brings all of them back. */
  function reveal(hash) {
    const sheet = document.getElementById(hash.slice(1));
    if (!sheet?.hidden || !sheets.includes(sheet)) return;
    search.value = "";
    select.value = "";
    update();
    sheet.scrollIntoView();
  }
  document.addEventListener("click", (event) => {
    const href = event.target.closest?.("a")?.getAttribute("href");
    if (href?.startsWith("#sheet-")) reveal(href);
  });
  addEventListener("hashchange", () => reveal(location.hash));
}

function evidenceButton(section) {
  const button = make("button", { type: "button" }, "Evidence");
  button.setAttribute("aria-pressed", "false");
  button.addEventListener("click", () => {
    const isOpen = button.getAttribute("aria-pressed") === "false";
    button.setAttribute("aria-pressed", String(isOpen));
    for (const details of section.querySelectorAll("details")) details.open = isOpen;
  });
  return button;
}

document.querySelectorAll(".list").forEach(makeList);
document.querySelectorAll("#sheets").forEach(makeSheets);
