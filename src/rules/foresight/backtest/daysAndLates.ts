/** Two figures of invoices as foretold on the day they are issued: late or not, and how many days. */
import type { Day } from "../../../base/Day";
import type { HistoryRow } from "../../../ledger/HistoryRow";
import { makeHistory, NEVER, type History } from "../history/History";
import { learnSorted } from "../learn";
import { curvesOn, type Curves } from "../look/curvesOn";
import { lateShares } from "../look/lateShares";
import { makeLooker } from "../look/lookAt";
import { dayBy, habitsOf, makePayDays, type Habits } from "../look/payDays";
import { lateTerms } from "../look/Terms";
import { oddsOf } from "../model/Model";
import { daysLateBaselines } from "./baselines";
import { auc, mean, median } from "./figures";

export interface LateFigures { readonly name: string; readonly auc: number }
export interface DaysFigures { readonly name: string; readonly meanError: number; readonly medianError: number }

const SHRINK = 5;

/** `sorted` is in the order of `sortRows`; the model is learned once, on the morning of `from`, the counts are those of each day. */
export function daysAndLates(sorted: readonly HistoryRow[], from: Day, horizon: number): { readonly lates: readonly LateFigures[]; readonly days: readonly DaysFigures[] } {
  const history = makeHistory(sorted), { issued, due, settled, size } = history;
  const { late } = learnSorted(sorted, from, horizon, "late");
  const shares = lateShares(history), looker = makeLooker(history, 0), terms = new Float64Array(lateTerms.length);
  const given = new Map<string, number[]>(), errors = new Map<string, number[]>();
  const came: boolean[] = [];
  const days = bookDays(history);
  let curves: Curves | undefined, habits: Habits | undefined, curvesDay = -Infinity;
  for (let row = 0; row < issued.length; row += 1) {
    const day = issued[row]! as Day;
    // What is not paid yet may still be late or not, and its days are unknown.
    if (day < from || settled[row] === NEVER) continue;
    if (!curves || !habits || day >= curvesDay + DAYS_BETWEEN) {
      curves = curvesOn(history, day, horizon);
      habits = habitsOf(history, day);
      curvesDay = day;
    }
    const payDays = makePayDays(history, day, curves, habits);
    const look = looker.look(row, day, curves);
    came.push(settled[row]! > due[row]!);
    const say = (name: string, value: number): void => void listOf(given, name).push(value);
    say("amount", size[row]!);
    say("shrunk late share", (look.late + SHRINK * shares.on(day)) / (look.known + SHRINK));
    looker.lateTerms(look, row, day, shares, terms, 0);
    if (late) say("foresight", oddsOf(late.model, terms));
    const daysLate = settled[row]! - due[row]!;
    for (const [name, value] of Object.entries(daysLateBaselines(history, row, day, days.middleOn(day)))) listOf(errors, name).push(Math.abs(value - daysLate));
    listOf(errors, "foresight").push(Math.abs(day + dayBy(payDays.chances(row), 0.5) - settled[row]!));
  }
  return {
    lates: [...given].map(([name, values]) => ({ name, auc: auc(values, came) })),
    days: [...errors].map(([name, values]) => ({ name, meanError: mean(values), medianError: median(values) })),
  };
}

/** The book's daily rates change little within a week. */
const DAYS_BETWEEN = 7;

function listOf(lists: Map<string, number[]>, name: string): number[] {
  let list = lists.get(name);
  if (!list) lists.set(name, (list = []));
  return list;
}

/** Middle days late of what was paid before a day, worked out anew every month. */
function bookDays({ settled, due }: History): { middleOn(day: number): number } {
  const paid = Array.from(settled.keys()).filter((row) => settled[row] !== NEVER).sort((a, b) => settled[a]! - settled[b]!);
  let asked = -Infinity, middle = 0;
  return {
    middleOn(day) {
      if (day < asked + 30) return middle;
      asked = day;
      const end = paid.findIndex((row) => settled[row]! >= day);
      middle = median(paid.slice(0, end < 0 ? paid.length : end).map((row) => settled[row]! - due[row]!)) || 0;
      return middle;
    },
  };
}
