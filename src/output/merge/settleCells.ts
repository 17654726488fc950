/** Which cells of a row say that a document is paid, part-paid or open again: the open amount, the amount paid, its status and the day. */
import type { Day } from "../../base/Day";
import type { Cell } from "../../base/Grid";
import { decimalOf, money, type Money } from "../../base/Money";
import type { InvoiceKind } from "../../ledger/Book";
import type { Role } from "../../ledger/Mapping";
import { amountIsOpen, type InvoiceList } from "./InvoiceList";

export interface Wanted { readonly role: Role; readonly value: Cell }

/** As a number cell of this list holds it: the list may write credits as positive. */
export function amountCell(list: InvoiceList, kind: InvoiceKind, sum: Money): number {
  const value = Number(decimalOf(sum));
  return list.creditsArePositive && (kind === "credit" || kind === "payment") ? Math.abs(value) : value;
}

export interface Settling {
  readonly kind: InvoiceKind;
  /** The whole amount, as it is by now. */
  readonly amount: Money;
  readonly open: Money;
  readonly state: "open" | "paid" | "writtenOff";
  /** The list has it as settled. */
  readonly wasSettled: boolean;
  /** Day of the payment or, where that is not known, of the export. */
  readonly day: number;
}

/** Null where no column of the list can say it. `canWrite`: the cell holds no formula. */
export function settleCells(list: InvoiceList, row: number, { kind, amount, open, state, wasSettled, day }: Settling, canWrite: (role: Role) => boolean): readonly Wanted[] | null {
  const { columns } = list.mapping;
  const wanted: Wanted[] = [];
  const usable = (role: Role): boolean => columns[role] !== undefined && canWrite(role);
  const paid = money(amount.minor - open.minor, open.currency);
  let isSaid = false;
  if (usable("openAmount")) { wanted.push({ role: "openAmount", value: amountCell(list, kind, open) }); isSaid = true; }
  // Amount, paid and open must go on adding up.
  if (usable("paidAmount")) {
    wanted.push({ role: "paidAmount", value: Math.abs(amountCell(list, kind, paid)) });
    isSaid = true;
  }
  if (amountIsOpen(list) && usable("amount")) { wanted.push({ role: "amount", value: amountCell(list, kind, open) }); isSaid = true; }
  const status = list.statusOf(row);
  if (state !== "open" && usable("status")) {
    const settled = state === "paid" ? status === "paid" : status === "writtenOff" || status === "void";
    if (!settled) wanted.push({ role: "status", value: state === "paid" ? list.words.paid : list.words.writtenOff });
    isSaid = true;
  }
  if (state === "paid" && usable("paidDate")) {
    if (list.cellOf(row, "paidDate") === "") wanted.push({ role: "paidDate", value: day });
    isSaid = true;
  }
  if (state === "open" && wasSettled) {
    if (usable("status") && (status === "paid" || status === "writtenOff" || status === "void")) { wanted.push({ role: "status", value: list.words.open }); isSaid ||= open.minor === amount.minor; }
    if (usable("paidDate") && list.cellOf(row, "paidDate") !== "") { wanted.push({ role: "paidDate", value: "" }); isSaid ||= open.minor === amount.minor; }
  }
  return isSaid ? wanted : null;
}

/** The last day of all that is known not to lie ahead. */
export const paidDay = (of: { readonly paidBy?: { readonly day?: Day } | undefined }, asOf: Day | undefined, today: Day): Day => Math.min(of.paidBy?.day ?? asOf ?? today, today) as Day;

