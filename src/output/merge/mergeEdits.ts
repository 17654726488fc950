/** A merge → the edits of the person's own list: cells by row key, new rows at its end; what is paid is marked and never deleted. */
import type { Day } from "../../base/Day";
import type { CellEdit, ColumnRef, EditSet, OwnColumn } from "../../base/Edit";
import type { Cell } from "../../base/Grid";
import type { Role } from "../../ledger/Mapping";
import type { MergeEntry } from "../../rules/merge/Merge";
import { sayDay, sayMoney } from "../../rules/say";
import { serialOf } from "../written";
import type { InvoiceList } from "./InvoiceList";
import { amountIsOpen } from "./InvoiceList";
import type { MergeTold, MergeWrites, RowsToAdd, ToldCode } from "./MergeWrites";
import { keyOfRow, newRow, rowRoles, unnumbered } from "./newRow";
import { amountCell, paidDay, settleCells } from "./settleCells";

/** An entry to be written; what vanished only with how it was settled. */
export interface Taken { readonly entry: MergeEntry; readonly settledAs?: "paid" | "writtenOff" }

export interface MergeEditsInput {
  readonly taken: readonly Taken[];
  /** The list that new invoices go to first. */
  readonly lists: readonly InvoiceList[];
  readonly asOf?: Day;
  readonly today: Day;
  readonly date1904: boolean;
}

const formats: Readonly<Partial<Record<Role, string>>> = { openAmount: "#,##0.00", paidAmount: "#,##0.00", amount: "#,##0.00", paidDate: "yyyy-mm-dd", dueDate: "yyyy-mm-dd" };

export function mergeEdits(input: MergeEditsInput): MergeWrites {
  const told: MergeTold[] = [];
  const edits = new Map<InvoiceList, CellEdit[]>();
  const bySheet = new Map(input.lists.map((list) => [list.mapping.sheet, list]));
  const fresh: MergeEntry[] = [];
  for (const taken of input.taken) {
    const { entry } = taken;
    if (entry.kind === "unchanged") continue;
    if (!entry.invoice) { fresh.push(entry); continue; }
    const list = bySheet.get(entry.invoice.row.sheet);
    if (!list) { told.push(tell(entry, "no-list", `“${entry.invoice.row.sheet}” could not be read again; nothing of it was changed. Try again.`)); continue; }
    const into = edits.get(list) ?? [];
    edits.set(list, into);
    into.push(...rowEdits(list, taken, input, told));
  }
  return { sets: [...edits].filter(([, all]) => all.length > 0).map(([list, all]) => editSet(list, all)), added: rowsToAdd(input, fresh, told), told };
}

const tell = ({ id }: MergeEntry, code: ToldCode, message: string): MergeTold => ({ id, code, message });
const named = ({ name, number }: MergeEntry): string => `${number === "" ? "A document without a number" : number} of ${name}`;

function rowEdits(list: InvoiceList, { entry, settledAs }: Taken, { asOf, today, date1904 }: MergeEditsInput, told: MergeTold[]): readonly CellEdit[] {
  const { invoice, line, changes, after, kind } = entry;
  if (!invoice) return [];
  const { row } = invoice.row;
  const key = list.keyOf(row);
  const { columns } = list.mapping;
  if (key === null) { told.push(tell(entry, "two-rows", `${named(entry)} cannot be told from another row, or its row has moved on; nothing was changed. Give each row its own number, then try again.`)); return []; }
  const wanted: { readonly role: Role; readonly value: Cell }[] = [];
  const canWrite = (role: Role): boolean => !list.isFormula(row, role);
  if (changes.includes("amount") && line && !amountIsOpen(list)) wanted.push({ role: "amount", value: amountCell(list, invoice.kind, line.amount) });
  if (changes.includes("open")) {
    const state = after.minor === 0 ? settledAs ?? "paid" : "open";
    const amount = changes.includes("amount") && line ? line.amount : invoice.amount;
    const cells = settleCells(list, row, {
      kind: invoice.kind, amount: { minor: amount.minor, currency: after.currency }, open: after, state, wasSettled: kind === "returned", day: serialOf(paidDay(entry, asOf, today), date1904),
    }, canWrite);
    if (cells) wanted.push(...cells);
    else if (list.isFormula(row, "openAmount")) told.push(tell(entry, "formula", `The open amount of ${named(entry)} is a formula and stays as it is; the ledger says ${sayMoney(after)}.`));
    else told.push(tell(entry, "no-column", `“${list.mapping.sheet}” has no column that could say that ${sayMoney(after)} of ${named(entry)} is open. Add a column “Open amount”, then import again.`));
  }
  if (changes.includes("dueDate") && line?.dueDate !== undefined) {
    const now = list.cellOf(row, "dueDate");
    if (invoice.dueDerived && now !== "") told.push(tell(entry, "own-words", `“${String(now)}” stands where the due date of ${named(entry)} belongs and stays; the ledger says ${sayDay(line.dueDate)}.`));
    else wanted.push({ role: "dueDate", value: serialOf(line.dueDate, date1904) });
  }
  return wanted.flatMap(({ role, value }): CellEdit[] => {
    const column = columns[role];
    if (!column) return [];
    const expected = list.cellOf(row, role);
    if (!canWrite(role)) { told.push(tell(entry, "formula", `“${column.header}” of ${named(entry)} is a formula and stays as it is.`)); return []; }
    return String(expected) === String(value) ? [] : [{ key, column, expected, value, why: whyOf(entry, settledAs) }];
  });
}

