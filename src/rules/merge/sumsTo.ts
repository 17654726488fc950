/** The one choice of open invoices that comes to an amount exactly; null where none or several do. */
import type { Invoice } from "../../ledger/Book";

/** Beyond so many, some choice fits by chance. */
const MOST = 14;
const MOST_CHOSEN = 6;

export function sumsTo(invoices: readonly Invoice[], minor: number): readonly Invoice[] | null {
  const single = invoices.filter(({ open }) => open.minor === minor);
  if (single.length > 0) return single.length === 1 ? single : null;
  const all = invoices.reduce((sum, { open }) => sum + open.minor, 0);
  if (all === minor) return invoices;
  const pool = invoices.slice(0, MOST);
  let found: readonly Invoice[] | null = null;
  let count = 0;
  const search = (from: number, rest: number, chosen: readonly Invoice[]): void => {
    if (count > 1) return;
    if (rest === 0) { count += 1; found = chosen; return; }
    if (chosen.length === MOST_CHOSEN) return;
    for (let at = from; at < pool.length; at += 1) {
      const invoice = pool[at];
      if (invoice && invoice.open.minor <= rest) search(at + 1, rest - invoice.open.minor, [...chosen, invoice]);
    }
  };
  search(0, minor, []);
  return count === 1 ? found : null;
}
