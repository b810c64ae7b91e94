"""Uses the page of a breakdown and the index of a folder as people do: sorts, filters, follows
links, prints, on a desktop, a phone, in the dark and without scripts."""

import collections
import pathlib
import re
import sys
import tempfile

from playwright.sync_api import sync_playwright

DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 844}
SORT_LIMIT = 200  # milliseconds of computing for 3,000 rows; laying them out is the browser's

# Contrast of every text with what is behind it, as WCAG counts it; the worst ones first.
CONTRAST = """() => {
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const rgba = (color) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const light = ([r, g, b]) => [r, g, b]
    .map((v) => v / 255)
    .map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4))
    .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const behind = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const color = rgba(getComputedStyle(at).backgroundColor);
      if (color[3] === 255) return color;
    }
    return rgba("Canvas");
  };
  const found = new Map();
  for (const element of document.querySelectorAll("body *")) {
    const hasText = [...element.childNodes].some((n) => n.nodeType === 3 && n.data.trim());
    if (!hasText || !element.checkVisibility() || element.closest("svg, script, .unseen")) continue;
    const [front, back] = [light(rgba(getComputedStyle(element).color)), light(behind(element))];
    const ratio = (Math.max(front, back) + 0.05) / (Math.min(front, back) + 0.05);
    const name = `${element.localName}.${element.className}`;
    found.set(name, Math.min(ratio, found.get(name) ?? 99));
  }
  return [...found].sort((a, b) => a[1] - b[1]);
}"""


class Checks:
    """Counts what was looked at and says what was wrong."""

    def __init__(self):
        self.count = 0
        self.failures = []

    def equal(self, what, found, expected):
        self.count += 1
        if found != expected:
            self.failures.append(f"{what}: {found!r}, not {expected!r}")

    def true(self, what, condition):
        self.equal(what, bool(condition), True)


class Visit:
    """A page in a window of its own; anything it logs or asks for is a failure."""

    def __init__(self, browser, checks, path, **options):
        self.checks, self.name = checks, f"{path.name} {options}"
        self.context = browser.new_context(**options)
        self.page = self.context.new_page()
        self.url = path.resolve().as_uri()
        self.noise = []
        self.page.on("console", lambda m: self.noise.append(f"{m.type}: {m.text}"))
        self.page.on("pageerror", lambda e: self.noise.append(f"error: {e}"))
        self.page.on("request", self.note)
        self.page.goto(self.url)

    def note(self, request):
        # Pages of the folder may be opened; nothing is fetched.
        if not (request.url.startswith("file:") and request.is_navigation_request()):
            self.noise.append(f"request: {request.url}")

    def __enter__(self):
        return self.page

    def __exit__(self, kind, *_):
        if kind is None:
            self.checks.equal(f"{self.name}: logs and requests", self.noise, [])
        self.context.close()


def column(page, section, title):
    """The texts of a list's column, as shown."""
    return page.evaluate("""([section, title]) => {
      const table = document.querySelector(`#${section} table`);
      const index = [...table.tHead.rows[0].cells].findIndex((c) => c.textContent === title);
      return [...table.tBodies].flatMap((body) => [...body.rows])
        .filter((row) => !row.hidden && row.className !== "group")
        .map((row) => row.cells[index].textContent);
    }""", [section, title])


def eighths(text):
    whole, _, part = text.rpartition(" ") if "/" in text else (text, "", "")
    return int(whole or 0) * 8 + int(part.partition("/")[0] or 0)


def natural(text):
    return [(0, int(part), "") if part.isdigit() else (1, 0, part.lower())
            for part in re.findall(r"\d+|\D+", text)]


def check_structure(page, checks):
    levels = page.eval_on_selector_all("h1, h2, h3, h4", "all => all.map(h => +h.localName[1])")
    checks.equal("first heading", levels[:1], [1])
    checks.true("headings in order", all(b <= a + 1 for a, b in zip(levels, levels[1:])))
    checks.equal("one main heading", levels.count(1), 1)
    ids = page.eval_on_selector_all("[id]", "all => all.map(e => e.id)")
    checks.equal("ids used twice", [i for i, n in collections.Counter(ids).items() if n > 1], [])
    links = page.eval_on_selector_all("a", "all => all.map(a => a.getAttribute('href'))")
    lost = [link for link in links if link.startswith("#") and link[1:] not in set(ids)]
    checks.equal("links that lead nowhere", lost, [])
    checks.equal("landmarks", page.locator("main").count(), 1)


