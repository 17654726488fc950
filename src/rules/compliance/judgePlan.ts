/** The wall for payment plans: what the rules say of offering these terms. */
import { addMonths } from "../../base/Day";
import { money } from "../../base/Money";
import type { PlanTerms, Schedule } from "../../ledger/Plan";
import { heldByInvoice, numberKey } from "../casework/heldByInvoice";
import { makeSchedule } from "../plan/makeSchedule";
import type { Situation } from "./factsOf";
import type { Verdict } from "./Finding";
import { judgeAction } from "./judgeAction";
import type { PlanAction } from "./plans/PlanAction";

/** `schedule`: as it is offered, where somebody changed it by hand; left out, the one the terms give. */
export function judgePlan(situation: Situation, terms: PlanTerms, schedule?: Schedule): Verdict {
  const { interest, invoices, principal } = terms;
  const ratePercent = interest.kind === "none" ? 0 : Number(interest.annualPercent);
  return judgeAction(situation, { kind: "plan", invoices: invoices.map(({ number }) => number), amount: principal, ...(ratePercent > 0 && { ratePercent }), plan: planAction(situation, terms, schedule) });
}

function planAction(situation: Situation, terms: PlanTerms, offered: Schedule | undefined): PlanAction {
  const { currency, charges, start } = terms;
  const planned = offered ? { schedule: offered } : makeSchedule(terms, { isWorkingDay: situation.isWorkingDay ?? (() => true) });
  const owed = (charges?.interest.minor ?? 0) + (charges?.fees.minor ?? 0);
  const none = { instalments: 0, payments: 0, isLongerThanYear: false, charges: money(owed, currency), disputed: money(disputedOf(situation, terms), currency) };
  if ("problems" in planned) return { ...none, fault: planned.problems[0]?.message ?? "These terms give no schedule." };
  const { instalments } = planned.schedule;
  const last = instalments.at(-1);
  return {
    ...none, payments: instalments.length, instalments: instalments.filter(({ number }) => number > 0).length,
    isLongerThanYear: last !== undefined && last.due > addMonths(start, 12),
    fault: faultOf(planned.schedule, terms),
  };
}

/** PP-01: to the last unit of the currency. */
function faultOf({ instalments, principal, interest, fees, total }: Schedule, terms: PlanTerms): string {
  const sum = (of: (row: Schedule["instalments"][number]) => number): number => instalments.reduce((all, row) => all + of(row), 0);
  if (instalments.some(({ payment }) => payment <= 0)) return "An instalment is nothing or less than nothing.";
  const agrees = sum((row) => row.payment) === total && sum((row) => row.principal) === principal && principal === terms.principal.minor && principal + interest + fees === total
    && instalments.every((row) => row.principal + row.interest + row.fees === row.payment);
  return agrees ? "" : "The instalments do not add up.";
}

/** Minor units that the plan covers beyond what is open and undisputed of its invoices. */
function disputedOf({ invoices, disputes }: Situation, { invoices: covered, principal, currency }: PlanTerms): number {
  if (!invoices) return 0;
  const held = heldByInvoice(disputes, invoices);
  const parts = invoices.filter(({ open }) => open.minor > 0 && open.currency === currency)
    .map((invoice) => ({ key: numberKey(invoice.number), open: invoice.open.minor, disputed: invoice.disputed ? invoice.open.minor : held.get(invoice) ?? 0 }));
  const beyond = (amount: number, of: typeof parts): number => {
    const sum = of.reduce((all, { open, disputed }) => ({ open: all.open + open, disputed: all.disputed + disputed }), { open: 0, disputed: 0 });
    return Math.max(0, Math.min(sum.disputed, amount - (sum.open - sum.disputed)));
  };
  if (covered.length === 0) return beyond(principal.minor, parts);
  return covered.reduce((all, { number, amount }) => all + beyond(amount.minor, parts.filter(({ key }) => key === numberKey(number))), 0);
}
