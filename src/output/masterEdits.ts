/** Decisions → the edits of the master sheet: Priority, Why, Next action, its date and the step reached; of customers in the contact log also last contact, notes, promise and plan. */
import type { CellEdit, EditSet } from "../base/Edit";
import type { Cell } from "../base/Grid";
import type { Book, MasterRow } from "../ledger/Book";
import type { OwnedRole } from "../ledger/Mapping";
import { stepNames } from "../ledger/Policy";
import type { CaseFile } from "../rules/casework/CaseFile";
import type { Decision, Decisions } from "../rules/Decision";
import { logCellsOf } from "./logCells";
import { logRoles, ownColumns, ownedRefs, ownedRoles, refreshRoles } from "./ownedColumns";
import { serialOf } from "./written";

/** What the sheet says where a rule stops the next step; the reason is in Why. */
const HOLD = "Hold";

/** Edits only where a cell differs from what it should say, so a second run has none. `files`: the cases of customers the contact log knows. */
export function masterEdits(book: Book, decisions: Decisions, date1904: boolean, files: ReadonlyMap<string, CaseFile> = new Map()): EditSet {
  return rowEdits(book, book.master.rows, new Map(decisions.map((decision) => [decision.customer, decision])), files, date1904);
}

/** The edits of these rows. Columns that the log feeds are only asked for once there is a log. */
export function rowEdits(book: Book, rows: readonly MasterRow[], decisions: ReadonlyMap<string, Decision>, files: ReadonlyMap<string, CaseFile>, date1904: boolean): EditSet {
  const { master } = book;
  const refs = ownedRefs(master);
  const logCells = logCellsOf(book, files, date1904);
  const edits: CellEdit[] = [];
  for (const row of rows) {
    const decision = decisions.get(row.customer);
    const edit = (role: OwnedRole, value: Cell, why: string): void => {
      const expected = row.owned[role] ?? "";
      if (String(value) !== String(expected)) edits.push({ key: row.key, column: refs[role], expected, value, why });
    };
    if (row.live && !decision) continue;
    if (row.live || wasOurs(row)) for (const role of refreshRoles) edit(role, row.live && decision ? cellOf(role, decision, date1904) : "", row.live && decision ? decision.why : "Settled");
    const log = logCells(row);
    if (log) for (const role of logRoles) { const said = log[role]; if (said) edit(role, said.value, said.why); }
  }
  return { target: master.target, columns: ownColumns(refs, rolesFor(files, edits, refs)), edits };
}

/** The plan column is asked for only where some customer has a plan, or had one that its column still shows. */
function rolesFor(files: ReadonlyMap<string, CaseFile>, edits: readonly CellEdit[], refs: ReturnType<typeof ownedRefs>): readonly OwnedRole[] {
  if (files.size === 0) return refreshRoles;
  for (const { plans } of files.values()) if (plans.length > 0) return ownedRoles;
  return edits.some(({ column }) => column === refs.plan) ? ownedRoles : ownedRoles.filter((role) => role !== "plan");
}

/** A settled row is blanked only where it shows that we wrote it: a person's own words in a mapped column are theirs. */
function wasOurs({ owned }: MasterRow): boolean {
  const action = owned.nextAction ?? "";
  return typeof owned.priority === "number" && (action === "" || action === HOLD || (stepNames as readonly Cell[]).includes(action));
}

function cellOf(role: OwnedRole, { priority, why, next, reached }: Decision, date1904: boolean): Cell {
  switch (role) {
    case "priority": return priority;
    case "why": return why;
    case "nextAction": return next === null ? "" : next.action.ok ? next.action.step : HOLD;
    case "nextActionDate": return next === null || !next.action.ok ? "" : serialOf(next.action.day, date1904);
    case "stepReached": return reached ?? "";
    default: throw new Error(`Expected a column that a refresh writes, got ${role}`);
  }
}
