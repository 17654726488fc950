/**
 * Brings what waits into the workbook: first the rows of the log, then the columns of their customers. Both can be done again without
 * harm: a row is known by its id, a column says what the whole log says. What cannot be written now goes on waiting.
 */
import type { CellEdit, EditSet } from "../../base/Edit";
import type { Cell } from "../../base/Grid";
import { appendRows } from "../../excel/appendRows";
import { applyEdits } from "../../excel/applyEdits";
import { HostError } from "../../excel/HostError";
import { NO_ROWS, readNewRows, type KnownRows } from "../../excel/readNewRows";
import { readOwned } from "../../excel/readOwned";
import { readLog } from "../../intake/log/readLog";
import type { OwnedRole } from "../../ledger/Mapping";
import { customerEdits } from "../../output/customerEdits";
import { logList, logRow } from "../../output/logRow";
import { ownedRefs, ownedRoles } from "../../output/ownedColumns";
import { orFailure, type Failure, type JobContext } from "../Job";
import type { Desk, Saved } from "./Desk";
import { belongsTo, withActivities } from "./openDesk";
import type { Outbox } from "./Outbox";

/** Rounds of reading afresh where a colleague changes a customer's cells between our reading and writing. */
const ROUNDS = 3;

/** How far the log was read, so that the next look reads its tail alone. */
export interface LogCursor { known: KnownRows }

export const startOfLog = (): LogCursor => ({ known: NO_ROWS });

/** Reads what colleagues logged as well, whether anything of ours waits or not. */
export async function saveLog(desk: Desk, outbox: Outbox, cursor: LogCursor, { signal }: Pick<JobContext, "signal">): Promise<Saved | Failure> {
  return orFailure(async () => {
    const waiting = (await outbox.waiting()).filter(belongsTo(desk.prepared));
    const { date1904 } = desk.prepared;
    if (waiting.length > 0) await appendRows(logList, waiting.map((activity) => logRow(activity, date1904)), { signal });
    const { rows, known } = await readNewRows(logList, cursor.known, { signal });
    const { activities } = readLog({ sheet: logList.sheet, visibility: "visible", top: 0, left: 0, cells: [[...logList.headers], ...rows], formats: [], tables: [] }, date1904);
    const fresh = withActivities(desk, [...waiting, ...activities]);
    if (waiting.length > 0) await writeColumns(fresh, [...new Set(waiting.map(({ customer }) => customer))], signal);
    await outbox.written(new Set(waiting.map(({ id }) => id)));
    // Only now: after a failure the same rows are read once more.
    cursor.known = known;
    return { ok: true, desk: fresh, saved: waiting.length, waiting: 0, problem: "" };
  });
}

/** The customers' columns as the whole log has them. */
async function writeColumns(desk: Desk, customers: readonly string[], signal: AbortSignal): Promise<void> {
  let left: readonly { readonly edit: CellEdit; readonly reason: string }[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const set = await columnEdits(desk, customers, signal);
    if (set.edits.length === 0) return;
    ({ left } = await applyEdits(set, { signal }));
    if (left.length === 0) return;
  }
  throw new HostError("layout-changed", `The note is in the log, but the customer's row keeps changing: ${left[0]?.reason ?? ""}`, true);
}

async function columnEdits(desk: Desk, customers: readonly string[], signal: AbortSignal): Promise<EditSet> {
  const { prepared: { book, date1904 }, decisions, files } = desk;
  const { target, rows } = book.master;
  const refs = ownedRefs(book.master);
  const wanted = new Set(customers);
  const keys = rows.filter(({ customer }) => wanted.has(customer)).map(({ key }) => key);
  const read = await readOwned(target, keys, ownedRoles.map((role) => refs[role]), { signal });
  const fresh = new Map([...read].map(([key, cells]): [string, Partial<Record<OwnedRole, Cell>>] =>
    [key, Object.fromEntries(ownedRoles.flatMap((role, at) => (cells[at] === undefined ? [] : [[role, cells[at]]])))]));
  const sets = customers.flatMap((customer) => {
    const decision = decisions.get(customer);
    const file = files.get(customer);
    return decision && file ? [customerEdits(book, decision, file, date1904, fresh)] : [];
  });
  return { target, columns: sets[0]?.columns ?? [], edits: sets.flatMap(({ edits }) => edits) };
}
