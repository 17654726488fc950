/** Hides the rows that a sheet's and its tables' filters do not let through. */
import type { Changing } from "./Changing";
import type { Criterion, Filter } from "../Table";
import type { Sheet } from "../Sheet";
import type { Value } from "../Value";
import { matcherOf } from "../../formula/criterion";
import { bottomOf } from "../Rect";

type Passes = (value: Value, text: string) => boolean;

/** Reapplies every filter of the sheet; rows outside all filters show again. Conditions unknown to the model keep what they hid. */
export function applyFilters(changing: Changing, sheet: Sheet): void {
  const filters = [sheet.filter, ...sheet.tables.map((table) => table.filter)].filter((filter) => filter !== null);
  const hidden = new Set<number>();
  for (const filter of filters) hideRows(sheet, filter, hidden);
  const isSame = hidden.size === sheet.filteredRows.size && [...hidden].every((row) => sheet.filteredRows.has(row));
  if (!isSame) changing.journal.set(sheet, "filteredRows", hidden);
}

function hideRows(sheet: Sheet, filter: Filter, hidden: Set<number>): void {
  const first = filter.range.row + 1;
  const last = bottomOf(filter.range);
  for (const [offset, criterion] of filter.criteria) {
    const column = filter.range.column + offset;
    const values = sheet.values({ row: first, column, rows: Math.max(0, last - first + 1), columns: 1 }).map(([value]) => value ?? null);
    const passes = passer(criterion, values);
    values.forEach((value, r) => {
      const row = first + r;
      const isPassing = passes ? passes(value, criterion.on === "values" || criterion.on === "custom" ? sheet.textAt(row, column) : "") : !sheet.filteredRows.has(row);
      if (!isPassing) hidden.add(row);
    });
  }
}

/** Null where the model does not know the condition. */
function passer(criterion: Criterion, values: readonly Value[]): Passes | null {
  switch (criterion.on) {
    case "values": {
      const wanted = new Set(criterion.values.map((text) => text.toLowerCase()));
      return (_, text) => wanted.has(text.toLowerCase());
    }
    case "custom": {
      const first = customPasses(criterion.first);
      const second = criterion.second === undefined ? null : customPasses(criterion.second);
      if (!second) return first;
      return criterion.both ? (value, text) => first(value, text) && second(value, text) : (value, text) => first(value, text) || second(value, text);
    }
    case "top":
    case "bottom": {
      const numbers = values.filter((value) => typeof value === "number").sort((a, b) => (criterion.on === "top" ? b - a : a - b));
      const count = criterion.percent ? Math.max(1, Math.floor((numbers.length * criterion.count) / 100)) : criterion.count;
      const edge = numbers[Math.min(count, numbers.length) - 1];
      return (value) => typeof value === "number" && edge !== undefined && (criterion.on === "top" ? value >= edge : value <= edge);
    }
    case "dynamic": {
      const numbers = values.filter((value) => typeof value === "number");
      const average = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
      if (/aboveAverage/i.test(criterion.kind)) return (value) => typeof value === "number" && value > average;
      if (/belowAverage/i.test(criterion.kind)) return (value) => typeof value === "number" && value < average;
      return null;
    }
    case "opaque": return null;
  }
}

function customPasses(text: string): Passes {
  const matches = matcherOf(text);
  // "=5" also finds the text a cell shows; "<>" and "=" alone ask for blanks.
  const isEqual = /^=?[^<>=]/.test(text);
  return (value, shown) => matches(value) || (isEqual && typeof value === "number" && shown === text.replace(/^=/, ""));
}
