/** A ledger's lines beside the book: what is new, changed, paid, gone or back, document by document. */
import { money, type Money } from "../../base/Money";
import type { Book, Invoice } from "../../ledger/Book";
import type { LedgerLine } from "../../ledger/LedgerLine";
import { matchPayments } from "../brief/matchPayments";
import { documentKey } from "./documentKey";
import type { DoubledDocument, Merge, MergeContext, MergeEntry, MergeField, MergeKind } from "./Merge";
import { pairCustomers, type Pairing } from "./pairCustomers";
import { pairNumbers } from "./pairNumbers";
import { scopeOf } from "./scopeOf";
import { sumUp } from "./sumUp";
import { type Currencies, inCurrency, unifyCurrencies } from "./unifyCurrencies";

/** Lines and rows with one key; in an honest ledger one of each, save of what has no number. */
interface Group { readonly id: string; readonly customer: string; readonly name: string; readonly isNumbered: boolean; readonly lines: LedgerLine[]; readonly invoices: Invoice[] }

export function mergeLines(book: Book, lines: readonly LedgerLine[], context: MergeContext): Merge {
  const currencies = unifyCurrencies(lines, book.invoices);
  const paired = pairCustomers(book, lines, context.answers);
  const namer = nameByNumber(book.invoices);
  const nameless: LedgerLine[] = [];
  const groups = new Map<string, Group>();
  const newCustomers = new Map<string, string>();
  const covered = new Set<string>();
  const names = new Map(book.customers.map(({ key, name }) => [key, name]));
  for (const line of lines) {
    let pairing: Pairing = paired.of(line);
    if (pairing.state === "nameless") {
      const customer = namer(line);
      if (customer === undefined) { nameless.push(line); continue; }
      pairing = { state: "known", customer, name: names.get(customer) ?? "" };
    }
    if (pairing.state !== "known" && pairing.state !== "new") continue;
    const { customer, name } = pairing;
    if (pairing.state === "new") newCustomers.set(customer, name);
    covered.add(customer);
    groupOf(groups, customer, name, line, currencies.forKey(currencies.ofLine(line)), context).lines.push(line);
  }
  for (const invoice of book.invoices) groupOf(groups, invoice.customer, names.get(invoice.customer) ?? "", invoice, currencies.forKey(currencies.ofInvoice(invoice)), context).invoices.push(invoice);

  const entries: MergeEntry[] = [];
  const doubled: DoubledDocument[] = [];
  const missing: { readonly group: Group; readonly invoice: Invoice }[] = [];
  const fresh: { readonly group: Group; readonly line: LedgerLine }[] = [];
  let settled = 0;
  for (const group of groups.values()) {
    if (group.isNumbered && (group.lines.length > 1 || (group.lines.length > 0 && group.invoices.length > 1))) { doubled.push(doubledOf(group)); continue; }
    if (!group.isNumbered) { group.lines.sort((a, b) => (a.date ?? 0) - (b.date ?? 0)); group.invoices.sort((a, b) => (a.invoiceDate ?? 0) - (b.invoiceDate ?? 0)); }
    for (let at = 0; at < Math.max(group.lines.length, group.invoices.length); at += 1) {
      const [line, invoice] = [group.lines[at], group.invoices[at]];
      if (line && invoice) entries.push(pairEntry(group, line, invoice, at, currencies, context));
      else if (line) fresh.push({ group, line });
      else if (invoice && invoice.open.minor !== 0) missing.push({ group, invoice });
    }
  }
  const matched = new Set([...groups.values()].flatMap(({ lines: found, invoices }) => (found.length > 0 ? invoices : [])));
  const { same, asks } = pairNumbers({ fresh: fresh.map(({ group: { id, customer, name }, line }) => ({ id, customer, name, line })), invoices: book.invoices, matched, currencies, context });
  const asked = new Set<LedgerLine | Invoice>(asks.flatMap(({ line, invoice }) => [line, invoice]));
  const taken = new Set(same.values());
  for (const { group, line } of fresh) {
    const invoice = same.get(line);
    if (asked.has(line)) continue;
    if (invoice) entries.push(pairEntry(group, line, invoice, 0, currencies, context));
    else if (line.open.minor === 0) settled += 1;
    else entries.push(newEntry(group, line, currencies));
  }
  const gone = missing.filter(({ invoice }) => !asked.has(invoice) && !taken.has(invoice));
  const waiting = new Set(paired.asks.flatMap(({ choices }) => choices.map(({ customer }) => customer)));
  const { scope, outside } = scopeOf({
    lines, missing: gone.map(({ invoice }) => invoice), listed: book.invoices.reduce((count, { open }) => count + (open.minor === 0 ? 0 : 1), 0),
    covered, waiting, currencyOf: currencies.ofInvoice, context,
  });
  const order = new Map(lines.map((line, at) => [line, at]));
  entries.sort((a, b) => (order.get(a.line as LedgerLine) ?? 0) - (order.get(b.line as LedgerLine) ?? 0));
  const paidBy = paymentsFor(book, gone.map(({ invoice }) => invoice));
  for (const { group, invoice } of gone) entries.push(vanishedEntry(group, invoice, currencies, outside.get(invoice), paidBy(invoice)));
  return {
    entries, customerAsks: paired.asks, numberAsks: asks, doubled, nameless, settled, scope, sums: sumUp(entries),
    newCustomers: [...newCustomers].map(([customer, name]) => ({ customer, name })),
  };
}