def check_sorting(page, checks):
    before = column(page, "scene-list", "Length")
    head = page.get_by_role("button", name="Length").first
    head.click()
    checks.equal("sorted by length", column(page, "scene-list", "Length"),
                 sorted(before, key=eighths))
    cell = page.locator("#scene-list th", has_text="Length")
    checks.equal("aria-sort", cell.get_attribute("aria-sort"), "ascending")
    head.click()
    checks.equal("sorted down", column(page, "scene-list", "Length"),
                 sorted(before, key=eighths, reverse=True))
    checks.equal("aria-sort down", cell.get_attribute("aria-sort"), "descending")
    head.click()
    checks.equal("as in the script again", column(page, "scene-list", "Length"), before)
    checks.equal("no aria-sort", cell.get_attribute("aria-sort"), None)


def check_keyboard(page, checks):
    before = column(page, "scene-list", "Scene")
    page.locator("#scene-list th", has_text="Set").get_by_role("button").focus()
    page.keyboard.press("Enter")
    sets = column(page, "scene-list", "Set")
    checks.equal("sets sorted by keyboard", sets, sorted(sets, key=natural))
    page.locator("#scene-list th", has_text=re.compile("^Scene$")).get_by_role("button").focus()
    page.keyboard.press("Space")
    scenes = column(page, "scene-list", "Scene")
    checks.equal("scene numbers sorted by keyboard", scenes, sorted(before, key=natural))
    focus = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    checks.equal("focus is seen", focus, "solid")
    page.goto(page.url.partition("#")[0])
    page.keyboard.press("Tab")
    checks.equal("the first stop skips to the contents",
                 page.evaluate("document.activeElement.className"), "skip")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    checks.equal("and the next is in them",
                 page.evaluate("document.activeElement.closest('nav') !== null"), True)


def check_filtering(page, checks):
    sets = column(page, "scene-list", "Set")
    word = sets[0].split()[-1].lower()
    field = page.get_by_role("searchbox", name="Filter: Scene list")
    status = page.locator("#scene-list [role=status]")
    field.fill(word)
    shown = column(page, "scene-list", "Set")
    checks.true("some rows are left and some are not", 0 < len(shown) < len(sets))
    checks.equal("count", status.inner_text(), f"{len(shown)} of {len(sets)}")
    field.fill("no such scene")
    checks.equal("nothing matches", status.inner_text(), f"0 of {len(sets)}")
    field.press("Escape")
    checks.equal("all are back", column(page, "scene-list", "Set"), sets)


def check_sheets(page, checks):
    sheets = page.locator(".sheet")
    count = sheets.count()
    field = page.get_by_role("searchbox", name="Filter the sheets")
    status = page.locator("#sheets [role=status]")
    label = sheets.nth(1).get_attribute("data-scene")
    field.fill(label)
    checks.equal("one scene", page.locator(".sheet:visible").count(), 1)
    checks.equal("its count", status.inner_text(), f"1 of {count}")
    link = page.locator("#cast-list a[href^='#sheet-']").first
    target = link.get_attribute("href")
    field.fill("no such sheet")
    link.click()
    checks.equal("a link brings the sheets back", page.locator(".sheet:visible").count(), count)
    page.wait_for_function("document.scrollingElement.scrollTop > 0")
    checks.true("and shows the scene", page.evaluate(
        "id => { const r = document.querySelector(id).getBoundingClientRect();"
        " return r.top >= 0 && r.top < innerHeight; }", target))
    page.get_by_role("combobox", name="Category").select_option(label="Props")
    titles = page.eval_on_selector_all(
        ".box:not([hidden]) h4", "all => [...new Set(all.map(h => h.firstChild.data.trim()))]")
    checks.equal("only props", titles, ["Props"])
    page.get_by_role("combobox", name="Category").select_option(label="All categories")
    entry = page.locator("summary").first
    entry.focus()
    page.keyboard.press("Enter")
    checks.true("evidence by keyboard", page.locator("details[open] p").first.is_visible())
    page.locator("#sheets").get_by_role("button", name="Evidence").click()
    checks.equal("evidence of all", page.locator("details:not([open])").count(), 0)


def check_looks(page, checks, scheme):
    weak = [f"{name} {ratio:.1f}" for name, ratio in page.evaluate(CONTRAST) if ratio < 4.5]
    checks.equal(f"weak contrast, {scheme}", weak, [])
    red, green, blue = map(int, re.findall(
        r"\d+", page.evaluate("getComputedStyle(document.body).backgroundColor"))[:3])
    checks.equal("dark page", red + green + blue < 128 * 3, scheme == "dark")


def check_width(page, checks, what):
    width = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    checks.true(f"no sideways scroll, {what}", width <= 0)


