"""The parts of a workbook around its sheets, as ECMA-376 names and orders them."""

from __future__ import annotations

from collections.abc import Sequence
from xml.sax.saxutils import escape, quoteattr

SHEET = "xl/worksheets/sheet{}.xml"
BOLD, DAY = 1, 2
"""The formats of heads and of dates, by their place in `_STYLES`."""

_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OF = "application/vnd.openxmlformats-officedocument"

BEFORE_ROWS = (
    f'{_XML}<worksheet xmlns="{_MAIN}"><dimension ref="A1:{{last}}"/><sheetViews>'
    '<sheetView{selected} workbookViewId="0"><pane xSplit="1" ySplit="1" topLeftCell="B2" '
    'activePane="bottomRight" state="frozen"/></sheetView></sheetViews><sheetData>'
)
AFTER_ROWS = "</sheetData></worksheet>"

_STYLES = (
    f'{_XML}<styleSheet xmlns="{_MAIN}">'
    '<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy-mm-dd"/></numFmts>'
    '<fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font>'
    '<font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill></fills>'
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'
    '</cellStyleXfs><cellXfs count="3">'
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
    '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>'
    '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
    '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/>'
    "</cellStyles></styleSheet>"
)
_CORE = (
    f'{_XML}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>{title}</dc:title>'
    "<dc:creator>{author}</dc:creator>"
    '<dcterms:created xsi:type="dcterms:W3CDTF">{day}T00:00:00Z</dcterms:created>'
    "</cp:coreProperties>"
)
_APPLICATION = (
    f'{_XML}<Properties xmlns="{_OFFICE}/extended-properties">'
    "<Application>bordercoop</Application></Properties>"
)


def about(names: Sequence[str], title: str, author: str, day: str) -> dict[str, str]:
    """Every part but the sheets, which have these names, by its path in the archive."""
    numbers = range(1, len(names) + 1)
    return {
        "[Content_Types].xml": _types(numbers),
        "_rels/.rels": _relations(
            ("officeDocument", "xl/workbook.xml"),
            ("extended-properties", "docProps/app.xml"),
            core="docProps/core.xml",
        ),
        "docProps/app.xml": _APPLICATION,
        "docProps/core.xml": _CORE.format(title=escape(title), author=escape(author), day=day),
        "xl/workbook.xml": _book(names),
        "xl/_rels/workbook.xml.rels": _relations(
            *(("worksheet", f"worksheets/sheet{number}.xml") for number in numbers),
            ("styles", "styles.xml"),
        ),
        "xl/styles.xml": _STYLES,
    }


def _types(numbers: range) -> str:
    told = {
        "/xl/workbook.xml": f"{_OF}.spreadsheetml.sheet.main+xml",
        **{f"/{SHEET.format(n)}": f"{_OF}.spreadsheetml.worksheet+xml" for n in numbers},
        "/xl/styles.xml": f"{_OF}.spreadsheetml.styles+xml",
        "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
        "/docProps/app.xml": f"{_OF}.extended-properties+xml",
    }
    listed = (
        f'<Override PartName="{path}" ContentType="{type_}"/>' for path, type_ in told.items()
    )
    return (
        f'{_XML}<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{"".join(listed)}</Types>'
    )


def _relations(*told: tuple[str, str], core: str | None = None) -> str:
    every = [(f"{_OFFICE}/relationships/{kind}", path) for kind, path in told]
    if core is not None:
        every.append((f"{_PACKAGE}/relationships/metadata/core-properties", core))
    listed = (
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{path}"/>'
        for number, (kind, path) in enumerate(every, start=1)
    )
    opened = f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">'
    return f"{opened}{''.join(listed)}</Relationships>"


def _book(names: Sequence[str]) -> str:
    sheets = (
        f'<sheet name={quoteattr(name)} sheetId="{number}" r:id="rId{number}"/>'
        for number, name in enumerate(names, start=1)
    )
    return (
        f'{_XML}<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}/relationships"><bookViews>'
        f"<workbookView/></bookViews><sheets>{''.join(sheets)}</sheets></workbook>"
    )
