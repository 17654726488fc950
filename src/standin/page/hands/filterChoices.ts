/** The values a filter menu offers for one column, as they show, with how often; other columns' conditions are left out of account. */
import { bottomOf } from "../../workbook/Rect";
import { bodyOf } from "../../workbook/Table";
import type { Criterion, Filter, Table } from "../../workbook/Table";
import type { Place } from "../grid/moveFocus";
import type { Op } from "../../workbook/Op";
import type { Rect } from "../../workbook/Rect";
import type { Sheet } from "../../workbook/Sheet";
import type { Value } from "../../workbook/Value";

export interface FilterPlace {
  readonly table: Table | null;
  /** Data rows. */
  readonly body: Rect;
  /** Of the column in the filter's range. */
  readonly offset: number;
  readonly criterion: Criterion | null;
}

export interface Choice { readonly text: string; readonly count: number }

/** The filter whose header cell this is; null elsewhere. */
export function filterOf(sheet: Sheet, { row, column }: Place): FilterPlace | null {
  const table = sheet.tableAt(row, column);
  if (table?.hasHeader && row === table.rect.row) {
    const body = bodyOf(table);
    const offset = column - table.rect.column;
    return body && { table, body, offset, criterion: table.filter?.criteria.get(offset) ?? null };
  }
  const own: Filter | null = sheet.filter;
  if (!own || row !== own.range.row || own.range.rows < 2 || column < own.range.column || column >= own.range.column + own.range.columns) return null;
  const offset = column - own.range.column;
  return { table: null, body: { ...own.range, row: row + 1, rows: own.range.rows - 1 }, offset, criterion: own.criteria.get(offset) ?? null };
}

/** Numbers first in their order, then texts, blanks ("") last: as the values sort, not as their texts do. */
export function filterChoices(sheet: Sheet, { body, offset }: FilterPlace): Choice[] {
  const column = body.column + offset;
  const values = sheet.cells.columns[column]?.values ?? [];
  const texts = new Map<string, { count: number; value: Value }>();
  const known = new Map<number, Map<Value, string>>();
  for (let row = body.row; row <= bottomOf(body); row++) {
    const value = values[row] ?? null;
    let text = "";
    if (value !== null) {
      const style = sheet.styleIdAt(row, column);
      let shown = known.get(style);
      if (!shown) known.set(style, (shown = new Map()));
      text = shown.get(value) ?? sheet.textAt(row, column);
      shown.set(value, text);
    }
    const choice = texts.get(text);
    if (choice) choice.count++;
    else texts.set(text, { count: 1, value });
  }
  return [...texts].sort(([a, { value: x }], [b, { value: y }]) => rank(x) - rank(y) || (typeof x === "number" && typeof y === "number" ? x - y : a.localeCompare(b)))
    .map(([text, { count }]) => ({ text, count }));
}

const rank = (value: Value): number => (value === null ? 2 : typeof value === "number" ? 0 : 1);

/** Everything ticked is no filter at all. */
export function filterOps(sheet: Sheet, { table, offset }: FilterPlace, ticked: ReadonlySet<string>, choices: readonly Choice[]): Op[] {
  const where = { sheet: sheet.id, ...(table && { table: table.id }), column: offset };
  if (choices.every(({ text }) => ticked.has(text))) return [{ do: "clearFilter", ...where }];
  const values = choices.filter(({ text }) => ticked.has(text)).map(({ text }) => text);
  return [{ do: "filter", ...where, criterion: { on: "values", values } }];
}
