"""Compares breakdown.xlsx with the CSV files of the same breakdown: workbook.py FOLDER SHOWN.

SHOWN holds what LibreOffice made of the workbook: a CSV file per sheet, and a PDF.
"""

import csv
import datetime
import pathlib
import sys
import zipfile

import openpyxl

PAGES = " (pages)"
ENTRIES = {"Vendor", "Estimated cost", "Approved", "Status"}
problems = []


def check(holds, what):
    if not holds:
        problems.append(what)


def rows_of(path):
    with open(path, newline="", encoding="utf-8") as file:
        return [tuple(cell.replace("\r\n", "\n") for cell in row) for row in csv.reader(file)]


def text_of(value):
    if value is None:
        return ""
    if isinstance(value, datetime.datetime):
        return value.date().isoformat()
    # How a workbook spells an underscore that would be read as part of a character's number.
    return str(value).replace("_x005F_", "_")


def table_of(sheet):
    """The heads and rows of a sheet, without the lengths as numbers."""
    last = openpyxl.utils.cell.range_boundaries(sheet.auto_filter.ref)[3]
    rows = list(sheet.iter_rows(max_row=last, values_only=True))
    kept = [i for i, head in enumerate(rows[0]) if not head.endswith(PAGES)]
    return tuple(tuple(text_of(row[i]) for i in kept) for row in rows)


def ordered(table, heads):
    """The table with its columns in another order; what is not printed stands behind in a sheet."""
    if sorted(table[0]) != sorted(heads):
        return None
    return tuple(tuple(row[table[0].index(head)] for head in heads) for row in table)


def check_set_up(sheet, rows):
    name, width = sheet.title, openpyxl.utils.get_column_letter(sheet.max_column)
    check(sheet.freeze_panes == "A2", f"{name}: the heads are not frozen")
    check(sheet.auto_filter.ref == f"A1:{width}{rows}", f"{name}: filter on {sheet.auto_filter.ref}")
    check(sheet.print_title_rows == "$1:$1", f"{name}: the heads are not repeated on paper")
    check(
        sheet.page_setup.fitToHeight == 0 and sheet.sheet_properties.pageSetUpPr.fitToPage,
        f"{name}: not one page wide",
    )
    check(sheet.HeaderFooter.oddFooter.right.text == "Page &P of &N", f"{name}: no page numbers")


def check_cells(sheet, rows):
    heads = {cell.value: cell.column for cell in sheet[1]}
    validated = {str(r) for rule in sheet.data_validations.dataValidation for r in rule.sqref.ranges}
    for head, column in heads.items():
        letter = openpyxl.utils.get_column_letter(column)
        cells = [row[0] for row in sheet.iter_rows(2, rows, column, column)]
        kinds = {cell.data_type for cell in cells if cell.value is not None}
        place = f"{sheet.title}, {head}"
        check("f" not in kinds and "e" not in kinds, f"{place}: a formula or an error")
        if head in {"Scene", "Length", "Element", "Item", "Scenes", "Set"}:
            check(kinds <= {"s"}, f"{place}: not all text but {kinds}")
        if head in {"Sheet", "Eighths", "Quantity", "Scene count"} or head.endswith(PAGES):
            check(kinds <= {"n"}, f"{place}: not all numbers but {kinds}")
        if head in ENTRIES - {"Vendor"} and rows > 1:
            check(
                f"{letter}2:{letter}{rows}" in validated or f"{letter}2" in validated,
                f"{place}: anything can be written",
            )
        if head in ENTRIES:
            tints = {cell.fill.fgColor.rgb for cell in cells}
            check(tints <= {"FFFFF9E0"}, f"{place}: not tinted but {tints}")
    for row in sheet.iter_rows(min_row=rows + 1):
        for cell in row:
            if cell.data_type == "f":
                letter = cell.column_letter
                check(
                    cell.value == f"=SUBTOTAL(109,{letter}2:{letter}{rows})",
                    f"{sheet.title}, {cell.coordinate}: {cell.value}",
                )


def eighths(length):
    whole, _, part = length.rpartition(" ") if "/" in length else (length, "", "")
    return int(whole or 0) * 8 + int(part.partition("/")[0] or 0)


def check_shown(sheet, table, path):
    """What LibreOffice reads is what the CSV file says, and lengths are the same as text and number."""
    shown = rows_of(path)[: len(table)]
    heads = [head for head in shown[0] if not head.endswith(PAGES)]
    kept = [shown[0].index(head) for head in heads]
    order = [heads.index(head) for head in table[0]]
    read = tuple(tuple(row[kept[i]] for i in order) for row in shown)
    check(read == table, f"{sheet.title}: LibreOffice reads something else")
    for i, head in enumerate(shown[0]):
        if head.endswith(PAGES):
            for row in shown[1:]:
                same = float(row[i]) * 8 == eighths(row[i - 1])
                check(same, f"{sheet.title}: {row[i - 1]} is {row[i]} pages")


def main(folder, shown):
    path = folder / "breakdown.xlsx"
    book = openpyxl.load_workbook(path)
    tables = {file: tuple(rows_of(file)) for file in sorted(folder.rglob("*.csv"))}
    left = dict(tables)
    for sheet in book.worksheets[1:]:
        table = table_of(sheet)
        file = next((file for file, rows in left.items() if rows == ordered(table, rows[0])), None)
        check(file is not None, f"{sheet.title}: no CSV file says the same")
        left.pop(file, None)
        check_set_up(sheet, len(table))
        check_cells(sheet, len(table))
        check_shown(sheet, tables.get(file, table), shown / f"breakdown-{sheet.title}.csv")
    check(not left, f"no sheet says what is in {[file.name for file in left]}")

    links = [cell.hyperlink for row in book["Contents"].iter_rows() for cell in row if cell.hyperlink]
    check(len(links) == len(book.worksheets) - 1, "not every sheet is linked to")
    check(all(link.target is None and link.location for link in links), "a link leads out")
    with zipfile.ZipFile(path) as parts:
        for name in parts.namelist():
            check(b'TargetMode="External"' not in parts.read(name), f"{name} leads out")
            check("vba" not in name and "external" not in name, f"{name} does not belong there")
    check((shown / "breakdown.pdf").read_bytes().startswith(b"%PDF"), "LibreOffice printed nothing")

    for problem in problems:
        print(f"{path}: {problem}", file=sys.stderr)
    if not problems:
        print(f"{path}: {len(book.worksheets)} sheets say what {len(tables)} CSV files say")
    sys.exit(1 if problems else 0)


main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))
