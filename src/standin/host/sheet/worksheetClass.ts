/** Excel.WorksheetCollection and Excel.Worksheet. */
import type { Visibility } from "../../workbook/Sheet";
import type { Args, HostClass, HostObject } from "../HostClass";
import type { Session } from "../Session";
import type { Sheet } from "../../workbook/Sheet";
import { ApiError, invalidArgument, itemNotFound } from "../ApiError";
import { ref } from "../HostClass";
import { areasAt } from "../range/areasClasses";
import { placeAt, WHOLE_SHEET } from "../range/addresses";
import { findAllIn } from "../range/findIn";
import { rangeCalls } from "../range/rangeCalls";
import { charsToPoints, pointsToChars } from "../range/widths";
import { readColor } from "../range/readColor";

const shown = (session: Session, visibleOnly: unknown): readonly Sheet[] => session.book.sheets.filter((sheet) => visibleOnly !== true || sheet.visibility === "Visible");

export const worksheetCollection: HostClass<null> = {
  items: (_, { book }) => book.sheets.map((sheet) => ref("Worksheet", sheet.id)),
  item: (_, key, { book }) => {
    const found = book.findSheet(String(key));
    if (!found) throw itemNotFound("WorksheetCollection.getItem");
    return ref("Worksheet", found.id);
  },
  nav: {
    add: (_, session, [name]) => {
      const id = session.book.newId("sheet");
      session.apply({ do: "addSheet", id, ...(typeof name === "string" && name !== "" && { name }) });
      return ref("Worksheet", id);
    },
    getActiveWorksheet: (_, { book }) => ref("Worksheet", book.activeSheetId),
    getFirst: (_, session, [visibleOnly]) => edge(shown(session, visibleOnly)[0]),
    getLast: (_, session, [visibleOnly]) => edge(shown(session, visibleOnly).at(-1)),
  },
  call: { getCount: (_, session, [visibleOnly]) => shown(session, visibleOnly).length },
};

function edge(sheet: Sheet | undefined): HostObject {
  if (!sheet) throw itemNotFound("WorksheetCollection");
  return ref("Worksheet", sheet.id);
}

function neighbour(id: string, session: Session, [visibleOnly]: Args, step: 1 | -1, location: string): HostObject {
  const { sheets } = session.book;
  for (let at = sheets.indexOf(session.sheet(id)) + step; at >= 0 && at < sheets.length; at += step) {
    const sheet = sheets[at] as Sheet;
    if (visibleOnly !== true || sheet.visibility === "Visible") return ref("Worksheet", sheet.id);
  }
  throw itemNotFound(location);
}

function copy(id: string, session: Session, [position, relativeTo]: Args): HostObject {
  const { sheets } = session.book;
  const other = relativeTo as { readonly it?: string } | null;
  const at = { Beginning: 0, End: sheets.length, Before: sheets.findIndex((sheet) => sheet.id === other?.it), After: sheets.findIndex((sheet) => sheet.id === other?.it) + 1, None: undefined }[String(position ?? "None")];
  const known = new Set(sheets.map((sheet) => sheet.id));
  session.apply({ do: "copySheet", sheet: session.sheet(id).id, ...(at !== undefined && { at }) });
  const made = session.book.sheets.find((sheet) => !known.has(sheet.id));
  if (!made) throw new ApiError("GeneralException", "The sheet was not copied.", "Worksheet.copy");
  return ref("Worksheet", made.id);
}

const index = (value: unknown, location: string): number => {
  if (typeof value !== "number" || !Number.isInteger(value)) throw invalidArgument(location);
  return value;
};

