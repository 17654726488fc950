/** Where a plan stands today: the state of each instalment, what is open, what comes next, and whether the clause may be used. */
import { addDays, type Day } from "../../../base/Day";
import { money } from "../../../base/Money";
import type { Instalment, Plan, PlanState } from "../../../ledger/Plan";
import { sayCount, sayDay, sayMoney } from "../../say";
import { allocatePayments, type PlanPayment } from "./allocatePayments";

/**
 * `kept`: in full by the last day of grace. `part`: something came and grace is not over. `missed`: grace is over.
 * `cured`: in full after that, by the end of the days to cure; `paid late`: after these.
 */
export type InstalmentState = "upcoming" | "due" | "part" | "late within grace" | "missed" | "kept" | "prepaid" | "cured" | "paid late";

export interface WatchedInstalment extends Instalment {
  readonly paid: number;
  readonly open: number;
  readonly paidOn?: Day;
  readonly state: InstalmentState;
  readonly graceEnds: Day;
  readonly cureEnds: Day;
}

/** Minor units of the plan's currency. `paid` + `open` = `total`, whatever happened. */
export interface PlanWatch {
  readonly state: PlanState;
  readonly instalments: readonly WatchedInstalment[];
  /** With what earlier versions were paid. */
  readonly total: number;
  readonly paid: number;
  readonly open: number;
  readonly surplus: number;
  /** Open of the instalments whose day has passed. */
  readonly overdue: number;
  readonly missed: readonly WatchedInstalment[];
  /** The first that is not paid in full. */
  readonly next?: WatchedInstalment;
  /** From this day the whole rest may be called in, where the terms have the clause; it may lie ahead. */
  readonly accelerateFrom?: Day;
  /** Of the instalments whose grace is over or that were paid: how many in time. */
  readonly kept: { readonly count: number; readonly of: number };
  /** Keeps the customer off the call list: agreed, and no instalment missed. */
  readonly isKept: boolean;
  readonly because: string;
}

export function watchPlan(plan: Plan, payments: readonly PlanPayment[], today: Day): PlanWatch {
  const { terms, schedule, paidBefore } = plan;
  const { paid, paidOn, surplus } = allocatePayments(plan, payments, today);
  const tolerance = terms.tolerance?.minor ?? 0;
  const instalments = schedule.instalments.map((row, at): WatchedInstalment => {
    const got = paid[at] ?? 0;
    const on = paidOn[at] ?? null;
    const graceEnds = addDays(row.due, terms.graceDays);
    const cureEnds = addDays(graceEnds, terms.cureDays);
    return { ...row, paid: got, open: row.payment - got, ...(on !== null && { paidOn: on }), graceEnds, cureEnds, state: stateOf({ got, on, due: row.due, graceEnds, cureEnds, today }) };
  });
  const sum = (of: (row: WatchedInstalment) => number): number => instalments.reduce((all, row) => all + of(row), 0);
  // Where the sheet cannot show what was paid (interest, fees), a person says that the plan is done.
  const missed = plan.state === "completed" ? [] : instalments.filter(({ state }) => state === "missed");
  const next = instalments.find(({ open }) => open > tolerance);
  const judged = instalments.filter(({ state }) => state === "kept" || state === "prepaid" || state === "cured" || state === "paid late" || state === "missed");
  const state = planState(plan.state, missed, next === undefined, today);
  const first = missed[0];
  return {
    state, instalments, surplus, missed,
    total: schedule.total + paidBefore,
    paid: paidBefore + sum((row) => row.paid),
    open: sum(({ open }) => open),
    overdue: sum(({ open, due }) => (due < today ? open : 0)),
    ...(next && { next }),
    ...(first && terms.mayAccelerate && { accelerateFrom: addDays(first.cureEnds, 1) }),
    kept: { count: judged.filter((row) => row.state === "kept" || row.state === "prepaid").length, of: judged.length },
    isKept: (state === "accepted" || state === "active" || state === "completed") && missed.length === 0,
    because: sayStanding(plan, state, missed, next, today),
  };
}

interface Judged { readonly got: number; readonly on: Day | null; readonly due: Day; readonly graceEnds: Day; readonly cureEnds: Day; readonly today: Day }

function stateOf({ got, on, due, graceEnds, cureEnds, today }: Judged): InstalmentState {
  if (on !== null) {
    if (on <= graceEnds) return today < due ? "prepaid" : "kept";
    return on <= cureEnds ? "cured" : "paid late";
  }
  if (today > graceEnds) return "missed";
  if (got > 0) return "part";
  return today < due ? "upcoming" : today === due ? "due" : "late within grace";
}

/** What a person decided stands; an agreed plan follows the money. */
function planState(stored: PlanState, missed: readonly WatchedInstalment[], isPaid: boolean, today: Day): PlanState {
  if (stored === "proposed" || stored === "cancelled" || stored === "renegotiated" || stored === "completed") return stored;
  if (isPaid) return "completed";
  if (missed.some(({ cureEnds }) => today > cureEnds)) return "defaulted";
  return stored === "accepted" ? "accepted" : "active";
}

function sayStanding({ terms }: Plan, state: PlanState, missed: readonly WatchedInstalment[], next: WatchedInstalment | undefined, today: Day): string {
  const say = (minor: number): string => sayMoney(money(minor, terms.currency));
  const first = missed[0];
  if (state === "completed") return next ? "The plan was ended as paid." : "The plan is paid in full.";
  if (state === "cancelled" || state === "renegotiated") return `The plan was ${state}.`;
  if (first) {
    const what = `${nameOf(first)} of ${say(first.payment)}, due on ${sayDay(first.due)}, was missed${first.paid > 0 ? ` but for ${say(first.paid)}` : ""}`;
    const more = missed.length > 1 ? `, and ${sayCount(missed.length - 1, "more instalment")}` : "";
    if (today <= first.cureEnds) return `${what}${more}; it can be cured until ${sayDay(first.cureEnds)}.`;
    return `${what}${more}; ${terms.mayAccelerate ? "the whole rest may be called in" : "the days to cure it are over"}.`;
  }
  if (!next) return "Nothing is open.";
  const proposed = state === "proposed" ? "Not yet accepted. " : "";
  return `${proposed}${nameOf(next)}: ${say(next.open)} ${next.due < today ? `was due on ${sayDay(next.due)}, in grace until ${sayDay(next.graceEnds)}` : `is due on ${sayDay(next.due)}`}.`;
}

const nameOf = ({ number }: Instalment): string => (number === 0 ? "The down payment" : `Instalment ${number}`);
