/** A small ledger in a workbook of the stand-in, for the tests of the page. */
import { Workbook } from "../../../src/standin/workbook/Workbook";
import type { Sheet } from "../../../src/standin/workbook/Sheet";
import type { Value } from "../../../src/standin/workbook/Value";

export function bookOf(cells: readonly (readonly Value[])[], name = "Ledger"): { workbook: Workbook; sheet: Sheet } {
  const workbook = new Workbook();
  const sheet = workbook.addLoadedSheet(name);
  cells.forEach((row, r) => row.forEach((value, c) => sheet.loadValue(r, c, value)));
  return { workbook, sheet };
}

export const user = { source: "user" } as const;
