/** What a header text may mean: every role it could name, with how sure the words alone are (0–1). */
import { currencyCodes } from "../cells/readCurrency";
import { editDistance, headerTokens } from "./headerText";
import { type HeaderRole, roleWords } from "./roleWords";

interface Phrase { readonly role: HeaderRole; readonly tokens: readonly string[]; readonly compact: string; readonly weak: boolean }

const phrases: Phrase[] = [];
const byCompact = new Map<string, Phrase[]>();
/** Places in `phrases`, by first word and by length. */
const byFirstToken = new Map<string, number[]>();
const byLength = new Map<number, number[]>();

function addPlace<Key>(places: Map<Key, number[]>, key: Key, place: number): void {
  const known = places.get(key);
  if (known) known.push(place);
  else places.set(key, [place]);
}

function addPhrase(role: HeaderRole, text: string, weak: boolean): void {
  const tokens = headerTokens(text);
  const compact = tokens.join("");
  if (compact === "") return;
  const phrase = { role, tokens, compact, weak };
  const known = byCompact.get(compact);
  if (known?.some((other) => other.role === role)) return;
  addPlace(byFirstToken, tokens[0] ?? "", phrases.length);
  addPlace(byLength, compact.length, phrases.length);
  phrases.push(phrase);
  if (known) known.push(phrase);
  else byCompact.set(compact, [phrase]);
}

for (const [role, words] of Object.entries(roleWords)) {
  for (const [list, weak] of [[words.strong, false], [words.weak ?? "", true]] as const) {
    for (const text of list.split(",")) {
      addPhrase(role as HeaderRole, text, weak);
      // People type "Faelligkeit" where the keyboard has no umlaut.
      const spelledOut = text.replace(/ä/g, "ae").replace(/ö/g, "oe").replace(/ü/g, "ue");
      if (spelledOut !== text) addPhrase(role as HeaderRole, spelledOut, weak);
    }
  }
}

export type RoleScores = ReadonlyMap<HeaderRole, number>;
const cache = new Map<string, RoleScores>();
/** Enough for every header of a workbook; data cells that were tried as headers must not pile up for ever. */
const CACHE_LIMIT = 20_000;
const LONGEST_HEADER = 60;
const looksLikeData = /@|\d\D*\d\D*\d/;

export function matchHeader(text: string): RoleScores {
  const known = cache.get(text);
  if (known) return known;
  if (cache.size > CACHE_LIMIT) cache.clear();
  const scores = text.length > LONGEST_HEADER || looksLikeData.test(text) ? new Map<HeaderRole, number>() : scoresOf(text);
  cache.set(text, scores);
  return scores;
}

function scoresOf(text: string): Map<HeaderRole, number> {
  const scores = new Map<HeaderRole, number>();
  const raise = (role: HeaderRole, score: number): void => { if (score > (scores.get(role) ?? 0)) scores.set(role, score); };
  const all = headerTokens(text);
  const tokens = withoutNoise(all);
  const compact = tokens.join("");
  if (compact === "" || /^\d+$/.test(compact)) return scores;
  for (const { role, weak } of byCompact.get(all.join("")) ?? []) raise(role, weak ? 0.7 : 1);
  for (const { role, weak } of byCompact.get(compact) ?? []) raise(role, weak ? 0.68 : 0.97);
  if ([...scores.values()].some((score) => score > 0.9)) return scores;
  const present = new Set(tokens);
  // A word that is right as it stands ("Reference") is no slip of another ("Referente").
  const limit = scores.size > 0 ? 0 : compact.length >= 9 ? 2 : compact.length >= 5 ? 1 : 0;
  for (const phrase of phrasesNear(compact, present, limit)) {
    if (limit > 0 && isNear(phrase.compact, compact, limit)) {
      const edits = editDistance(compact, phrase.compact, phrase.compact.length >= 9 ? limit : 1);
      if (edits <= limit && (phrase.compact.length >= 9 || edits <= 1)) raise(phrase.role, (phrase.weak ? 0.62 : 0.9) - 0.05 * edits);
    }
    if (!phrase.tokens.every((token) => present.has(token))) continue;
    const coverage = phrase.compact.length / compact.length;
    // "Betrag zum Stichtag" is an amount of some kind; no other weak word says as much within a longer header.
    if (phrase.weak && coverage < 1 && phrase.role === "amount" && amountWords.has(phrase.compact)) raise("amount", 0.3 + 0.5 * coverage);
    if (phrase.weak) continue;
    if (coverage >= 0.3) raise(phrase.role, 0.45 + 0.45 * coverage);
  }
  return scores;
}

/** A slip seldom spoils both ends of a word, and asking so spares most comparisons. */
const isNear = (phrase: string, compact: string, limit: number): boolean =>
  phrase.length >= 5 && Math.abs(phrase.length - compact.length) <= limit && (phrase[0] === compact[0] || phrase.at(-1) === compact.at(-1));

/** The only phrases worth a look, in their usual order: those whose first word is there, and those that a slip may lead to. */
function phrasesNear(compact: string, present: ReadonlySet<string>, limit: number): Phrase[] {
  const places = new Set<number>();
  for (const token of present) for (const place of byFirstToken.get(token) ?? []) places.add(place);
  for (let length = compact.length - limit; limit > 0 && length <= compact.length + limit; length += 1) {
    for (const place of byLength.get(length) ?? []) if (isNear(phrases[place]?.compact ?? "", compact, limit)) places.add(place);
  }
  return [...places].sort((a, b) => a - b).flatMap((place) => phrases[place] ?? []);
}

const amountWords = new Set(["amount", "betrag", "montant", "importe", "monto", "importo", "valor", "bedrag"]);

/** Without units such as "(EUR)" and small words. */
function withoutNoise(tokens: readonly string[]): readonly string[] {
  const kept = tokens.filter((token) => !(token.length === 3 && currencyCodes.has(token.toUpperCase())) && !noise.has(token));
  return kept.length > 0 ? kept : tokens;
}

const noise = new Set(["in", "of", "the", "de", "du", "des", "del", "della", "di", "do", "da", "le", "la", "el", "l", "d", "der", "die", "das", "en", "euro", "euros", "van", "k", "te", "het"]);
