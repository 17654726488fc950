/** References made and asked about by formulas: OFFSET, INDIRECT, ROW, ADDRESS and their kin. */
import type { Context } from "../Context";
import type { Functions } from "./define";
import type { Result } from "../Result";
import { columnLetters } from "../../../base/Grid";
import { isOnSheet, readAddress } from "../../workbook/Rect";
import { bool, text, whole } from "../coerce";
import { caught } from "../caught";
import { sheetPrefix } from "../mapRefs";
import { Area, Matrix, Union, fail, linesOf, scalar } from "../Result";
import { over, overErrors, volatile } from "./define";
import { asBlock } from "./lookup";

function offset(args: readonly Result[]): Result {
  const [base, rows, columns, height, width] = args;
  if (!(base instanceof Area)) return fail("#VALUE!");
  const rect = { row: base.rect.row + whole(rows), column: base.rect.column + whole(columns), rows: whole(height, base.rows), columns: whole(width, base.columns) };
  if (rect.rows < 0) [rect.row, rect.rows] = [rect.row + rect.rows + 1, -rect.rows];
  if (rect.columns < 0) [rect.column, rect.columns] = [rect.column + rect.columns + 1, -rect.columns];
  return isOnSheet(rect) ? new Area(base.sheet, rect) : fail("#REF!");
}

function indirect(spelled: string, context: Context): Result {
  const bang = spelled.lastIndexOf("!");
  const sheet = bang < 0 ? context.sheet : context.engine.book.findSheet(spelled.slice(0, bang).replace(/^'|'$/g, "").replaceAll("''", "'"));
  const rect = readAddress(spelled.slice(bang + 1));
  if (sheet && rect) return new Area(sheet, rect);
  const result = caught((at) => at.engine.evaluateText(`=${spelled}`, at), context);
  return result instanceof Area ? result : fail("#REF!");
}

function address(args: readonly Result[]): string {
  const [row, column, kind, a1, sheet] = args;
  const style = whole(kind, 1);
  const prefix = sheet === undefined ? "" : sheetPrefix(text(sheet));
  if (whole(row) < 1 || whole(column) < 1) return fail("#VALUE!");
  if (a1 !== undefined && a1 !== null && !bool(a1)) {
    const r = style === 1 || style === 2 ? String(whole(row)) : `[${whole(row)}]`;
    const c = style === 1 || style === 3 ? String(whole(column)) : `[${whole(column)}]`;
    return `${prefix}R${r}C${c}`;
  }
  return `${prefix}${style === 1 || style === 3 ? "$" : ""}${columnLetters(whole(column) - 1)}${style === 1 || style === 2 ? "$" : ""}${whole(row)}`;
}

export const referenceFunctions: Functions = {
  OFFSET: volatile(over(3, 5, offset)),
  INDIRECT: volatile(over(1, 2, ([spelled], context) => indirect(text(spelled), context))),
  ADDRESS: over(2, 5, address),
  ROW: overErrors(0, 1, ([area], context) => {
    if (area === undefined) return context.row + 1;
    if (!(area instanceof Area)) return fail("#VALUE!");
    return area.rows === 1 ? area.rect.row + 1 : new Matrix(Array.from({ length: Math.min(area.rows, 100_000) }, (_, r) => [area.rect.row + r + 1]));
  }),
  COLUMN: overErrors(0, 1, ([area], context) => {
    if (area === undefined) return context.column + 1;
    if (!(area instanceof Area)) return fail("#VALUE!");
    return area.columns === 1 ? area.rect.column + 1 : new Matrix([Array.from({ length: area.columns }, (_, c) => area.rect.column + c + 1)]);
  }),
  ROWS: overErrors(1, 1, ([block]) => asBlock(block).rows),
  COLUMNS: overErrors(1, 1, ([block]) => asBlock(block).columns),
  AREAS: overErrors(1, 1, ([block]) => (block instanceof Union ? block.areas.length : 1)),
  TRANSPOSE: overErrors(1, 1, ([block]) => {
    const lines = linesOf(block ?? null);
    return new Matrix((lines[0] ?? []).map((_, c) => lines.map((line) => line[c] ?? null)));
  }),
  HYPERLINK: over(1, 2, ([link, shown]) => (shown === undefined ? text(link) : scalar(shown))),
  FORMULATEXT: overErrors(1, 1, ([area]) => (area instanceof Area ? area.sheet.formulaAt(area.rect.row, area.rect.column)?.text ?? fail("#N/A") : fail("#N/A"))),
};
