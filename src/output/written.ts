/** How values are written into cells, and days read back from them. */
import { dayFromIso, dayFromSerial, type Day } from "../base/Day";
import type { Cell } from "../base/Grid";

/** Excel keeps no more characters in one cell. */
export const MOST_IN_CELL = 32_767;

/** Excel counts days 1,462 lower in a workbook of the 1904 date system. */
const DAYS_1904 = 1462;

/** A day, with or without a time, as the number a cell holds. */
export const serialOf = (day: number, date1904: boolean): number => day - (date1904 ? DAYS_1904 : 0);

/** The day a cell holds as we write it, or as ISO text; undefined for anything else. */
export function dayInCell(cell: Cell, date1904: boolean): Day | undefined {
  if (typeof cell === "number") return dayFromSerial(cell + (date1904 ? DAYS_1904 : 0));
  return typeof cell === "string" ? dayFromIso(cell.trim()) ?? undefined : undefined;
}