def check_print(page, checks, folder):
    path = folder / "page.pdf"
    page.pdf(path=path, format="Letter")
    data = path.read_bytes()
    pages = len(re.findall(rb"/Type\s*/Page\b", data))
    sheets = page.locator(".sheet").count()
    checks.true("prints as PDF", data.startswith(b"%PDF-"))
    checks.true(f"a page for each of {sheets} sheets: {pages}", pages > sheets)
    page.emulate_media(media="print")
    checks.equal("fields on paper", page.locator("input:visible, select:visible").count(), 0)
    checks.true("columns to write in", page.locator("#purchase-list td.e").first.is_visible())
    checks.equal("a sheet begins a page",
                 page.evaluate("getComputedStyle(document.querySelector('.sheet')).breakBefore"),
                 "page")


def check_speed(browser, checks, source, folder):
    """A list of 3,000 rows, made of the page's scene list, is sorted at once."""
    html = source.read_text(encoding="utf-8")
    start = html.index("<tbody>", html.index('id="scene-list"')) + len("<tbody>")
    end = html.index("</tbody>", start)
    rows = html[start:end].strip().split("\n")
    many = "\n".join(rows[i % len(rows)] for i in range(3000))
    path = folder / "long.html"
    path.write_text(f"{html[:start]}\n{many}\n{html[end:]}", encoding="utf-8")
    with Visit(browser, checks, path, viewport=DESKTOP) as page:
        session = page.context.new_cdp_session(page)
        session.send("Performance.enable", {"timeDomain": "threadTicks"})
        runs = []
        for _ in range(5):
            before = metrics(session)
            page.evaluate("""() => {
              [...document.querySelectorAll("#scene-list thead button")]
                .find((button) => button.textContent === "Set").click();
              document.body.offsetHeight;
            }""")
            after = metrics(session)
            runs.append([after[name] - before[name] for name in ("ScriptDuration", "TaskDuration")])
        script, task = (round(1000 * min(times)) for times in zip(*runs))
        print(f"3,000 rows: {script} ms to sort, {task} ms until they are laid out again")
        checks.true(f"3,000 rows sorted in {SORT_LIMIT} ms: {script}", script <= SORT_LIMIT)


def metrics(session):
    return {m["name"]: m["value"] for m in session.send("Performance.getMetrics")["metrics"]}


def check_without_scripts(page, checks):
    checks.true("rows", page.locator("#scene-list tbody tr:visible").count() > 0)
    checks.equal("dead controls", page.locator("button, input, select").count(), 0)
    page.locator("summary").first.click()
    checks.true("evidence", page.locator("details[open] p").first.is_visible())


def check_index(page, checks):
    titles = column(page, "summary", "Title")
    checks.true("several scripts", len(titles) > 2)
    page.locator("th", has_text="Title").get_by_role("button").click()
    checks.equal("scripts sorted", column(page, "summary", "Title"), sorted(titles, key=natural))
    page.locator("#summary td a").first.click()
    checks.true("leads to a breakdown", page.url.endswith("/breakdown.html"))


def main(breakdown, index, executable):
    checks = Checks()
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        browser = playwright.chromium.launch(
            executable_path=executable or None, args=["--no-sandbox"])
        for check in [check_structure, check_sorting, check_keyboard, check_filtering, check_sheets]:
            with Visit(browser, checks, breakdown, viewport=DESKTOP) as page:
                check(page, checks)
        for scheme in ["light", "dark"]:
            for size in [DESKTOP, PHONE]:
                with Visit(browser, checks, breakdown, viewport=size, color_scheme=scheme) as page:
                    check_looks(page, checks, scheme)
                    check_width(page, checks, f"{size['width']} {scheme}")
        with Visit(browser, checks, breakdown, viewport=PHONE, has_touch=True) as page:
            check_width(page, checks, "touch")
        with Visit(browser, checks, breakdown, viewport=DESKTOP) as page:
            check_print(page, checks, folder)
        with Visit(browser, checks, breakdown, java_script_enabled=False) as page:
            check_without_scripts(page, checks)
        check_speed(browser, checks, breakdown, folder)
        with Visit(browser, checks, index, viewport=PHONE) as page:
            check_width(page, checks, "index")
            check_structure(page, checks)
        with Visit(browser, checks, index, viewport=DESKTOP) as page:
            check_index(page, checks)
        browser.close()
    for failure in checks.failures:
        print(f"failed: {failure}", file=sys.stderr)
    print(f"Browser: {checks.count} checks, {len(checks.failures)} failed")
    return 1 if checks.failures else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), sys.argv[3]))
