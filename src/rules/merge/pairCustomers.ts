/** Who the export's customers are in the book: by id, else by folded name; anyone who is merely like a customer is asked about. */
import { foldText } from "../../base/foldText";
import { addMoney, type Money } from "../../base/Money";
import type { Book, Customer, Invoice } from "../../ledger/Book";
import type { LedgerLine } from "../../ledger/LedgerLine";
import { indexNames } from "./likeNames";
import type { CustomerAsk, CustomerChoice, MergeAnswers } from "./Merge";

/** `known`: of the book; `new`: the key he will have; `waits`: a person must say first; `nameless`: nothing names him. */
export type Pairing = { readonly state: "known" | "new"; readonly customer: string; readonly name: string } | { readonly state: "waits" | "nameless" };

export interface PairedCustomers {
  readonly of: (line: LedgerLine) => Pairing;
  readonly asks: readonly CustomerAsk[];
}

interface Party { readonly id: string; readonly name: string; readonly written: LedgerLine; readonly lines: LedgerLine[]; pairing: Pairing }

const bare = (id: string): string => id.replace(/^0+(?=.)/, "");
/** What an answer is remembered by. */
const partyKey = (id: string, name: string): string => `${id}|${name}`;

export function pairCustomers(book: Book, lines: readonly LedgerLine[], answers: MergeAnswers): PairedCustomers {
  const parties = gatherParties(lines);
  const known = new Map(book.customers.map((customer) => [customer.key, customer]));
  const ids = indexIds(book.customers);
  const byName = groupBy(book.customers, ({ name }) => foldText(name));
  const idsOfName = new Map<string, number>();
  for (const { id, name } of parties.values()) if (id !== "" && name !== "") idsOfName.set(name, (idsOfName.get(name) ?? 0) + 1);
  const strangers: Party[] = [];
  for (const party of parties.values()) {
    const { id, name } = party;
    if (id === "" && name === "") continue;
    const answer = answers.customers[partyKey(id, name)];
    const customer = (answer === undefined ? undefined : known.get(answer)) ?? (id === "" ? undefined : ids(id));
    const named = byName.get(name) ?? [];
    if (customer) party.pairing = { state: "known", customer: customer.key, name: customer.name };
    else if (answer === "") party.pairing = newcomer(party);
    else if (named.length === 1 && named[0] && (id === "" || idsOfName.get(name) === 1)) party.pairing = { state: "known", customer: named[0].key, name: named[0].name };
    else if (id === "" && ids(name)) { const one = ids(name); if (one) party.pairing = { state: "known", customer: one.key, name: one.name }; }
    else strangers.push(party);
  }
  const asks = askAbout(strangers, book, byName, known);
  return { asks, of: (line) => parties.get(partyOf(line))?.pairing ?? { state: "nameless" } };
}

const partyOf = ({ customerId = "", customerName }: LedgerLine): string => `${customerId}\n${customerName}`;

function gatherParties(lines: readonly LedgerLine[]): Map<string, Party> {
  const parties = new Map<string, Party>();
  // One party however its cells are spelt; the look-up by the cells as they are saves folding a hundred thousand times.
  const folded = new Map<string, Party>();
  for (const line of lines) {
    const cells = partyOf(line);
    let party = parties.get(cells);
    if (!party) {
      const id = foldText(line.customerId ?? "");
      const name = foldText(line.customerName);
      party = folded.get(partyKey(id, name)) ?? { id, name, written: line, lines: [], pairing: { state: "nameless" } };
      folded.set(partyKey(id, name), party);
      parties.set(cells, party);
    }
    party.lines.push(line);
  }
  return parties;
}

/** A number read from a careless sheet has lost its leading zeros: without them it counts where it is one customer's alone. */
function indexIds(customers: readonly Customer[]): (id: string) => Customer | undefined {
  const exact = new Map<string, Customer>();
  const short = new Map<string, Customer | null>();
  for (const customer of customers) {
    for (const id of new Set([customer.key, ...(customer.id === undefined ? [] : [foldText(customer.id)])])) {
      exact.set(id, customer);
      const before = short.get(bare(id));
      short.set(bare(id), before === undefined || before === customer ? customer : null);
    }
  }
  return (id) => exact.get(id) ?? short.get(bare(id)) ?? undefined;
}

const newcomer = ({ id, name, written }: Party): Pairing => ({ state: "new", customer: id === "" ? name : id, name: written.customerName === "" ? written.customerId ?? "" : written.customerName.trim() });

function askAbout(strangers: readonly Party[], book: Book, byName: ReadonlyMap<string, readonly Customer[]>, known: ReadonlyMap<string, Customer>): CustomerAsk[] {
  if (strangers.length === 0) return [];
  const names = indexNames(book.customers);
  const byNumber = uniqueNumbers(book.invoices);
  const asks: CustomerAsk[] = [];
  for (const party of new Set(strangers)) {
    const likeness = new Map<string, number>((byName.get(party.name) ?? []).map(({ key }) => [key, 1]));
    for (const near of party.name === "" ? [] : names.near(party.name)) likeness.set(near.key, Math.max(near.likeness, likeness.get(near.key) ?? 0));
    const shared = sharedDocuments(party.lines, byNumber);
    const choices = [...new Set([...likeness.keys(), ...shared.keys()])].flatMap((key): CustomerChoice[] => {
      const customer = known.get(key);
      return customer ? [{ customer: key, name: customer.name, shared: shared.get(key) ?? 0, likeness: likeness.get(key) ?? 0 }] : [];
    }).sort((a, b) => b.shared - a.shared || b.likeness - a.likeness || (a.customer < b.customer ? -1 : 1));
    if (choices.length === 0) { party.pairing = newcomer(party); continue; }
    party.pairing = { state: "waits" };
    const { written: { customerId, customerName } } = party;
    asks.push({ party: partyKey(party.id, party.name), ...(customerId !== undefined && { id: customerId }), name: customerName, lines: party.lines.length, open: openOf(party.lines), choices });
  }
  return asks;
}

/** Shorter numbers are alike by chance. */
const TELLING = 3;

function uniqueNumbers(invoices: readonly Invoice[]): Map<string, Invoice | null> {
  const byNumber = new Map<string, Invoice | null>();
  for (const invoice of invoices) {
    const number = foldText(invoice.number);
    if (number.length >= TELLING) byNumber.set(number, byNumber.has(number) ? null : invoice);
  }
  return byNumber;
}

function sharedDocuments(lines: readonly LedgerLine[], byNumber: ReadonlyMap<string, Invoice | null>): Map<string, number> {
  const shared = new Map<string, number>();
  for (const { number, amount, open } of lines) {
    const invoice = byNumber.get(foldText(number));
    if (invoice && (invoice.amount.minor === amount.minor || invoice.open.minor === open.minor)) shared.set(invoice.customer, (shared.get(invoice.customer) ?? 0) + 1);
  }
  return shared;
}

function openOf(lines: readonly LedgerLine[]): Money[] {
  const sums = new Map<string, Money>();
  for (const { open } of lines) { const before = sums.get(open.currency); sums.set(open.currency, before ? addMoney(before, open) : open); }
  return [...sums.values()];
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) { const key = keyOf(item); const group = groups.get(key); if (group) group.push(item); else groups.set(key, [item]); }
  return groups;
}
