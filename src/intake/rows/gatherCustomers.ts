/** Gathers what the rows of all lists say of each customer: the first filled cell wins, the latest contact, any warning. */
import type { Day } from "../../base/Day";
import type { Cell, Grid } from "../../base/Grid";
import type { Money } from "../../base/Money";
import type { Customer, PromiseToPay, RowRef, StatedBalance, StoredStep } from "../../ledger/Book";
import type { Role } from "../../ledger/Mapping";
import { readCountry } from "../cells/readCountry";
import { isAbsent } from "../cells/readAmount";
import { readCurrency } from "../cells/readCurrency";
import { isWebAddress } from "../cells/isWebAddress";
import { isMarked } from "../cells/readWords";
import type { Layout } from "../columns/Layout";
import type { IssueList } from "../makeIssueList";
import { cellText } from "./cellText";
import type { Party } from "./makeKeyRing";
import type { Readers } from "./makeReaders";
import { moneyOf } from "./moneyOf";
import type { CustomerCells } from "./nameParties";

/** A customer while his rows are still being read; every field is there from the start, so that all drafts are of one shape. */
export interface Draft {
  readonly key: string;
  readonly row: RowRef;
  name: string;
  /** False while the id stands in for the name. */
  isNamed: boolean;
  id: string | undefined; contact: string | undefined; phone: string | undefined; email: string | undefined; country: string | undefined; language: string | undefined; timeZone: string | undefined;
  segment: string | undefined; owner: string | undefined; currency: string | undefined; paymentLink: string | undefined; plan: string | undefined;
  creditLimit: Money | undefined; lastContact: Day | undefined; stated: StatedBalance | undefined;
  doNotContact: boolean;
  disputed: boolean;
  brokenPromises: number;
  notes: string[];
  reached: string | undefined; nextAction: string | undefined; nextActionDate: Day | undefined;
}

export interface Gathering {
  readonly drafts: Draft[];
  readonly promises: PromiseToPay[];
}

/** The draft of the customer a row names, begun by the first row that names him. The cells are only read where they may say more. */
export function draftOf({ drafts }: Gathering, party: Party, cells: CustomerCells, row: number, grid: Grid): Draft {
  const known = party.draft;
  if (known) {
    if (known.id === undefined) { const id = cells.id(row); if (id !== "") known.id = cellText(id); }
    if (!known.isNamed) { const name = cells.name(row); if (name !== "") takeName(known, cellText(name)); }
    party.isKnown = known.id !== undefined && known.isNamed;
    return known;
  }
  const id = cellText(cells.id(row));
  const draft: Draft = {
    key: party.key, row: { sheet: grid.sheet, row: grid.top + row }, name: id, isNamed: false, id: id === "" ? undefined : id, contact: undefined, phone: undefined, email: undefined,
    country: undefined, language: undefined, timeZone: undefined, segment: undefined, owner: undefined, currency: undefined, paymentLink: undefined, plan: undefined, creditLimit: undefined, lastContact: undefined, stated: undefined,
    doNotContact: false, disputed: false, brokenPromises: 0, notes: [], reached: undefined, nextAction: undefined, nextActionDate: undefined,
  };
  takeName(draft, cellText(cells.name(row)));
  party.draft = draft;
  drafts.push(draft);
  return draft;
}

function takeName(draft: Draft, name: string): void {
  if (name === "") return;
  draft.name = name;
  draft.isNamed = true;
}

const texts = ["contact", "phone", "email", "language", "timeZone", "segment", "owner", "plan"] as const;

type TextField = (typeof texts)[number] | "country" | "currency" | "reached" | "nextAction";
const asWritten = (text: string): string => text;

type Step = (draft: Draft, row: number) => void;

