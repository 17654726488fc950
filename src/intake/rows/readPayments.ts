/** Reads a list of one row per payment. */
import { money } from "../../base/Money";
import type { Payment } from "../../ledger/Book";
import type { IssueList } from "../makeIssueList";
import { draftOf, type Gathering } from "./gatherCustomers";
import type { Party } from "./makeKeyRing";
import { moneyMaker } from "./moneyOf";
import { customerCells, type NamedList, partyAt } from "./nameParties";

/** All payments of the workbook; `documents[i]` is the document number that `payments[i]` names ("" where none). */
export interface Receipts { readonly payments: Payment[]; readonly documents: string[] }

export function readPayments(list: NamedList, gathering: Gathering, receipts: Receipts, issues: IssueList): void {
  const { layout: { from, to }, named } = list;
  const { payments } = receipts;
  const start = payments.length;
  const readOne = paymentReader(list, gathering, receipts, issues);
  let isReceived = false;
  for (let row = from; row < to; row += 1) {
    const party = partyAt(named, row - from);
    if (party && readOne(party, row) > 0) isReceived = true;
  }
  if (isReceived) return;
  // A list that shows every receipt as a credit means money received all the same.
  for (let at = start; at < payments.length; at += 1) {
    const payment = payments[at];
    if (payment) payments[at] = { ...payment, amount: money(-payment.amount.minor, payment.amount.currency) };
  }
}

/** Reads one row and returns its amount, 0 where none can be read. Every column is found beforehand: the engine compiles a small function early and keeps it. */
function paymentReader({ layout, rows, readers }: NamedList, gathering: Gathering, { payments, documents }: Receipts, issues: IssueList): (party: Party, row: number) => number {
  const { grid, columns } = layout;
  const { sheet, top } = grid;
  const cells = customerCells(layout, rows);
  const amountAt = readers.amountOf("paymentAmount");
  const dayAt = readers.dayOf("paymentDate");
  const referenceAt = readers.textOf("paymentReference");
  const documentAt = readers.textOf("invoiceNumber");
  const currencyAt = readers.currency;
  const toMoney = moneyMaker();
  return (party, row) => {
    if (!party.isKnown) draftOf(gathering, party, cells, row, grid);
    const amount = amountAt(row);
    if (amount === undefined) issues.add("no-amount", grid, row, columns.get("paymentAmount") ?? 0, () => `Row ${top + row + 1} has no amount and is not counted. Type the amount, then refresh.`);
    if (typeof amount !== "number") return 0;
    const day = dayAt(row);
    const paid = toMoney(amount, currencyAt(row));
    const reference = referenceAt(row);
    const ref = { sheet, row: top + row };
    payments.push(day === undefined ? { customer: party.key, amount: paid, reference, row: ref } : { customer: party.key, day, amount: paid, reference, row: ref });
    documents.push(documentAt(row));
    return amount;
  };
}
