/** Reads a list of one row per payment. */
import { money } from "../../base/Money";
import type { Payment } from "../../ledger/Book";
import type { IssueList } from "../makeIssueList";
import { draftOf, type Gathering } from "./gatherCustomers";
import { moneyOf } from "./makeReaders";
import { customerCells, type NamedList, partyAt } from "./nameParties";

/** A payment with the document number it names ("" where none). */
export interface PaidItem { readonly payment: Payment; readonly document: string }

export function readPayments({ layout, rows, readers, named }: NamedList, gathering: Gathering, issues: IssueList): PaidItem[] {
  const { grid, from, to, columns } = layout;
  const cells = customerCells(layout, rows);
  const items: PaidItem[] = [];
  let positive = 0;
  for (let row = from; row < to; row += 1) {
    const party = partyAt(named, row - from);
    if (!party) continue;
    const ref = { sheet: grid.sheet, row: grid.top + row };
    draftOf(gathering, party, { id: cells.id(row), name: cells.name(row) }, ref);
    const amount = readers.amount("paymentAmount", row);
    if (amount === undefined) issues.add("no-amount", grid, row, columns.get("paymentAmount") ?? 0, () => `Row ${grid.top + row + 1} has no amount and is not counted. Type the amount, then refresh.`);
    if (typeof amount !== "number") continue;
    if (amount > 0) positive += 1;
    const day = readers.day("paymentDate", row);
    const payment: { -readonly [K in keyof Payment]: Payment[K] } = { customer: party.key, amount: moneyOf(amount, readers.currency(row)), reference: readers.text("paymentReference", row), row: ref };
    if (day !== undefined) payment.day = day;
    items.push({ payment, document: readers.text("invoiceNumber", row) });
  }
  if (positive > 0) return items;
  // A list that shows every receipt as a credit means money received all the same.
  return items.map(({ payment, document }) => ({ payment: { ...payment, amount: money(-payment.amount.minor, payment.amount.currency) }, document }));
}
