/** The wall of compliance: only this room can make a `Cleared` action, and output writes nothing else. */
import type { Day } from "../../base/Day";
import type { StepName } from "../../ledger/Policy";
import type { Facts } from "../Decision";

declare const clearedBrand: unique symbol;

/** No rule we know stops this step on this day. It does not say that the step is lawful. */
export interface Cleared { readonly ok: true; readonly step: StepName; readonly day: Day; readonly [clearedBrand]: true }

export interface Refused { readonly ok: false; readonly rule: string; readonly reason: string }

export type Clearance = Cleared | Refused;

interface Rule { readonly rule: string; readonly stops: (facts: Facts, step: StepName, day: Day) => boolean; readonly reason: string }

/** Worst first; the first that stops is the one told. */
const rules: readonly Rule[] = [
  { rule: "do-not-contact", stops: (facts, step) => facts.doNotContact && step !== "Hand over", reason: "The customer is marked do-not-contact." },
  { rule: "hand-over-dispute", stops: (facts, step) => step === "Hand over" && facts.balances.some(({ disputed }) => disputed.minor > 0), reason: "A dispute is open: settle it before handing over." },
  { rule: "hand-over-promise", stops: ({ promise }, step, day) => step === "Hand over" && promise !== undefined && promise.day >= day, reason: "A promise to pay is still standing." },
  { rule: "hand-over-plan", stops: (facts, step) => step === "Hand over" && facts.planKept, reason: "A payment plan is being kept." },
  { rule: "hand-over-cure", stops: ({ plan }, step, day) => step === "Hand over" && plan?.missed !== undefined && day <= plan.missed.cureEnds, reason: "A missed instalment of the plan can still be cured." },
];

export function clearAction(facts: Facts, step: StepName, day: Day): Clearance {
  const stop = rules.find(({ stops }) => stops(facts, step, day));
  if (stop) return { ok: false, rule: stop.rule, reason: stop.reason };
  return { ok: true, step, day } as Cleared;
}
