import fc from "fast-check";
import { addDays, isoOfDay } from "../../../src/base/Day";
import { moneyFromNumber } from "../../../src/base/Money";
import { outcomes } from "../../../src/ledger/Activity";
import type { Contact } from "../../../src/ledger/Activity";
import type { Profile } from "../../../src/ledger/Profile";
import type { Situation } from "../../../src/rules/compliance/factsOf";
import { judgeAction } from "../../../src/rules/compliance/judgeAction";
import type { DisputeCase } from "../../../src/rules/casework/CaseFile";
import { day, invoiceOf } from "../bookOf";

/** Wednesday noon in Chicago. */
const NOW = "2026-06-03T17:00:00Z";
let made = 0;

const contact = (at: string, more: Partial<Contact> = {}): Contact => ({
  id: `c${(made += 1)}`, at, day: day(at.slice(0, 10)), who: "Ann", customer: "acme", name: "Acme", invoices: [], note: "", kind: "contact", channel: "call", inbound: false, outcome: "no answer", ...more,
});

const consumer: Profile = { debtor: "consumer", role: "for another creditor", country: "US", state: "IL" };
const situation = (profile: Profile, more: Partial<Situation> = {}): Situation => ({
  profile, team: { mode: "block", role: "own claims", debtor: "company" }, customer: { name: "Acme", doNotContact: false }, contacts: [], disputes: [], now: NOW, ...more,
});
const off = { mode: "off", role: "own claims", debtor: "company" } as const;
const call = { kind: "contact", channel: "call" } as const;
const rules = (verdict: ReturnType<typeof judgeAction>) => verdict.findings.map(({ rule }) => rule);

