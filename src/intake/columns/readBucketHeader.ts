/** Ageing bucket headers ("Current", "1 - 30", "> 90", "91 or more days past due", "< 1 Month", "über 90 Tage") → days past due. */
import { plainText } from "../cells/readWords";

export interface BucketSpan { readonly fromDays: number | null; readonly toDays: number | null }

const current = /^(current|not (yet )?due|not yet overdue|to be due|aktuell|nicht fallig|noch nicht fallig|a echoir|non echu|courant|no vencido|por vencer|corriente|al dia|a scadere|non scaduto|corrente|a vencer|nao vencido|niet vervallen|lopend|nog niet vervallen)( due| balance)?$/;
const units = "(?:days?|tagen?|jours?|dias?|giorni|gg|dagen|d|tg)";
const above = new RegExp(`^(?:>=?|over|above|more than|uber|ab|mehr als|plus de|mas de|oltre|piu di|mais de|acima de|meer dan|boven|\\+)\\s?(\\d{1,3})\\s?${units}?`);
const andMore = new RegExp(`^(\\d{1,3})\\s?${units}?\\s?(?:\\+|or more|and over|and above|plus|und mehr|et plus|o mas|y mas|e oltre|e mais|ou mais|en meer|of meer|days and over)`);
const below = new RegExp(`^(?:<=?|under|up to|unter|bis( zu)?|moins de|jusqu.?a|menos de|hasta|meno di|fino a|ate|tot|minder dan)\\s?(\\d{1,3})\\s?${units}?`);
const between = new RegExp(`^(?:de |von |da |van |days |tage )?(\\d{1,3})\\s?${units}?\\s?(?:-|–|to|bis|a|al|ate|tot|à|_)\\s?(\\d{1,3})\\s?${units}?`);

/** Months as some books count them: "< 1 Month" is 1–30, "1 Month" 31–60 and so on; "Older" begins where they end. */
export function readBucketHeader(text: string): BucketSpan | "older" | null {
  if (text.length > 40) return null;
  const folded = plainText(text).replace(/[‐‑‒–—―−]/g, "-").replace(/\s?\(.*\)$/, "").trim();
  if (current.test(folded)) return { fromDays: null, toDays: 0 };
  if (folded === "" || /%|percent|count|\bno\b/.test(folded)) return null;
  if (/^(older|alter|plus ancien|mas antiguo|piu vecchi|mais antigo|ouder)$/.test(folded)) return "older";
  if (/^< ?1 month/.test(folded)) return { fromDays: 1, toDays: 30 };
  const month = /^(\d) months?$/.exec(folded);
  if (month) return { fromDays: Number(month[1]) * 30 + 1, toDays: Number(month[1]) * 30 + 30 };
  const more = andMore.exec(folded);
  if (more) return { fromDays: oneAbove(Number(more[1])), toDays: null };
  const over = above.exec(folded);
  if (over) return { fromDays: oneAbove(Number(over[1])), toDays: null };
  const span = between.exec(folded);
  if (span && Number(span[1]) < Number(span[2])) return { fromDays: Number(span[1]), toDays: Number(span[2]) };
  const under = below.exec(folded);
  return under ? { fromDays: 1, toDays: Number(under[2] ?? under[1]) } : null;
}

/** "90+" and "> 90" begin at 91, "91+" does as well. */
const oneAbove = (days: number): number => (days % 10 === 0 || days % 15 === 0 ? days + 1 : days);

export interface PlacedBucket extends BucketSpan { readonly column: number }

/** The bucket columns of a header: at least two, or none. Overlapping starts ("0-30" beside "Current") are made to fit. */
export function findBuckets(headers: readonly string[]): readonly PlacedBucket[] {
  const found: PlacedBucket[] = [];
  let older = -1;
  headers.forEach((text, column) => {
    const span = readBucketHeader(text);
    if (span === "older") older = column;
    else if (span && !found.some((other) => other.fromDays === span.fromDays && other.toDays === span.toDays)) found.push({ ...span, column });
  });
  if (found.length + (older >= 0 ? 1 : 0) < 2 || !found.some(({ fromDays }) => fromDays !== null)) return [];
  if (older >= 0) {
    const last = Math.max(...found.map(({ toDays }) => toDays ?? 0));
    found.push({ fromDays: last + 1, toDays: null, column: older });
  }
  const hasCurrent = found.some(({ fromDays, toDays }) => fromDays === null && toDays === 0);
  return found.map((bucket) => (bucket.fromDays === 0 && hasCurrent ? { ...bucket, fromDays: 1 } : bucket));
}
