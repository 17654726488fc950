/** Whose rules apply, what states add, and what disputes stop. */
import { money } from "../../../src/base/Money";
import type { WallFacts } from "../../../src/rules/compliance/WallFacts";
import { scopesOf } from "../../../src/rules/compliance/scope/scopesOf";
import { allocatePayment } from "../../../src/rules/compliance/stops/allocatePayment";
import { day } from "../bookOf";
import { call, email, facts, lately } from "./Vector";
import type { Figured, Judged } from "./Vector";

const usd = (major: number) => money(Math.round(major * 100), "USD");
const own = { role: "own claims" } as const;
const soleTrader: Partial<WallFacts> = { ...own, debtor: "sole trader", state: "CA", contractDay: day("2025-08-01") };
const morning = "2026-06-03T10:00:00-05:00";
const newYork = (at: string) => facts({ ...own, state: "NY", city: "New York", zones: ["America/New_York"], log: lately(at.slice(0, 10), 3, { debts: [] }) }, at);
const disputed = (received: string, more: Partial<WallFacts["disputes"][number]> = {}): Partial<WallFacts> =>
  ({ validationEnd: day("2026-07-08"), owed: [usd(1000)], disputes: [{ received: day(received), isWritten: true, amounts: [usd(1000)], invoices: [], ...more }] });

export const scopeVectors: readonly Judged[] = [
  { id: "GT-01", area: "scope", facts: facts({ ...own, log: lately("2026-06-03", 7) }, morning), action: call, expected: { severity: "warn", silent: ["US-CF-01"] } },
  { id: "GT-02", area: "scope", facts: facts({ ...own, debtor: "company", log: lately("2026-06-03", 7) }, morning), action: call, expected: { severity: "allow", silent: ["US-CF-01", "US-TM-01"] } },
  { id: "GT-05", area: "scope", facts: facts({ ...soleTrader, owed: [usd(40_000)] }), action: { kind: "scope" }, expected: { severity: "warn", rules: ["ST-CA-01", "GATE-02"] } },
  { id: "GT-06", area: "scope", facts: facts({ ...soleTrader, owed: [usd(500_000.01)] }), action: { kind: "scope" }, expected: { silent: ["ST-CA-01"] } },
  { id: "ST-01", area: "states", facts: facts({ ...own, state: "MA", log: lately("2026-06-03", 2) }), action: call, expected: { severity: "block", rules: ["ST-MA-01"], silent: ["US-CF-01"] } },
  { id: "ST-05", area: "states", facts: facts({ ...own, state: "WA", log: lately("2026-06-03", 3) }), action: email(), expected: { severity: "allow", silent: ["ST-WA-01"] } },
  { id: "ST-05", area: "states", facts: facts({ state: "WA", log: lately("2026-06-03", 3) }), action: email(), expected: { severity: "block", rules: ["ST-WA-01"] } },
  { id: "ST-06", area: "states", facts: newYork("2026-09-08T10:00:00-04:00"), action: email(), expected: { severity: "block", rules: ["ST-NYC-01"] } },
  { id: "ST-11", area: "states", facts: newYork("2026-06-08T10:00:00-04:00"), action: email(), expected: { silent: ["ST-NYC-01"] } },
  { id: "ST-07", area: "states", facts: facts({ state: "DC", log: lately("2026-06-03", 4) }), action: call, expected: { severity: "block", rules: ["ST-DC-01"], silent: ["US-CF-01"] } },
  { id: "ST-08", area: "states", facts: facts({ state: "DC", acceptsMessages: false, log: lately("2026-06-03", 1, { channel: "text", purpose: "consent request" }) }), action: { kind: "message", channel: "text", purpose: "consent request" }, expected: { severity: "block", rules: ["ST-DC-01"] } },
  { id: "ST-09", area: "states", facts: facts({ state: "MA", log: lately("2026-06-03", 2) }), action: call, expected: { severity: "block", rules: ["ST-MA-01"], silent: ["US-CF-01"] } },
  { id: "DS-02", area: "disputes", facts: facts(disputed("2026-06-20", { amounts: [usd(300)], verified: day("2026-06-25") }), "2026-06-26T12:00:00-05:00"), action: { kind: "message", channel: "letter", amount: usd(1000) }, expected: { severity: "allow" } },
  { id: "DS-02", area: "disputes", facts: facts(disputed("2026-06-20", { amounts: [usd(300)] }), "2026-06-24T12:00:00-05:00"), action: { kind: "message", channel: "letter", amount: usd(1000) }, expected: { severity: "block", rules: ["US-DS-01"] } },
  { id: "DS-03", area: "disputes", facts: facts(disputed("2026-07-08"), "2026-07-09T10:00:00-05:00"), action: call, expected: { severity: "block", rules: ["US-DS-01"] } },
  { id: "DS-04", area: "disputes", facts: facts(disputed("2026-07-09"), "2026-07-10T10:00:00-05:00"), action: call, expected: { severity: "warn", rules: ["US-DS-03"], silent: ["US-DS-01"] } },
];

export const scopeFigures: readonly Figured[] = [
  { id: "GT-03", area: "scope", gives: () => scopesOf(facts({ role: "own claims, other name" })).get("US-FDCPA"), expected: "" },
  { id: "DS-07", area: "disputes", gives: () => {
    const { parts, left } = allocatePayment(usd(100), [{ id: "D1", balance: usd(80), isDisputed: true }, { id: "D2", balance: usd(150) }]);
    return [[...parts], left];
  }, expected: [[["D1", usd(0)], ["D2", usd(100)]], usd(0)] },
];
