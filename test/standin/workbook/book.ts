/** A workbook for tests, with short words for what a test does to it. */
import type { ChangeSet, Source } from "../../../src/standin/workbook/ChangeSet";
import type { Input, Op } from "../../../src/standin/workbook/Op";
import type { Rect } from "../../../src/standin/workbook/Rect";
import type { Sheet } from "../../../src/standin/workbook/Sheet";
import type { Value } from "../../../src/standin/workbook/Value";
import { readAddress } from "../../../src/standin/workbook/Rect";
import { isError } from "../../../src/standin/workbook/Value";
import { Workbook } from "../../../src/standin/workbook/Workbook";

export const at = (address: string): Rect => {
  const rect = readAddress(address);
  if (!rect) throw new Error(`Expected an address, got ${address}`);
  return rect;
};

export class TestBook {
  readonly book = Workbook.blank();

  get sheet(): Sheet {
    return this.book.activeSheet;
  }

  do(op: Op | readonly Op[], source: Source = "user"): ChangeSet {
    return this.book.apply(op, { source });
  }

  /** Writes cells as typed, from the address's top left. */
  type(address: string, cells: Input | readonly (readonly Input[])[], source: Source = "user"): ChangeSet {
    const { row, column } = at(address);
    return this.do({ do: "setCells", sheet: this.sheet.id, row, column, cells: Array.isArray(cells) ? cells : [[cells as Input]] }, source);
  }

  /** One value, errors as their text. */
  value(address: string): Exclude<Value, object> {
    return this.values(address)[0]?.[0] ?? null;
  }

  values(address: string): Exclude<Value, object>[][] {
    return this.sheet.values(at(address)).map((row) => row.map((value) => (isError(value) ? value.error : (value as Exclude<Value, object>))));
  }

  formula(address: string): Value {
    return this.sheet.formulasIn(at(address))[0]?.[0] ?? null;
  }

  text(address: string): string {
    return this.sheet.text(at(address))[0]?.[0] ?? "";
  }
}

/** Everything that undo must bring back, as comparable data. */
export function snapshot(book: Workbook): unknown {
  return {
    names: book.names, settings: [...book.settings], properties: [...book.properties],
    sheets: book.sheets.map((sheet) => {
      const used = sheet.usedRect();
      return {
        id: sheet.id, name: sheet.name, visibility: sheet.visibility, tabColor: sheet.tabColor, freeze: sheet.freeze, protection: sheet.protection,
        used, values: used && sheet.values(used), formulas: used && sheet.formulasIn(used), styles: used && sheet.styles(used),
        merges: sheet.merges, tables: sheet.tables, filter: sheet.filter, hyperlinks: sheet.hyperlinks,
        columnWidths: [...sheet.columnWidths], rowHeights: [...sheet.rowHeights], hiddenRows: [...sheet.hiddenRows], filteredRows: [...sheet.filteredRows].sort((a, b) => a - b),
        hiddenColumns: [...sheet.hiddenColumns], rowStyles: [...sheet.rowStyles], columnStyles: [...sheet.columnStyles],
        spills: [...sheet.spills].map(({ row, column, spill }) => ({ row, column, spill })).sort((a, b) => a.row - b.row || a.column - b.column),
      };
    }),
  };
}
