/** Breathing space, advisers, notes, access, retention, hand-over. */
import { addDays, isoOfDay, weekdayOf } from "../../../src/base/Day";
import { money } from "../../../src/base/Money";
import { checkNote } from "../../../src/rules/compliance/drafts/checkNote";
import { accessDue, keepUntil } from "../../../src/rules/compliance/records/recordRules";
import { adviserHold, breathingSpace, crisisMoratorium } from "../../../src/rules/compliance/stops/moratorium";
import { defaultPolicy } from "../../../src/rules/defaultPolicy";
import { lateClaimOf } from "../../../src/rules/plan/late/lateClaimOf";
import { day } from "../bookOf";
import { facts } from "./Vector";
import type { Figured, Judged } from "./Vector";

const closed = new Set(["2026-12-25", "2026-12-28", "2027-01-01"].map(day));
const isWorkingDay = (at: ReturnType<typeof day>): boolean => weekdayOf(at) < 5 && !closed.has(at);
const due = (received: string) => Object.values(accessDue(day(received), isWorkingDay)).map(isoOfDay);
/** On 10,000 at 8%, 90 days late, in the midst of which the breathing space was registered. */
function interestAround(registered: string) {
  const due = addDays(day(registered), -15);
  const terms = lateClaimOf({ lateInterest: { kind: "contract", annualPercent: "8" }, country: "GB", contact: defaultPolicy.contact }, { breathingSpace: day(registered) }, addDays(due, 90));
  if (!terms || !("charges" in terms)) throw new Error("Expected a claim, got none");
  const answer = terms.charges(money(1_000_000, "GBP"), due);
  return "charges" in answer ? answer.charges.interest : answer.refusal;
}
const british = { country: "GB", zones: ["Europe/London"], role: "own claims" } as const;

export const recordFigures: readonly Figured[] = [
  { id: "BS-01", area: "breathing space", gives: () => Object.values(breathingSpace(day("2026-11-20"))).map(isoOfDay), expected: ["2026-11-21", "2027-01-19", "2027-01-20"] },
  { id: "BS-03", area: "breathing space", gives: () => interestAround("2026-11-20"), expected: money(6575, "GBP") },
  { id: "BS-04", area: "breathing space", gives: () => isoOfDay(crisisMoratorium(day("2026-10-10")).last), expected: "2026-11-09" },
  { id: "CC-01", area: "conduct", gives: () => isoOfDay(adviserHold(day("2026-06-01")).resume), expected: "2026-07-01" },
  { id: "DP-V02", area: "privacy", gives: () => due("2026-01-31"), expected: ["2026-02-28", "2026-03-02"] },
  { id: "DP-V03", area: "privacy", gives: () => due("2026-11-25"), expected: ["2026-12-25", "2026-12-29"] },
  { id: "DP-V04", area: "privacy", gives: () => checkNote("Says he has cancer, wife called Anna left him").map(({ flag }) => flag), expected: ["health", "third person"] },
  { id: "RR-01", area: "retention", gives: () => isoOfDay(keepUntil(day("2026-05-15"))), expected: "2029-05-15" },
];

export const recordVectors: readonly Judged[] = [
  { id: "DP-V04", area: "privacy", facts: facts(british), action: { kind: "note", text: "Says he has cancer, wife called Anna left him" }, expected: { severity: "warn", rules: ["DP-02"] } },
  { id: "DP-V06", area: "privacy", facts: facts(british), action: { kind: "note", text: "order 4111 1111 1111 1112" }, expected: { severity: "allow", silent: ["DP-02"] } },
  { id: "DP-V07", area: "privacy", facts: facts({ ...british, isRestricted: true }), action: { kind: "share", hasAgreement: true }, expected: { severity: "block", rules: ["DP-05"] } },
  { id: "DP-V07", area: "privacy", facts: facts({ ...british, isRestricted: true }), action: { kind: "message", channel: "letter", purpose: "legal claim" }, expected: { severity: "allow", silent: ["DP-05"] } },
  { id: "DP-V08", area: "privacy", facts: facts(british), action: { kind: "escalate", isExternal: true, hasAgreement: false }, expected: { severity: "block", rules: ["DP-06"] } },
  { id: "DP-V08", area: "privacy", facts: facts(british), action: { kind: "escalate", isExternal: false, isOtherEntity: true, hasAgreement: false }, expected: { severity: "warn", rules: ["DP-06"] } },
  { id: "RR-03", area: "retention", facts: facts({ lastActivity: day("2024-06-01") }, "2026-06-01T12:00:00-05:00"), action: { kind: "delete" }, expected: { severity: "block", rules: ["US-RR-01"], earliest: "2027-06-01" } },
  { id: "ES-V02", area: "hand-over", facts: facts({ owed: [money(0, "USD")] }), action: { kind: "escalate" }, expected: { severity: "block", rules: ["US-TR-01"] } },
  { id: "ES-V03", area: "hand-over", facts: facts({ ...british, debtor: "company" }), action: { kind: "message", channel: "letter", step: "Final notice", text: "Please pay within 7 days." }, expected: { severity: "warn", rules: ["DN-03"] } },
  { id: "ES-V03", area: "hand-over", facts: facts({ ...british, debtor: "company" }), action: { kind: "message", channel: "letter", step: "Final notice", text: "Please pay by 7 December 2026." }, expected: { severity: "allow" } },
];
