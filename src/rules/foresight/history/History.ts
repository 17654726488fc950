/** The invoices of a book with their outcomes, as columns in one canonical order: what foresight learns from and judges. */
import type { HistoryRow } from "../../../ledger/HistoryRow";
import type { Day } from "../../../base/Day";
import { minorDigits } from "../../../base/Money";

/** Later than any day: not settled as far as is known. */
export const NEVER = 2_000_000_000;

/** Row `i` of every column is one invoice. Rows are in order of issue, so what was known on a day is never behind what was not. */
export interface History {
  readonly rows: readonly HistoryRow[];
  readonly issued: Int32Array;
  readonly due: Int32Array;
  /** `NEVER` while open. */
  readonly settled: Int32Array;
  /** Natural logarithm of the amount against the middle amount of its currency. */
  readonly size: Float64Array;
  readonly middles: ReadonlyMap<string, number>;
  /** Index into `customers` and `segments`. */
  readonly customer: Int32Array;
  readonly segment: Int32Array;
  readonly customers: readonly string[];
  readonly segments: readonly string[];
  /** Row numbers of each customer, in order of issue. */
  readonly rowsOf: readonly Int32Array[];
}

/** By issue, then invoice, then whatever else tells rows apart: the order of the sheet changes nothing. */
function inOrder(a: HistoryRow, b: HistoryRow): number {
  return a.issued - b.issued || compare(a.invoice, b.invoice) || compare(a.customer, b.customer) || a.due - b.due || a.amount.minor - b.amount.minor || compare(a.amount.currency, b.amount.currency) || (a.settled ?? NEVER) - (b.settled ?? NEVER);
}

/** More groups than this are too small to learn from one by one: the smallest are one. */
const MOST_SEGMENTS = 8;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export const sortRows = (rows: readonly HistoryRow[]): readonly HistoryRow[] => [...rows].sort(inOrder);

/** What was known on the morning of `asOf`: rows dated that day or later are gone, payments of that day or later have not come. `sorted` is in the order of `sortRows`. */
export function knownOn(sorted: readonly HistoryRow[], asOf: Day): History {
  const rows: HistoryRow[] = [];
  for (const row of sorted) {
    if (row.issued >= asOf) break;
    rows.push(row.settled !== null && row.settled >= asOf ? { ...row, settled: null } : row);
  }
  return makeHistory(rows);
}

/** `sorted` is in the order of `sortRows`. `like`: groups and middle amounts are those of that history, so that what it taught fits. */
export function makeHistory(sorted: readonly HistoryRow[], like?: History): History {
  const count = sorted.length;
  const issued = new Int32Array(count), due = new Int32Array(count), settled = new Int32Array(count), customer = new Int32Array(count), segment = new Int32Array(count);
  const customers = new Map<string, number>(), segments = new Map<string, number>(like?.segments.map((name, at) => [name, at]));
  const lists: number[][] = [];
  const indexIn = (names: Map<string, number>, name: string): number => {
    let at = names.get(name);
    if (at === undefined) names.set(name, (at = names.size));
    return at;
  };
  const kept = like ? (name: string) => (segments.has(name) ? name : segments.has(OTHERS) ? OTHERS : like.segments[0] ?? name) : largestSegments(sorted);
  const middles = like?.middles ?? middleSizes(sorted);
  for (let row = 0; row < count; row += 1) {
    const each = sorted[row] as HistoryRow;
    issued[row] = each.issued;
    due[row] = each.due;
    settled[row] = each.settled ?? NEVER;
    const of = (customer[row] = indexIn(customers, each.customer));
    (lists[of] ??= []).push(row);
    segment[row] = indexIn(segments, kept(segmentOf(each)));
  }
  return { rows: sorted, issued, due, settled, size: Float64Array.from(sorted, (row) => sizeOf(row) - (middles.get(row.amount.currency) ?? 0)), middles, customer, segment, customers: [...customers.keys()], segments: [...segments.keys()], rowsOf: lists.map((list) => Int32Array.from(list)) };
}

/** What the person says, else the class of terms: invoices of the same terms behave more alike than the book as a whole. */
function segmentOf({ segment, issued, due }: HistoryRow): string {
  if (segment) return segment;
  const terms = due - issued;
  return terms <= 7 ? "terms up to a week" : terms <= 20 ? "terms up to 20 days" : terms <= 37 ? "terms of about a month" : terms <= 67 ? "terms of about two months" : "longer terms";
}

function largestSegments(rows: readonly HistoryRow[]): (segment: string) => string {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(segmentOf(row), (counts.get(segmentOf(row)) ?? 0) + 1);
  if (counts.size <= MOST_SEGMENTS) return (segment) => segment;
  const kept = new Set([...counts].sort(([a, m], [b, n]) => n - m || compare(a, b)).slice(0, MOST_SEGMENTS - 1).map(([name]) => name));
  return (segment) => (kept.has(segment) ? segment : OTHERS);
}

const OTHERS = "smaller groups";

const sizeOf = ({ amount: { minor, currency } }: HistoryRow): number => Math.log(Math.max(minor, 1) / 10 ** minorDigits(currency));

function middleSizes(rows: readonly HistoryRow[]): ReadonlyMap<string, number> {
  const byCurrency = new Map<string, number[]>();
  for (const row of rows) {
    const list = byCurrency.get(row.amount.currency);
    if (list) list.push(sizeOf(row));
    else byCurrency.set(row.amount.currency, [sizeOf(row)]);
  }
  return new Map([...byCurrency].map(([currency, list]) => [currency, Float64Array.from(list).sort()[list.length >> 1] ?? 0]));
}
