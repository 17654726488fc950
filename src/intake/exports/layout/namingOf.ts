/** Where an export names the customer of a line, judged by its first rows. */
import type { Cell } from "../../../base/Grid";
import { isTotalLabel } from "../../cells/readWords";
import { isBlankCell } from "../isBlankCell";
import type { Naming } from "../ReaderProfile";
import { readLabelledParty } from "../rows/readLabelledParty";
import type { FieldColumns } from "./Field";
import { isSpan } from "./isSpan";

export interface SeenNaming {
  readonly naming: Naming;
  /** Names or ageing spans stand alone above lines. */
  readonly grouped: boolean;
  /** Some of them are names. */
  readonly namesAbove: boolean;
}

const SAMPLE = 600;

export function namingOf(rows: readonly (readonly Cell[])[], from: number, columns: FieldColumns, isLine: (cells: readonly Cell[]) => boolean): SeenNaming {
  const customers = (["customerId", "customerName"] as const).flatMap((field) => columns.get(field) ?? []);
  let lines = 0;
  let blank = 0;
  let startsBlank = false;
  let groups = 0;
  let names = 0;
  let above: readonly Cell[] = [];
  for (let row = from; row < Math.min(rows.length, from + SAMPLE); row += 1) {
    const cells = rows[row] ?? [];
    if (cells.every(isBlankCell)) continue;
    if (!isLine(cells)) { above = cells; continue; }
    if (isGroup(above, customers)) {
      groups += 1;
      if (!isSpan(String(above.find((cell) => !isBlankCell(cell)) ?? ""))) names += 1;
    }
    above = [];
    lines += 1;
    if (customers.length > 0 && customers.some((column) => !isBlankCell(cells[column]))) continue;
    blank += 1;
    if (lines === 1) startsBlank = true;
  }
  if (customers.length === 0) return { naming: "above", grouped: groups > 0, namesAbove: names > 0 };
  if (blank <= lines * 0.3) return { naming: "own", grouped: groups > 0, namesAbove: names > 0 };
  return { naming: startsBlank ? "above" : "first", grouped: groups > 0, namesAbove: names > 0 };
}

function isGroup(cells: readonly Cell[], customers: readonly number[]): boolean {
  const filled = cells.flatMap((cell, column) => (isBlankCell(cell) ? [] : [column]));
  if (filled.length === 0) return false;
  const first = cells[filled[0] ?? 0] ?? "";
  if (filled.every((column) => customers.includes(column)) || readLabelledParty(cells) !== null) return true;
  // A party row that states its sum stands for a group as well.
  return filled.length === 1 || (typeof first === "string" && !isTotalLabel(first) && filled.slice(1).every((column) => typeof cells[column] === "number" || /\d/.test(String(cells[column]))));
}
