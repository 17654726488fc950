/** The rows that receive our columns: each with the key that will find it again, rows that share a key left out. */
import { foldText, rowKey } from "../../base/foldText";
import { type Cell, cellAddress } from "../../base/Grid";
import type { Invoice, Master, MasterRow } from "../../ledger/Book";
import type { OwnedRole, Role } from "../../ledger/Mapping";
import { columnRefs, type Layout, mappingOf, ownHeaders } from "../columns/Layout";
import type { IssueList } from "../makeIssueList";
import { type NamedList, partyAt } from "./nameParties";

const ownedRoles = Object.keys(ownHeaders) as readonly OwnedRole[];

/** Columns whose raw cells make a row's key. */
export function keyRoles({ shape, columns }: Layout): readonly Role[] {
  const firstOf = (...roles: Role[]): Role[] => roles.filter((role) => columns.has(role)).slice(0, 1);
  const customer = firstOf("customerId", "customerName");
  if (shape === "customers") return customer;
  if (columns.has("invoiceNumber")) return [...customer, "invoiceNumber", ...firstOf("invoiceType")];
  return [...customer, ...firstOf("invoiceDate", "dueDate"), ...firstOf("amount", "openAmount")];
}

export function makeMaster({ layout, rows: { classes }, named }: NamedList, invoices: readonly Invoice[], issues: IssueList): Master {
  const { grid, from, to, columns } = layout;
  const refs = columnRefs(layout);
  const roles = keyRoles(layout);
  const keyColumns = roles.map((role) => columns.get(role) ?? 0);
  const owned = ownedRoles.flatMap((role) => {
    // A column that has our name is the one written to, whatever it was read as: what it holds must be known.
    const column = columns.get(role) ?? refs.findIndex((ref) => ref !== null && ref.nth === 0 && foldText(ref.header) === ownHeaders[role]);
    return column < 0 ? [] : [{ role, column }];
  });
  const cellAt = (row: number, column: number): Cell => grid.cells[row]?.[column] ?? "";
  const isRegister = layout.shape === "customers";
  const live = isRegister ? null : liveRows(layout, invoices);
  // Whoever looks a row up by key sees every row below the header, sums and remarks included.
  const keys: string[] = [];
  const first = new Map<string, number>();
  const doubled = new Set<string>();
  for (let row = from; row < to; row += 1) {
    const key = rowKey(keyColumns.map((column) => cellAt(row, column)));
    keys.push(key);
    if (key === "") continue;
    const other = first.get(key);
    if (other === undefined) { first.set(key, row); continue; }
    doubled.add(key);
    if (classes[row - from] !== "line") continue;
    const column = columns.get("invoiceNumber") ?? keyColumns[0] ?? 0;
    issues.add("duplicate-key", grid, row, column, () => `${cellAddress(grid.top + row, grid.left + column)} and ${cellAddress(grid.top + other, grid.left + column)} are the same ${layout.shape === "customers" ? "customer" : "document"} (${roles.map((_, at) => String(cellAt(row, keyColumns[at] ?? 0))).join(", ")}). Both are counted and neither row is written. Delete or renumber one.`);
  }
  const rows: MasterRow[] = [];
  for (let row = from; row < to; row += 1) {
    const key = keys[row - from] ?? "";
    if (classes[row - from] !== "line" || key === "" || doubled.has(key)) continue;
    const customer = partyAt(named, row - from)?.key;
    const state = live ? live[row] ?? UNREAD : LIVE;
    if (customer === undefined || state === UNREAD) continue;
    const now: Partial<Record<OwnedRole, Cell>> = {};
    for (const { role, column } of owned) now[role] = cellAt(row, column);
    rows.push({ customer, key, live: state === LIVE, owned: now, row: { sheet: grid.sheet, row: grid.top + row } });
  }
  return {
    target: {
      sheet: grid.sheet, ...(layout.table && { table: layout.table.name }), headerRow: grid.top + layout.headerRow, headerRows: layout.headerRows,
      keyColumns: keyColumns.flatMap((column) => refs[column] ?? []),
    },
    mapping: mappingOf(layout),
    rows,
  };
}

const UNREAD = 0;
const SETTLED = 1;
const LIVE = 2;

/** What the invoices say of each row of the grid. */
function liveRows({ grid }: Layout, invoices: readonly Invoice[]): Uint8Array {
  const live = new Uint8Array(grid.cells.length).fill(UNREAD);
  for (const { row, open } of invoices) if (row.sheet === grid.sheet) live[row.row - grid.top] = open.minor === 0 ? SETTLED : LIVE;
  return live;
}
