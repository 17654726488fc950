/** Judges who is called today: an ordered list, the first match wins, worst first, "call" is the floor. */
import type { Day } from "../base/Day";
import { minorDigits, money } from "../base/Money";
import type { Policy } from "../ledger/Policy";
import type { CallState, Facts } from "./Decision";
import { isAway } from "./isAway";
import { isOnPlan } from "./isOnPlan";
import { sayAmounts, sayDay, sayMoney } from "./say";

type OffList = Extract<CallState, { onList: false }>;

interface Judgement {
  readonly code: OffList["code"];
  readonly holds: (facts: Facts, policy: Policy, today: Day) => boolean;
  readonly reason: (facts: Facts, policy: Policy, today: Day) => string;
}

const isSmall = ({ balances }: Facts, { minimumOverdue }: Policy): boolean =>
  balances.every(({ currency, overdue }) => overdue.minor / 10 ** minorDigits(currency) < minimumOverdue);

const LONGEST_NAME = 40;

function sayEscalation({ escalation }: Facts): string {
  if (!escalation) return "";
  const { to, toWhom, day, decision, decidedOn = day, until } = escalation;
  const name = toWhom.length > LONGEST_NAME ? `${toWhom.slice(0, LONGEST_NAME - 1).trimEnd()}…` : toWhom;
  if (decision === "legal") return `With legal since ${sayDay(decidedOn)}${until === undefined ? "" : `, until ${sayDay(until)}`}`;
  if (until !== undefined) return `${decision === "hold supply" ? "Supply held" : "Given more time"} until ${sayDay(until)}${name && `, as ${name} decided`}`;
  return to === "recovery" ? `Handed over to debt recovery${name && ` (${name})`} on ${sayDay(day)}` : `Escalated to ${name || "a manager"} on ${sayDay(day)}`;
}

function sayPlan({ plan }: Facts, today: Day): string {
  const kept = "On a payment plan that is being kept";
  if (!plan?.next) return kept;
  const { day, graceEnds } = plan.next;
  return `${kept}: ${sayInstalment(plan.next)} ${day < today ? `was due on ${sayDay(day)}, in grace until ${sayDay(graceEnds)}` : `is due on ${sayDay(day)}`}`;
}

/** "instalment 3 of EUR 100.00". */
export const sayInstalment = ({ number, open }: NonNullable<NonNullable<Facts["plan"]>["next"]>): string => `${number === 0 ? "the down payment" : `instalment ${number}`} of ${sayMoney(open)}`;

/** "Call back on 24 Nov 2026 at 14:30". */
export const sayFollowUp = ({ day, time, action }: NonNullable<Facts["followUp"]>): string => `${action.trim().slice(0, LONGEST_NAME) || "Follow up"} on ${sayDay(day)}${time === undefined ? "" : ` at ${time}`}`;

const judgements: readonly Judgement[] = [
  { code: "do-not-contact", holds: ({ doNotContact }) => doNotContact, reason: () => "Marked do-not-contact" },
  {
    code: "escalated",
    holds: ({ escalation, balances }, _policy, today) => escalation !== undefined && isAway(escalation, today) && balances.some(({ open }) => open.minor > 0),
    reason: sayEscalation,
  },
  { code: "plan-kept", holds: (facts) => facts.plan !== undefined && isOnPlan(facts), reason: (facts, _policy, today) => sayPlan(facts, today) },
  { code: "disputed", holds: ({ disputedInFull }) => disputedInFull, reason: ({ balances }) => `Everything that is due is disputed: ${sayAmounts(balances.map(({ disputed }) => disputed))}` },
  {
    code: "nothing-overdue",
    holds: ({ balances }) => balances.every(({ overdue }) => overdue.minor === 0),
    reason: ({ nextDue, balances }) =>
      nextDue !== undefined ? `Nothing overdue; the next invoice is due on ${sayDay(nextDue)}` : balances.some(({ open }) => open.minor > 0) ? "Nothing overdue" : "Nothing open",
  },
  { code: "plan-kept", holds: ({ planKept, plan }) => planKept && plan === undefined, reason: () => "On a payment plan that is being kept" },
  {
    code: "promised",
    holds: ({ promise }) => promise !== undefined,
    reason: ({ promise }) => `Promised to pay${promise?.amount ? ` ${sayMoney(promise.amount)}` : ""}${promise ? ` by ${sayDay(promise.day)}` : ""}`,
  },
  {
    code: "follow-up",
    holds: ({ followUp }, _policy, today) => followUp !== undefined && followUp.day > today,
    reason: ({ followUp }) => (followUp ? sayFollowUp(followUp) : ""),
  },
  {
    code: "small-balance",
    // A plan is worth watching however small its instalments are.
    holds: (facts, policy) => facts.plan?.missed === undefined && isSmall(facts, policy),
    reason: ({ balances }, { minimumOverdue }) => `Less than ${sayMoney(money(Math.round(minimumOverdue * 10 ** minorDigits(balances[0]?.currency ?? "")), balances[0]?.currency ?? ""))} is overdue`,
  },
];

export function judgeCall(facts: Facts, policy: Policy, today: Day): CallState {
  const match = judgements.find(({ holds }) => holds(facts, policy, today));
  return match ? { onList: false, code: match.code, reason: `${match.reason(facts, policy, today)}.` } : { onList: true };
}
