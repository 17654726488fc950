/** A typed line as its readers match it: one case, no accents, single blanks; and the words as typed, for quoting back. */
export interface FoldedLine {
  readonly text: string;
  /** The typed word that stands at a place of `text`. */
  readonly wordAt: (at: number) => string;
}

export function foldTyped(typed: string): FoldedLine {
  const words = typed.replace(/½/g, " half ").replace(/¼/g, " 25% ").replace(/¾/g, " 75% ").replace(/\/(?=\s?\p{L})/gu, " per ").split(/\s+/).filter((word) => word !== "");
  const starts: number[] = [];
  let text = "";
  for (const word of words) {
    if (text !== "") text += " ";
    starts.push(text.length);
    text += foldWord(word);
  }
  const wordAt = (at: number): string => words[starts.filter((start) => start <= at).length - 1] ?? "";
  return { text, wordAt };
}

function foldWord(word: string): string {
  return word.normalize("NFKC").normalize("NFD").replace(/[\p{M}\u200B-\u200F\u2060\uFEFF\u00AD]/gu, "").toLowerCase()
    .replace(/[‐‑‒–—―−]/g, "-").replace(/[’‘´`]/g, "'").replace(/[×*]/g, "x").replace(/ß/g, "ss").replace(/œ/g, "oe");
}
