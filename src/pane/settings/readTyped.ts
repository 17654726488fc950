/** Numbers as people type them into the settings; null unless the text is one and nothing else. */
export const readNumber = (text: string): number | null => (/^\s*-?\d+([.,]\d+)?\s*$/.test(text) ? Number(text.replace(",", ".")) : null);

export const readWhole = (text: string): number | null => (/^\s*-?\d+\s*$/.test(text) ? Number(text) : null);

/** A yearly rate above 0 and up to 100 as decimal text, so that it never becomes a float: "9,5 %" is "9.5". */
export function readPercent(text: string): string | null {
  const match = /^\s*(\d{1,3}(?:[.,]\d{1,12})?)\s*%?\s*$/.exec(text);
  const percent = match?.[1]?.replace(",", ".") ?? "";
  return Number(percent) > 0 && Number(percent) <= 100 ? percent : null;
}
