/** A formula as typed becomes the text Excel keeps: known words in capitals, spaces as typed. Nonsense is refused. */
import { parse, tokenize } from "@borgar/fx";
import { WorkbookError } from "../workbook/WorkbookError";
import { mapRefs, refText } from "./mapRefs";

/** By the text with its references blanked out: a column of a thousand alike formulas is parsed once. */
const known = new Map<string, boolean>();

export function readFormula(typed: string): string {
  const start = /^=@[A-Za-z_.]+\(/.test(typed) ? `=${typed.slice(2)}` : typed;
  const text = mapRefs(start, (ref, _, prefix) => prefix + refText(ref), (word, end) => (start.charCodeAt(end) === 40 || /^(true|false)$/i.test(word) ? word.toUpperCase() : word));
  const key = mapRefs(text, () => "A1");
  let isGood = known.get(key);
  if (isGood === undefined) {
    try {
      parse(tokenize(text));
      isGood = true;
    } catch {
      isGood = false;
    }
    known.set(key, isGood);
  }
  if (!isGood) throw new WorkbookError("InvalidArgument", `"${typed}" is not a formula.`);
  return text;
}
