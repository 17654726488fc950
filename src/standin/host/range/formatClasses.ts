/** Excel.RangeFormat and what hangs on it: fill, font, protection, borders, widths and heights. */
import type { Style } from "../../workbook/Style";
import type { HostClass } from "../HostClass";
import type { Kinds } from "../Kinds";
import type { Session } from "../Session";
import type { Areas } from "./Areas";
import { invalidArgument } from "../ApiError";
import { ref } from "../HostClass";
import { autofitColumns, autofitRows } from "./autofit";
import { borderClasses } from "./borderClasses";
import { readColor } from "./readColor";
import { charsToPoints, pointsToChars } from "./widths";
import { setStyle, styleOf } from "./styles";

type Getter = (areas: Areas, session: Session) => unknown;
type Setter = (areas: Areas, value: unknown, session: Session) => void;

const reads = (name: Exclude<keyof Style, "fileId">): Getter => (areas, session) => styleOf(areas, session, (style) => style[name]);

const writes = (name: keyof Style, kind: "boolean" | "number" | "string", location: string): Setter => (areas, value, session) => {
  if (value === null) return;
  if (typeof value !== kind) throw invalidArgument(location);
  setStyle(areas, { [name]: value } as Partial<Style>, session);
};

const color = (name: "fontColor" | "fill", location: string): Setter => (areas, value, session) => {
  if (value === null) return;
  const code = value === "" && name === "fill" ? "" : readColor(value);
  if (code === null) throw invalidArgument(location, `"${String(value)}" is no colour.`);
  setStyle(areas, { [name]: code === "" ? null : code } as Partial<Style>, session);
};

/** null where the columns (rows) differ. */
function same(sizes: Iterable<number>): number | null {
  let first: number | null = null;
  for (const size of sizes) {
    if (first === null) first = size;
    else if (first !== size) return null;
  }
  return first;
}

function* sizesOf(areas: Areas, session: Session, of: "columns" | "rows"): Generator<number> {
  const sheet = session.sheet(areas.sheet);
  const [sizes, fallback] = of === "columns" ? [sheet.columnWidths, sheet.defaultColumnWidth] : [sheet.rowHeights, sheet.defaultRowHeight];
  for (const place of areas.places) {
    const rect = session.rectOf(place);
    const [start, count] = of === "columns" ? [rect.column, rect.columns] : [rect.row, rect.rows];
    for (let at = start; at < start + count; at++) yield sizes.get(at) ?? fallback;
  }
}

const size = (value: unknown, location: string): number => {
  if (typeof value !== "number" || value < 0) throw invalidArgument(location);
  return value;
};

const setWidth = (areas: Areas, width: number | null, session: Session): void => {
  for (const place of areas.places) {
    const { column, columns } = session.rectOf(place);
    session.apply({ do: "columnWidth", sheet: areas.sheet, column, columns, width });
  }
};

const setHeight = (areas: Areas, height: number | null, session: Session): void => {
  for (const place of areas.places) {
    const { row, rows } = session.rectOf(place);
    session.apply({ do: "rowHeight", sheet: areas.sheet, row, rows, height });
  }
};

const rangeFormat: HostClass<Areas> = {
  get: {
    horizontalAlignment: reads("horizontal"),
    verticalAlignment: reads("vertical"),
    wrapText: reads("wrap"),
    indentLevel: reads("indent"),
    /** Points. */
    columnWidth: (areas, session) => { const chars = same(sizesOf(areas, session, "columns")); return chars === null ? null : charsToPoints(chars); },
    rowHeight: (areas, session) => same(sizesOf(areas, session, "rows")),
  },
  set: {
    horizontalAlignment: writes("horizontal", "string", "RangeFormat.horizontalAlignment"),
    verticalAlignment: writes("vertical", "string", "RangeFormat.verticalAlignment"),
    wrapText: writes("wrap", "boolean", "RangeFormat.wrapText"),
    indentLevel: writes("indent", "number", "RangeFormat.indentLevel"),
    columnWidth: (areas, value, session) => value !== null && setWidth(areas, pointsToChars(size(value, "RangeFormat.columnWidth")), session),
    rowHeight: (areas, value, session) => value !== null && setHeight(areas, size(value, "RangeFormat.rowHeight"), session),
    useStandardWidth: (areas, value, session) => value === true && setWidth(areas, null, session),
    useStandardHeight: (areas, value, session) => value === true && setHeight(areas, null, session),
  },
  nav: {
    fill: (areas) => ref("RangeFill", areas),
    font: (areas) => ref("RangeFont", areas),
    protection: (areas) => ref("FormatProtection", areas),
    borders: (areas) => ref("RangeBorderCollection", areas),
  },
  call: {
    autofitColumns: (areas, session) => autofitColumns(areas, session),
    autofitRows: (areas, session) => autofitRows(areas, session),
  },
  lacks: ["textOrientation", "readingOrder", "shrinkToFit", "autoIndent", "useStandardHeight", "useStandardWidth"],
};

const rangeFill: HostClass<Areas> = {
  get: {
    /** Mixed fills read "" and no fill reads white, as in Excel. */
    color: (areas, session) => { const fill = styleOf(areas, session, (style) => style.fill ?? "#FFFFFF"); return fill ?? ""; },
  },
  set: { color: color("fill", "RangeFill.color") },
  call: { clear: (areas, session) => setStyle(areas, { fill: null }, session) },
  lacks: ["pattern", "patternColor", "patternTintAndShade", "tintAndShade"],
};

const rangeFont: HostClass<Areas> = {
  get: {
    name: reads("fontName"), size: reads("fontSize"), bold: reads("bold"), italic: reads("italic"), underline: reads("underline"), strikethrough: reads("strike"),
    color: (areas, session) => styleOf(areas, session, (style) => style.fontColor) ?? "",
  },
  set: {
    name: writes("fontName", "string", "RangeFont.name"),
    size: writes("fontSize", "number", "RangeFont.size"),
    bold: writes("bold", "boolean", "RangeFont.bold"),
    italic: writes("italic", "boolean", "RangeFont.italic"),
    underline: writes("underline", "string", "RangeFont.underline"),
    strikethrough: writes("strike", "boolean", "RangeFont.strikethrough"),
    color: color("fontColor", "RangeFont.color"),
  },
  lacks: ["subscript", "superscript", "tintAndShade"],
};

const formatProtection: HostClass<Areas> = {
  get: { locked: reads("locked"), formulaHidden: reads("formulaHidden") },
  set: {
    locked: writes("locked", "boolean", "FormatProtection.locked"),
    formulaHidden: writes("formulaHidden", "boolean", "FormatProtection.formulaHidden"),
  },
};

type FormatKind = "RangeFormat" | "RangeFill" | "RangeFont" | "FormatProtection" | "RangeBorderCollection" | "RangeBorder";

export const formatClasses: { readonly [K in FormatKind]: HostClass<Kinds[K]> } = {
  RangeFormat: rangeFormat, RangeFill: rangeFill, RangeFont: rangeFont, FormatProtection: formatProtection, ...borderClasses,
};
