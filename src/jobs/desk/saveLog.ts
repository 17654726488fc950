/**
 * Brings what waits into the workbook: first the rows of the log, then the columns of their customers. Both can be done again without
 * harm: a row is known by its id, a column says what the whole log says. What cannot be written now goes on waiting.
 */
import type { CellEdit, EditSet } from "../../base/Edit";
import type { Cell } from "../../base/Grid";
import { appendRows } from "../../excel/rows/appendRows";
import { applyEdits } from "../../excel/applyEdits";
import { HostError } from "../../excel/HostError";
import { NO_ROWS, readNewRows, type KnownRows } from "../../excel/rows/readNewRows";
import { readOwned } from "../../excel/readOwned";
import { readLog } from "../../intake/log/readLog";
import type { Activity } from "../../ledger/Activity";
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

/** Reads what colleagues logged as well, whether anything of ours waits or not. One save at a time. */
export const saveLog = (desk: Desk, outbox: Outbox, cursor: LogCursor, context: Pick<JobContext, "signal">): Promise<Saved | Failure> =>
  outbox.inTurn(() => orFailure(() => saveNow(desk, outbox, cursor, context)));

async function saveNow(desk: Desk, outbox: Outbox, cursor: LogCursor, { signal }: Pick<JobContext, "signal">): Promise<Saved> {
  const belongs = belongsTo(desk.prepared);
  const waiting = (await outbox.waiting()).filter(belongs);
  const { date1904 } = desk.prepared;
  if (waiting.length > 0) await appendRows(logList, waiting.map((activity) => logRow(activity, date1904)), { signal });
  let fresh = withActivities(desk, waiting);
  let known = cursor.known;
  let present: ReadonlySet<string> | undefined;
  const readOn = async (): Promise<Desk> => {
    const read = await readNewRows(logList, known, { signal });
    known = read.known;
    const { activities } = readLog({ sheet: logList.sheet, visibility: "visible", top: 0, left: 0, cells: [[...logList.headers], ...read.rows], formats: [], tables: [] }, date1904);
    if (read.isAll) present = new Set(activities.map(({ id }) => id));
    return (fresh = withActivities(fresh, activities));
  };
  if (waiting.length > 0) await writeColumns(desk, readOn, [...new Set(waiting.map(({ customer }) => customer))], signal);
  else await readOn();
  await outbox.written(new Set(waiting.map(({ id }) => id)));
  if (present) await outbox.heal(present, undefined, belongs);
  // Only now: after a failure the same rows are read once more.
  cursor.known = known;
  return { ok: true, desk: fresh, saved: waiting.length, ...stillWaiting(await outbox.waiting(), belongs) };
}

/** What was logged meanwhile has a save of its own to come; what was lost or is of no customer here is told. */
function stillWaiting(waiting: readonly Activity[], belongs: (activity: Activity) => boolean): Pick<Saved, "waiting" | "problem"> {
  const [stranger] = waiting.filter((activity) => !belongs(activity));
  if (!stranger) return { waiting: 0, problem: "" };
  const count = waiting.filter((activity) => !belongs(activity)).length;
  return { waiting: count, problem: `${count === 1 ? "An entry waits" : `${count} entries wait`}: “${stranger.name}” is not in this workbook under that name. Open the workbook it was logged in, or give the customer that name again and refresh.` };
}

/**
 * The customers' columns as the whole log has them. The cells are read before the log is read on: so every line they hold is of a row that
 * is known, and of two people who log at once each finds the other's row or the other's line.
 */
async function writeColumns(desk: Desk, readOn: () => Promise<Desk>, customers: readonly string[], signal: AbortSignal): Promise<void> {
  const { master } = desk.prepared.book;
  const refs = ownedRefs(master);
  const wanted = new Set(customers);
  const keys = master.rows.filter(({ customer }) => wanted.has(customer)).map(({ key }) => key);
  let before = "";
  for (let round = 0; ; round++) {
    const read = keys.length === 0 ? new Map<string, never>() : await readOwned(master.target, keys, ownedRoles.map((role) => refs[role]), { signal });
    const set = columnEdits(await readOn(), customers, new Map([...read].map(([key, cells]): [string, Partial<Record<OwnedRole, Cell>>] =>
      [key, Object.fromEntries(ownedRoles.flatMap((role, at) => (cells[at] === undefined ? [] : [[role, cells[at]]])))])));
    if (set.edits.length === 0) return;
    const { left } = await applyEdits(set, { signal });
    const now = JSON.stringify(left);
    // Left twice for one reason, it is not a colleague at work but a formula or a doubled row: the log has the note, the next refresh says the rest.
    if (left.length === 0 || now === before) return;
    if (round === ROUNDS - 1) throw new HostError("layout-changed", `The note is in the log, but the customer's row keeps changing: ${left[0]?.reason ?? ""}`, true);
    before = now;
  }
}

/** Of rows that are still there: one that was removed has nowhere to write to. */
function columnEdits({ prepared: { book, date1904 }, decisions, files }: Desk, customers: readonly string[], fresh: ReadonlyMap<string, Partial<Record<OwnedRole, Cell>>>): EditSet {
  const sets = customers.flatMap((customer) => {
    const decision = decisions.get(customer);
    const file = files.get(customer);
    return decision && file ? [customerEdits(book, decision, file, date1904, fresh)] : [];
  });
  // A customer with a plan asks for a column more than one without.
  const columns = [...new Map(sets.flatMap((set) => set.columns).map((own) => [`${own.column.header}#${own.column.nth}`, own])).values()];
  return { target: book.master.target, columns, edits: sets.flatMap(({ edits }): readonly CellEdit[] => edits).filter(({ key }) => fresh.has(key)) };
}
