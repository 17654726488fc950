/** The words of an agreement in one language, a team's own in place of ours ("agreement.early.en"), and what is wrong with theirs. */
import type { Language, Wording } from "../messages/Message";
import { defaultWording, wordsOf } from "../messages/wording";
import { agreementFields, type AgreementField, type AgreementPart } from "./texts/AgreementTexts";

/** A field left out or "" is not known: the line that needs it is left out. */
export type AgreementValues = Readonly<Partial<Record<AgreementField, string>>>;

const fields = new Map(Object.keys(agreementFields).map((field) => [field.toLowerCase(), field as AgreementField]));

export class AgreementWords {
  private readonly told = new Set<string>();

  constructor(private readonly language: Language, private readonly wording: Wording, private readonly values: AgreementValues) {}

  /** A text that loses every line to missing values gives way to ours. */
  say(part: AgreementPart): string {
    const key = `agreement.${part}.${this.language}`;
    return this.filled(wordsOf(this.wording, key), key) || this.filled(defaultWording(key), key);
  }

  get problems(): readonly string[] {
    return [...this.told];
  }

  /** A value is put in as it is: braces in a customer's name are no fields. */
  private filled(text: string, key: string): string {
    const lines: string[] = [];
    for (const line of text.replace(/\r\n?/g, "\n").split("\n")) {
      let isComplete = true;
      const filled = line.replace(/\{([^{}\n]*)\}/g, (spelled: string, name: string) => {
        const field = fields.get(name.trim().toLowerCase());
        const value = field === undefined ? "" : this.values[field] ?? "";
        if (value === "") isComplete = false;
        if (field === undefined) this.told.add(`${spelled} is not known in an agreement (${key}): its line was left out.`);
        return value;
      });
      if (isComplete) lines.push(filled);
    }
    return lines.join("\n").replace(/\n{3,}/g, "\n\n").trim();
  }
}
