/** Gathers what the rows of all lists say of each customer: the first filled cell wins, the latest contact, any warning. */
import type { Day } from "../../base/Day";
import type { Cell } from "../../base/Grid";
import type { Money } from "../../base/Money";
import type { Customer, PromiseToPay, RowRef, StatedBalance } from "../../ledger/Book";
import { readCountry } from "../cells/readCountry";
import { readCurrency } from "../cells/readCurrency";
import { isMarked } from "../cells/readWords";
import type { Layout } from "../columns/Layout";
import { cellText } from "./cellText";
import type { Party } from "./makeKeyRing";
import { moneyOf, type Readers } from "./makeReaders";

/** A customer while his rows are still being read. */
export interface Draft {
  readonly key: string;
  readonly row: RowRef;
  name: string;
  /** False while the id stands in for the name. */
  isNamed: boolean;
  id?: string; contact?: string; phone?: string; email?: string; country?: string; timeZone?: string; segment?: string; owner?: string; currency?: string;
  creditLimit?: Money; lastContact?: Day; plan?: string; stated?: StatedBalance;
  doNotContact: boolean;
  disputed: boolean;
  brokenPromises: number;
  notes: string[];
  reached?: string; nextAction?: string; nextActionDate?: Day;
}

export interface Gathering {
  readonly drafts: Draft[];
  readonly promises: PromiseToPay[];
}

/** The draft of the customer a row names, begun by the first row that names him. The cells are only read where they may say more. */
export function draftOf({ drafts }: Gathering, party: Party, named: { readonly id: Cell; readonly name: Cell }, row: RowRef): Draft {
  const known = party.draft;
  if (known) {
    if (known.id === undefined && named.id !== "") known.id = cellText(named.id);
    if (!known.isNamed && named.name !== "") takeName(known, cellText(named.name));
    return known;
  }
  const id = cellText(named.id);
  const draft: Draft = { key: party.key, row, name: id, isNamed: false, ...(id !== "" && { id }), doNotContact: false, disputed: false, brokenPromises: 0, notes: [] };
  takeName(draft, cellText(named.name));
  party.draft = draft;
  drafts.push(draft);
  return draft;
}

function takeName(draft: Draft, name: string): void {
  if (name === "") return;
  draft.name = name;
  draft.isNamed = true;
}

const texts = ["contact", "phone", "email", "timeZone", "segment", "owner", "plan"] as const;

/** Returns the reader of everything a row of this list may say of its customer; made once per list, so that absent columns cost nothing. */
export function customerReader(layout: Layout, readers: Readers, gathering: Gathering): (draft: Draft, row: number) => void {
  const has = readers.has;
  const steps: ((draft: Draft, row: number) => void)[] = [];
  for (const role of texts) if (has(role)) steps.push((draft, row) => { if (draft[role] === undefined) { const text = readers.text(role, row); if (text !== "") draft[role] = text; } });
  if (has("country")) steps.push((draft, row) => { if (draft.country === undefined) { const text = readers.text("country", row); if (text !== "") draft.country = readCountry(text); } });
  if (has("currency")) steps.push((draft, row) => { if (draft.currency === undefined) { const text = readers.text("currency", row); const code = text === "" ? null : readCurrency(text); if (code !== null) draft.currency = code; } });
  if (has("creditLimit")) steps.push((draft, row) => { if (draft.creditLimit === undefined) { const limit = readers.amount("creditLimit", row); if (typeof limit === "number") draft.creditLimit = moneyOf(limit, readers.currency(row)); } });
  if (has("lastContact")) steps.push((draft, row) => { const day = readers.day("lastContact", row); if (day !== undefined && day > (draft.lastContact ?? 0)) draft.lastContact = day; });
  if (has("doNotContact")) steps.push((draft, row) => { if (isMarked(readers.cell("doNotContact", row))) draft.doNotContact = true; });
  if (has("disputed") && layout.shape === "customers") steps.push((draft, row) => { if (isMarked(readers.cell("disputed", row))) draft.disputed = true; });
  if (has("brokenPromises")) steps.push((draft, row) => { const cell = readers.cell("brokenPromises", row); if (typeof cell === "number" || /^\s*\d+\s*$/.test(String(cell))) draft.brokenPromises = Math.max(draft.brokenPromises, Math.trunc(Number(cell))); });
  if (has("notes")) steps.push((draft, row) => { const text = readers.text("notes", row); if (text !== "" && draft.notes.length < MOST_NOTES && !draft.notes.includes(text)) draft.notes.push(text); });
  if (has("stepReached")) steps.push((draft, row) => { if (draft.reached === undefined) { const text = readers.text("stepReached", row); if (text !== "") draft.reached = text; } });
  if (has("nextAction")) steps.push((draft, row) => { if (draft.nextAction === undefined) { const text = readers.text("nextAction", row); if (text !== "") draft.nextAction = text; } });
  if (has("nextActionDate")) steps.push((draft, row) => { if (draft.nextActionDate === undefined) { const day = readers.day("nextActionDate", row); if (day !== undefined) draft.nextActionDate = day; } });
  if (has("promiseDate")) steps.push(promiseStep(layout, readers, gathering));
  return (draft, row) => { for (const step of steps) step(draft, row); };
}

const MOST_NOTES = 20;

function promiseStep({ grid }: Layout, readers: Readers, { promises }: Gathering): (draft: Draft, row: number) => void {
  const seen = new Set<string>();
  return (draft, row) => {
    const day = readers.day("promiseDate", row);
    if (day === undefined) return;
    const amount = readers.amount("promiseAmount", row);
    // The same promise stands beside every invoice it covers.
    const same = `${draft.key}|${day}|${amount ?? ""}`;
    if (seen.has(same)) return;
    seen.add(same);
    promises.push({ customer: draft.key, day, amount: typeof amount === "number" ? moneyOf(amount, readers.currency(row)) : null, row: { sheet: grid.sheet, row: grid.top + row } });
  };
}

export function customerOf(draft: Draft): Customer {
  const { notes, reached, nextAction, nextActionDate, isNamed: _, ...rest } = draft;
  return {
    ...rest,
    ...(notes.length > 0 && { notes: notes.join("\n") }),
    stored: { ...(reached !== undefined && { reached }), ...(nextAction !== undefined && { nextAction }), ...(nextActionDate !== undefined && { nextActionDate }) },
  };
}
