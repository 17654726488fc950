/** Random changes to a small workbook: written as functions of it, since sheets and tables have their ids only then. */
import fc from "fast-check";
import type { Op } from "../../../src/standin/workbook/Op";
import type { Workbook } from "../../../src/standin/workbook/Workbook";
import { TestBook, at } from "./book";

// Spills stay one column wide: of two that cross, the first to come wins, in Excel too.
const small = fc.nat({ max: 9 });
const rect = fc.record({ row: small, column: small, rows: fc.integer({ min: 1, max: 4 }), columns: fc.integer({ min: 1, max: 4 }) });
const input = fc.oneof(
  fc.constantFrom("", "text", "12%", "'=x", "=A1+B2", "=SUM(A1:C4)", "=Table1[One]", "=SEQUENCE(3)", "=SUM($B$2:$D$9)*2", "=Other!A1&\"x\"", "=UNIQUE(A1:A3)"),
  fc.integer({ min: -99, max: 99 }), fc.boolean(), fc.constant(null),
);

export type Draft = (book: Workbook) => Op;

const sheetOf = (book: Workbook): string => book.activeSheetId;
export const draft: fc.Arbitrary<Draft> = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(small, small, fc.array(fc.array(input, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })).map(([row, column, cells]): Draft => (book) => ({ do: "setCells", sheet: sheetOf(book), row, column, cells })) },
  { weight: 2, arbitrary: fc.tuple(rect, fc.constantFrom("down", "right")).map(([r, shift]): Draft => (book) => ({ do: "insert", sheet: sheetOf(book), rect: r, shift: shift as "down" | "right" })) },
  { weight: 2, arbitrary: fc.tuple(rect, fc.constantFrom("up", "left")).map(([r, shift]): Draft => (book) => ({ do: "delete", sheet: sheetOf(book), rect: r, shift: shift as "up" | "left" })) },
  { weight: 2, arbitrary: fc.tuple(small, fc.integer({ min: 1, max: 3 }), fc.boolean()).map(([row, rows, isInsert]): Draft => (book) => {
    const whole = { row, column: 0, rows, columns: 16_384 };
    return isInsert ? { do: "insert", sheet: sheetOf(book), rect: whole, shift: "down" } : { do: "delete", sheet: sheetOf(book), rect: whole, shift: "up" };
  }) },
  { weight: 1, arbitrary: rect.map((r): Draft => (book) => ({ do: "addTable", sheet: sheetOf(book), rect: r, hasHeader: true })) },
  { weight: 1, arbitrary: fc.tuple(rect, small, small).map(([r, toRow, toColumn]): Draft => (book) => ({ do: "move", sheet: sheetOf(book), rect: r, toSheet: sheetOf(book), toRow, toColumn })) },
  { weight: 1, arbitrary: fc.tuple(rect, small, small).map(([r, toRow, toColumn]): Draft => (book) => ({ do: "copy", sheet: sheetOf(book), rect: r, toSheet: sheetOf(book), toRow, toColumn })) },
  { weight: 1, arbitrary: fc.tuple(rect, fc.boolean()).map(([r, descending]): Draft => (book) => ({ do: "sort", sheet: sheetOf(book), rect: r, keys: [{ offset: 0, descending }] })) },
  { weight: 1, arbitrary: rect.map((r): Draft => (book) => ({ do: "format", sheet: sheetOf(book), rect: r, style: { bold: true, numberFormat: "0.00" } })) },
  { weight: 1, arbitrary: rect.map((r): Draft => (book) => ({ do: "merge", sheet: sheetOf(book), rect: r })) },
  { weight: 1, arbitrary: fc.tuple(rect, fc.constantFrom("all", "contents", "formats")).map(([r, what]): Draft => (book) => ({ do: "clear", sheet: sheetOf(book), rect: r, what: what as "all" })) },
  { weight: 1, arbitrary: fc.tuple(rect, fc.integer({ min: -50, max: 50 })).map(([r, limit]): Draft => (book) => ({ do: "filter", sheet: sheetOf(book), rect: r, column: 0, criterion: { on: "custom", first: `>${limit}` } })) },
  { weight: 1, arbitrary: fc.tuple(fc.integer({ min: 1, max: 3 })).map(([rows]): Draft => (book) => ({ do: "addTableRows", table: book.tables[0]?.id ?? "", rows })) },
  { weight: 1, arbitrary: fc.constantFrom("First", "Second").map((name): Draft => (book) => ({ do: "renameSheet", sheet: sheetOf(book), name })) },
  { weight: 1, arbitrary: fc.constantFrom("Alpha", "Beta").map((name): Draft => () => ({ do: "addName", name, scope: null, formula: "=Sheet1!$A$1:$B$3" })) },
  { weight: 1, arbitrary: fc.constant(null).map((): Draft => () => ({ do: "addSheet", name: "Other" })) },
  { weight: 1, arbitrary: fc.constant(null).map((): Draft => (book) => ({ do: "deleteSheet", sheet: book.findSheet("Other")?.id ?? "" })) },
  { weight: 1, arbitrary: fc.tuple(small, fc.nat({ max: 2 })).map(([column, columns]): Draft => (book) => ({ do: "columnWidth", sheet: sheetOf(book), column, columns, width: 20 })) },
);

export const start = (): TestBook => {
  const test = new TestBook();
  test.type("A1", [["One", "Two", "Three"], [1, 2, "=A2+B2"], [4, 5, "=A3+B3"]]);
  test.do({ do: "addTable", sheet: test.sheet.id, rect: at("A1:C3"), hasHeader: true });
  return test;
};
