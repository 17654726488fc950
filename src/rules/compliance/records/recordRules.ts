/** Keeping, deleting and sharing what is known of a person: retention, access requests, agreements, restriction. */
import { addDays, dayFromParts, isoOfDay, partsOfDay } from "../../../base/Day";
import type { Day } from "../../../base/Day";
import { sayDay } from "../../say";
import { addBusinessDays, isFederalBusinessDay } from "../hours/holidays";
import { privacy } from "../law/privacy";
import { unitedStates } from "../law/unitedStates";
import type { Rule } from "../Rule";

/** The same date that many years on; 29 February becomes 1 March. */
export function keepUntil(lastActivity: Day, years: number = unitedStates["US-RR-01"].params.years): Day {
  const { year, month, date } = partsOfDay(lastActivity);
  return dayFromParts(year + years, month, date) ?? (dayFromParts(year + years, month + 1, 1) as Day);
}

/** The same date a month on, or the month's last day; where that is no working day, the next one. */
export function accessDue(received: Day, isWorkingDay: (day: Day) => boolean): { readonly calendar: Day; readonly due: Day } {
  const { year, month, date } = partsOfDay(received);
  const target = month - 1 + privacy["DP-03"].params.months;
  const [inYear, inMonth] = [year + Math.floor(target / 12), (target % 12) + 1];
  let calendar: Day | null = null;
  for (let at = date; calendar === null; at -= 1) calendar = dayFromParts(inYear, inMonth, at);
  let due = calendar;
  while (!isWorkingDay(due)) due = addDays(due, 1);
  return { calendar, due };
}

/** First and last day for the notice before a post-dated payment is deposited. */
export function noticeWindow(dated: Day, isBusinessDay: (day: Day) => boolean = isFederalBusinessDay): { readonly from: Day; readonly to: Day } {
  const { leastBusinessDays, mostBusinessDays } = unitedStates["US-PD-01"].params;
  return { from: addBusinessDays(dated, -mostBusinessDays, isBusinessDay), to: addBusinessDays(dated, -leastBusinessDays, isBusinessDay) };
}

const handing = ["escalate", "share"] as const;

export const recordRules: readonly Rule[] = [
  { law: "US-TR-01", scope: "on", on: ["escalate"], judge: ({ owed }) => owed?.every(({ minor }) => minor <= 0) === true ? { message: "Nothing is owed any more: this debt is paid or settled." } : null },
  { law: "US-RR-01", scope: "US-FDCPA", on: ["delete"], judge: ({ lastActivity, today }) => {
    const until = lastActivity === undefined ? undefined : keepUntil(lastActivity);
    return until !== undefined && today < until ? { message: `Records of this debt are kept until ${sayDay(until)}, three years after the last activity.`, earliest: isoOfDay(until) } : null;
  } },
  { law: "DP-04", scope: "on", on: ["delete"], judge: ({ owed }) => owed?.some(({ minor }) => minor > 0) === true ? { message: "Money is still owed: keep what the claim needs, delete the rest, and note the reasons." } : null },
  { law: "DP-05", scope: "on", on: [...handing, "contact", "message"], judge: ({ isRestricted }, { kind, purpose }) => {
    if (isRestricted !== true || purpose === "legal claim") return null;
    return kind === "share" || kind === "escalate" ? { message: "The customer contests these data: nothing is passed on while that is checked." }
      : { message: "The customer contests these data: use them only for a legal claim while that is checked.", severity: "warn", override: "reason" };
  } },
  { law: "DP-06", scope: "on", on: handing, judge: (_facts, { isExternal, isOtherEntity, hasAgreement }) => {
    if (hasAgreement === true) return null;
    if (isExternal === true) return hasAgreement === false ? { message: "No agreement with the agency is on record: make it first." } : { message: "Is there an agreement with the agency on personal data? None is on record.", severity: "warn", override: "reason" };
    return isOtherEntity === true ? { message: "Debt recovery is another company of the group: it needs an agreement too.", severity: "warn", override: "reason" } : null;
  } },
  { law: "DP-08", scope: "on", on: ["delete"], judge: ({ lastActivity, today }) => lastActivity !== undefined && today >= keepUntil(lastActivity, privacy["DP-08"].params.years)
    ? { message: "Past its retention time: nothing but a legal hold speaks for keeping it.", severity: "record" } : null },
  { law: "DP-03", scope: "on", on: ["contact", "message", "scope"], judge: ({ accessRequested, today, isHoliday }) => {
    if (accessRequested === undefined || accessRequested > today) return null;
    const { due } = accessDue(accessRequested, (day) => (day + 5) % 7 < 5 && isHoliday(day) === null);
    return { message: today > due ? `The answer to the access request of ${sayDay(accessRequested)} was due on ${sayDay(due)}.` : `The access request of ${sayDay(accessRequested)} is to be answered by ${sayDay(due)}.`, severity: today > due ? "warn" : "record" };
  } },
];
