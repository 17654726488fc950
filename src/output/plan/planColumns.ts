/** The columns of the schedule on a plan's tab. Those up to State are seen and printed; the rest are hidden and only feed the formulas. */
import { columnLetters } from "../../base/Grid";

/** Zero-based; `rate` is the last column under the plan's name. */
export const planColumns = { number: 0, due: 1, payment: 2, principal: 3, interest: 4, fees: 5, balance: 6, paidOn: 7, paid: 8, state: 9, rate: 10, end: 11, before: 12, minor: 13, weight: 14, leapWeight: 15, leapDays: 16, limbs: 17 } as const;

export const planHeaders = ["No.", "Due date", "Instalment", "Principal", "Interest", "Fees", "Balance after", "Paid on", "Paid amount", "State"] as const;
export const planWidths = [6, 12, 14, 14, 12, 11, 14, 12, 14, 17] as const;

/** Fill of cells that may be typed over. */
export const INPUT_FILL = "#FFFBE6";

/** The column's letters: "C" for `payment`. */
export const letterOf = (column: keyof typeof planColumns, more = 0): string => columnLetters(planColumns[column] + more);

/** "$C7": what stands in that column of a one-based row. */
export const at = (column: keyof typeof planColumns, row: number): string => `$${letterOf(column)}${row}`;

/** "$C$7:$C$18". */
export const over = (column: keyof typeof planColumns, first: number, last: number): string => `$${letterOf(column)}$${first}:$${letterOf(column)}$${last}`;
