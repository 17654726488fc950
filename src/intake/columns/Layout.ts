/** One list on one sheet as intake reads it: where it is and which column plays which role. Rows and columns count within `grid.cells`. */
import type { ColumnRef } from "../../base/Edit";
import { foldText } from "../../base/foldText";
import type { Cell, Grid, TableArea } from "../../base/Grid";
import type { OwnedRole, Role, Shape, SheetMapping } from "../../ledger/Mapping";
import type { DecimalSign } from "../cells/readAmount";
import type { DayOrder } from "../cells/readDay";
import type { PlacedBucket } from "./readBucketHeader";

export interface Layout {
  readonly grid: Grid;
  readonly table?: TableArea;
  readonly shape: Shape;
  /** Last header row. */
  readonly headerRow: number;
  readonly headerRows: number;
  /** Rows of data: from inclusive, to exclusive. */
  readonly from: number;
  readonly to: number;
  /** Columns of the list: from inclusive, to exclusive. */
  readonly left: number;
  readonly right: number;
  readonly columns: ReadonlyMap<Role, number>;
  readonly buckets: readonly PlacedBucket[];
  /** What the header says of each column, by column of the grid ("" outside the list). */
  readonly headers: readonly string[];
  readonly dayOrder?: DayOrder;
  readonly decimalSign?: DecimalSign;
}

/** What our columns are called where we added them, folded. */
export const ownHeaders: Readonly<Record<OwnedRole, string>> = {
  priority: "priority", why: "why", nextAction: "next action", nextActionDate: "next action date", stepReached: "step reached",
  lastContact: "last contact", notes: "notes", promiseDate: "promise date", promiseAmount: "promise amount", plan: "plan",
};

/** The header text of every column as shown, two rows joined by a space: the same reading as when the columns are found again to write. */
export function headerTexts(grid: Grid, headerRow: number, headerRows: number, left: number, right: number): string[] {
  const width = grid.cells[headerRow]?.length ?? 0;
  return Array.from({ length: width }, (_, column) => {
    if (column < left || column >= right) return "";
    const parts: Cell[] = [];
    for (let row = headerRow - headerRows + 1; row <= headerRow; row += 1) parts.push(grid.cells[row]?.[column] ?? "");
    return parts.join(" ").replace(/\s+/g, " ").trim();
  });
}

/** Column of the grid → its name among the list's headers. */
export function columnRefs({ headers, left, right }: Pick<Layout, "headers" | "left" | "right">): (ColumnRef | null)[] {
  const seen = new Map<string, number>();
  return headers.map((header, column) => {
    if (column < left || column >= right) return null;
    const folded = foldText(header);
    const nth = seen.get(folded) ?? 0;
    seen.set(folded, nth + 1);
    return { header, nth };
  });
}

export function mappingOf(layout: Layout): SheetMapping {
  const refs = columnRefs(layout);
  const columns: Partial<Record<Role, ColumnRef>> = {};
  for (const [role, column] of layout.columns) {
    const ref = refs[column];
    if (ref) columns[role] = ref;
  }
  return {
    sheet: layout.grid.sheet, ...(layout.table && { table: layout.table.name }), shape: layout.shape,
    headerRow: layout.grid.top + layout.headerRow, headerRows: layout.headerRows, columns,
    buckets: layout.buckets.flatMap(({ column, fromDays, toDays }) => { const ref = refs[column]; return ref ? [{ column: ref, fromDays, toDays }] : []; }),
    ...(layout.dayOrder && { dayOrder: layout.dayOrder }), ...(layout.decimalSign && { decimalSign: layout.decimalSign }),
  };
}