/** Returns the reader of everything a row of this list may say of its customer; made once per list, so that absent columns cost nothing. */
export function customerReader(layout: Layout, readers: Readers, gathering: Gathering, issues: IssueList): Step {
  const steps: Step[] = [];
  const addText = (role: Role, field: TextField, read: (text: string) => string | null): void => {
    if (!readers.has(role)) return;
    const textAt = readers.textOf(role);
    steps.push((draft, row) => {
      if (draft[field] !== undefined) return;
      const text = textAt(row);
      if (text !== "") draft[field] = read(text) ?? undefined;
    });
  };
  const addCell = (role: Role, take: (draft: Draft, cell: Cell) => void): void => {
    if (!readers.has(role)) return;
    const cellAt = readers.cellOf(role);
    steps.push((draft, row) => { const cell = cellAt(row); if (cell !== "") take(draft, cell); });
  };
  for (const role of texts) addText(role, role, asWritten);
  addText("country", "country", readCountry);
  addText("currency", "currency", readCurrency);
  if (readers.has("paymentLink")) steps.push(linkStep(layout, readers, issues));
  if (readers.has("creditLimit")) steps.push(creditStep(readers));
  const contactAt = readers.dayOf("lastContact");
  if (readers.has("lastContact")) steps.push((draft, row) => { const day = contactAt(row); if (day !== undefined && day > (draft.lastContact ?? 0)) draft.lastContact = day; });
  addCell("doNotContact", (draft, cell) => { if (isMarked(cell)) draft.doNotContact = true; });
  if (layout.shape === "customers") addCell("disputed", (draft, cell) => { if (isMarked(cell)) draft.disputed = true; });
  addCell("brokenPromises", (draft, cell) => { if (typeof cell === "number" || /^\s*\d+\s*$/.test(String(cell))) draft.brokenPromises = Math.max(draft.brokenPromises, Math.trunc(Number(cell))); });
  addCell("notes", (draft, cell) => { if (draft.notes.length >= MOST_NOTES) return; const text = cellText(cell); if (text !== "" && !draft.notes.includes(text)) draft.notes.push(text); });
  addText("stepReached", "reached", asWritten);
  addText("nextAction", "nextAction", asWritten);
  const nextAt = readers.dayOf("nextActionDate");
  if (readers.has("nextActionDate")) steps.push((draft, row) => { draft.nextActionDate ??= nextAt(row); });
  if (readers.has("promiseDate")) steps.push(promiseStep(layout, readers, gathering));
  return (draft, row) => { for (let at = 0; at < steps.length; at += 1) steps[at]?.(draft, row); };
}

function creditStep(readers: Readers): Step {
  const limitAt = readers.amountOf("creditLimit");
  return (draft, row) => {
    if (draft.creditLimit !== undefined) return;
    const limit = limitAt(row);
    if (typeof limit === "number") draft.creditLimit = moneyOf(limit, readers.currency(row));
  };
}

/** A list of invoices may hold one link each: the first that can be read is the customer's. */
function linkStep({ grid, columns, headers }: Layout, readers: Readers, issues: IssueList): Step {
  const column = columns.get("paymentLink") ?? 0;
  const textAt = readers.textOf("paymentLink");
  return (draft, row) => {
    if (draft.paymentLink !== undefined) return;
    const text = textAt(row);
    if (isAbsent(text) || !/[\p{L}\d]/u.test(text)) return;
    if (isWebAddress(text)) draft.paymentLink = text;
    else issues.add("unreadable-link", grid, row, column, () => `“${text}” in “${headers[column] ?? ""}” is no web address that a message can give. Type the whole address, such as https://pay.example.com/123, then refresh.`);
  };
}

const MOST_NOTES = 20;

function promiseStep({ grid }: Layout, readers: Readers, { promises }: Gathering): Step {
  const seen = new Set<string>();
  const dayAt = readers.dayOf("promiseDate");
  const amountAt = readers.amountOf("promiseAmount");
  return (draft, row) => {
    const day = dayAt(row);
    if (day === undefined) return;
    const amount = amountAt(row);
    // The same promise stands beside every invoice it covers.
    const same = `${draft.key}|${day}|${amount ?? ""}`;
    if (seen.has(same)) return;
    seen.add(same);
    promises.push({ customer: draft.key, day, amount: typeof amount === "number" ? moneyOf(amount, readers.currency(row)) : null, row: { sheet: grid.sheet, row: grid.top + row } });
  };
}

export function customerOf(draft: Draft): Customer {
  const { key, name, doNotContact, disputed, brokenPromises, row, notes, reached, nextAction, nextActionDate } = draft;
  const stored: { -readonly [K in keyof StoredStep]: StoredStep[K] } = {};
  if (reached !== undefined) stored.reached = reached;
  if (nextAction !== undefined) stored.nextAction = nextAction;
  if (nextActionDate !== undefined) stored.nextActionDate = nextActionDate;
  const customer: { -readonly [K in keyof Customer]: Customer[K] } = { key, name, doNotContact, disputed, brokenPromises, stored, row };
  if (draft.id !== undefined) customer.id = draft.id;
  if (draft.country !== undefined) customer.country = draft.country;
  if (draft.currency !== undefined) customer.currency = draft.currency;
  if (draft.paymentLink !== undefined) customer.paymentLink = draft.paymentLink;
  for (const role of texts) { const text = draft[role]; if (text !== undefined) customer[role] = text; }
  if (draft.creditLimit !== undefined) customer.creditLimit = draft.creditLimit;
  if (draft.lastContact !== undefined) customer.lastContact = draft.lastContact;
  if (draft.stated !== undefined) customer.stated = draft.stated;
  if (notes.length > 0) customer.notes = notes.join("\n");
  return customer;
}
