/** What does not belong in a note: data of special categories, card and account numbers, other people, insults. In English, German, French, Spanish. */
import { findWords, wordPattern } from "./matchWords";

export const noteFlags = ["health", "religion", "origin", "union", "criminal record", "private life", "card number", "bank account", "third person", "insult"] as const;
export type NoteFlag = (typeof noteFlags)[number];

export interface NoteFinding { readonly flag: NoteFlag; readonly found: string; /** What to write instead. */ readonly instead: string }

const patterns: readonly { readonly flag: NoteFlag; readonly pattern: RegExp; readonly instead: string }[] = [
  { flag: "health", instead: "write a hardship code and whether you saw evidence", pattern: wordPattern("cancer|tumor|tumour|illness*|ill|sick|sickness|in hospital|in the hospital|hospitali*|surgery|depress*|diagnos*|pregnan*|disab*|disease*|stroke|heart attack|therapy|chemo*|hiv|dementia|alcoholi*|addict*|suicid*|mental health|burnout|krebs|krank|kranke|krankheit*|erkrank*|krankenhaus|krankgeschrieben|schwanger*|behinder*|herzinfarkt|schlaganfall|demenz|alkoholiker*|malade*|maladie*|a l'hopital|enceinte|grossesse|handicap*|cancer|enferm*|en el hospital|hospitalizad*|embaraz*|discapac*|infarto") },
  { flag: "religion", instead: "leave it out", pattern: wordPattern("muslim*|moslem*|jewish|jew|catholic*|protestant*|hindu*|buddhis*|ramadan|judisch*|katholisch*|evangelisch*|musulman*|juif|juive|catholique*|judio*|judia*|catolic*") },
  { flag: "origin", instead: "leave it out", pattern: wordPattern("gypsy|gypsies|immigrant*|refugee*|ethnic*|skin colo*|zigeuner*|auslander*|fluchtling*|migrant*|gitan|gitane|gitano*|gitana*|immigre*|refugie*|inmigrante*|refugiad*") },
  { flag: "union", instead: "leave it out", pattern: wordPattern("trade union*|labor union|labour union|union member*|gewerkschaft*|syndicaliste*|syndique*|sindicat*|sindicalista*") },
  { flag: "criminal record", instead: "leave it out", pattern: wordPattern("prison*|in jail|jailed|convicted|conviction|criminal record|arrested|on parole|gefangnis*|vorbestraft*|verhaftet|im knast|condamne*|casier judiciaire|en prison|carcel|condenad*|antecedentes penales") },
  { flag: "private life", instead: "leave it out", pattern: wordPattern("gay|lesbian|homosexu*|transsex*|schwul|lesbisch|homosexuel*|affair with|affare mit") },
  { flag: "third person", instead: "leave other people out", pattern: wordPattern("wife|husband|spouse|girlfriend|boyfriend|his son|her son|his daughter|her daughter|their daughter|their son|mother|father|brother|sister|mother-in-law|neighbor|neighbour|ehefrau|ehemann|seine frau|ihr mann|freundin|sein sohn|ihr sohn|seine tochter|ihre tochter|mutter|vater|bruder|schwester|nachbar*|sa femme|son mari|sa mere|son pere|son frere|sa soeur|son fils|sa fille|voisin*|su mujer|su esposa|su esposo|su marido|su madre|su padre|su hermano|su hermana|su hijo|su hija|vecin*") },
  { flag: "insult", instead: "write what was said and agreed", pattern: wordPattern("idiot*|liar*|crook*|stupid|moron*|scumbag*|asshole*|bastard*|jerk|deadbeat*|scum|lazy|dumb|lugner*|betruger*|arschloch*|dumm|dumme*|faul|depp|trottel|spinner|menteur*|menteuse*|imbecile*|connard*|escroc*|mentiros*|imbecil*|estafador*|cabron*|gilipollas") },
];

export function checkNote(text: string): readonly NoteFinding[] {
  const found: NoteFinding[] = [];
  for (const { flag, pattern, instead } of patterns) {
    const word = findWords(text, pattern);
    if (word !== null) found.push({ flag, found: word, instead });
  }
  const card = findCard(text);
  if (card !== null) found.push({ flag: "card number", found: `…${card.slice(-4)}`, instead: "never keep it in a note" });
  const account = findIban(text);
  if (account !== null) found.push({ flag: "bank account", found: `${account.slice(0, 4)}…`, instead: "keep it where payments are kept" });
  return found;
}

/** 13 to 19 digits, in groups or not, that pass the Luhn check; order numbers rarely do. */
function findCard(text: string): string | null {
  for (const [run] of text.matchAll(/(?<!\d)\d(?:[ -]?\d){12,}(?!\d)/g)) {
    const digits = run.replace(/\D/g, "");
    if (digits.length <= 19 && passesLuhn(digits) && !/^0+$/.test(digits)) return digits;
  }
  return null;
}

function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1) {
    const digit = Number(digits[digits.length - 1 - at]);
    const doubled = at % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** ISO 13616: the check digits make the number 1 modulo 97. The word after the number may look like one more group of it. */
function findIban(text: string): string | null {
  for (const [run] of text.toUpperCase().matchAll(/(?<![A-Z0-9])[A-Z]{2}\d{2}(?: ?[A-Z0-9]){11,32}/g)) {
    const groups = run.split(" ");
    for (let end = groups.length; end > 0; end -= 1) {
      const account = groups.slice(0, end).join("");
      if (account.length >= 15 && account.length <= 34 && isIban(account)) return account;
    }
  }
  return null;
}

function isIban(account: string): boolean {
  let rest = 0;
  for (const sign of account.slice(4) + account.slice(0, 4)) {
    const value = /\d/.test(sign) ? Number(sign) : sign.charCodeAt(0) - 55;
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}
