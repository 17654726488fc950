import { addDays } from "../../../src/base/Day";
import { moneyFromNumber } from "../../../src/base/Money";
import type { Contact } from "../../../src/ledger/Activity";
import type { PromiseCase } from "../../../src/rules/casework/CaseFile";
import type { Situation } from "../../../src/rules/compliance/factsOf";
import { judgeHandOver } from "../../../src/rules/compliance/judgeHandOver";
import type { HandOver } from "../../../src/rules/compliance/judgeHandOver";
import { overrideVerdict } from "../../../src/rules/compliance/overrideVerdict";
import { day, invoiceOf } from "../bookOf";

const contact = (id: string, on: string, more: Partial<Contact> = {}): Contact =>
  ({ id, at: `${on}T10:00:00Z`, day: day(on), who: "Ann", customer: "acme", name: "Acme", invoices: [], note: "", kind: "contact", channel: "call", inbound: false, outcome: "spoke", ...more });

const notice = contact("n", "2026-06-01", { channel: "letter", outcome: "sent", step: "Final notice" });
const ready: Situation = {
  profile: { country: "DE" }, team: { mode: "off", role: "own claims", debtor: "company" }, customer: { name: "Acme", doNotContact: false }, disputes: [], now: "2026-06-20T10:00:00Z",
  contacts: [notice, contact("a", "2026-05-01"), contact("b", "2026-04-01")], invoices: [invoiceOf("acme", { amount: 500 })],
};
const judge = (more: Partial<Situation> = {}, handOver: Partial<HandOver> = {}) => judgeHandOver({ ...ready, ...more }, { planKept: false, ...handOver });
const says = (verdict: ReturnType<typeof judge>) => verdict.findings.map(({ message }) => message);
const standing: PromiseCase = { id: "p", given: day("2026-06-10"), invoices: [], parts: [], total: moneyFromNumber(100, "EUR"), due: day("2026-06-25"), received: moneyFromNumber(0, "EUR"), state: "open", byHand: false, rescheduled: 0 };

describe("judgeHandOver", () => {
  it("lets go what has had its final notice, contacts and time", () => {
    expect(judge()).toEqual({ severity: "allow", findings: [] });
  });

  it("waits for the final notice and its deadline", () => {
    expect(says(judge({ contacts: [contact("a", "2026-05-01"), contact("b", "2026-04-01"), contact("c", "2026-03-01")] }))).toEqual(["Before handing over: send the final notice."]);
    expect(judge({ now: "2026-06-15T10:00:00Z" })).toMatchObject({ severity: "block", earliest: "2026-06-16", findings: [{ rule: "ES-01", override: "supervisor" }] });
    expect(judge({ now: "2026-06-16T10:00:00Z" }).severity).toBe("allow");
    expect(judge({ now: "2026-06-10T10:00:00Z" }, { deadlineOf: (sent) => addDays(sent, 7) }).severity).toBe("allow");
  });

  it("takes the sheet's word for a final notice from before the log", () => {
    const three = ["2026-05-01", "2026-04-01", "2026-03-01"].map((on, nth) => contact(String(nth), on));
    expect(judge({ contacts: three }, { reached: "Final notice" }).severity).toBe("allow");
  });

  it("waits for the days to cure a missed instalment, and lets a plan that defaulted go", () => {
    const missed = (cureEnds: string) => ({ plan: { missed: { plan: "P7", because: "", overdue: moneyFromNumber(100, "EUR"), cureEnds: day(cureEnds) } } });
    expect(judge({}, missed("2026-06-25"))).toMatchObject({ severity: "block", earliest: "2026-06-26", findings: [{ message: "Before handing over: a missed instalment of the plan can be cured until 25 Jun 2026." }] });
    expect(judge({}, missed("2026-06-19")).severity).toBe("allow");
  });

  it("names everything that is missing at once", () => {
    const disputes = [{ id: "a", opened: day("2026-05-01"), invoices: [], reason: "price" as const, amounts: [], asked: [], received: [] }];
    const verdict = judge({ contacts: [], disputes, invoices: [invoiceOf("acme", { amount: 100 }), invoiceOf("acme", { amount: -100, kind: "credit" })] }, { standing, planKept: true });
    expect(says(verdict)).toEqual([
      "Before handing over: send the final notice.", "Before handing over: close the dispute of 1 May 2026.", "Before handing over: EUR 100.00 is promised by 25 Jun 2026.",
      "Before handing over: a payment plan is being kept.", "Before handing over: 0 contacts in the log, at least 3 are needed.", "Before handing over: with credits and payments set off, too little is left.",
    ]);
    expect(verdict.earliest).toBeUndefined();
    expect(judge({ disputes: disputes.map((dispute) => ({ ...dispute, closed: day("2026-06-02") })) }).severity).toBe("allow");
    expect(judge({}, { standing: { ...standing, state: "broken" } }).severity).toBe("allow");
  });

  it("stops for a bankruptcy and a breathing space, and passes the other flags on", () => {
    expect(judge({ profile: { country: "US", bankruptcy: day("2026-06-01") } }).findings[0]).toMatchObject({ rule: "US-BK-01", override: "none" });
    expect(judge({ profile: { country: "GB", breathingSpace: day("2026-06-01") } })).toMatchObject({ severity: "block", earliest: "2026-08-01" });
    const flagged = judge({ profile: { country: "DE", attorney: { name: "Dr. Roth", notified: day("2026-05-01") }, optOuts: { call: day("2026-05-01") } } });
    expect([flagged.severity, says(flagged)]).toEqual(["allow", ["Pass on: the customer is represented by Dr. Roth.", "Pass on: the customer asked not to be contacted by call."]]);
  });

  it("asks for the agreement where debt recovery is another company and the wall is on", () => {
    const on = { team: { mode: "block", role: "own claims", debtor: "company" } } as const;
    expect(judge(on, { isExternal: true, hasAgreement: false })).toMatchObject({ severity: "block", findings: [{ rule: "DP-06" }] });
    expect([judge(on, { isExternal: true }).severity, judge(on, { isExternal: true, hasAgreement: true }).severity, judge(on, { isExternal: false }).severity]).toEqual(["warn", "allow", "allow"]);
  });
});

describe("overrideVerdict", () => {
  const opening = { by: "Ann", reason: "agreed with the customer", isSupervisor: false, at: "2026-06-20T10:00:00Z" };
  const stopped = judge({ contacts: [] });

  it("needs a supervisor and a reason, and keeps every finding", () => {
    expect(overrideVerdict(stopped, opening).ok).toBe(false);
    expect(overrideVerdict(stopped, { ...opening, isSupervisor: true, reason: "  " })).toEqual({ ok: false, message: "Say why." });
    const opened = overrideVerdict(stopped, { ...opening, isSupervisor: true });
    expect(opened).toMatchObject({ ok: true, verdict: { severity: "allow", findings: stopped.findings }, record: { rules: ["ES-01", "ES-01"], approver: "Ann" } });
  });

  it("opens no statutory stop, for anybody", () => {
    expect(overrideVerdict(judge({ profile: { country: "US", bankruptcy: day("2026-06-01") } }), { ...opening, isSupervisor: true })).toMatchObject({ ok: false });
  });
});
