/** Decisions → the edits of the master sheet: Priority, Why, Next action, its date, and the step reached. */
import type { CellEdit, ColumnRef, EditSet, OwnColumn } from "../base/Edit";
import type { Cell } from "../base/Grid";
import type { Day } from "../base/Day";
import type { Book, MasterRow } from "../ledger/Book";
import type { OwnedRole } from "../ledger/Mapping";
import { stepNames } from "../ledger/Policy";
import type { Decision, Decisions } from "../rules/Decision";

/** The header of a new column, its number format (en-US code) and width in characters. */
const layout: Readonly<Record<OwnedRole, { readonly header: string; readonly format: string; readonly width: number }>> = {
  priority: { header: "Priority", format: "0", width: 9 },
  why: { header: "Why", format: "General", width: 60 },
  nextAction: { header: "Next action", format: "General", width: 14 },
  nextActionDate: { header: "Next action date", format: "yyyy-mm-dd", width: 16 },
  stepReached: { header: "Step reached", format: "General", width: 14 },
};

export const ownedRoles = Object.keys(layout) as readonly OwnedRole[];

/** What the sheet says where a rule stops the next step; the reason is in Why. */
const HOLD = "Hold";

/** Excel counts days 1,462 lower in a workbook of the 1904 date system. */
const DAYS_1904 = 1462;

/** Edits only where a cell differs from what it should say, so a second run has none. */
export function masterEdits(book: Book, decisions: Decisions, date1904: boolean): EditSet {
  const { master } = book;
  const refs = Object.fromEntries(ownedRoles.map((role) => [role, master.mapping.columns[role] ?? { header: layout[role].header, nth: 0 }])) as Record<OwnedRole, ColumnRef>;
  const columns: OwnColumn[] = ownedRoles.map((role) => ({ column: refs[role], format: layout[role].format, width: layout[role].width }));
  const byCustomer = new Map(decisions.map((decision) => [decision.customer, decision]));
  const edits: CellEdit[] = [];
  for (const row of master.rows) {
    const decision = byCustomer.get(row.customer);
    if (row.live ? !decision : !wasOurs(row)) continue;
    for (const role of ownedRoles) {
      const value = row.live && decision ? cellOf(role, decision, date1904) : "";
      const expected = row.owned[role] ?? "";
      if (String(value) !== String(expected)) edits.push({ key: row.key, column: refs[role], expected, value, why: row.live && decision ? decision.why : "Settled" });
    }
  }
  return { target: master.target, columns, edits };
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
  }
}

const serialOf = (day: Day, date1904: boolean): number => day - (date1904 ? DAYS_1904 : 0);