export const worksheet: HostClass<string> = {
  id: (id) => id,
  get: {
    id: (id, session) => session.sheet(id).id,
    name: (id, session) => session.sheet(id).name,
    position: (id, session) => session.book.sheets.indexOf(session.sheet(id)),
    visibility: (id, session) => session.sheet(id).visibility,
    tabColor: (id, session) => session.sheet(id).tabColor ?? "",
    tabId: (id, session) => session.book.sheets.indexOf(session.sheet(id)) + 1,
    showGridlines: (id, session) => session.sheet(id).showGridlines,
    showHeadings: () => true,
    enableCalculation: () => true,
    standardWidth: (id, session) => charsToPoints(session.sheet(id).defaultColumnWidth),
    standardHeight: (id, session) => session.sheet(id).defaultRowHeight,
  },
  set: {
    name: (id, value, session) => void session.apply({ do: "renameSheet", sheet: session.sheet(id).id, name: String(value) }),
    position: (id, value, session) => void session.apply({ do: "moveSheet", sheet: session.sheet(id).id, at: index(value, "Worksheet.position") }),
    visibility: (id, value, session) => {
      if (!["Visible", "Hidden", "VeryHidden"].includes(String(value))) throw invalidArgument("Worksheet.visibility");
      session.apply({ do: "showSheet", sheet: session.sheet(id).id, visibility: value as Visibility });
    },
    tabColor: (id, value, session) => {
      const color = value === "" || value === null ? null : readColor(value);
      if (color === null && value !== "" && value !== null) throw invalidArgument("Worksheet.tabColor");
      session.apply({ do: "tabColor", sheet: session.sheet(id).id, color });
    },
    showGridlines: (id, value, session) => void session.apply({ do: "gridlines", sheet: session.sheet(id).id, show: value === true }),
    standardWidth: (id, value, session) => {
      session.apply({ do: "columnWidth", sheet: session.sheet(id).id, column: 0, columns: WHOLE_SHEET.columns, width: pointsToChars(index(value, "Worksheet.standardWidth")) });
    },
  },
  nav: {
    tables: (id) => ref("TableCollection", id),
    charts: (id) => ref("ChartCollection", id),
    names: (id) => ref("NamedItemCollection", id),
    protection: (id) => ref("WorksheetProtection", id),
    freezePanes: (id) => ref("WorksheetFreezePanes", id),
    pageLayout: (id) => ref("PageLayout", id),
    horizontalPageBreaks: (id) => ref("PageBreakCollection", { sheet: id, across: true }),
    verticalPageBreaks: (id) => ref("PageBreakCollection", { sheet: id, across: false }),
    comments: (id) => ref("CommentCollection", id),
    customProperties: (id) => ref("WorksheetCustomPropertyCollection", id),
    autoFilter: (id) => ref("AutoFilter", { sheet: id }),
    getRange: (id, session, [address]) => ref("Range", placeAt(address, session.sheet(id).id, session, "Worksheet.getRange")),
    getRanges: (id, session, [address]) => areasAt(address, session.sheet(id).id, session),
    getCell: (id, session, [row, column]) => ref("Range", session.place(session.sheet(id).id, { row: index(row, "Worksheet.getCell"), column: index(column, "Worksheet.getCell"), rows: 1, columns: 1 }, "Worksheet.getCell")),
    getRangeByIndexes: (id, session, args) => {
      const [row = 0, column = 0, rows = 0, columns = 0] = args.map((arg) => index(arg, "Worksheet.getRangeByIndexes"));
      return ref("Range", session.place(session.sheet(id).id, { row, column, rows, columns }, "Worksheet.getRangeByIndexes"));
    },
    /** An empty sheet answers its first cell; the null-object form answers null. */
    getUsedRange: (id, session, [valuesOnly]) => ref("Range", session.place(id, session.sheet(id).usedRect(valuesOnly === true) ?? { row: 0, column: 0, rows: 1, columns: 1 })),
    getUsedRangeOrNullObject: (id, session, [valuesOnly]) => {
      const used = session.sheet(id).usedRect(valuesOnly === true);
      return used && ref("Range", session.place(id, used));
    },
    getNext: (id, session, args) => neighbour(id, session, args, 1, "Worksheet.getNext"),
    getPrevious: (id, session, args) => neighbour(id, session, args, -1, "Worksheet.getPrevious"),
    copy,
    _GetSheetById: (_, session, [id]) => ref("Worksheet", session.sheet(String(id)).id),
    _GetAnotherWorksheetById: (_, session, [id]) => ref("Worksheet", session.sheet(String(id)).id),
    findAll: (id, session, [text, criteria]) => {
      const found = findAllIn(session.sheet(id), WHOLE_SHEET, text, criteria, "Worksheet.findAll");
      if (found.length === 0) throw itemNotFound("Worksheet.findAll");
      return ref("RangeAreas", { sheet: id, places: found.map((rect) => session.place(id, rect)) });
    },
  },
  call: {
    activate: (id, session) => void session.apply({ do: "activate", sheet: session.sheet(id).id }),
    calculate: (_, session, [all]) => void session.apply({ do: "calculate", full: all === true }),
    delete: (id, session) => void session.apply({ do: "deleteSheet", sheet: session.sheet(id).id }),
    replaceAll: (id, session, args) => rangeCalls["replaceAll"]?.(session.place(session.sheet(id).id, WHOLE_SHEET), session, args),
  },
  lacks: ["namedSheetViews", "pivotTables", "shapes", "slicers", "visuals"],
};
