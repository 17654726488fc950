/** Judges who is called today: an ordered list, the first match wins, worst first, "call" is the floor. */
import { minorDigits, money } from "../base/Money";
import type { Policy } from "../ledger/Policy";
import type { CallState, Facts } from "./Decision";
import { sayAmounts, sayDay, sayMoney } from "./say";

type OffList = Extract<CallState, { onList: false }>;

interface Judgement {
  readonly code: OffList["code"];
  readonly holds: (facts: Facts, policy: Policy) => boolean;
  readonly reason: (facts: Facts, policy: Policy) => string;
}

const isSmall = ({ balances }: Facts, { minimumOverdue }: Policy): boolean =>
  balances.every(({ currency, overdue }) => overdue.minor / 10 ** minorDigits(currency) < minimumOverdue);

const judgements: readonly Judgement[] = [
  { code: "do-not-contact", holds: ({ doNotContact }) => doNotContact, reason: () => "Marked do-not-contact" },
  { code: "disputed", holds: ({ disputedInFull }) => disputedInFull, reason: ({ balances }) => `Everything that is due is disputed: ${sayAmounts(balances.map(({ disputed }) => disputed))}` },
  {
    code: "nothing-overdue",
    holds: ({ balances }) => balances.every(({ overdue }) => overdue.minor === 0),
    reason: ({ nextDue, balances }) =>
      nextDue !== undefined ? `Nothing overdue; the next invoice is due on ${sayDay(nextDue)}` : balances.some(({ open }) => open.minor > 0) ? "Nothing overdue" : "Nothing open",
  },
  { code: "plan-kept", holds: ({ planKept }) => planKept, reason: () => "On a payment plan that is being kept" },
  {
    code: "promised",
    holds: ({ promise }) => promise !== undefined,
    reason: ({ promise }) => `Promised to pay${promise?.amount ? ` ${sayMoney(promise.amount)}` : ""}${promise ? ` by ${sayDay(promise.day)}` : ""}`,
  },
  {
    code: "small-balance",
    holds: isSmall,
    reason: ({ balances }, { minimumOverdue }) => `Less than ${sayMoney(money(Math.round(minimumOverdue * 10 ** minorDigits(balances[0]?.currency ?? "")), balances[0]?.currency ?? ""))} is overdue`,
  },
];

export function judgeCall(facts: Facts, policy: Policy): CallState {
  const match = judgements.find(({ holds }) => holds(facts, policy));
  return match ? { onList: false, code: match.code, reason: `${match.reason(facts, policy)}.` } : { onList: true };
}
