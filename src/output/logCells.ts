/** What the contact log says in a customer's row: last contact, notes, promise, plan. A person's own entries give way only where the log knows more. */
import { isoOfDay, type Day } from "../base/Day";
import type { Cell } from "../base/Grid";
import { decimalOf } from "../base/Money";
import type { Book, MasterRow, PromiseToPay } from "../ledger/Book";
import type { OwnedRole } from "../ledger/Mapping";
import type { CaseFile, PlanCase, PromiseCase } from "../rules/casework/CaseFile";
import { isReached } from "../rules/casework/isReached";
import { sayDay, sayMoney } from "../rules/say";
import { noteCell } from "./noteCell";
import { isPlanMark, planMark } from "./plan/planMark";
import { dayInCell, MOST_IN_CELL, serialOf } from "./written";

/** What a cell should say, and why. */
export interface Said { readonly value: Cell; readonly why: string }

/** The cells of one row that the log decides; a role left out stays as it is. */
export type LogCells = Partial<Record<OwnedRole, Said>>;

/** A customer whose one row per invoice would repeat long notes gets this many characters over all rows, but this many in each. */
const MOST_IN_ROWS = 200_000;
const LEAST_IN_ROW = 1000;

/** Returns the reader of a row's cells; undefined where the log has nothing of its customer. */
export function logCellsOf(book: Book, files: ReadonlyMap<string, CaseFile>, date1904: boolean): (row: MasterRow) => LogCells | undefined {
  const logged = loggedBy(book, files);
  if (logged.size === 0) return () => undefined;
  const perInvoice = book.master.mapping.shape === "invoices";
  const rows = new Map<string, number>();
  if (perInvoice) for (const { customer, live } of book.master.rows) if (live && logged.has(customer)) rows.set(customer, (rows.get(customer) ?? 0) + 1);
  const numbers = perInvoice ? numbersByRow(book, logged) : undefined;
  return (row) => {
    const log = logged.get(row.customer);
    if (!log) return undefined;
    const plan = planCell(row, log, numbers?.get(row.row.row));
    if (!row.live) return plan && { plan };
    const most = Math.min(MOST_IN_CELL, Math.max(LEAST_IN_ROW, Math.floor(MOST_IN_ROWS / (rows.get(row.customer) ?? 1))));
    const contact = lastContactCell(row, log, date1904);
    const { noteLines, goneLines } = log.file;
    return {
      notes: { value: noteCell(String(row.owned.notes ?? ""), noteLines, goneLines, most), why: "Contact log" },
      ...(contact && { lastContact: contact }),
      ...promiseCells(row, log, numbers?.get(row.row.row), date1904),
      ...(plan && { plan }),
    };
  };
}

interface Logged {
  readonly file: CaseFile;
  /** As the sheet had it when the book was read, where it could be read. */
  lastContact: Day | undefined;
  /** Of the sheet, as the book was read. */
  readonly sheet: PromiseToPay[];
  /** Last days of every promise ever logged, taken back or not: a cell that shows one is ours. */
  readonly promised: Set<number>;
  /** Days of contacts that were taken back. */
  readonly gone: Set<number>;
  /** True where the log ever had a plan of theirs, taken back or not. */
  hasPlanned: boolean;
}

function loggedBy({ activities, customers, promises }: Book, files: ReadonlyMap<string, CaseFile>): ReadonlyMap<string, Logged> {
  const logged = new Map<string, Logged>();
  const standing = new Set<string>();
  for (const [key, file] of files) {
    logged.set(key, { file, lastContact: undefined, sheet: [], promised: new Set(), gone: new Set(), hasPlanned: file.plans.length > 0 });
    for (const { id } of file.activities) standing.add(id);
  }
  if (logged.size === 0) return logged;
  for (const activity of activities) {
    if (activity.kind !== "contact" && activity.kind !== "plan") continue;
    const log = logged.get(activity.customer);
    if (!log) continue;
    if (activity.kind === "plan") {
      log.hasPlanned = true;
      continue;
    }
    const due = activity.promise?.at(-1)?.day;
    if (due !== undefined) log.promised.add(due);
    if (!standing.has(activity.id) && isReached(activity)) log.gone.add(activity.day);
  }
  for (const promise of promises) logged.get(promise.customer)?.sheet.push(promise);
  for (const { key, lastContact } of customers) { const log = logged.get(key); if (log) log.lastContact = lastContact; }
  return logged;
}

