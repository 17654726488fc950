/** How foresight is measured: cut-offs on the 1st and 15th, what was open and what became of it. Outcomes are read here and in the figures, nowhere else. */
import { partsOfDay, type Day } from "../../../base/Day";
import type { HistoryRow } from "../../../ledger/HistoryRow";

/** Invoices issued on or after this share of the rows are foretold, those before are learned from first. */
const LEARNT_FIRST = 0.7;
const LEAST_OPEN = 20;

export interface Protocol { readonly from: Day; readonly cutOffs: readonly Day[] }

/** `sorted` is in the order of `sortRows`. Currencies are not mixed: give one at a time. */
export function protocolOf(sorted: readonly HistoryRow[], horizon: number): Protocol | null {
  const first = sorted[Math.floor(LEARNT_FIRST * sorted.length)];
  if (!first) return null;
  // The last day of which anything is known: what is open then has no outcome yet.
  const end = sorted.reduce((latest, { issued, settled }) => Math.max(latest, issued, settled ?? 0), 0);
  const cutOffs: Day[] = [];
  for (let day = first.issued; day + horizon <= end; day = (day + 1) as Day) {
    const { date } = partsOfDay(day);
    if ((date === 1 || date === 15) && openOn(sorted, day).length >= LEAST_OPEN) cutOffs.push(day);
  }
  return { from: first.issued, cutOffs };
}

export const openOn = (sorted: readonly HistoryRow[], day: Day): readonly HistoryRow[] =>
  sorted.filter(({ issued, settled }) => issued < day && (settled === null || settled >= day));

export const isUnpaidOn = ({ settled }: HistoryRow, day: number): boolean => settled === null || settled >= day;
