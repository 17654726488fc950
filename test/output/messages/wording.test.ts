import { stepNames } from "../../../src/ledger/Policy";
import { languages, messageKinds } from "../../../src/output/messages/Message";
import { agreementParts } from "../../../src/output/plan/texts/AgreementTexts";
import { defaultWording, fieldsOf, wordingKeys, wordsOf } from "../../../src/output/messages/wording";

describe("wording", () => {
  it("has a body for every kind, step and language, and a subject where there is one", () => {
    for (const kind of messageKinds) for (const step of stepNames) for (const language of languages) {
      expect(wordingKeys).toContain(`${kind}.${step}.${language}.body`);
      expect(wordingKeys.includes(`${kind}.${step}.${language}.subject`)).toBe(kind !== "text" && kind !== "script");
    }
  });

  it("has every part of an agreement in every language", () => {
    for (const part of agreementParts) for (const language of languages) expect(wordingKeys).toContain(`agreement.${part}.${language}`);
  });

  it("of ours is never empty, knows all its fields, and keeps the same fields in every language", () => {
    const used = (key: string) => [...defaultWording(key).matchAll(/\{(\w+)\}/g)].map(([, field = ""]) => field).sort();
    for (const key of wordingKeys) {
      expect(defaultWording(key).trim()).not.toBe("");
      expect([key, used(key).filter((field) => !Object.hasOwn(fieldsOf(key), field))]).toEqual([key, []]);
      expect([key, used(key)]).toEqual([key, used(key.replace(/\.(de|fr|es)(?=\.|$)/, ".en"))]);
    }
  });

  it("of the team comes first, ours where it is missing or blank", () => {
    const key = "phrase.us.en";
    expect(wordsOf({ [key]: "Credit control" }, key)).toBe("Credit control");
    expect(wordsOf({ [key]: " " }, key)).toBe("Accounts Receivable");
    expect(wordsOf({}, key)).toBe("Accounts Receivable");
    expect(() => defaultWording("phrase.us.xx")).toThrow("Expected a wording key, got phrase.us.xx");
  });
});
