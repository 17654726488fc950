/** What was learned last, kept: after one payment only its customer is judged anew, and nobody else's figures move. */
import type { Day } from "../../base/Day";
import { foresee, foreseeCustomer } from "../../rules/foresight/foresee";
import type { HistoryRow } from "../../ledger/HistoryRow";
import { sortRows } from "../../rules/foresight/history/History";
import { learnSorted, type Learned } from "../../rules/foresight/learn";
import { customerOutlook, outlookOf, type CustomerDetail, type Outlook } from "../../rules/foresight/outlookOf";

/** Of the customers; more changed ones than that are worth learning from again. */
const FEW = 0.05;

interface Known { readonly learned: Learned; readonly signs: ReadonlyMap<string, string>; readonly outlook: Outlook; rowsOf: ReadonlyMap<string, readonly HistoryRow[]> }

export interface ForesightMemory {
  outlook(rows: readonly HistoryRow[], asOf: Day, horizon: number): Outlook;
  detail(customer: string): CustomerDetail | null;
}

export function makeMemory(): ForesightMemory {
  let known: Known | null = null;
  return {
    outlook(rows, asOf, horizon) {
      const sorted = sortRows(rows), rowsOf = byCustomer(sorted);
      const again = known && judgedAgain(known, rowsOf, asOf, horizon);
      if (known && again) {
        known.rowsOf = rowsOf;
        return again;
      }
      const learned = learnSorted(sorted, asOf, horizon, "stay"), outlook = outlookOf(foresee(learned));
      known = { learned, outlook, rowsOf, signs: new Map([...rowsOf].map(([customer, own]) => [customer, signOf(own)])) };
      return outlook;
    },
    detail(customer) {
      const rows = known?.rowsOf.get(customer);
      if (!known || !rows) return null;
      const { invoices, customers, horizon } = foreseeCustomer(known.learned, rows);
      return { invoices, customers, horizon };
    },
  };
}

/** Null: too much has changed since it was learned. */
function judgedAgain({ learned, signs, outlook }: Known, rowsOf: Known["rowsOf"], asOf: Day, horizon: number): Outlook | null {
  if (outlook.asOf !== asOf || outlook.horizon !== horizon || outlook.tooLittle !== undefined) return null;
  const most = Math.max(1, FEW * signs.size);
  const changed = [...new Set([...signs.keys(), ...rowsOf.keys()])].filter((customer) => signs.get(customer) !== signOf(rowsOf.get(customer) ?? []));
  if (changed.length > most) return null;
  const customers = new Map(outlook.customers);
  for (const customer of changed) {
    const { invoices } = foreseeCustomer(learned, rowsOf.get(customer) ?? []);
    if (invoices.length > 0) customers.set(customer, customerOutlook(invoices, horizon));
    else customers.delete(customer);
  }
  return { ...outlook, customers };
}

function byCustomer(sorted: readonly HistoryRow[]): ReadonlyMap<string, readonly HistoryRow[]> {
  const lists = new Map<string, HistoryRow[]>();
  for (const row of sorted) {
    const list = lists.get(row.customer);
    if (list) list.push(row);
    else lists.set(row.customer, [row]);
  }
  return lists;
}

/** Everything that foresight looks at, in the order of `sortRows`. */
const signOf = (rows: readonly HistoryRow[]): string =>
  rows.map(({ invoice, segment = "", issued, due, settled, amount: { minor, currency } }) => `${invoice}\t${segment}\t${issued}\t${due}\t${settled ?? ""}\t${minor}\t${currency}`).join("\n");
