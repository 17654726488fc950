/** What new rows take from the rows above them: the row whose looks most of them share, and the columns that are one formula all along. */
import type { Located } from "../locate";
import type { Session } from "../runExcel";

export interface Above {
  /** Zero-based sheet row whose formats the new rows get. */
  readonly looks: number;
  /** Sheet columns that hold the same formula in every row looked at. */
  readonly formulas: readonly number[];
  /** en-US number format of the looks' row, by sheet column. */
  readonly formats: ReadonlyMap<number, string>;
}

/** Rows looked at: enough to tell a marked row from the usual ones. */
const ROWS = 12;

/** `last`: the zero-based sheet row the new ones come after. Null for a list without rows. */
export async function lookAbove({ context, guard }: Session, located: Located, last: number): Promise<Above | null> {
  const { sheet, firstRow } = located;
  if (last < firstRow) return null;
  const from = Math.max(firstRow, last - ROWS + 1);
  const left = Math.min(...located.headerCells.keys());
  const range = sheet.getRangeByIndexes(from, left, last - from + 1, located.lastHeaderColumn - left + 1).load("formulasR1C1,values,numberFormat");
  const fills = Array.from({ length: last - from + 1 }, (_, at) => {
    const { fill } = range.getRow(at).format;
    fill.load("color");
    return fill;
  });
  await guard(context.sync());
  const cells = range.formulasR1C1 as unknown[][];
  // Blank rows that people leave between the others tell nothing.
  const filled = cells.flatMap((row, at) => (row.some((cell) => cell !== "") ? [at] : []));
  // A formula never shows its own text; text that begins with "=" does.
  const isText = (row: number, column: number): boolean => cells[row]?.[column] === (range.values as unknown[][])[row]?.[column];
  const at = filled[usual(filled.map((row) => fills[row]?.color))];
  if (at === undefined) return null;
  const formulas = (cells[at] ?? []).flatMap((_, column) => (isOneFormula(filled.map((row) => (isText(row, column) ? "" : cells[row]?.[column]))) ? [left + column] : []));
  return { looks: from + at, formulas, formats: new Map((range.numberFormat[at] as unknown[]).map((format, column) => [left + column, String(format ?? "General")])) };
}

/** The last place of the value met most often. */
function usual(values: readonly unknown[]): number {
  const counts = new Map<unknown, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return values.map((value) => counts.get(value) === most).lastIndexOf(true);
}

const isOneFormula = (cells: readonly unknown[]): boolean => typeof cells[0] === "string" && cells[0].startsWith("=") && cells.every((cell) => cell === cells[0]);
