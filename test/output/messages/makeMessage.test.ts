import fc from "fast-check";
import { money } from "../../../src/base/Money";
import { stepNames } from "../../../src/ledger/Policy";
import { languages, messageKinds, type Language, type MessageKind } from "../../../src/output/messages/Message";
import { makeMessage, type MessageInput } from "../../../src/output/messages/makeMessage";
import { findThreat } from "../../../src/rules/compliance/drafts/draftRules";
import { hasCalendarDate } from "../../../src/rules/compliance/drafts/hasCalendarDate";
import { readOptOut } from "../../../src/rules/compliance/drafts/readOptOut";
import { day } from "../../rules/bookOf";
import { balanceOf, briefOf, contactOf, team, today, usual, type BriefWords } from "./briefOf";

const messageOf = (over: Partial<MessageInput> = {}) => makeMessage({ kind: "email", step: "First call", language: "en", brief: usual, team, today, ...over });
const plain = (text: string) => text.replace(/\u00A0/g, " ");
const bodyOf = (over: Partial<MessageInput> = {}) => plain(messageOf(over).body);

describe("a message", () => {
  it("to a customer who is late says what, since when, and asks for a day", () => {
    const message = messageOf();
    expect(plain(message.subject)).toBe("EUR 1,314.50 past due, Acme GmbH");
    expect(message.to).toBe("jana@acme.example");
    expect(message.problems).toBeUndefined();
    expect(plain(message.body)).toBe(`Dear Jana Weber,

Perhaps it slipped through: EUR 1,314.50 is past its due date.
The oldest item is 50 days late.

Invoice  Date         Due                Amount  Days late
4711     3 Sep 2026   3 Oct 2026   EUR 1,234.50         50
4712     22 Oct 2026  21 Nov 2026     EUR 80.00          1
Total                              EUR 1,314.50

Could you let me know on which day you will pay?
You can pay here: https://pay.northwind.example/C-7
Our bank details are on each invoice.

If you have a question about an invoice, or need a copy, please tell me and I will see to it. If you have paid in the last few days, thank you, and please disregard this note.

Kind regards
Ada King
Northwind Ltd
+44 20 7946 0000`);
  });

  it.each<[Language, string, string]>([["en", "EUR 1,234.50", "3 Oct 2026"], ["de", "1.234,50 EUR", "03.10.2026"], ["fr", "1 234,50 EUR", "03/10/2026"], ["es", "1.234,50 EUR", "03/10/2026"]])("writes amounts and days the way of %s", (language, amount, due) => {
    expect(bodyOf({ language })).toContain(amount);
    expect(bodyOf({ language })).toContain(due);
  });

  it("has a final notice that names both parties, date, sum, deadline, earlier notices, dispute, plan, consequence and contact", () => {
    for (const [language, words] of [
      ["en", ["FINAL NOTICE of 22 November 2026", "Creditor: Northwind Ltd", "Customer: Acme GmbH", "EUR 1,314.50 in full, received by 2 December 2026", "Our earlier notices: 3 November 2026 (call), 12 November 2026 (email).", "no interest", "dispute", "instalments", "debt recovery", "Telephone: +44"]],
      ["de", ["LETZTE MAHNUNG vom 22. November 2026", "Gläubiger: Northwind Ltd", "spätestens am 2. Dezember 2026", "3. November 2026 (Anruf), 12. November 2026 (E-Mail)", "bestreiten", "Ratenzahlung", "Forderungsbeitreibung"]],
      ["fr", ["DERNIER AVIS du 22 novembre 2026", "au plus tard le 2 décembre 2026", "contestez", "en plusieurs fois", "recouvrement"]],
      ["es", ["ÚLTIMO AVISO de fecha 22 de noviembre de 2026", "a más tardar el 2 de diciembre de 2026", "conforme", "a plazos", "recobro"]],
    ] as const) {
      const body = bodyOf({ kind: "letter", step: "Final notice", language });
      for (const word of words) expect(body).toContain(word);
    }
  });

  it("puts its deadline 7 to 14 days ahead and never on a weekend", () => {
    fc.assert(fc.property(fc.integer({ min: 40000, max: 60000 }), (from) => {
      const start = from as typeof today;
      const found = /received by (.+?)\./.exec(bodyOf({ step: "Final notice", today: start }))?.[1] ?? "";
      const at = Date.parse(`${found} UTC`);
      const ahead = at / 86_400_000 + 25569 - start;
      expect(ahead).toBeGreaterThanOrEqual(7);
      expect(ahead).toBeLessThanOrEqual(14);
      expect([0, 6]).not.toContain(new Date(at).getUTCDay());
    }));
  });

  it("heeds the deadline a person chose", () => {
    expect(bodyOf({ step: "Final notice", deadline: day("2026-12-04") })).toContain("received by 4 December 2026");
  });

  it("about what is to come lists what is not late yet", () => {
    const body = bodyOf({ step: "Reminder" });
    expect(body).toContain("a payment of EUR 20.00 is coming up");
    expect(body).toContain("The next due date is 4 December 2026.");
    expect(body).not.toContain("4711");
    expect(body).not.toContain("Days late");
  });

  it("says one day and two days", () => {
    const late = (due: string, language: Language) => bodyOf({ language, brief: briefOf({ invoices: [{ due }] }) });
    expect(late("2026-11-21", "en")).toContain("is 1 day late");
    expect(late("2026-11-20", "en")).toContain("is 2 days late");
    expect(late("2026-11-21", "de")).toContain("ist 1 Tag überfällig");
    expect(late("2026-11-20", "de")).toContain("ist 2 Tage überfällig");
    expect(late("2026-11-21", "fr")).toContain("a 1 jour de retard");
    expect(late("2026-11-20", "es")).toContain("lleva 2 días de retraso");
  });

  it("greets nobody by name where the contact is unknown", () => {
    expect(bodyOf({ brief: briefOf({ customer: { contact: "  " } }) })).toMatch(/^Dear Sir or Madam,/);
    expect(bodyOf({ language: "de", brief: briefOf({ customer: { contact: "" } }) })).toMatch(/^Sehr geehrte Damen und Herren,/);
  });

  it("leaves disputed invoices out and says so, and lists the rest of one disputed in part", () => {
    const body = bodyOf({ brief: briefOf({ invoices: [{ number: "1", due: "2026-11-01", amount: 300, held: 300 }, { number: "2", due: "2026-11-01", amount: 200, held: 50 }] }) });
    expect(body).toContain("EUR 150.00 is past its due date");
    expect(body).toContain("Left out because they are in dispute: 1 (EUR 300.00).");
    expect(body).toContain("Only the part that is not in dispute is listed: 2.");
  });

  it("mentions credits that are not set off, and never nets them", () => {
    const body = bodyOf({ brief: briefOf({ invoices: [{ due: "2026-11-01", amount: 300 }], credits: [{ number: "CN1", amount: -40 }] }) });
    expect(body).toContain("EUR 300.00 is past");
    expect(body).toContain("not yet set against an invoice: EUR 40.00");
  });

  it("has one table per currency, in whole yen and thousandths of a dinar", () => {
    const body = bodyOf({ brief: briefOf({ invoices: [{ number: "J", due: "2026-11-01", amount: 1234567, currency: "JPY" }, { number: "K", due: "2026-11-01", amount: 1234.567, currency: "KWD" }] }) });
    expect(body).toContain("JPY 1,234,567 and KWD 1,234.567 is past");
    expect(body.match(/^Invoice /gm)).toHaveLength(2);
  });

  it("names 25 invoices, then how many more and their sum", () => {
    const invoices = Array.from({ length: 40 }, (_, index) => ({ number: `N${index}`, due: "2026-11-01", amount: 10 }));
    const body = bodyOf({ brief: briefOf({ invoices }) });
    expect(body.match(/^N\d+ /gm)).toHaveLength(25);
    expect(body).toContain("and 15 more, EUR 150.00\nTotal");
    expect(body).toMatch(/^Total +EUR 400\.00$/m);
  });

  it("of a customer of whom only totals are known gives the totals", () => {
    const body = bodyOf({ brief: briefOf({ balances: [balanceOf("EUR", 90000, 50000)], oldestDaysLate: 31 }) });
    expect(body).toContain("EUR 500.00 is past its due date");
    expect(body).toContain("31 days late");
  });

  it("thanks for a promise with its parts, else for a payment", () => {
    const parts = [{ day: day("2026-11-27"), amount: money(50000, "EUR") }, { day: day("2026-12-27"), amount: money(25000, "EUR") }];
    const standing = { id: "p", given: today, invoices: [], parts, total: money(75000, "EUR"), due: day("2026-12-27"), received: money(0, "EUR"), state: "open" as const, byHand: false, rescheduled: 0 };
    expect(bodyOf({ kind: "thank-you", brief: { ...usual, file: { ...usual.file, standing } } })).toContain("EUR 500.00 on 27 November 2026 and EUR 250.00 on 27 December 2026");
    const paid = bodyOf({ kind: "thank-you", brief: briefOf({ invoices: [{ due: "2026-12-20" }] }) });
    expect(paid).toContain("Thank you for your payment");
    expect(paid).not.toContain("overdue");
  });

  it("hands over to whom the case went", () => {
    const escalation = { id: "e", day: today, to: "recovery" as const, toWhom: "Falk Inkasso" };
    expect(bodyOf({ step: "Hand over", brief: { ...usual, file: { ...usual.file, escalation } } })).toContain("handing the account over to Falk Inkasso");
    expect(bodyOf({ step: "Hand over" })).toContain("over to our debt recovery department");
  });

  it("goes to the phone as text and script, without subject or signature", () => {
    for (const kind of ["text", "script"] as const) {
      expect(messageOf({ kind })).toMatchObject({ to: "+49 89 1234", subject: "", channel: kind === "text" ? "text" : "call" });
      expect(bodyOf({ kind })).not.toContain("Kind regards");
    }
    expect(messageOf({ kind: "letter" })).toMatchObject({ to: "", channel: "letter" });
  });

  it("says how to opt out where the profile asks for it", () => {
    const to = (profile: object, country = "GB", kind: MessageKind = "email") => bodyOf({ kind, brief: briefOf({ customer: { country }, invoices: [{ due: "2026-11-01" }], file: { profile } }) });
    expect(to({})).not.toContain("STOP");
    expect(to({ debtor: "consumer" })).toContain("To opt out of emails to this address, reply with STOP.");
    expect(to({ role: "debt buyer" })).toContain("STOP");
    expect(to({}, "US", "text")).toContain("Reply STOP");
    expect(bodyOf({ contact: { mode: "block", role: "for another creditor", debtor: "consumer" } })).toContain("STOP");
    expect(bodyOf({ optOut: true })).toContain("STOP");
    expect(bodyOf({ optOut: false, kind: "text" })).not.toContain("STOP");
  });

  it("offers the opt-out in words that the wall knows, in every language", () => {
    for (const language of languages) for (const kind of ["email", "text", "thank-you"] as const) for (const step of stepNames) {
      expect([language, kind, step, readOptOut(messageOf({ kind, step, language, optOut: true }).body)]).toEqual([language, kind, step, { isOffered: true, asksFor: null }]);
      expect(readOptOut(messageOf({ kind, step, language, optOut: false }).body).isOffered).toBe(false);
    }
  });

  it("threatens with no step and names a calendar day in every final notice, as the wall reads it", () => {
    for (const language of languages) for (const kind of messageKinds) {
      for (const step of stepNames) expect([language, kind, step, findThreat(messageOf({ kind, step, language }).body)]).toEqual([language, kind, step, null]);
      if (kind !== "thank-you") expect([language, kind, hasCalendarDate(messageOf({ kind, step: "Final notice", language }).body)]).toEqual([language, kind, true]);
    }
  });

  it("leaves the line of an unknown merge field out and reports it", () => {
    const message = messageOf({ wording: { "email.First call.en.body": "Pay {overdue}.\nTo {iban} please.\nThanks" } });
    expect(plain(message.body)).toContain("Pay EUR 1,314.50.\nThanks");
    expect(message.body).not.toContain("iban");
    expect(message.problems).toEqual(["{iban} is not a merge field (email.First call.en.body): its line was left out."]);
  });

  it("falls back to our subject where the team's has no value to show", () => {
    expect(plain(messageOf({ wording: { "email.First call.en.subject": "{nonsense}" } }).subject)).toBe("EUR 1,314.50 past due, Acme GmbH");
  });

  it("gives the customer's own payment link before the team's", () => {
    const own = briefOf({ customer: { paymentLink: "pay.acme.example/c/7" }, invoices: [{ number: "4711", due: "2026-10-03" }] });
    expect(bodyOf({ brief: own })).toContain("https://pay.acme.example/c/7");
    expect(bodyOf({ brief: own })).not.toContain("northwind.example/");
    expect(bodyOf({ brief: own, team: { name: "Northwind Ltd", who: "Ada King" } })).toContain("https://pay.acme.example/c/7");
    expect(bodyOf({ brief: briefOf({ customer: { paymentLink: "javascript:alert(1)" }, invoices: [{ number: "4711", due: "2026-10-03" }] }) })).toContain("https://pay.northwind.example/C-7");
  });

  it("leaves out phone, link and name that the team has not", () => {
    const message = messageOf({ team: { name: "", who: "" } });
    expect(message.body).toMatch(/Kind regards$/);
    expect(message.body).not.toContain("pay here");
    expect(message.problems).toEqual(["Your team has no name yet: customers will not know who writes."]);
    expect(bodyOf({ kind: "text", step: "Second call", team: { name: "", who: "" } })).toContain("Accounts Receivable: EUR 1,314.50 is still unpaid.\nPlease tell us by");
  });

  it("says that nothing is overdue, or nothing open, before anybody sends it", () => {
    expect(messageOf({ brief: briefOf({ invoices: [{ due: "2026-12-20" }] }) }).problems).toEqual(["Nothing is overdue: “First call” does not fit."]);
    expect(messageOf({ step: "Reminder", brief: briefOf({}) }).problems).toEqual(["Nothing undisputed is open: there is nothing to ask for."]);
    expect(messageOf({ team: { ...team, paymentLink: "javascript:alert(1)" } }).problems).toEqual(["The payment link is not a web address: it was left out."]);
  });

  it("takes braces in a customer's name for letters, and line breaks for blanks", () => {
    const message = messageOf({ brief: briefOf({ customer: { name: "Acme {overdue}\r\nBcc: all@x.example" }, invoices: [{ due: "2026-11-01" }] }) });
    expect(plain(message.subject)).toBe("EUR 100.00 past due, Acme {overdue} Bcc: all@x.example");
  });

  const word = fc.string({ maxLength: 40 }).filter((text) => !/[{}]/.test(text));
  const words: fc.Arbitrary<BriefWords> = fc.record({
    customer: fc.record({ name: word, contact: word, email: word, phone: word }),
    invoices: fc.array(fc.record({ number: word, due: fc.constantFrom("2026-01-05", "2026-11-22", "2027-02-01"), amount: fc.integer({ min: 1, max: 1e9 }), currency: fc.constantFrom("EUR", "JPY", "KWD", "XXX"), held: fc.constantFrom(0, 1, 1e9) }), { maxLength: 30 }),
    credits: fc.array(fc.record({ number: word, amount: fc.integer({ min: -1e6, max: -1 }) }), { maxLength: 3 }),
    file: fc.constantFrom({}, { contacts: [contactOf("2026-11-03")] }),
  });

  it("of every kind, step and language is whole: no brace, no gap, no stray blank line", () => {
    fc.assert(fc.property(words, fc.constantFrom(...messageKinds), fc.constantFrom(...stepNames), fc.constantFrom(...languages), fc.boolean(), (brief, kind, step, language, bare) => {
      const { subject, body } = messageOf({ kind, step, language, brief: briefOf(brief), team: bare ? { name: "", who: "" } : team });
      for (const text of [subject, body]) {
        expect(text).not.toMatch(/[{}\r]|undefined|NaN|null|\[object/);
        expect(text).toBe(text.trim());
      }
      expect(body).not.toMatch(/\n{3}|[ \t]\n/);
      expect(subject).not.toContain("\n");
      expect(body.length).toBeGreaterThan(20);
    }), { numRuns: 600 });
  });

  it("of every kind, step and language speaks of the real figures", () => {
    for (const kind of messageKinds) for (const step of stepNames) for (const language of languages) {
      const body = bodyOf({ kind, step, language });
      expect(body).toMatch(step === "Reminder" && kind !== "thank-you" ? /20[.,]00/ : step === "Due today" && kind !== "thank-you" ? /1.314[.,]50/ : /1.314[.,]50/);
    }
  });
});
