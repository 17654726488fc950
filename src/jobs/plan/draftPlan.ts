/** Terms as they are being typed → the schedule they give, how it fits the customer, and what the rules say of offering it. */
import { money } from "../../base/Money";
import type { PlanTerms } from "../../ledger/Plan";
import type { Brief } from "../../rules/brief/Brief";
import { makeSchedule } from "../../rules/plan/makeSchedule";
import { fitOf, paidByMonth } from "../../rules/plan/propose/fitOf";
import type { Clock } from "../localClock";
import type { Desk } from "../desk/Desk";
import type { PlanDraft } from "./PlanDraft";
import { planVerdict } from "./planVerdict";

export interface Drafting {
  readonly brief: (desk: Desk, customer: string) => Brief;
  readonly clock: () => Clock;
}

export function draftPlan(desk: Desk, terms: PlanTerms, { brief, clock }: Drafting): PlanDraft {
  const planned = makeSchedule(terms, desk.prepared);
  if ("problems" in planned) return { ok: false, problems: planned.problems };
  const { schedule } = planned;
  const { currency, customer } = terms;
  return {
    ok: true, terms, schedule,
    total: money(schedule.total, currency), cost: money(schedule.interest + schedule.fees, currency),
    largest: money(Math.max(...schedule.instalments.map(({ payment }) => payment)), currency), ends: schedule.instalments.at(-1)?.due ?? terms.firstDay,
    fit: fitOf(schedule, paidByMonth(historyOf(desk, customer, currency, brief), currency, desk.prepared.today)),
    verdict: planVerdict(desk, terms, clock()),
  };
}

const histories = new WeakMap<Desk, Map<string, Brief>>();

/** Asked for at every keystroke; a brief of thousands of invoices is made once. */
export function briefOnce(desk: Desk, customer: string, brief: Drafting["brief"]): Brief {
  let made = histories.get(desk);
  if (!made) histories.set(desk, (made = new Map()));
  let found = made.get(customer);
  if (!found) made.set(customer, (found = brief(desk, customer)));
  return found;
}

/** A brief's history is of its main currency; of another nothing is known. */
export function historyOf(desk: Desk, customer: string, currency: string, brief: Drafting["brief"]): Brief["history"] {
  const { history, decision } = briefOnce(desk, customer, brief);
  return (decision.facts.balances[0]?.currency ?? currency) === currency ? history : [];
}
