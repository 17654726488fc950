import { money } from "../../../src/base/Money";
import { stepNames } from "../../../src/ledger/Policy";
import { languages } from "../../../src/output/messages/Message";
import { makeScript, type ScriptInput } from "../../../src/output/messages/makeScript";
import { day } from "../../rules/bookOf";
import { briefOf, team, today, usual } from "./briefOf";

const scriptOf = (over: Partial<ScriptInput> = {}) => makeScript({ step: "First call", language: "en", brief: usual, team, today, ...over });
const amount = (minor: number) => money(minor, "EUR");

describe("a call script", () => {
  it("opens with who calls, for whom, and how much", () => {
    expect(scriptOf().opening.replace(/\u00A0/g, " ")).toBe(`Good day, this is Ada King from Northwind Ltd. May I speak with Jana Weber?
I am calling about EUR 1,314.50 that is past its due date. It may simply have slipped through.
The oldest item is invoice 4711, due 3 October 2026.
Did you receive everything, and is something holding the payment up?
On which day can you make the payment?`);
  });

  it("asks for the accounts department where nobody is known", () => {
    const brief = briefOf({ customer: { contact: "" }, invoices: [{ due: "2026-11-01" }] });
    expect(scriptOf({ brief }).opening).toContain("speak with the person who looks after payments?");
    expect(scriptOf({ brief, language: "de" }).opening).toContain("mit der Buchhaltung sprechen");
  });

  it("is firmer with each step", () => {
    expect(new Set(stepNames.map((step) => scriptOf({ step }).opening)).size).toBe(stepNames.length);
    expect(scriptOf({ step: "Final notice" }).opening).toContain("2 December 2026");
  });

  it("has two to four replies to each of five objections in every language", () => {
    for (const language of languages) {
      const { objections } = scriptOf({ language });
      expect(objections.map(({ name }) => name)).toEqual(["no money", "no invoice", "disputed goods", "already paid", "shouting"]);
      for (const { title, replies } of objections) {
        expect(title).not.toBe("");
        expect(replies.length).toBeGreaterThanOrEqual(2);
        expect(replies.length).toBeLessThanOrEqual(4);
        expect(replies.join()).not.toMatch(/[{}]|undefined/);
      }
    }
  });

  it("offers the instalments they could keep, and none where there are none", () => {
    const parts = [{ day: day("2026-11-27"), amount: amount(50000) }, { day: day("2026-12-27"), amount: amount(50000) }, { day: day("2027-01-27"), amount: amount(31450) }];
    const repliesTo = (brief: ScriptInput["brief"], language: ScriptInput["language"]) => scriptOf({ brief, language }).objections[0]?.replies.join("\n").replace(/\u00A0/g, " ") ?? "";
    const withPlan = { ...usual, proposals: [{ kind: "instalments" as const, parts, because: "" }] };
    expect(repliesTo(withPlan, "en")).toContain("keep: 3 payments, starting with EUR 500.00 on 27 November 2026?");
    expect(repliesTo(withPlan, "fr")).toContain("3 versements, à commencer par 500,00 EUR le 27 novembre 2026");
    expect(repliesTo(usual, "en")).not.toContain("keep:");
  });

  it("says what the team says, one reply a line, and reports an unknown field", () => {
    const script = scriptOf({ wording: { "objection.no money.en.replies": "What can you pay?\n\nCall {boss}.\nWhen?", "script.First call.en.body": "Hello {contact}" } });
    expect(script.opening).toBe("Hello Jana Weber");
    expect(script.objections[0]?.replies).toEqual(["What can you pay?", "When?"]);
    expect(script.problems).toEqual(["{boss} is not a merge field (objection.no money.en.replies): its line was left out."]);
  });
});
