import { money, moneyFromNumber } from "../../../src/base/Money";
import type { PlanTerms } from "../../../src/ledger/Plan";
import type { Profile } from "../../../src/ledger/Profile";
import type { DisputeCase } from "../../../src/rules/casework/CaseFile";
import type { Situation } from "../../../src/rules/compliance/factsOf";
import { judgePlan } from "../../../src/rules/compliance/judgePlan";
import { day, invoiceOf } from "../bookOf";
import { scheduleOf, termsOf } from "../plan/termsOf";

const dispute = (amount: number | null, invoices: readonly string[] = []): DisputeCase =>
  ({ id: "d", opened: day("2026-11-10"), invoices, reason: "price", amounts: amount === null ? [] : [moneyFromNumber(amount, "EUR")], asked: [], received: [] });

const situation = (profile: Profile, more: Partial<Situation> = {}): Situation => ({
  profile: { country: "DE", debtor: "company", role: "own claims", mode: "block", ...profile }, team: { mode: "block", role: "own claims", debtor: "company" },
  customer: { name: "Acme", doNotContact: false }, contacts: [], disputes: [], invoices: [invoiceOf("acme", { number: "R1", amount: 1200 })], now: "2026-11-22T10:00:00Z", ...more,
});

const rate = (annualPercent: string): Partial<PlanTerms> => ({ interest: { kind: "simple", annualPercent, dayCount: "ACT/365F" } });
const late: Partial<PlanTerms> = { charges: { interest: money(1000, "EUR"), fees: money(4000, "EUR"), payable: "spread" } };
const parts = (count: number): Partial<PlanTerms> => ({ length: { by: "count", count } });
const consumer = (country: string, role: Profile["role"] = "own claims"): Profile => ({ country, debtor: "consumer", ...(role && { role }), ...(country === "US" && { state: "TX" }) });
const clause = { known: { hasChargeClause: true } };

interface PlanVector { readonly id: string; readonly situation: Situation; readonly terms?: Partial<PlanTerms>; readonly severity: "allow" | "warn" | "block"; readonly rules?: readonly string[]; readonly silent?: readonly string[] }

