/** A plan as it is entered into the log: new, or the next version of one; or why it cannot be offered. */
import { money } from "../../base/Money";
import type { PlanEntry } from "../../ledger/Activity";
import type { PlanTerms } from "../../ledger/Plan";
import { planDetails } from "../../output/plan/planDetails";
import type { Desk, Draft } from "../desk/Desk";
import { makeSchedule } from "../../rules/plan/makeSchedule";
import { sayMoney } from "../../rules/say";
import type { Failure } from "../Job";
import type { Clock } from "../localClock";
import { nextVersion, sayProblems } from "./draftRenegotiation";
import { planOf } from "./findPlan";
import { newPlanId } from "./newPlanId";
import { refused } from "./planStep";
import { planVerdict } from "./planVerdict";

type Version = Pick<PlanEntry, "plan" | "version" | "terms" | "schedule" | "paidBefore">;

/** `renegotiates`: the id of the entry it is the next version of; `reason`: why it is offered against a rule. */
export function planEntry(desk: Desk, terms: PlanTerms, { renegotiates, reason, clock }: { readonly renegotiates: string | null; readonly reason: string; readonly clock: Clock }): Draft | Failure {
  const version = renegotiates === null ? firstVersion(desk, terms) : laterVersion(desk, terms, renegotiates);
  if ("ok" in version) return version;
  const verdict = planVerdict(desk, version.terms, clock);
  const stop = verdict.findings.find(({ severity, override }) => severity === "block" && (override === "none" || reason === ""));
  if (stop) return { ok: false, code: "stopped", message: stop.message, retry: false };
  const entry = { kind: "plan" as const, customer: terms.customer, invoices: version.terms.invoices.map(({ number }) => number).filter(Boolean), note: reason, ...version };
  const tooLong = reasonNotToLog(entry);
  return tooLong === null ? entry : refused(tooLong);
}

/** A schedule that no row of the log holds must not wait in the outbox for ever. */
function reasonNotToLog(entry: Draft): string | null {
  try {
    planDetails(entry as PlanEntry);
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}

function firstVersion(desk: Desk, terms: PlanTerms): Version | Failure {
  const planned = makeSchedule(terms, desk.prepared);
  return "problems" in planned ? refused(sayProblems(planned.problems)) : { plan: newPlanId(desk.prepared.book.activities), version: 1, terms, schedule: planned.schedule, paidBefore: 0 };
}

/** Reckoned anew from the plan, so that money which came since it was drafted is not planned twice. */
function laterVersion(desk: Desk, terms: PlanTerms, about: string): Version | Failure {
  const found = planOf(desk, about);
  const made = nextVersion(desk, found, terms);
  if ("problems" in made) return refused(sayProblems(made.problems));
  const { next } = made;
  const owed = ({ principal, charges }: PlanTerms): number => principal.minor + (charges?.interest.minor ?? 0) + (charges?.fees.minor ?? 0);
  if (owed(next.terms) !== owed(terms)) {
    return refused(`${sayMoney(money(owed(next.terms), terms.currency))} is owed under plan ${next.id} today, not ${sayMoney(money(owed(terms), terms.currency))}: look at the new schedule once more.`);
  }
  const latest = Math.max(...found.file.plans.filter(({ plan }) => plan.id === next.id).map(({ plan }) => plan.version));
  return { plan: next.id, version: latest + 1, terms: next.terms, schedule: next.schedule, paidBefore: next.paidBefore };
}
