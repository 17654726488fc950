import fc from "fast-check";
import type { Plan } from "../../../src/ledger/Plan";
import type { Profile } from "../../../src/ledger/Profile";
import { emlOf } from "../../../src/output/messages/files/emlOf";
import { mailtoOf } from "../../../src/output/messages/files/mailtoOf";
import { languages } from "../../../src/output/messages/Message";
import { agreementLetter } from "../../../src/output/plan/agreementLetter";
import { agreementOf, type AgreementInput } from "../../../src/output/plan/agreementOf";
import { agreementParts } from "../../../src/output/plan/texts/AgreementTexts";
import { makeSchedule } from "../../../src/rules/plan/makeSchedule";
import { day } from "../../rules/bookOf";
import { anyTerms, isOpenDay } from "../../rules/plan/anyTerms";
import { planOf, termsOf } from "../../rules/plan/termsOf";
import { briefOf, team, today } from "../messages/briefOf";
import { caseOfPlan, euroCents } from "./caseOfPlan";

const terms = termsOf({ minor: 60_000, invoices: [{ number: "4711", amount: euroCents(50_000) }, { number: "4712", amount: euroCents(10_000) }], length: { by: "count", count: 6 } });
const briefWith = (profile: Profile = {}, more: Parameters<typeof briefOf>[0] = {}) =>
  briefOf({ invoices: [{ number: "4711", due: "2026-10-03", amount: 500 }, { number: "4712", due: "2026-11-21", amount: 100 }], ...more, file: { profile, ...more.file } });
const proposed = (plan: Plan): Plan => ({ ...plan, state: "proposed", steps: [{ state: "proposed", day: today, who: "Ada" }] });
const agreed = (more: Partial<AgreementInput> = {}, of = terms) => agreementOf({ planCase: caseOfPlan(proposed(planOf(of))), brief: briefWith({ city: "München", postalCode: "80331" }), language: "en", team, today, ...more });
const problemsOf = (profile: Profile, of = terms) => agreed({ brief: briefWith(profile) }, of).problems.join("\n");

