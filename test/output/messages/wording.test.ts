import { stepNames } from "../../../src/ledger/Policy";
import { unknownFields } from "../../../src/output/messages/fillFields";
import { languages, messageKinds } from "../../../src/output/messages/Message";
import { defaultWording, wordingKeys, wordsOf } from "../../../src/output/messages/wording";

describe("wording", () => {
  it("has a body for every kind, step and language, and a subject where there is one", () => {
    for (const kind of messageKinds) for (const step of stepNames) for (const language of languages) {
      expect(wordingKeys).toContain(`${kind}.${step}.${language}.body`);
      expect(wordingKeys.includes(`${kind}.${step}.${language}.subject`)).toBe(kind !== "text" && kind !== "script");
    }
  });

  it("of ours is never empty, knows all its fields, and keeps the same fields in every language", () => {
    const fieldsOf = (key: string) => [...defaultWording(key).matchAll(/\{\w+\}/g)].map(String).sort();
    for (const key of wordingKeys) {
      expect(defaultWording(key).trim()).not.toBe("");
      expect(unknownFields(defaultWording(key))).toEqual([]);
      expect([key, fieldsOf(key)]).toEqual([key, fieldsOf(key.replace(/\.(de|fr|es)(?=\.|$)/, ".en"))]);
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
