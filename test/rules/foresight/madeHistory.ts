/** Histories made from a seed: customers with habits of their own, some of whom change, for tests and benches. */
import { addDays, dayFromIso, weekdayOf, type Day } from "../../../src/base/Day";
import { money } from "../../../src/base/Money";
import type { HistoryRow } from "../../../src/ledger/HistoryRow";

export interface MadeHistory { readonly seed?: number; readonly customers?: number; readonly invoices?: number; readonly days?: number; readonly currencies?: readonly string[] }

export const FIRST_DAY = dayFromIso("2024-01-01") as Day;

/** Everything is settled in the end; `knownOn` makes the open ones. */
export function madeHistory({ seed = 7, customers = 40, invoices = 2_000, days = 700, currencies = ["EUR"] }: MadeHistory = {}): readonly HistoryRow[] {
  const luck = luckFrom(seed);
  const bell = (): number => Math.sqrt(-2 * Math.log(luck() + 1e-12)) * Math.cos(2 * Math.PI * luck());
  const habits = Array.from({ length: customers }, () => ({
    late: -8 + 30 * luck() ** 2 + (luck() < 0.15 ? 45 : 0), spread: 2 + 10 * luck(), size: 5 + 2 * bell(), terms: [14, 30, 30, 60][Math.floor(4 * luck())] ?? 30, payday: luck() < 0.4 ? Math.floor(5 * luck()) : null, turns: luck() < 0.2 ? 25 * luck() : 0,
  }));
  return Array.from({ length: invoices }, (_, at): HistoryRow => {
    const of = Math.floor(customers * luck() ** 1.6), habit = habits[of]!;
    const on = Math.floor(days * luck());
    const issued = addDays(FIRST_DAY, on), due = addDays(issued, habit.terms);
    const minor = Math.max(100, Math.round(100 * Math.exp(habit.size + 0.6 * bell())));
    let settled = addDays(due, Math.round(habit.late + (on > 0.6 * days ? habit.turns : 0) + habit.spread * bell() + 3 * Math.log(minor / 1e4)));
    while (habit.payday !== null && weekdayOf(settled) !== habit.payday) settled = addDays(settled, 1);
    return { invoice: `N${String(at).padStart(6, "0")}`, customer: `c${of}`, issued, due, settled: settled <= issued ? addDays(issued, 1) : settled, amount: money(minor, currencies[of % currencies.length] ?? "EUR") };
  });
}

/** Numbers from 0 to 1, the same for the same seed. */
export function luckFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
