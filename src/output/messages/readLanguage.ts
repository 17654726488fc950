/** A language as people write it in a column: a code ("de", "DE-AT", "deu") or its name in one of our four; null for what is none of them. */
import { foldText } from "../../base/foldText";
import { languages, type Language } from "./Message";

const names: Readonly<Record<Language, string>> = {
  en: "en eng english englisch anglais ingles",
  de: "de deu ger german deutsch allemand aleman",
  fr: "fr fra fre french franzosisch franzoesisch francais frances",
  es: "es spa spanish spanisch espagnol espanol castellano castilian castillan kastilisch",
};

const byName = new Map(languages.flatMap((language) => names[language].split(" ").map((name): [string, Language] => [name, language])));
const LONGEST_CODE = 3;

/** The first that is known of several: "Italian, English" is English. */
export function readLanguage(text: string): Language | null {
  const words = foldText(text).normalize("NFD").replace(/\p{M}/gu, "").split(/[^a-z]+/).filter((word) => word !== "");
  // Only the first word is a code: in "ca-ES" and "it (CH)" the second is a place.
  for (const [at, word] of words.entries()) {
    const known = at === 0 || word.length > LONGEST_CODE ? byName.get(word) : undefined;
    if (known !== undefined) return known;
  }
  return null;
}
