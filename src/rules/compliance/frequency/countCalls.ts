/** Regulation F's two tests of a call: how many lie in seven days, and when they last spoke. Per collector, person and debt. */
import { addDays } from "../../../base/Day";
import type { Day } from "../../../base/Day";
import type { Recipient } from "../Action";
import { unitedStates } from "../law/unitedStates";
import type { LoggedContact } from "../WallFacts";

export interface CallQuestion {
  readonly log: readonly LoggedContact[];
  readonly person: string;
  /** Empty: the account as a whole. */
  readonly debts: readonly string[];
  readonly collector: string;
  readonly today: Day;
  readonly consents: readonly Day[];
  readonly recipient?: Recipient;
}

export interface CallCount {
  /** Calls of the last seven days, today included, that count. */
  readonly counted: number;
  /** First day on which fewer than seven count; absent where that is today. */
  readonly fewerFrom?: Day;
  readonly spoke?: { readonly day: Day; readonly callFrom: Day };
  /** Consent that covers a call today. */
  readonly consent?: { readonly day: Day; readonly until: Day };
  /** Calls to the customer's attorney, the creditor or a bureau are outside both tests. */
  readonly isExcluded: boolean;
}

const { limit, days } = unitedStates["US-CF-01"].params;
const waitDays = unitedStates["US-CF-02"].params.days;
const consentDays = unitedStates["US-CF-04"].params.days;

/** Where one side names no debt, it may be about any. */
export const sharesDebt = (a: readonly string[], b: readonly string[]): boolean => a.length === 0 || b.length === 0 || a.some((debt) => b.includes(debt));

export function countCalls({ log, person, debts, collector, today, consents, recipient }: CallQuestion): CallCount {
  if (recipient === "attorney" || recipient === "creditor" || recipient === "credit bureau") return { counted: 0, isExcluded: true };
  const calls = log.filter((entry) => entry.channel === "call" && entry.person === person && entry.collector === collector && entry.day <= today && sharesDebt(entry.debts, debts));
  const talks = calls.filter(({ result }) => result === "conversation").map(({ day }) => day).sort((a, b) => a - b);
  const spans = consents.map((day) => ({ day, until: consentEnd(day, talks) }));
  const isCovered = (day: Day): boolean => spans.some((span) => span.day <= day && day <= span.until);
  const counted = calls.filter(({ inbound, result, day }) => !inbound && result !== "not connected" && day > today - days && !isCovered(day)).map(({ day }) => day).sort((a, b) => a - b);
  const consent = spans.find(({ day, until }) => day <= today && today <= until && !talks.some((talk) => talk > day));
  if (consent) return { counted: counted.length, consent, isExcluded: false };
  const leaves = counted[counted.length - limit];
  const spoke = talks[talks.length - 1];
  return {
    counted: counted.length, isExcluded: false,
    ...(leaves !== undefined && { fewerFrom: addDays(leaves, days) }),
    ...(spoke !== undefined && today - spoke < waitDays && { spoke: { day: spoke, callFrom: addDays(spoke, waitDays) } }),
  };
}

/** The day of consent is day 1 of seven; the next conversation ends it, and the call in which they spoke was still covered. */
function consentEnd(day: Day, talks: readonly Day[]): Day {
  const last = addDays(day, consentDays - 1);
  const talk = talks.find((at) => at > day);
  return talk !== undefined && talk < last ? talk : last;
}

export interface Loan { readonly id: string; readonly isStudent: boolean; /** Account under which it was serviced when it was obtained. */ readonly account?: string }

/** Student loans serviced under one account are one debt. */
export const debtKey = ({ id, isStudent, account }: Loan): string => isStudent && account !== undefined ? `account ${account}` : `debt ${id}`;
