/** Rewrites every formula's text: cells, defined names, calculated columns. */
import type { Changing } from "./Changing";
import type { FormulaCell } from "../FormulaCell";
import type { Sheet } from "../Sheet";
import { rewriteOverlays } from "./overlayOps";
import { unspillAll } from "./unspillAll";

/** `rewrite` gets the sheet the formula stands on; null for workbook-scoped names. Unchanged text is left alone. */
export function rewriteFormulas(changing: Changing, rewrite: (text: string, sheet: Sheet | null) => string): void {
  const { book, journal } = changing;
  for (const sheet of book.sheets) {
    let next: Map<number, FormulaCell> | null = null;
    for (const [key, cell] of sheet.formulas) {
      const text = rewrite(cell.text, sheet);
      if (text === cell.text) continue;
      next ??= new Map(sheet.formulas);
      next.set(key, { ...cell, text, spill: null });
    }
    if (next) replaceFormulas(changing, sheet, next);
    rewriteOverlays(changing, sheet, (text) => rewrite(text, sheet));
    if (sheet.tables.some((table) => table.columns.some((column) => column.formula !== undefined))) {
      const tables = sheet.tables.map((table) => ({
        ...table,
        columns: table.columns.map((column) => (column.formula === undefined ? column : { ...column, formula: rewrite(column.formula, sheet) })),
      }));
      const isChanged = tables.some((table, t) => table.columns.some((column, c) => column.formula !== sheet.tables[t]?.columns[c]?.formula));
      if (isChanged) journal.setLayout(sheet, "tables", tables);
    }
  }
  const names = book.names.map((name) => {
    const formula = rewrite(name.formula, name.scope === null ? null : book.sheets.find((sheet) => sheet.id === name.scope) ?? null);
    return formula === name.formula ? name : { ...name, formula };
  });
  if (names.some((name, i) => name !== book.names[i])) journal.setLayout(book, "names", names);
}

/** Puts a new formula map in place. */
export function replaceFormulas(changing: Changing, sheet: Sheet, formulas: Map<number, FormulaCell>): void {
  unspillAll(sheet, changing.journal);
  changing.journal.setLayout(sheet, "formulas", formulas);
  unspillAll(sheet, changing.journal);
}