function groupOf(groups: Map<string, Group>, customer: string, name: string, document: LedgerLine | Invoice, currency: string, { comparesKind, comparesAmount }: MergeContext): Group {
  const id = documentKey(customer, document, currency, comparesKind, comparesAmount);
  let group = groups.get(id);
  if (!group) groups.set(id, group = { id, customer, name, isNumbered: document.number !== "", lines: [], invoices: [] });
  return group;
}

/** A line that names nobody belongs to whom its number names, where that number is one customer's alone. */
function nameByNumber(invoices: readonly Invoice[]): (line: LedgerLine) => string | undefined {
  let byNumber: Map<string, string | null> | undefined;
  return ({ number }) => {
    if (number === "") return undefined;
    if (!byNumber) {
      byNumber = new Map();
      for (const invoice of invoices) { const before = byNumber.get(invoice.number); byNumber.set(invoice.number, before === undefined || before === invoice.customer ? invoice.customer : null); }
    }
    return byNumber.get(number) ?? undefined;
  };
}

function doubledOf({ id, name, lines, invoices }: Group): DoubledDocument {
  const entities = new Set(lines.map(({ entity = "" }) => entity));
  return { id, where: lines.length < 2 ? "list" : entities.size > 1 ? "entities" : "export", name, number: lines[0]?.number ?? "", lines, invoices };
}

/** Documents without a number share a key: their place tells them apart. */
const idOf = (group: Group, at: number): string => (group.isNumbered || at === 0 ? group.id : `${group.id}#${at}`);

function pairEntry(group: Group, line: LedgerLine, invoice: Invoice, at: number, currencies: Currencies, context: MergeContext): MergeEntry {
  const currency = currencies.tell ? currencies.ofLine(line) : line.open.currency;
  const before = inCurrency(invoice.open, currency);
  const after = inCurrency(line.open, currency);
  const changes: MergeField[] = [];
  if (before.minor !== after.minor) changes.push("open");
  if (context.comparesAmount && inCurrency(invoice.amount, currency).minor !== inCurrency(line.amount, currency).minor) changes.push("amount");
  if (context.comparesDue && line.dueDate !== undefined && line.dueDate !== invoice.dueDate) changes.push("dueDate");
  const kind = judge(before, after, changes);
  return {
    id: idOf(group, at), kind, customer: group.customer, name: group.name, number: invoice.number, document: line.kind, line, invoice, changes, before, after,
    asks: kind === "returned" && context.isWrittenOff?.(invoice) === true,
  };
}

function judge(before: Money, after: Money, changes: readonly MergeField[]): MergeKind {
  if (before.minor === 0 && after.minor !== 0) return "returned";
  if (before.minor !== 0 && after.minor === 0) return "paid";
  if (changes.includes("amount")) return "changed amount";
  if (changes.includes("open")) return Math.abs(after.minor) < Math.abs(before.minor) && after.minor * before.minor > 0 ? "part-paid" : "changed amount";
  return changes.includes("dueDate") ? "changed due date" : "unchanged";
}

function newEntry(group: Group, line: LedgerLine, currencies: Currencies): MergeEntry {
  const currency = currencies.ofLine(line);
  return {
    id: idOf(group, group.lines.indexOf(line)), kind: "new", customer: group.customer, name: group.name, number: line.number, document: line.kind, line, changes: [],
    before: money(0, currency), after: inCurrency(line.open, currency), asks: false,
  };
}

function vanishedEntry(group: Group, invoice: Invoice, currencies: Currencies, outside: string | undefined, paidBy: MergeEntry["paidBy"]): MergeEntry {
  const currency = currencies.ofInvoice(invoice);
  return {
    id: idOf(group, group.invoices.indexOf(invoice)), kind: "vanished", customer: group.customer, name: group.name, number: invoice.number, document: invoice.kind, invoice, changes: ["open"],
    before: inCurrency(invoice.open, currency), after: money(0, currency), asks: true, ...(outside !== undefined && { outside }), ...(paidBy && { paidBy }),
  };
}

/** The last payment that names the document, where all that name it cover what is open. */
function paymentsFor({ invoices, payments }: Book, gone: readonly Invoice[]): (invoice: Invoice) => MergeEntry["paidBy"] {
  if (gone.length === 0 || payments.length === 0) return () => undefined;
  const matched = matchPayments(invoices, payments);
  return (invoice) => {
    const found = matched.ofInvoice(invoice);
    return found.reduce((sum, { amount }) => sum + amount.minor, 0) >= invoice.open.minor ? found.at(-1) : undefined;
  };
}
