/** Reads a list of one row per payment. */
import { money } from "../../base/Money";
import type { Payment } from "../../ledger/Book";
import type { IssueList } from "../makeIssueList";
import { draftOf, type Gathering } from "./gatherCustomers";
import { moneyMaker } from "./makeReaders";
import { customerCells, type NamedList, partyAt } from "./nameParties";

/** All payments of the workbook; `documents[i]` is the document number that `payments[i]` names ("" where none). */
export interface Receipts { readonly payments: Payment[]; readonly documents: string[] }

export function readPayments({ layout, rows, readers, named }: NamedList, gathering: Gathering, { payments, documents }: Receipts, issues: IssueList): void {
  const { grid, from, to, columns } = layout;
  const cells = customerCells(layout, rows);
  const amountAt = readers.amountOf("paymentAmount");
  const dayAt = readers.dayOf("paymentDate");
  const referenceAt = readers.textOf("paymentReference");
  const documentAt = readers.textOf("invoiceNumber");
  const toMoney = moneyMaker();
  const start = payments.length;
  let positive = 0;
  for (let row = from; row < to; row += 1) {
    const party = partyAt(named, row - from);
    if (!party) continue;
    draftOf(gathering, party, cells, row, grid);
    const amount = amountAt(row);
    if (amount === undefined) issues.add("no-amount", grid, row, columns.get("paymentAmount") ?? 0, () => `Row ${grid.top + row + 1} has no amount and is not counted. Type the amount, then refresh.`);
    if (typeof amount !== "number") continue;
    if (amount > 0) positive += 1;
    const day = dayAt(row);
    const paid = toMoney(amount, readers.currency(row));
    const reference = referenceAt(row);
    const ref = { sheet: grid.sheet, row: grid.top + row };
    payments.push(day === undefined ? { customer: party.key, amount: paid, reference, row: ref } : { customer: party.key, day, amount: paid, reference, row: ref });
    documents.push(documentAt(row));
  }
  if (positive > 0) return;
  // A list that shows every receipt as a credit means money received all the same.
  for (let at = start; at < payments.length; at += 1) {
    const payment = payments[at];
    if (payment) payments[at] = { ...payment, amount: money(-payment.amount.minor, payment.amount.currency) };
  }
}
