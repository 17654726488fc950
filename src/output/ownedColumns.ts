/** The columns Duebook writes on the master sheet: what they are called, and where they are. */
import type { ColumnRef, OwnColumn } from "../base/Edit";
import type { Master } from "../ledger/Book";
import type { OwnedRole } from "../ledger/Mapping";

/** The header of a new column, its number format (en-US code) and width in characters. */
const layout: Readonly<Record<OwnedRole, { readonly header: string; readonly format: string; readonly width: number }>> = {
  priority: { header: "Priority", format: "0", width: 9 },
  why: { header: "Why", format: "General", width: 60 },
  nextAction: { header: "Next action", format: "General", width: 14 },
  nextActionDate: { header: "Next action date", format: "yyyy-mm-dd", width: 16 },
  stepReached: { header: "Step reached", format: "General", width: 14 },
  lastContact: { header: "Last contact", format: "yyyy-mm-dd", width: 12 },
  notes: { header: "Notes", format: "General", width: 60 },
  promiseDate: { header: "Promise date", format: "yyyy-mm-dd", width: 12 },
  promiseAmount: { header: "Promise amount", format: "#,##0.00", width: 14 },
  plan: { header: "Plan", format: "General", width: 34 },
};

export const ownedRoles = Object.keys(layout) as readonly OwnedRole[];

/** Written only where the contact log knows the customer; the plan only where it holds one of theirs. */
export const logRoles: readonly OwnedRole[] = ["lastContact", "notes", "promiseDate", "promiseAmount", "plan"];
export const refreshRoles: readonly OwnedRole[] = ownedRoles.filter((role) => !logRoles.includes(role));

/** Where each role is written: the person's own column where one is mapped, else ours, which may not exist yet. */
export const ownedRefs = ({ mapping }: Pick<Master, "mapping">): Readonly<Record<OwnedRole, ColumnRef>> =>
  Object.fromEntries(ownedRoles.map((role) => [role, mapping.columns[role] ?? { header: layout[role].header, nth: 0 }])) as Record<OwnedRole, ColumnRef>;

export function ownColumns(refs: Readonly<Record<OwnedRole, ColumnRef>>, roles: readonly OwnedRole[]): readonly OwnColumn[] {
  return roles.map((role) => ({ column: refs[role], format: layout[role].format, width: layout[role].width }));
}
