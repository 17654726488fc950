/** Every text of ours by its key, and a team's own words in their place. Keys: "email.First call.en.subject", "phrase.signature.de", "objection.no money.fr.replies", "agreement.early.es". */
import { stepNames } from "../../ledger/Policy";
import { agreementFields, agreementParts, type AgreementTexts } from "../plan/texts/AgreementTexts";
import { english as englishAgreement } from "../plan/texts/english";
import { french as frenchAgreement } from "../plan/texts/french";
import { german as germanAgreement } from "../plan/texts/german";
import { spanish as spanishAgreement } from "../plan/texts/spanish";
import { mergeFields } from "./fillFields";
import { languages, type Language, type Objection, type Wording } from "./Message";
import { english } from "./texts/english";
import { french } from "./texts/french";
import { german } from "./texts/german";
import { spanish } from "./texts/spanish";
import { phraseNames, type Texts } from "./texts/Texts";

const texts: Readonly<Record<Language, Texts>> = { en: english, de: german, fr: french, es: spanish };

const agreements: Readonly<Record<Language, AgreementTexts>> = { en: englishAgreement, de: germanAgreement, fr: frenchAgreement, es: spanishAgreement };

export const objectionNames: readonly Objection["name"][] = ["no money", "no invoice", "disputed goods", "already paid", "shouting"];

const defaults: ReadonlyMap<string, string> = new Map(languages.flatMap((language): [string, string][] => {
  const { steps, thankYou, phrases, objections } = texts[language];
  return [
    ...stepNames.flatMap((step): [string, string][] => {
      const { subject, body, text, opening } = steps[step];
      return [
        [`email.${step}.${language}.subject`, subject], [`email.${step}.${language}.body`, body],
        [`letter.${step}.${language}.subject`, subject], [`letter.${step}.${language}.body`, body],
        [`text.${step}.${language}.body`, text],
        [`script.${step}.${language}.body`, opening],
        [`thank-you.${step}.${language}.subject`, thankYou.subject], [`thank-you.${step}.${language}.body`, thankYou.body],
      ];
    }),
    ...phraseNames.map((name): [string, string] => [`phrase.${name}.${language}`, phrases[name]]),
    ...objectionNames.flatMap((name): [string, string][] => [
      [`objection.${name}.${language}.title`, objections[name].title],
      // One reply a line.
      [`objection.${name}.${language}.replies`, objections[name].replies.join("\n")],
    ]),
    ...agreementParts.map((part): [string, string] => [`agreement.${part}.${language}`, agreements[language][part]]),
  ];
}));

export const wordingKeys: readonly string[] = [...defaults.keys()];

/** Throws for a key that is none of `wordingKeys`. */
export function defaultWording(key: string): string {
  const text = defaults.get(key);
  if (text === undefined) throw new Error(`Expected a wording key, got ${key}`);
  return text;
}

/** What may stand in braces in the text of a key, and what it becomes. */
export const fieldsOf = (key: string): Readonly<Record<string, string>> => (key.startsWith("agreement.") ? agreementFields : mergeFields);

/** What the team says under the key, else what we say. */
export function wordsOf(wording: Wording, key: string): string {
  const own = Object.hasOwn(wording, key) ? wording[key] ?? "" : "";
  return own.trim() === "" ? defaultWording(key) : own;
}
