/** What a book's own past teaches, once for all its invoices: ageing curves, shares, habits, and the models that foretold it best. */
import type { Day } from "../../base/Day";
import type { HistoryRow } from "../../ledger/HistoryRow";
import { knownOn, sortRows, type History } from "./history/History";
import { curvesOn, type Curves } from "./look/curvesOn";
import { lateShares, type LateShares } from "./look/lateShares";
import { habitsOf, type Habits } from "./look/payDays";
import { lateRecipes, stayRecipes } from "./look/Terms";
import { chooseModel, type Chosen } from "./model/chooseModel";
import { pastLates, pastStays } from "./model/gatherExamples";

/** Below this many paid invoices, or a shorter past than the horizon and this many days, a book's own past says nothing. */
export const LEAST_PAID = 30;
const LEAST_DAYS = 30;

export interface Learned {
  readonly history: History;
  readonly asOf: Day;
  readonly horizon: number;
  readonly curves: Curves;
  readonly shares: LateShares;
  readonly habits: Habits;
  /** Amounts against the middle of their currency, in order: how large an invoice is in this book. */
  readonly sizes: Float64Array;
  /** Null: too little past for a model, the counts speak alone. */
  readonly stay: Chosen | null;
  readonly late: Chosen | null;
  /** Why the rules must do without foresight; undefined where it can be relied on. */
  readonly tooLittle?: string;
}

/** `rows` in any order. Nothing of `asOf` or later is looked at. */
export const learn = (rows: readonly HistoryRow[], asOf: Day, horizon = 30): Learned => learnSorted(sortRows(rows), asOf, horizon);

/** `sorted` is in the order of `sortRows`. A backtest needs one question at a time. */
export function learnSorted(sorted: readonly HistoryRow[], asOf: Day, horizon: number, question: "both" | "stay" | "late" = "both"): Learned {
  const history = knownOn(sorted, asOf);
  const curves = curvesOn(history, asOf, horizon), shares = lateShares(history);
  const tooLittle = sayTooLittle(history, curves.settledCount, asOf, horizon);
  const isEnough = tooLittle === undefined;
  return {
    history, asOf, horizon, curves, shares, habits: habitsOf(history, asOf), sizes: Float64Array.from(history.size).sort(),
    stay: isEnough && question !== "late" ? chooseModel(pastStays(history, shares, asOf, horizon), stayRecipes) : null,
    late: isEnough && question !== "stay" ? chooseModel(pastLates(history, shares, asOf), lateRecipes) : null,
    ...(!isEnough && { tooLittle }),
  };
}

function sayTooLittle({ issued }: History, paid: number, asOf: Day, horizon: number): string | undefined {
  if (paid < LEAST_PAID) return `Too little history: ${paid} paid invoices with their dates, ${LEAST_PAID} are needed. The rules decide alone.`;
  const days = asOf - (issued[0] ?? asOf);
  return days < horizon + LEAST_DAYS ? `Too short a history: ${days} days, ${horizon + LEAST_DAYS} are needed. The rules decide alone.` : undefined;
}
