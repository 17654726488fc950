/** A group row that is an ageing span and no company: every word of it is one that spans use. "Over 40 Club" is a customer. */
import { plainText } from "../../cells/readWords";
import { readBucketHeader } from "../../columns/readBucketHeader";

const spanWords = /^(current|not|yet|due|past|overdue|days?|or|more|and|over|above|under|than|to|months?|older|tage?n?|bis|uber|nicht|fallig|jours?|plus|de|moins|et|dias?|mas|giorni|oltre|dagen|d|aktuell|a|echoir|courant)$/;

export function isSpan(text: string): boolean {
  if (readBucketHeader(text) === null) return false;
  return (plainText(text).replace(/\(\d+\)$/, "").match(/\p{L}+/gu) ?? []).every((word) => spanWords.test(word));
}
