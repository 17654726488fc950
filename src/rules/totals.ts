/** What the whole book holds in each currency: open, overdue without disputed, credits. Never one sum over two currencies. */
import type { Day } from "../base/Day";
import { addMoney } from "../base/Money";
import type { Money } from "../base/Money";
import type { Book } from "../ledger/Book";
import { followDisputes } from "./casework/followDisputes";
import { plansOf } from "./casework/plans/plansOf";
import { standingRows } from "./casework/standingRows";
import { plannedOf } from "./casework/workCase";
import { customerFiles } from "./facts/customerFiles";
import type { CustomerFile } from "./facts/customerFiles";
import type { Tally } from "./facts/Tally";
import { tallyOf } from "./facts/tallyOf";

export interface CurrencyTotals { readonly open: Money; readonly overdue: Money; readonly credits: Money }

/** Keys are currency codes in alphabetical order; a currency in which nothing is open is left out. */
export function totals(book: Book, today: Day): Readonly<Record<string, CurrencyTotals>> {
  const sums = new Map<string, CurrencyTotals>();
  for (const file of customerFiles(book)) {
    for (const { currency, open, overdue, credits } of tallyCase(file, today).balances) {
      if (open.minor === 0 && credits.minor === 0) continue;
      const sum = sums.get(currency);
      sums.set(currency, sum ? { open: addMoney(sum.open, open), overdue: addMoney(sum.overdue, overdue), credits: addMoney(sum.credits, credits) } : { open, overdue, credits });
    }
  }
  return Object.fromEntries([...sums].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function tallyCase(file: CustomerFile, today: Day): Tally {
  if (file.activities.length === 0) return tallyOf(file, [], today);
  const { standing } = standingRows(file.activities);
  const { disputes, held } = followDisputes(standing, file.invoices, file.customer.stated?.open);
  return tallyOf(file, [], today, held, plannedOf(plansOf(standing, file, today).plans, disputes, file, held));
}