const vectors: readonly PlanVector[] = [
  { id: "a company's interest-free plan", situation: situation({}), severity: "allow" },
  { id: "SS-30: 5% on a consumer debt collected for another, without a clause", situation: situation(consumer("US", "for another creditor")), terms: rate("5"), severity: "block", rules: ["US-FE-01", "PP-03"] },
  { id: "the same with a clause, in four instalments", situation: situation(consumer("US", "for another creditor"), clause), terms: { ...rate("5"), ...parts(4) }, severity: "warn", rules: ["PP-03"], silent: ["US-FE-01"] },
  { id: "late charges on a consumer debt collected for another", situation: situation(consumer("US", "for another creditor")), terms: late, severity: "block", rules: ["US-FE-01"] },
  { id: "a US consumer in four instalments free of charge", situation: situation(consumer("US")), terms: parts(4), severity: "allow", silent: ["PP-03"] },
  { id: "a US consumer in four instalments and a down payment", situation: situation(consumer("US")), terms: { ...parts(4), downPayment: { day: day("2026-11-24"), amount: money(20_000, "EUR") } }, severity: "allow", silent: ["PP-03"] },
  { id: "a US consumer in five instalments", situation: situation(consumer("US")), terms: parts(5), severity: "warn", rules: ["PP-03"] },
  { id: "a UK consumer in twelve payments within a year", situation: situation(consumer("GB")), terms: { start: day("2026-12-01"), ...parts(12) }, severity: "allow", silent: ["PP-03"] },
  { id: "a UK consumer in thirteen payments", situation: situation(consumer("GB")), terms: { frequency: { every: "two weeks" }, ...parts(13) }, severity: "warn", rules: ["PP-03"] },
  { id: "a UK sole trader over more than twelve months", situation: situation({ country: "GB", debtor: "sole trader" }), terms: { frequency: { every: "quarter" }, ...parts(6) }, severity: "warn", rules: ["PP-03"] },
  { id: "a UK sole trader with interest", situation: situation({ country: "GB", debtor: "sole trader" }, clause), terms: { ...rate("8"), ...parts(3) }, severity: "warn", rules: ["PP-03"] },
  { id: "a UK company with interest by contract", situation: situation({ country: "GB" }, clause), terms: rate("8"), severity: "allow", silent: ["PP-03"] },
  { id: "a company's interest without a clause", situation: situation({}), terms: rate("8"), severity: "warn", rules: ["PP-03"] },
  { id: "UK-LP-04: late charges of a UK consumer", situation: situation(consumer("GB")), terms: late, severity: "block", rules: ["UK-LP-04"] },
  { id: "late charges of a UK company", situation: situation({ country: "GB" }, clause), terms: late, severity: "allow", silent: ["UK-LP-04"] },
  { id: "PP-05: an invoice disputed in full", situation: situation({}, { disputes: [dispute(1200, ["R1"])] }), terms: { invoices: [{ number: "R1", amount: money(120_000, "EUR") }] }, severity: "block", rules: ["PP-05"] },
  { id: "PP-05: the account, part of which is disputed", situation: situation({}, { disputes: [dispute(100)] }), severity: "block", rules: ["PP-05"] },
  { id: "PP-05: a written dispute that no contact tells of", situation: situation({ writtenDispute: day("2026-11-01") }), severity: "block", rules: ["PP-05"] },
  { id: "the undisputed part of an invoice", situation: situation({}, { disputes: [dispute(300, ["R1"])] }), terms: { minor: 90_000, invoices: [{ number: "R1", amount: money(90_000, "EUR") }] } as Partial<PlanTerms>, severity: "allow", silent: ["PP-05"] },
  { id: "a dispute that is closed", situation: situation({}, { disputes: [{ ...dispute(null), closed: day("2026-11-20"), amounts: [] }] }), severity: "allow" },
  { id: "bankruptcy", situation: situation({ mode: "off", bankruptcy: day("2026-10-01") }), severity: "block", rules: ["US-BK-01"] },
  { id: "breathing space", situation: situation({ country: "GB", breathingSpace: day("2026-11-20") }), severity: "block", rules: ["UK-BS-01"] },
  { id: "PP-01: terms that give no schedule", situation: situation({}), terms: { minor: 3, ...parts(12) } as Partial<PlanTerms>, severity: "block", rules: ["PP-01"] },
];

describe("judgePlan", () => {
  it.each(vectors)("judges $id", ({ situation: given, terms, severity, rules = [], silent = [] }) => {
    const verdict = judgePlan(given, termsOf({ ...terms }));
    const said = verdict.findings.map(({ rule }) => rule);
    expect([verdict.severity, said]).toEqual([severity, expect.arrayContaining([...rules])]);
    expect(said.filter((rule) => silent.includes(rule))).toEqual([]);
  });

  it("does not let a schedule pass that was changed and no longer adds up", () => {
    const terms = termsOf(parts(4));
    const schedule = scheduleOf(terms);
    expect(judgePlan(situation({}), terms, schedule).severity).toBe("allow");
    const [first, ...rest] = schedule.instalments;
    const changed = { ...schedule, instalments: [{ ...(first as NonNullable<typeof first>), payment: 29_999, principal: 29_999 }, ...rest] };
    expect(judgePlan(situation({}), terms, changed)).toMatchObject({ severity: "block", findings: [{ rule: "PP-01", message: "The instalments do not add up.", override: "none" }] });
  });

  it("says what it costs and how much is disputed", () => {
    expect(judgePlan(situation(consumer("US", "for another creditor")), termsOf({ ...rate("5"), ...late })).findings[0]?.message).toBe("No clause or law is on record that allows 5% interest and EUR 50.00 in interest and charges.");
    expect(judgePlan(situation({}, { disputes: [dispute(300, ["R1"])] }), termsOf()).findings[0]?.message).toBe("EUR 300.00 of this is disputed: settle the dispute first, or leave it out.");
  });
});
