/** How many calls, and how soon after a conversation. */
import { isoOfDay } from "../../../src/base/Day";
import { unitedStates } from "../../../src/rules/compliance/law/unitedStates";
import { countCalls, debtKey } from "../../../src/rules/compliance/frequency/countCalls";
import type { CallQuestion } from "../../../src/rules/compliance/frequency/countCalls";
import { judgeFacts } from "../../../src/rules/compliance/judgeFacts";
import { overrideVerdict } from "../../../src/rules/compliance/overrideVerdict";
import { day } from "../bookOf";
import { call, calls, facts } from "./Vector";
import type { Figured } from "./Vector";

/** What the count says of one more call on a day: how many, which rule stops it, from when it may be, how many are left after it. */
function asked(on: string, log: CallQuestion["log"], more: Partial<CallQuestion> = {}) {
  const count = countCalls({ log, person: "", debts: ["D1"], collector: "", today: day(on), consents: [], ...more });
  const from = [count.fewerFrom, count.spoke?.callFrom].filter((at) => at !== undefined);
  return {
    count: count.counted,
    rules: [...(count.spoke ? ["US-CF-02"] : []), ...(count.fewerFrom !== undefined ? ["US-CF-01"] : [])],
    ...(from.length > 0 && { earliest: isoOfDay(from.reduce((a, b) => (a > b ? a : b))) }),
    left: Math.max(0, unitedStates["US-CF-01"].params.limit - 1 - count.counted),
    isExcluded: count.isExcluded,
  };
}

const seven = calls(["2026-06-02", "2026-06-03 x2", "2026-06-04 x2", "2026-06-05 x2"]);
const firstOfJune = calls(["2026-06-01 x7"]);
const spoke = { result: "conversation" } as const;
const stopped = (count: number, rules: readonly string[], earliest: string) => ({ count, rules, earliest, left: Math.max(0, 6 - count), isExcluded: false });
const free = (count: number) => ({ count, rules: [], left: 6 - count, isExcluded: false });

const table: readonly (readonly [id: string, gives: () => unknown, expected: unknown])[] = [
  ["CF-03", () => asked("2026-06-06", seven), stopped(7, ["US-CF-01"], "2026-06-09")],
  ["CF-04", () => asked("2026-06-08", seven), stopped(7, ["US-CF-01"], "2026-06-09")],
  ["CF-05", () => asked("2026-06-09", seven), free(6)],
  ["CF-06", () => asked("2026-06-10", [...seven, ...calls(["2026-06-09"])]), free(5)],
  ["CF-07", () => asked("2026-06-02", calls(["2026-06-01 x5", "2026-06-02 x3"], { result: "not connected" })), free(0)],
  ["CF-09", () => asked("2026-06-02", firstOfJune), stopped(7, ["US-CF-01"], "2026-06-08")],
  ["CF-10", () => asked("2026-06-03", calls(["2026-06-01 x4", "2026-06-02 x3"])), stopped(7, ["US-CF-01"], "2026-06-08")],
  ["CF-11", () => asked("2026-06-02", firstOfJune, { person: "co-signer" }), free(0)],
  ["CF-12", () => asked("2026-06-02", firstOfJune, { debts: ["D2"] }), free(0)],
  ["CF-14", () => asked("2026-06-02", calls(["2026-06-01 x6"], { collector: "B" }), { collector: "A" }), free(0)],
  ["CF-15", () => asked("2026-06-01", calls(["2026-06-01"], spoke)), stopped(1, ["US-CF-02"], "2026-06-08")],
  ["CF-16", () => asked("2026-06-07", calls(["2026-06-01"], spoke)), stopped(1, ["US-CF-02"], "2026-06-08")],
  ["CF-18", () => asked("2026-09-09", calls(["2026-09-08"], { ...spoke, inbound: true })), stopped(0, ["US-CF-02"], "2026-09-15")],
  ["CF-24", () => asked("2026-06-02", firstOfJune, { person: "attorney", recipient: "attorney" }), { count: 0, rules: [], left: 6, isExcluded: true }],
  ["CF-25", () => asked("2026-06-06", [...calls(["2026-06-02", "2026-06-03 x2", "2026-06-04 x2", "2026-06-05"]), ...calls(["2026-06-05"], spoke)]), stopped(7, ["US-CF-02", "US-CF-01"], "2026-06-12")],
  ["CF-26", () => asked("2027-01-02", calls(["2026-12-27", "2026-12-28 x2", "2026-12-29", "2026-12-30", "2026-12-31 x2"])), stopped(7, ["US-CF-01"], "2027-01-03")],
  ["CF-30", () => new Set(["77", "77", "77", "77", "77", "78"].map((account, nth) => debtKey({ id: String(nth), isStudent: true, account }))).size, 2],
  ["CF-31", () => {
    const verdict = judgeFacts(facts({ log: calls(["2026-05-31 x4", "2026-06-01 x3"]) }), call);
    const opening = { by: "sup1", reason: "asked for a payoff figure by voicemail", at: "2026-06-03T17:00:00Z" };
    const opened = overrideVerdict(verdict, { ...opening, isSupervisor: true });
    return [verdict.severity, overrideVerdict(verdict, { ...opening, isSupervisor: false }).ok, opened.ok && opened.verdict.severity, opened.ok && opened.record];
  }, ["block", false, "allow", { rules: ["US-CF-01"], reason: "asked for a payoff figure by voicemail", approver: "sup1", at: "2026-06-03T17:00:00Z" }]],
];

export const callVectors: readonly Figured[] = table.map(([id, gives, expected]) => ({ id, area: "calls", gives, expected }));
