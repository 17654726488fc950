/** Finds words of four languages in a text: whole words, case and accents as written or left out. */

/** "cancer|krebs|diagnos*": a star stands for any ending. */
export function wordPattern(words: string): RegExp {
  const body = words.split("|").map((word) => plain(word).replace(/[.+?^${}()[\]\\]/g, "\\$&").replace(/\*/g, "\\p{L}*").replace(/ /g, "\\s+")).join("|");
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${body})(?![\\p{L}\\p{N}])`, "iu");
}

/** Accents go and the curly apostrophe is straight, so that hurried typing is found too. */
export const plain = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[\u2019\u00B4`]/g, "'");

/** The words found, as a person wrote them but without accents; null where there are none. */
export const findWords = (text: string, pattern: RegExp): string | null => pattern.exec(plain(text))?.[0] ?? null;
