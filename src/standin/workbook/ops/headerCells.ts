/** Keeps a table's column names and its header cells one: the cell says the name, as text, never empty, never twice. */
import type { Changing } from "./Changing";
import type { Sheet } from "../Sheet";
import type { Table } from "../Table";
import { headerOf } from "../Table";
import { rect } from "../Rect";
import { renameColumnsIn } from "../../formula/renameInStructured";
import { uniqueColumnName, freeColumnName } from "./columnNames";
import { rewriteFormulas } from "./rewriteFormulas";

/** Writes the names into the header cells where they differ: an emptied header gets a new name, formulas follow. */
export function writeHeaders(changing: Changing, sheet: Sheet, table: Table): void {
  const header = headerOf(table);
  if (!header) return;
  const names: string[] = [];
  table.columns.forEach((column, i) => {
    const value = sheet.value(header.row, header.column + i);
    const shown = sheet.textAt(header.row, header.column + i);
    const others = table.columns.filter((_, other) => other !== i).map((one) => one.name);
    if (value !== null) names.push(uniqueColumnName(shown, [...names, ...others.slice(i)]));
    else names.push(/^Column\d+$/.test(column.name) ? column.name : freeColumnName([...names, ...others]));
  });
  const renamed = new Map<string, string>();
  names.forEach((name, i) => {
    const before = table.columns[i]?.name ?? "";
    if (before !== name) renamed.set(before.toLowerCase(), name);
    if (sheet.value(header.row, header.column + i) !== name) {
      changing.swap(sheet, rect(header.row, header.column + i), { values: [[name]], formulas: [] });
    }
  });
  if (renamed.size === 0) return;
  changing.replaceTable(sheet, { ...table, columns: table.columns.map((column, i) => ({ ...column, name: names[i] ?? column.name })) });
  rewriteFormulas(changing, (text, own) => renameColumnsIn(text, table.name, renamed, own === sheet));
}
