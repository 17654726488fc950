/** Structured references: Table1[Amount], [@Amount], Table1[[#Headers],[A]:[B]] – resolved against the tables as they are now. */
import type { Context, FormulaBook } from "./Context";
import type { Rect } from "../workbook/Rect";
import type { Sheet } from "../workbook/Sheet";
import type { Table } from "../workbook/Table";
import { parseStructRef } from "@borgar/fx";
import { bodyOf, headerOf, totalsOf } from "../workbook/Table";
import { Area, fail } from "./Result";
import { unite } from "../workbook/Rect";

interface Parsed { readonly table: string; readonly sections: readonly string[]; readonly columns: readonly string[] }

const parsedBySpelling = new Map<string, Parsed | null>();

function parseSpelled(spelled: string): Parsed | null {
  let parsed = parsedBySpelling.get(spelled);
  if (parsed === undefined) {
    const found = spelled.endsWith("[]") ? { table: spelled.slice(0, -2), sections: [], columns: [] } : parseStructRef(spelled);
    parsed = found ? { table: found.table ?? "", sections: (found.sections ?? []).map((one) => one.toLowerCase()), columns: found.columns ?? [] } : null;
    parsedBySpelling.set(spelled, parsed);
  }
  return parsed;
}

export function resolveStructured(spelled: string, context: Context): Area {
  const found = findStructured(spelled, context.engine.book, context.sheet, context.row, context.column);
  return typeof found === "string" ? fail(found) : new Area(found.sheet, found.rect);
}

/** The area, or the error the reference gives; `row` and `column` are the formula's own. */
export function findStructured(spelled: string, book: FormulaBook, own: Sheet, row: number, column: number): { sheet: Sheet; rect: Rect } | "#REF!" | "#VALUE!" {
  const parsed = parseSpelled(spelled);
  if (!parsed) return "#REF!";
  const table = parsed.table === "" ? own.tableAt(row, column) : undefined;
  const found = parsed.table === "" ? table && { sheet: own, table } : book.findTable(parsed.table);
  if (!found) return "#REF!";
  const rows = rowsOf(found.table, parsed.sections, row);
  if (typeof rows === "string") return rows;
  const span = columnsOf(found.table, parsed.columns);
  return span ? { sheet: found.sheet, rect: { ...rows, ...span } } : "#REF!";
}

function rowsOf(table: Table, sections: readonly string[], row: number): Rect | "#REF!" | "#VALUE!" {
  const parts: Rect[] = [];
  const body = bodyOf(table);
  for (const section of sections.length === 0 ? ["data"] : sections) {
    if (section === "all") return table.rect;
    if (section === "this row" || section === "@") {
      if (!body || row < body.row || row >= body.row + body.rows) return "#VALUE!";
      return { ...body, row, rows: 1 };
    }
    const part = section === "headers" ? headerOf(table) : section === "totals" ? totalsOf(table) : body;
    if (part) parts.push(part);
  }
  return parts.length === 0 ? "#REF!" : parts.reduce(unite);
}

function columnsOf(table: Table, names: readonly string[]): { column: number; columns: number } | null {
  if (names.length === 0) return { column: table.rect.column, columns: table.rect.columns };
  const places = names.map((name) => table.columns.findIndex((one) => one.name.toLowerCase() === name.toLowerCase()));
  const [first = -1, last = first] = places;
  if (first < 0 || last < 0) return null;
  return { column: table.rect.column + Math.min(first, last), columns: Math.abs(last - first) + 1 };
}
