/** A row whose meaning the next rows decide. */
import type { Cells } from "./makeExportCells";
import type { Party } from "./Party";

export interface Queued {
  readonly is: "blank" | "lone" | "sum" | "loose" | "footer";
  readonly row: number;
  readonly cells: Cells;
  /** The label of a sum, the name of a group. */
  readonly text: string;
  /** Stated sum in major units; NaN where the row states none. */
  readonly value: number;
  readonly of: "open" | "amount";
  readonly currency: string;
  readonly stars: number;
  readonly bare: boolean;
  readonly grand: boolean;
  readonly sub: boolean;
  readonly party: Party | null;
}