describe("judgeAction", () => {
  it("counts every teammate's calls, but no busy line, dead number or call of theirs", () => {
    const days = ["2026-05-28", "2026-05-29", "2026-05-30", "2026-05-31", "2026-06-01", "2026-06-02", "2026-06-02"];
    const seven = days.map((iso, nth) => contact(`${iso}T16:00:00Z`, { who: `Mate ${nth}` }));
    expect(judgeAction(situation(consumer, { contacts: seven }), call)).toMatchObject({ severity: "block", earliest: "2026-06-04" });
    for (const changed of [{ outcome: "busy" }, { outcome: "number dead" }, { inbound: true }, { channel: "email", outcome: "sent" }] as const) {
      expect(rules(judgeAction(situation(consumer, { contacts: [...seven.slice(1), { ...(seven[0] as Contact), ...changed }] }), call))).not.toContain("US-CF-01");
    }
  });

  it("takes every outcome in which they spoke for a conversation, and no other", () => {
    const waits = outcomes.filter((outcome) => rules(judgeAction(situation(consumer, { contacts: [contact("2026-06-01T16:00:00Z", { outcome })] }), call)).includes("US-CF-02"));
    expect(waits).toEqual(["promised", "disputed", "already paid", "refused", "spoke"]);
  });

  it("lets a customer be called back who asked for it, until they have spoken", () => {
    const asked = contact("2026-06-01T16:00:00Z", { outcome: "call back" });
    expect(judgeAction(situation(consumer, { contacts: [asked] }), call)).toMatchObject({ severity: "allow" });
    expect(rules(judgeAction(situation(consumer, { contacts: [contact("2026-06-02T16:00:00Z", { outcome: "spoke" }), asked] }), call))).toContain("US-CF-02");
  });

  it("counts on the customer's calendar, not the writer's", () => {
    // 01:00 UTC on 2 June is still 1 June in Chicago: the wait ends a day sooner.
    const spoke = contact("2026-06-02T01:00:00Z", { outcome: "spoke" });
    expect(judgeAction(situation(consumer, { contacts: [spoke] }), call).earliest).toBe("2026-06-08");
  });

  it("holds calls inside the hours of the address and of every area code", () => {
    const at = (now: string, phones: string[]) => judgeAction(situation({ ...consumer, phones }, { now }), call);
    // 08:30 in Chicago, 06:30 in Los Angeles.
    expect(at("2026-06-03T13:30:00Z", ["(312) 555-0100"]).severity).toBe("allow");
    expect(at("2026-06-03T13:30:00Z", ["(312) 555-0100", "+1 213 555 0100"])).toMatchObject({ severity: "block", earliest: "2026-06-03T15:00:00Z" });
    expect(at("2026-06-03T13:30:00Z", ["800-555-0100"]).severity).toBe("allow");
    expect(judgeAction(situation({ ...consumer, phones: ["213 555 0100"], zone: "America/Chicago" }, { now: "2026-06-03T13:30:00Z" }), call).severity).toBe("allow");
  });

  it("follows daylight saving", () => {
    const eight = (now: string) => judgeAction(situation({ ...consumer, zone: "America/Chicago" }, { now }), call).severity;
    expect([eight("2026-07-15T12:59:00Z"), eight("2026-07-15T13:00:00Z"), eight("2026-01-15T13:59:00Z"), eight("2026-01-15T14:00:00Z")]).toEqual(["block", "allow", "block", "allow"]);
  });

  it("asks for what is missing and assumes the stricter case meanwhile", () => {
    const { state: _state, ...stateless } = consumer;
    const two = [contact("2026-06-01T16:00:00Z"), contact("2026-06-02T16:00:00Z")];
    const verdict = judgeAction(situation({ ...stateless, zone: "America/Chicago" }, { contacts: two }), call);
    expect(verdict.findings[0]).toMatchObject({ rule: "ST-MA-01", severity: "block", override: "reason", message: expect.stringContaining("the state is not filled in") as string });
    expect(rules(verdict)).toContain("GATE-03");
    expect(rules(judgeAction(situation(consumer, { contacts: two }), call))).toEqual([]);
  });

  it("reads the state and New York City from the postal code", () => {
    const { state: _state, ...stateless } = consumer;
    const three = ["2026-09-05", "2026-09-06", "2026-09-07"].map((iso) => contact(`${iso}T16:00:00Z`, { channel: "letter", outcome: "sent" }));
    const letter = { kind: "message", channel: "letter" } as const;
    const at = (postalCode: string, now = "2026-09-08T17:00:00Z") => rules(judgeAction(situation({ ...stateless, postalCode }, { contacts: three, now }), letter));
    expect(at("10013")).toContain("ST-NYC-01");
    expect(at("14201-1234")).not.toContain("ST-MA-01");
    expect(at("60601")).toEqual([]);
  });

  it("is silent on own claims on companies when off, but for what was recorded by hand", () => {
    const night = { now: "2026-06-03T08:00:00Z", team: off };
    const seven = Array.from({ length: 9 }, () => contact("2026-06-02T16:00:00Z"));
    const own: Profile = { country: "US", state: "MA" };
    expect(judgeAction(situation(own, { ...night, contacts: seven }), call)).toEqual({ severity: "allow", findings: [] });
    expect(judgeAction(situation({ ...own, bankruptcy: day("2026-05-01") }, night), call)).toMatchObject({ severity: "block", findings: [{ rule: "US-BK-01", override: "none" }] });
    expect(judgeAction(situation({ ...own, breathingSpace: day("2026-05-01") }, night), call)).toMatchObject({ severity: "block", earliest: "2026-07-01" });
    expect(judgeAction(situation({ ...own, cease: day("2026-05-01") }, night), call)).toMatchObject({ severity: "block", findings: [{ rule: "DN-02", override: "reason" }] });
    expect(judgeAction(situation({ ...own, optOuts: { call: day("2026-05-01") } }, night), call)).toMatchObject({ severity: "block", findings: [{ rule: "DN-02", override: "reason" }] });
    expect(judgeAction(situation({ ...own, optOuts: { email: day("2026-05-01") } }, night), call).severity).toBe("allow");
    expect(judgeAction(situation(own, { ...night, customer: { name: "Acme", doNotContact: true } }), call).severity).toBe("block");
  });

  it("watches a customer whose profile says consumer or another's claim though the team is off, unless the profile says off", () => {
    const late = { now: "2026-06-03T08:00:00Z", team: off };
    expect(judgeAction(situation(consumer, late), call).severity).toBe("block");
    expect(judgeAction(situation({ ...consumer, mode: "off" }, late), call).severity).toBe("allow");
  });

  it("only warns when it advises, and still names each rule", () => {
    const profile: Profile = { ...consumer, mode: "advise", cease: day("2026-05-01"), attorney: { name: "Bergman", notified: day("2026-05-01") } };
    const verdict = judgeAction(situation(profile), call);
    expect(verdict.severity).toBe("warn");
    expect(rules(verdict).slice(0, 2)).toEqual(["US-CD-01", "US-AT-01"]);
    expect(verdict.earliest).toBeUndefined();
  });

  it("names the latest moment of several stops, and none where one has no end", () => {
    const spoke = [contact("2026-06-01T16:00:00Z", { outcome: "spoke" })];
    const night = "2026-06-03T03:00:00Z";
    expect(judgeAction(situation(consumer, { contacts: spoke, now: night }), call).earliest).toBe("2026-06-08");
    expect(judgeAction(situation({ ...consumer, cease: day("2026-06-02") }, { contacts: spoke }), call).earliest).toBeUndefined();
  });

  it("lets a lawyer be written to, and the customer once the lawyer is silent too long", () => {
    const profile: Profile = { ...consumer, attorney: { name: "Bergman & Co", notified: day("2026-04-01") } };
    const letter = contact("2026-05-01T16:00:00Z", { channel: "letter", outcome: "sent", person: "bergman & co" });
    expect(judgeAction(situation(profile), { kind: "message", channel: "letter", recipient: "attorney" }).severity).toBe("allow");
    expect(judgeAction(situation(profile, { contacts: [letter] }), call).severity).toBe("warn");
    const answer = contact("2026-05-20T16:00:00Z", { channel: "letter", inbound: true, outcome: "spoke", person: "Bergman & Co" });
    expect(judgeAction(situation(profile, { contacts: [answer, letter] }), call).severity).toBe("block");
  });

  it("stops the disputed amount only, by writing only, until the dispute is closed", () => {
    const contacts = [contact("2026-06-02T16:00:00Z", { id: "d1", channel: "email", inbound: true, outcome: "disputed" })];
    const dispute: DisputeCase = { id: "d1", opened: day("2026-06-02"), invoices: ["1"], reason: "price", amounts: [moneyFromNumber(40, "USD")], asked: [], received: [] };
    const invoices = [invoiceOf("acme", { number: "1", amount: 100, currency: "USD" }), invoiceOf("acme", { number: "2", amount: 60, currency: "USD" })];
    const judged = (disputes: DisputeCase[], more: Partial<Situation> = {}, about: string[] = []) => {
      const verdict = judgeAction(situation(consumer, { contacts, invoices, disputes, ...more }), { kind: "message", channel: "letter", invoices: about });
      return [verdict.severity, rules(verdict)[0]];
    };
    expect(judged([dispute])).toEqual(["warn", "US-DS-01"]);
    expect(judged([dispute], {}, ["1"])).toEqual(["block", "US-DS-01"]);
    expect(judged([{ ...dispute, amounts: [moneyFromNumber(160, "USD")] }])).toEqual(["block", "US-DS-01"]);
    expect(judged([{ ...dispute, closed: day("2026-06-03") }])).toEqual(["allow", undefined]);
    expect(judged([dispute], { contacts: [{ ...(contacts[0] as Contact), channel: "call" }] })).toEqual(["warn", "US-DS-03"]);
    expect(judgeAction(situation({ ...consumer, writtenDispute: day("2026-06-02") }), { kind: "message", channel: "letter" }).severity).toBe("block");
  });

  it("holds the other country's rules too where the number is foreign", () => {
    const profile: Profile = { debtor: "consumer", role: "own claims", country: "GB" };
    const early = (phones: string[]) => rules(judgeAction(situation({ ...profile, phones }, { now: "2026-06-03T07:30:00Z" }), call));
    expect(early([])).toEqual([]);
    expect(early(["+1 212 555 0100"])).toEqual(["UK-CC-01"]);
  });

  it("never says that something is compliant, and names a source for each finding", () => {
    const verdict = judgeAction(situation({ ...consumer, cease: day("2026-05-01"), bankruptcy: day("2026-05-01"), notAtWork: true, quietHours: [{ days: [2], from: "08:00", to: "20:00" }] }, { contacts: [contact("2026-06-02T16:00:00Z", { outcome: "refused" })] }), call);
    expect(verdict.findings.length).toBeGreaterThan(4);
    for (const { message, source } of verdict.findings) {
      expect(message).not.toMatch(/complian/i);
      expect(source).not.toBe("");
    }
  });

  it("opens at the moment it names: the same action is not stopped by the hours or counts there", () => {
    fc.assert(fc.property(
      fc.array(fc.record({ back: fc.integer({ min: 0, max: 9 }), hour: fc.integer({ min: 0, max: 23 }), outcome: fc.constantFrom(...outcomes) }), { maxLength: 14 }),
      fc.integer({ min: 0, max: 23 }), fc.constantFrom("IL", "MA", "NY", "DC"), (entries, hour, state) => {
        const now = `2026-10-14T${String(hour).padStart(2, "0")}:30:00Z`;
        const contacts = entries.map(({ back, hour: at, outcome }) => contact(`${isoOfDay(addDays(day("2026-10-13"), -back))}T${String(at).padStart(2, "0")}:00:00Z`, { outcome }));
        const input = situation({ ...consumer, state, city: "New York", zone: "America/New_York" }, { contacts });
        const { severity, earliest } = judgeAction({ ...input, now }, call);
        if (severity !== "block") return;
        expect(earliest).toBeDefined();
        const at = (earliest ?? "").length === 10 ? `${earliest ?? ""}T16:00:00Z` : earliest ?? "";
        expect(judgeAction({ ...input, now: at }, call).severity).not.toBe("block");
      }));
  });

  it("gives one verdict for one log in any order", () => {
    const contacts = outcomes.map((outcome, nth) => contact(`2026-05-${String(28 + (nth % 4))}T16:0${nth % 10}:00Z`, { outcome, channel: nth % 3 === 0 ? "email" : "call" }));
    const verdict = judgeAction(situation({ ...consumer, state: "MA" }, { contacts }), call);
    fc.assert(fc.property(fc.shuffledSubarray(contacts, { minLength: contacts.length }), (shuffled) => {
      expect(judgeAction(situation({ ...consumer, state: "MA" }, { contacts: shuffled }), call)).toEqual(verdict);
    }));
  });
});
