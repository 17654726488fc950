/** Plans in the log for tests: an offer of terms, and its steps. */
import { money } from "../../../../src/base/Money";
import type { PlanChange, PlanEntry } from "../../../../src/ledger/Activity";
import type { Plan, PlanTerms } from "../../../../src/ledger/Plan";
import { rowOn } from "../../logOf";
import { scheduleOf, termsOf } from "../../plan/termsOf";

/** 300 each on 1 December, January, February and March, of invoices that are named, unless said otherwise. */
export const offeredOn = (on: string, id: string, terms: Partial<PlanTerms> & { readonly minor?: number; readonly covers?: Readonly<Record<string, number>> } = {}, more: Partial<Pick<PlanEntry, "version" | "paidBefore" | "schedule">> = {}): PlanEntry => {
  const { covers, ...rest } = terms;
  const invoices = Object.entries(covers ?? {}).map(([number, amount]) => ({ number, amount: money(amount, rest.currency ?? "EUR") }));
  const sum = invoices.reduce((all, { amount }) => all + amount.minor, 0);
  const whole = termsOf({ length: { by: "count", count: 4 }, workingDayRule: "none", ...(invoices.length > 0 && { invoices, minor: sum }), ...rest });
  return rowOn("plan", whole.customer, on, { plan: id, version: 1, terms: whole, schedule: scheduleOf(whole), paidBefore: 0, ...more });
};

export const entryOf = (on: string, { id, version, terms, schedule, paidBefore }: Plan): PlanEntry => rowOn("plan", terms.customer, on, { plan: id, version, terms, schedule, paidBefore });

export const steppedOn = (on: string, { id, customer }: Pick<PlanEntry, "id" | "customer">, state: PlanChange["state"]): PlanChange => rowOn("plan step", customer, on, { about: id, state });