describe("the agreement", () => {
  it("names the parties, the debt, each instalment and how it is paid", () => {
    const { body, subject, to } = agreed();
    expect([to, subject]).toEqual(["jana@acme.example", "Payment plan P7: EUR 600.00 in 6 instalments, Acme GmbH"]);
    const lines = body.split("\n");
    expect(lines).toEqual(expect.arrayContaining([
      "Dear Jana Weber,", "Creditor: Northwind Ltd", "Telephone: +44 20 7946 0000", "Debtor: Acme GmbH", "Customer number: C-7", "Address: ______________________, 80331 München",
      "4711      3 Oct 2026    EUR\u00A0500.00", "4712      21 Nov 2026   EUR\u00A0100.00", "Total                   EUR\u00A0600.00",
      "1     1 Dec 2026   EUR\u00A0100.00", "6     3 May 2027   EUR\u00A0100.00", "      Total        EUR\u00A0600.00",
      "No interest is charged on this plan while every instalment comes on time.", "Pay online: https://pay.northwind.example/C-7",
      "An instalment that has not come in full within 5 days of its due date is missed.", "We then tell you, and you have 7 days more to pay it.",
      "If it is still unpaid then, we may call in the whole rest at once by written notice.", "Name: Ada King",
    ]));
  });

  it("states rate, day count, start and sum of interest, and shows it by instalment", () => {
    const { body } = agreed({}, { ...terms, interest: { kind: "simple", annualPercent: "8.50", dayCount: "30E/360" } });
    expect(body).toContain("Simple interest of 8.50% a year runs from 22 November 2026 on what is still owed; days are counted by 30E/360. Interest is in the instalments above and comes to EUR\u00A0");
    expect(body).toContain("of which interest");
    expect(agreed({ language: "de" }, { ...terms, interest: { kind: "annuity", annualPercent: "8.50", dayCount: "30E/360" } }).body).toContain("Zinsen von 8,50 % im Jahr");
  });

  it("says only what was agreed of grace, cure, acceleration, over-payments and earlier versions", () => {
    const strict = agreed({}, { ...terms, graceDays: 0, cureDays: 0, mayAccelerate: false, overPayment: "next instalments", allocation: "by reference" }).body;
    expect(strict).toContain("An instalment that has not come in full by its due date is missed.\nIf it is still unpaid then, we may end this plan by written notice");
    expect(strict).not.toContain("call in the whole rest");
    expect(strict).toContain("is set against those that follow");
    expect(strict).toContain("the instalment its reference names");
    expect(agreed().body).not.toContain("earlier versions");
    expect(agreed({ planCase: caseOfPlan(proposed(planOf(terms, { paidBefore: 5000 }))) }).body).toContain("EUR\u00A050.00 was paid under earlier versions");
  });

  it("names a governing law and the creditor's address only where they are known, and asks for them otherwise", () => {
    const known = agreed({ team: { ...team, address: "1 Dock Road,\nLondon\n", law: "German law applies.\nThe courts of Munich decide." }, brief: briefWith({ street: "Hofweg 2", city: "München", postalCode: "80331" }) });
    expect(known.body).toContain("11. Governing law\nGerman law applies. The courts of Munich decide.");
    expect(known.body).toContain("Address: 1 Dock Road, London\n");
    expect(known.body).toContain("Address: Hofweg 2, 80331 München\n");
    expect(known.problems).toEqual([]);
    expect(agreed().body).not.toContain("Governing law");
    expect(agreed().problems.join()).toMatch(/no address.*customer's street.*governing law/);
    expect(agreed({ brief: briefWith({ country: "US", state: "MA", city: "Boston", postalCode: "02110" }) }).body).toContain("Address: ______________________, Boston, MA 02110\n");
  });

  it("takes a law that the team wrote into the text itself for known", () => {
    const written = agreed({ language: "fr", wording: { "agreement.law.fr": "11. Droit\nLe droit français s’applique." } });
    expect(written.body).toContain("11. Droit\nLe droit français s’applique.");
    expect(written.problems.join()).not.toContain("governing law");
    expect(agreed({ wording: { "agreement.law.en": "11. Law\n{ LAW }" } }).body).not.toContain("11. Law");
  });

  it("is whole in every language, whatever the terms: no field left in braces, every day and amount in its table", () => {
    fc.assert(fc.property(anyTerms, fc.constantFrom(...languages), (of, language) => {
      const planned = makeSchedule(of, { isWorkingDay: isOpenDay });
      if ("problems" in planned) return;
      const { schedule } = planned;
      const { body, subject, problems } = agreed({ language, planCase: caseOfPlan({ id: "P7", version: 1, state: "proposed", steps: [], terms: of, schedule, paidBefore: 0 }) });
      expect(`${subject}${body}`).not.toMatch(/[{}]|undefined|NaN/);
      expect(problems.join()).not.toContain("not known in an agreement");
      const table = body.split("\n").filter((line) => /^(\d+|Down|Anz\.|Acpt\.|Ent\.) {2,}/.test(line));
      expect(table.length).toBe(schedule.instalments.length + (of.invoices.length));
    }), { numRuns: 100 });
  });

  it("speaks the four languages with the same parts", () => {
    const bodies = languages.map((language) => agreed({ language }).body);
    expect(new Set(bodies.map((body) => body.split("\n").length)).size).toBe(1);
    expect(bodies.map((body) => body.split("\n")[0])).toEqual(["Dear Jana Weber,", "Guten Tag Jana Weber,", "Bonjour Jana Weber,", "Buenos días, Jana Weber:"]);
    expect(new Set(agreementParts).size).toBe(agreementParts.length);
  });

  it("takes a team's own words, and says where they ask for what nobody knows", () => {
    const { body, problems } = agreed({ wording: { "agreement.early.en": "7. Early\nPay {reference} early if you like.\nCall {boss}." } });
    expect(body).toContain("7. Early\nPay P7 early if you like.");
    expect(body).not.toContain("Call");
    expect(problems).toContain("{boss} is not known in an agreement (agreement.early.en): its line was left out.");
  });

  it("puts in a customer's words as they are", () => {
    const { body } = agreed({ brief: briefWith({}, { customer: { name: "{total} =1+1\nLtd" } }) });
    expect(body).toContain("Debtor: {total} =1+1 Ltd");
  });

  it("warns of what the law of the place may ask of a plan", () => {
    expect(problemsOf({ country: "US", debtor: "consumer", role: "debt buyer", state: "DC" })).toMatch(/more than four instalments[^]*1006\.18\(e\)[^]*in writing by 29 Nov 2026/);
    expect(agreed({ brief: briefWith({ country: "US", debtor: "consumer", role: "debt buyer" }) }).body).toContain("This is an attempt to collect a debt");
    expect(agreed({ brief: briefWith({ country: "US", debtor: "consumer", role: "own claims" }) }).body).not.toContain("attempt to collect");
    expect(problemsOf({ country: "US" })).toContain("It is not known whether the customer is a consumer");
    expect(problemsOf({ country: "US", debtor: "company" })).not.toMatch(/1026|not known whether/);
    const long = { ...terms, length: { by: "count" as const, count: 13 } };
    expect(problemsOf({ country: "GB", debtor: "sole trader" }, long)).toContain("art. 60F RAO");
    expect(problemsOf({ country: "GB", debtor: "sole trader" })).not.toContain("60F");
    expect(problemsOf({ country: "GB", debtor: "sole trader" }, { ...terms, interest: { kind: "simple", annualPercent: "5", dayCount: "ACT/365F" } })).toContain("60F");
    expect(problemsOf({ country: "GB", debtor: "company" }, long)).not.toContain("60F");
  });

  it("warns of disputes, a moratorium, charges, old debts and a plan that is over", () => {
    const disputed = briefWith({}, { file: { disputes: [{ id: "d", opened: today, invoices: ["4712"], reason: "price", amounts: [], asked: [], received: [] }] } });
    expect(agreed({ brief: disputed }).problems.join()).toContain("settle the dispute first");
    expect(problemsOf({ breathingSpace: day("2026-11-01") })).toContain("breathing space");
    expect(problemsOf({}, { ...terms, charges: { interest: euroCents(0), fees: euroCents(4000), payable: "first" } })).toContain("Interest and fees need a clause");
    expect(agreed({ brief: briefWith({}, { invoices: [{ number: "4711", due: "2022-01-01", amount: 500 }] }) }).problems.join()).toContain("more than three years old");
    expect(agreed({ planCase: caseOfPlan({ ...planOf(terms), state: "cancelled" }) }).problems.join()).toContain("The plan is cancelled: this text no longer fits.");
    expect(agreed().problems.join()).not.toMatch(/dispute|breathing|clause|three years|no longer/);
  });

  it("is printed as a letter of its own name, its tables in letters of one width, and mailed as a draft", () => {
    const agreement = agreed();
    const tab = agreementLetter(agreement, briefWith(), today);
    expect(tab.name).toBe("Agreement Acme GmbH");
    const cells = tab.rows.flatMap((row) => row.filter((cell) => cell !== null));
    expect(cells.find(({ value }) => String(value).startsWith("1     1 Dec"))).toMatchObject({ font: "Courier New" });
    expect(cells.find(({ value }) => String(value).startsWith("You acknowledge"))).toMatchObject({ wrap: true });
    expect(emlOf(agreement)).toContain("To: jana@acme.example");
    expect(mailtoOf({ ...agreement, body: "short" })).toMatch(/^mailto:jana@acme\.example\?subject=Payment%20plan/);
  });
});
