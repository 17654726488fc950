/** History rows as columns: handing 100,000 objects to a worker would hold the pane up for a fifth of a second. */
import type { Day } from "../../base/Day";
import type { HistoryRow } from "../../ledger/HistoryRow";

/** Row `i` of every column is one invoice; `customer`, `segment` and `currency` are numbers in `words`. */
export interface PackedRows {
  readonly words: readonly string[];
  readonly invoices: readonly string[];
  readonly customer: Int32Array;
  readonly segment: Int32Array;
  readonly currency: Int32Array;
  readonly issued: Int32Array;
  readonly due: Int32Array;
  readonly settled: Int32Array;
  readonly minor: Float64Array;
}

/** No day is that far back: open, or without a segment. */
const NONE = -2_000_000_000;

export function packRows(rows: readonly HistoryRow[]): PackedRows {
  const words = new Map<string, number>();
  const numberOf = (word: string): number => {
    let at = words.get(word);
    if (at === undefined) words.set(word, (at = words.size));
    return at;
  };
  const column = (of: (row: HistoryRow) => number): Int32Array => Int32Array.from(rows, of);
  const packed = {
    invoices: rows.map(({ invoice }) => invoice),
    customer: column(({ customer }) => numberOf(customer)), segment: column(({ segment }) => (segment === undefined ? NONE : numberOf(segment))), currency: column(({ amount }) => numberOf(amount.currency)),
    issued: column(({ issued }) => issued), due: column(({ due }) => due), settled: column(({ settled }) => settled ?? NONE), minor: Float64Array.from(rows, ({ amount }) => amount.minor),
  };
  return { words: [...words.keys()], ...packed };
}

export function unpackRows({ words, invoices, customer, segment, currency, issued, due, settled, minor }: PackedRows): readonly HistoryRow[] {
  const word = (at: number): string => words[at] ?? "";
  return invoices.map((invoice, at): HistoryRow => ({
    invoice, customer: word(customer[at]!), issued: issued[at]! as Day, due: due[at]! as Day, settled: settled[at] === NONE ? null : (settled[at]! as Day),
    amount: { minor: minor[at]!, currency: word(currency[at]!) }, ...(segment[at] !== NONE && { segment: word(segment[at]!) }),
  }));
}
