/** The words of an agreement in one language, a team's own in place of ours ("agreement.early.en"), and what is wrong with theirs. */
import type { Language, Wording } from "../messages/Message";
import type { AgreementField, AgreementPart, AgreementTexts } from "./texts/AgreementTexts";
import { english } from "./texts/english";
import { french } from "./texts/french";
import { german } from "./texts/german";
import { spanish } from "./texts/spanish";

const texts: Readonly<Record<Language, AgreementTexts>> = { en: english, de: german, fr: french, es: spanish };

/** A field left out or "" is not known: the line that needs it is left out. */
export type AgreementValues = Readonly<Partial<Record<AgreementField, string>>>;

export class AgreementWords {
  private readonly told = new Set<string>();

  constructor(private readonly language: Language, private readonly wording: Wording, private readonly values: AgreementValues) {}

  say(part: AgreementPart): string {
    const key = `agreement.${part}.${this.language}`;
    const own = Object.hasOwn(this.wording, key) ? (this.wording[key] ?? "").trim() : "";
    return this.filled(own, key) || this.filled(texts[this.language][part], key);
  }

  get problems(): readonly string[] {
    return [...this.told];
  }

  /** A value is put in as it is: braces in a customer's name are no fields. */
  private filled(text: string, key: string): string {
    const lines: string[] = [];
    for (const line of text.replace(/\r\n?/g, "\n").split("\n")) {
      let isComplete = true;
      const filled = line.replace(/\{([^{}\n]*)\}/g, (field: string, name: string) => {
        const known = name.trim();
        const value = Object.hasOwn(this.values, known) ? this.values[known as AgreementField] ?? "" : "";
        if (value === "") isComplete = false;
        if (!Object.hasOwn(this.values, known)) this.told.add(`${field} is not known in an agreement (${key}): its line was left out.`);
        return value;
      });
      if (isComplete) lines.push(filled);
    }
    return lines.join("\n").replace(/\n{3,}/g, "\n\n").trim();
  }
}