function whyOf({ kind, before, after, paidBy }: MergeEntry, settledAs: Taken["settledAs"]): string {
  switch (kind) {
    case "paid": return "Paid according to the ledger";
    case "vanished": return settledAs === "writtenOff" ? "Written off: gone from the ledger" : paidBy?.day === undefined ? "Paid: gone from the ledger" : `Paid on ${sayDay(paidBy.day)}`;
    case "part-paid": return `Part-paid: ${sayMoney(before)} came down to ${sayMoney(after)}`;
    case "returned": return `Open again in the ledger: ${sayMoney(after)}`;
    case "changed due date": return "Due date changed in the ledger";
    default: return `Changed in the ledger from ${sayMoney(before)} to ${sayMoney(after)}`;
  }
}

function editSet(list: InvoiceList, edits: readonly CellEdit[]): EditSet {
  const { columns } = list.mapping;
  const own = Object.keys(formats).concat("status").flatMap((role): OwnColumn[] => {
    const column = columns[role as Role];
    if (!column || !edits.some((edit) => edit.column === column)) return [];
    const format = formats[role as Role] ?? "General";
    // A column of amounts keeps its General format; only Text would spoil a number.
    return [{ column, format, width: 12, ...(format.startsWith("#") && { replaces: "@" }) }];
  });
  return { target: list.target, columns: own, edits };
}

function rowsToAdd({ lists, date1904 }: MergeEditsInput, fresh: readonly MergeEntry[], told: MergeTold[]): readonly RowsToAdd[] {
  const [list] = lists;
  if (!list || fresh.length === 0) return [];
  const { columns } = list.mapping;
  const roles = rowRoles.filter(([role]) => columns[role] !== undefined);
  const groups = [{ keyRoles: list.keyRoles, rows: [] as RowsToAdd["rows"][number][] }, { keyRoles: [...list.keyRoles, ...unnumbered.filter((role) => columns[role] !== undefined && !list.keyRoles.includes(role))], rows: [] as RowsToAdd["rows"][number][] }] as const;
  const seen = new Set<string>();
  for (const entry of fresh) {
    const cells = newRow(list, entry, date1904);
    const group = groups[entry.number === "" ? 1 : 0];
    const key = cells ? keyOfRow(cells, group.keyRoles) : "";
    if (!cells) told.push(tell(entry, "currency", `${named(entry)} is in ${entry.after.currency}, and “${list.mapping.sheet}” has no column of currencies; it was not added. Add a column “Currency”, then import again.`));
    else if (seen.has(key)) told.push(tell(entry, "two-rows", `${named(entry)} cannot be told from another new row; it was not added.`));
    else { seen.add(key); group.rows.push({ key, cells: roles.map(([role]) => cells.get(role) ?? "") }); }
  }
  return groups.filter(({ rows }) => rows.length > 0).map(({ keyRoles, rows }) => {
    const below = list.keysBelow(keyRoles);
    return { target: { ...list.target, keyColumns: keyRoles.flatMap((role) => columns[role] ?? []) }, columns: roles.map(([role]) => columns[role] as ColumnRef), formats: roles.map(([, format]) => format), rows, ...(below.length > 0 && { below }) };
  });
}
