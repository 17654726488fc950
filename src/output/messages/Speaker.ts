import { fillFields, unknownFields, type FieldValues } from "./fillFields";
import type { Language, Wording } from "./Message";
import type { PhraseName } from "./texts/Texts";
import { defaultWording, wordsOf } from "./wording";

/** Looks texts up in one language and fills them, and gathers what is wrong with a team's words on the way. */
export class Speaker {
  private readonly told = new Set<string>();

  constructor(private readonly language: Language, private readonly wording: Wording) {}

  /** A text that loses every line to missing values gives way to ours. */
  say(name: string, part: string, values: FieldValues): string {
    const key = part === "" ? `${name}.${this.language}` : `${name}.${this.language}.${part}`;
    const text = wordsOf(this.wording, key);
    for (const field of unknownFields(text)) this.told.add(`${field} is not a merge field (${key}): its line was left out.`);
    return fillFields(text, values) || fillFields(defaultWording(key), values);
  }

  phrase(name: PhraseName, values: FieldValues = {}): string {
    return this.say(`phrase.${name}`, "", values);
  }

  get problems(): readonly string[] {
    return [...this.told];
  }
}
