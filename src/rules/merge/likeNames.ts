/** Names that may mean one company: "ACME Ltd." and "Acme Limited", "Müller & Söhne" and "Mueller und Soehne GmbH". Proposals only. */
import { foldText } from "../../base/foldText";

const LEGAL = new Set("ltd limited llc llp lp plc inc incorporated corp corporation co company gmbh ag kg ohg ug mbh ev eu sa sas sarl sl slu srl spa sro bv nv vof ab as oy aps kft pty pte pvt the und and et y e cie".split(" "));

/** Without accents, punctuation and legal form; the folded name itself where nothing else is left. */
export function coreName(name: string): string {
  const folded = foldText(name);
  const plain = folded.replace(/ä/g, "ae").replace(/ö/g, "oe").replace(/ü/g, "ue").replace(/ß/g, "ss").normalize("NFD").replace(/\p{M}/gu, "");
  const words = plain.replace(/[.'’]/g, "").split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "" && !LEGAL.has(word));
  return words.length > 0 ? words.join(" ") : folded;
}

/** 0–1: the share of neighbouring letters that both names have (Dice); 0.9 where one name holds all words of the other. */
export function likenessOf(a: string, b: string): number {
  if (a === b) return 1;
  const letters = dice(a, b);
  return Math.max(letters, holdsWords(a, b) || holdsWords(b, a) ? 0.9 : 0);
}

/** Alike enough to be asked about. */
export const LIKE = 0.78;

const SHORTEST = 5;

function holdsWords(long: string, short: string): boolean {
  if (short.length < SHORTEST) return false;
  const words = new Set(long.split(" "));
  return short.split(" ").every((word) => words.has(word));
}

function dice(a: string, b: string): number {
  if (a.length < 2 || b.length < 2) return 0;
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < a.length; at += 1) pairs.set(a.slice(at, at + 2), (pairs.get(a.slice(at, at + 2)) ?? 0) + 1);
  let both = 0;
  for (let at = 0; at + 1 < b.length; at += 1) {
    const left = pairs.get(b.slice(at, at + 2)) ?? 0;
    if (left > 0) { both += 1; pairs.set(b.slice(at, at + 2), left - 1); }
  }
  return (2 * both) / (a.length + b.length - 2);
}

export interface NameIndex { readonly near: (name: string) => readonly { readonly key: string; readonly likeness: number }[] }

/** A word or beginning that so many customers share tells nothing. */
const COMMON = 300;
const BEGINNING = 3;
const MOST = 5;

/** Looks names up by the words and beginnings they share, so that a thousand strangers among ten thousand customers take no time. */
export function indexNames(names: readonly { readonly key: string; readonly name: string }[]): NameIndex {
  const cores = names.map(({ key, name }) => ({ key, core: coreName(name) }));
  const byPart = new Map<string, number[]>();
  cores.forEach(({ core }, at) => {
    for (const part of partsOf(core)) {
      const sharing = byPart.get(part);
      if (sharing) sharing.push(at);
      else byPart.set(part, [at]);
    }
  });
  return {
    near(name) {
      const core = coreName(name);
      const seen = new Set<number>();
      for (const part of partsOf(core)) { const found = byPart.get(part) ?? []; if (found.length <= COMMON) for (const at of found) seen.add(at); }
      return [...seen].flatMap((at) => {
        const other = cores[at];
        const likeness = other ? likenessOf(core, other.core) : 0;
        return other && likeness >= LIKE ? [{ key: other.key, likeness }] : [];
      }).sort((a, b) => b.likeness - a.likeness || (a.key < b.key ? -1 : 1)).slice(0, MOST);
    },
  };
}

const partsOf = (core: string): Set<string> => new Set([...core.split(" "), `^${core.replace(/ /g, "").slice(0, BEGINNING)}`, `$${core.replace(/ /g, "").slice(-BEGINNING)}`]);