/** Moves forward only, so a later day that somebody typed stays; back only where the cell shows a contact that was taken back, then to what stood there before it, where that is known. */
function lastContactCell({ owned }: MasterRow, { file, lastContact, gone }: Logged, date1904: boolean): Said | undefined {
  const now = owned.lastContact ?? "";
  const shown = now === "" ? undefined : dayInCell(now, date1904) ?? lastContact;
  if (now !== "" && shown === undefined) return undefined;
  const last = file.lastContact;
  if (last && (shown === undefined || last.day > shown)) return { value: serialOf(last.day, date1904), why: `${last.who}, ${last.channel}: ${last.outcome}` };
  if (shown === undefined || !gone.has(shown) || last?.day === shown) return undefined;
  const before = lastContact !== undefined && lastContact < shown && !gone.has(lastContact) ? lastContact : 0;
  const back = Math.max(last?.day ?? 0, before);
  return { value: back === 0 ? "" : serialOf(back, date1904), why: `The contact of ${sayDay(shown)} was taken back` };
}

/** An open promise is always shown; one that was judged takes the place of ours only, not of what somebody typed; one that was taken back leaves what was typed before it, where that is known. */
function promiseCells({ owned, row }: MasterRow, { file, promised, sheet }: Logged, number: string | undefined, date1904: boolean): LogCells {
  const shown = (file.standing ? [file.standing, ...file.promises] : file.promises)
    .find((promise) => promise.state !== "withdrawn" && promise.state !== "rescheduled" && covers(promise, number));
  const now = owned.promiseDate ?? "";
  const day = dayInCell(now, date1904);
  const isOurs = now === "" || (day !== undefined && promised.has(day));
  if (shown ? shown.state !== "open" && !isOurs : now === "" || !isOurs) return {};
  if (!shown) {
    const typed = sheet.find(({ day: due, row: read }) => !promised.has(due) && read.sheet === row.sheet && read.row === row.row);
    return {
      promiseDate: { value: typed ? serialOf(typed.day, date1904) : "", why: GONE },
      promiseAmount: { value: typed?.amount ? Number(decimalOf(typed.amount)) : "", why: GONE },
    };
  }
  const why = `${sayMoney(shown.total)} by ${isoOfDay(shown.due)}, promised on ${isoOfDay(shown.given)}: ${shown.state}`;
  return { promiseDate: { value: serialOf(shown.due, date1904), why }, promiseAmount: { value: Number(decimalOf(shown.total)), why } };
}

const GONE = "The promise was taken back";

/** Where a plan stands, on the rows it is about; a settled row goes on saying how the plan goes once it has begun to. What we wrote goes with a plan that was taken back; a person's own mark stays. */
function planCell({ owned, live }: MasterRow, { file, hasPlanned }: Logged, number: string | undefined): Said | undefined {
  const isOurs = isPlanMark(String(owned.plan ?? ""));
  const { plans } = file;
  const about = number === undefined ? plans : plans.filter(({ plan }) => plans.some((version) => version.plan.id === plan.id && coversRow(version, number)));
  const mark = planMark({ plans: about });
  if (mark !== "") return live || isOurs ? { value: mark, why: "Payment plan" } : undefined;
  return isOurs && hasPlanned ? { value: "", why: "The plan was taken back" } : undefined;
}

const coversRow = ({ plan: { terms } }: PlanCase, number: string): boolean => terms.invoices.length === 0 || terms.invoices.some((invoice) => invoice.number === number);

const covers = ({ invoices }: PromiseCase, number: string | undefined): boolean => number === undefined || invoices.length === 0 || invoices.includes(number);

/** Document numbers by sheet row, of customers in the log. */
function numbersByRow({ invoices, master }: Book, logged: ReadonlyMap<string, unknown>): ReadonlyMap<number, string> {
  const numbers = new Map<number, string>();
  for (const { customer, number, row } of invoices) if (row.sheet === master.target.sheet && logged.has(customer)) numbers.set(row.row, number);
  return numbers;
}
