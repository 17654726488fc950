/** The lines' amounts in compact rows, so that any stretch of them can be summed in whole cents and searched for a difference. */
import type { InvoiceKind } from "../../../ledger/Book";
import type { LedgerLine } from "../../../ledger/LedgerLine";

export interface StretchSum { open: number; amount: number; lines: number; /** Lines whose cells held parts of a cent. */ inexact: number }

/** A row nobody understood, and the amount in it. `at`: how many lines came before it. */
export interface UnknownAmount { readonly row: number; readonly at: number; readonly minor: number }

export interface LineSums {
  readonly count: () => number;
  readonly add: (line: LedgerLine, inexact: boolean) => void;
  /** Sums per currency of the lines from inclusive, to exclusive. */
  readonly between: (from: number, to: number) => Map<string, StretchSum>;
  readonly unknown: (row: number, minor: number) => void;
  readonly unknownBetween: (from: number, to: number) => readonly UnknownAmount[];
  /** Open amounts of one currency, by kind. */
  readonly ofKinds: (from: number, to: number, currency: string, kinds: ReadonlySet<InvoiceKind>) => { readonly minor: number; readonly rows: readonly number[] };
  /** Rows whose open amount is one of `minors`: at most `limit` and one more. */
  readonly rowsOf: (from: number, to: number, currency: string, minor: number, limit: number) => readonly number[];
}

const kindOrder: readonly InvoiceKind[] = ["invoice", "credit", "payment", "journal"];

export function makeLineSums(): LineSums {
  const open: number[] = [];
  const amount: number[] = [];
  const row: number[] = [];
  const kind: number[] = [];
  const currency: number[] = [];
  const inexact = new Set<number>();
  const currencies: string[] = [];
  const unknowns: UnknownAmount[] = [];
  const indexOf = (code: string): number => {
    const known = currencies.indexOf(code);
    return known >= 0 ? known : currencies.push(code) - 1;
  };
  return {
    count: () => open.length,
    add(line, isInexact) {
      if (isInexact) inexact.add(open.length);
      open.push(line.open.minor);
      amount.push(line.amount.minor);
      row.push(line.row);
      kind.push(kindOrder.indexOf(line.kind));
      currency.push(indexOf(line.open.currency));
    },
    between(from, to) {
      const sums: StretchSum[] = currencies.map(() => ({ open: 0, amount: 0, lines: 0, inexact: 0 }));
      for (let at = from; at < to; at += 1) {
        const sum = sums[currency[at] ?? 0];
        if (!sum) continue;
        sum.open += open[at] ?? 0;
        sum.amount += amount[at] ?? 0;
        sum.lines += 1;
        if (inexact.size > 0 && inexact.has(at)) sum.inexact += 1;
      }
      return new Map(currencies.flatMap((code, index) => { const sum = sums[index]; return sum && sum.lines > 0 ? [[code, sum] as const] : []; }));
    },
    unknown(at, minor) { unknowns.push({ row: at, at: open.length, minor }); },
    unknownBetween: (from, to) => unknowns.filter(({ at }) => at >= from && at <= to),
    ofKinds(from, to, code, kinds) {
      let minor = 0;
      const rows: number[] = [];
      const index = currencies.indexOf(code);
      for (let at = from; at < to; at += 1) {
        if (currency[at] !== index || !kinds.has(kindOrder[kind[at] ?? 0] ?? "invoice")) continue;
        minor += open[at] ?? 0;
        if (rows.length < 50) rows.push(row[at] ?? 0);
      }
      return { minor, rows };
    },
    rowsOf(from, to, code, minor, limit) {
      const rows: number[] = [];
      const index = currencies.indexOf(code);
      for (let at = from; at < to && rows.length <= limit; at += 1) if (currency[at] === index && open[at] === minor) rows.push(row[at] ?? 0);
      return rows;
    },
  };
}
