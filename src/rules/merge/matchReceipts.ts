/** Movements of a bank account → which open invoices they may be for: by the numbers they name, else by the payer's name and the amount, else by a slip of one letter. */
import { foldText } from "../../base/foldText";
import { money } from "../../base/Money";
import type { Book, Invoice, Payment } from "../../ledger/Book";
import type { LedgerLine } from "../../ledger/LedgerLine";
import { matchPayments } from "../brief/matchPayments";
import { numberKey } from "../brief/numberKey";
import { sayCount, sayMoney } from "../say";
import { coreName } from "./likeNames";
import type { ReceiptKind, ReceiptMatch, ReceiptMatches } from "./Receipts";
import { sumsTo } from "./sumsTo";

/** The same money with the same words is a double this soon; later it is the next month's. */
const DAYS_APART = 10;

export function matchReceipts(book: Book, lines: readonly LedgerLine[]): ReceiptMatches {
  const incoming = lines.filter(({ open }) => open.minor > 0);
  const payments = incoming.map((line): Payment => ({ customer: "", ...(line.date !== undefined && { day: line.date }), amount: line.open, reference: wordsOf(line), row: { sheet: "", row: line.row } }));
  const { namedBy } = matchPayments(book.invoices, payments);
  const debtors = debtorsOf(book);
  const byAmount = groupBy(book.invoices.filter(({ open, kind }) => open.minor > 0 && kind !== "payment"), ({ open }) => `${open.minor} ${open.currency}`);
  const isDouble = doubles(book.payments);
  const matches = incoming.map((line, at): ReceiptMatch => {
    const payment = payments[at];
    const named = payment ? namedBy(payment) : [];
    if (payment && isDouble(payment)) return matchOf(line, "duplicate", named, "The same money with the same words came before");
    if (named.length > 0) return byNumbers(line, named);
    return bySlip(line, byAmount) ?? byName(line, debtors) ?? matchOf(line, "unmatched", [], "It names no open invoice, and no customer owes this amount");
  });
  return { matches, paidOut: lines.length - incoming.length };
}

const wordsOf = ({ number, reference = "", memo = "" }: LedgerLine): string => [number, reference, memo].filter((part) => part !== "").join(" ");

const openOf = (invoices: readonly Invoice[], currency: string): number => invoices.reduce((sum, { open }) => sum + (open.currency === currency ? open.minor : 0), 0);

function matchOf(line: LedgerLine, kind: ReceiptKind, invoices: readonly Invoice[], why: string): ReceiptMatch {
  const { minor, currency } = line.open;
  return { line, kind, invoices, difference: money(invoices.length === 0 ? 0 : minor - openOf(invoices, currency), currency), why };
}

function byNumbers(line: LedgerLine, named: readonly Invoice[]): ReceiptMatch {
  const due = openOf(named, line.open.currency);
  const said = named.map(({ number }) => number).join(", ");
  if (due === 0) return matchOf(line, "over", named, `It names ${said}, which ${named.length === 1 ? "is" : "are"} settled already`);
  const rest = line.open.minor - due;
  if (rest === 0) return matchOf(line, named.length === 1 ? "exact" : "sum", named, `It names ${said} and pays ${named.length === 1 ? "it" : "them"} in full`);
  const amount = sayMoney(money(Math.abs(rest), line.open.currency));
  return matchOf(line, rest < 0 ? "short" : "over", named, `It names ${said} and is ${amount} ${rest < 0 ? "short" : "too much"}`);
}

/** The amount of one open invoice, and a word that is its number but for one letter left out, added, changed or swapped. */
function bySlip(line: LedgerLine, byAmount: ReadonlyMap<string, readonly Invoice[]>): ReceiptMatch | null {
  const words = foldText(wordsOf(line)).split(/[\s,;+&|()]+/).map(numberKey).filter((word) => /\d/.test(word) && word.length >= SHORTEST);
  if (words.length === 0) return null;
  const near = (byAmount.get(`${line.open.minor} ${line.open.currency}`) ?? []).filter(({ number }) => words.some((word) => isSlip(word, numberKey(number))));
  return near.length === 1 ? matchOf(line, "typo", near, `The amount is that of ${near[0]?.number ?? ""}, and the reference is one letter away from it`) : null;
}

const SHORTEST = 4;

function isSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || b.length < SHORTEST) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  const [restA, restB] = [a.slice(at), b.slice(at)];
  return restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1) || (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2));
}

/** The payer, or a customer named among the words, owes this amount in exactly one way. */
function byName(line: LedgerLine, debtors: Debtors): ReceiptMatch | null {
  const open = debtors(line).filter((invoice) => invoice.open.currency === line.open.currency);
  const chosen = open.length === 0 ? null : sumsTo(open, line.open.minor);
  if (!chosen) return null;
  return matchOf(line, chosen.length === 1 ? "exact" : "sum", chosen, chosen.length === 1 ? "The customer is named, and one open invoice is of this amount" : `The customer is named, and ${sayCount(chosen.length, "open invoice")} come to this amount in no other way`);
}

/** Open invoices of the customer a movement names, oldest due first. */
type Debtors = (line: LedgerLine) => readonly Invoice[];

function debtorsOf({ customers, invoices }: Book): Debtors {
  const byCustomer = groupBy(invoices.filter(({ open }) => open.minor > 0), ({ customer }) => customer);
  const byName = groupBy(customers.filter(({ key }) => byCustomer.has(key)).map(({ key, name }) => ({ key, core: coreName(name) })), ({ core }) => core);
  const byFirstWord = groupBy([...byName.keys()], (core) => core.split(" ")[0] ?? "");
  return (line) => {
    const words = ` ${coreName(`${line.customerName} ${wordsOf(line)}`)} `;
    const named = [...new Set(words.trim().split(" "))].flatMap((word) => byFirstWord.get(word) ?? []).filter((core) => words.includes(` ${core} `));
    // The longest name that is there: "Bolt" is not meant where "Bolt Garden" is.
    const core = named.sort((a, b) => b.length - a.length)[0];
    const found = core === undefined ? [] : byName.get(core) ?? [];
    return found.length === 1 ? [...byCustomer.get(found[0]?.key ?? "") ?? []].sort((a, b) => (a.dueDate ?? 0) - (b.dueDate ?? 0)) : [];
  };
}

function doubles(known: readonly Payment[]): (payment: Payment) => boolean {
  const keyOf = ({ amount, reference }: Payment): string => `${amount.minor} ${amount.currency} ${numberKey(reference)}`;
  const days = new Map<string, (number | undefined)[]>();
  const learn = (payment: Payment): void => { const key = keyOf(payment); const all = days.get(key); if (all) all.push(payment.day); else days.set(key, [payment.day]); };
  for (const payment of known) if (numberKey(payment.reference) !== "") learn(payment);
  return (payment) => {
    if (numberKey(payment.reference) === "") return false;
    const isSeen = (days.get(keyOf(payment)) ?? []).some((day) => day !== undefined && payment.day !== undefined && Math.abs(payment.day - day) <= DAYS_APART);
    learn(payment);
    return isSeen;
  };
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) { const key = keyOf(item); const group = groups.get(key); if (group) group.push(item); else groups.set(key, [item]); }
  return groups;
}
