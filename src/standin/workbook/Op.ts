/** Every change to a workbook, as plain data. `Workbook.apply` is the one door. */
import type { Visibility, ProtectionOptions, Hyperlink } from "./Sheet";
import type { Chart } from "./Chart";
import type { ConditionalFormat } from "./ConditionalFormat";
import type { CustomXml } from "./CustomXml";
import type { PageSetup } from "./PageSetup";
import type { Lock } from "./password";
import type { Rect } from "./Rect";
import type { Comment, CommentNews, Note } from "./Remark";
import type { Style } from "./Style";
import type { Criterion } from "./Table";
import type { Validation } from "./Validation";
import type { Value } from "./Value";

/** undefined, null or a hole leaves the cell as it is; "" empties it. */
export type Input = Value | undefined;

export interface SortKey {
  /** Column offset within the rectangle (row offset where `byColumns`). */
  readonly offset: number;
  readonly descending?: boolean;
}

export type CellsOp = {
  readonly do: "setCells";
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly Input[])[];
  /** "typed" (default): strings are read like typed input. "exact": every string stays text, also one with a leading "=". */
  readonly as?: "typed" | "exact";
  /** Write hidden rows too. An API write of several rows over filter-hidden rows drops their values, as Excel does; "all" switches that off. */
  readonly throughFilter?: "drop" | "all";
};

export type SheetOp =
  | { readonly do: "addSheet"; readonly name?: string; readonly id?: string; readonly at?: number }
  | { readonly do: "copySheet"; readonly sheet: string; readonly name?: string; readonly at?: number }
  | { readonly do: "deleteSheet"; readonly sheet: string }
  | { readonly do: "renameSheet"; readonly sheet: string; readonly name: string }
  | { readonly do: "moveSheet"; readonly sheet: string; readonly at: number }
  | { readonly do: "showSheet"; readonly sheet: string; readonly visibility: Visibility }
  | { readonly do: "tabColor"; readonly sheet: string; readonly color: string | null }
  | { readonly do: "gridlines"; readonly sheet: string; readonly show: boolean }
  | { readonly do: "freeze"; readonly sheet: string; readonly rows: number; readonly columns: number }
  | { readonly do: "pageSetup"; readonly sheet: string; readonly page: Partial<PageSetup> }
  | { readonly do: "protect"; readonly sheet: string; readonly options: ProtectionOptions }
  | { readonly do: "unprotect"; readonly sheet: string }
  | { readonly do: "activate"; readonly sheet: string }
  | { readonly do: "select"; readonly sheet: string; readonly rect: Rect }
  | { readonly do: "sheetProperty"; readonly sheet: string; readonly key: string; readonly value: string | null };

export type LayoutOp =
  | { readonly do: "format"; readonly sheet: string; readonly rect: Rect; readonly style: Partial<Style> }
  /** One number format per cell; undefined or null leaves it. */
  | { readonly do: "setFormats"; readonly sheet: string; readonly row: number; readonly column: number; readonly formats: readonly (readonly (string | null | undefined)[])[] }
  /** Character width; null gives the default back. */
  | { readonly do: "columnWidth"; readonly sheet: string; readonly column: number; readonly columns: number; readonly width: number | null }
  /** Points; null gives the default back. */
  | { readonly do: "rowHeight"; readonly sheet: string; readonly row: number; readonly rows: number; readonly height: number | null }
  | { readonly do: "hideRows"; readonly sheet: string; readonly row: number; readonly rows: number; readonly hidden: boolean }
  | { readonly do: "hideColumns"; readonly sheet: string; readonly column: number; readonly columns: number; readonly hidden: boolean }
  | { readonly do: "merge"; readonly sheet: string; readonly rect: Rect; readonly across?: boolean }
  | { readonly do: "unmerge"; readonly sheet: string; readonly rect: Rect }
  | { readonly do: "hyperlink"; readonly sheet: string; readonly rect: Rect; readonly link: Omit<Hyperlink, "rect"> | null };

export type StructureOp =
  | { readonly do: "clear"; readonly sheet: string; readonly rect: Rect; readonly what: "all" | "contents" | "formats" | "hyperlinks" }
  /** Whole rows where the rectangle has every column, whole columns where it has every row. */
  | { readonly do: "insert"; readonly sheet: string; readonly rect: Rect; readonly shift: "down" | "right" }
  | { readonly do: "delete"; readonly sheet: string; readonly rect: Rect; readonly shift: "up" | "left" }
  | {
    readonly do: "copy"; readonly sheet: string; readonly rect: Rect; readonly toSheet: string; readonly toRow: number; readonly toColumn: number;
    readonly what?: "all" | "values" | "formulas" | "formats"; readonly skipBlanks?: boolean; readonly transpose?: boolean;
  }
  | { readonly do: "move"; readonly sheet: string; readonly rect: Rect; readonly toSheet: string; readonly toRow: number; readonly toColumn: number }
  | { readonly do: "sort"; readonly sheet: string; readonly rect: Rect; readonly keys: readonly SortKey[]; readonly hasHeader?: boolean; readonly matchCase?: boolean; readonly byColumns?: boolean };

export type TableOp =
  | { readonly do: "addTable"; readonly sheet: string; readonly rect: Rect; readonly hasHeader: boolean; readonly name?: string; readonly id?: string; readonly style?: string }
  /** The cells stay. */
  | { readonly do: "convertTable"; readonly table: string }
  /** With its cells. */
  | { readonly do: "deleteTable"; readonly table: string }
  | { readonly do: "resizeTable"; readonly table: string; readonly rect: Rect }
  | {
    readonly do: "setTable"; readonly table: string; readonly name?: string; readonly style?: string; readonly hasHeader?: boolean; readonly hasTotals?: boolean;
    readonly showBandedRows?: boolean; readonly showBandedColumns?: boolean; readonly showFirstColumn?: boolean; readonly showLastColumn?: boolean; readonly showFilterButton?: boolean;
  }
  | { readonly do: "setTableColumn"; readonly table: string; readonly column: number; readonly name?: string; readonly totalsFunction?: string; readonly formula?: string | null }
  /** `at` counts columns of the table; without it the column goes to the right end. `cells` is header, data … from top to bottom. */
  | { readonly do: "addTableColumn"; readonly table: string; readonly at?: number; readonly name?: string; readonly cells?: readonly Input[] }
  | { readonly do: "deleteTableColumn"; readonly table: string; readonly at: number }
  /** `at` counts data rows; without it the rows go below the last one. */
  | { readonly do: "addTableRows"; readonly table: string; readonly at?: number; readonly rows: number; readonly cells?: readonly (readonly Input[])[] }
  | { readonly do: "deleteTableRows"; readonly table: string; readonly at: number; readonly rows: number };

/** `table` names a table's filter; without it the sheet's own is meant. */
export type FilterOp =
  | { readonly do: "filter"; readonly sheet: string; readonly table?: string; readonly rect?: Rect; readonly column?: number; readonly criterion?: Criterion }
  /** Without `column` all conditions go, the buttons stay. */
  | { readonly do: "clearFilter"; readonly sheet: string; readonly table?: string; readonly column?: number }
  | { readonly do: "reapplyFilter"; readonly sheet: string; readonly table?: string }
  | { readonly do: "removeFilter"; readonly sheet: string; readonly table?: string };

export type BookOp =
  | { readonly do: "addName"; readonly name: string; readonly scope: string | null; readonly formula: string; readonly visible?: boolean; readonly comment?: string }
  | { readonly do: "setName"; readonly name: string; readonly scope: string | null; readonly formula?: string; readonly visible?: boolean; readonly comment?: string }
  | { readonly do: "deleteName"; readonly name: string; readonly scope: string | null }
  /** undefined deletes. */
  | { readonly do: "setting"; readonly key: string; readonly value: unknown }
  | { readonly do: "property"; readonly key: string; readonly value: string | number | boolean | undefined }
  | { readonly do: "customXml"; readonly parts: readonly CustomXml[] }
  | { readonly do: "structureLock"; readonly lock: Lock | null }
  | { readonly do: "calculationMode"; readonly mode: CalculationMode }
  /** Recalculates what is stale, or everything. */
  | { readonly do: "calculate"; readonly full?: boolean };

/** The whole list of a sheet, first in priority first. */
export type OverlayOp =
  | { readonly do: "conditionalFormats"; readonly sheet: string; readonly formats: readonly ConditionalFormat[] }
  | { readonly do: "charts"; readonly sheet: string; readonly charts: readonly Chart[] }
  | { readonly do: "comments"; readonly sheet: string; readonly comments: readonly Comment[]; readonly news?: CommentNews }
  | { readonly do: "notes"; readonly sheet: string; readonly notes: readonly Note[] }
  | { readonly do: "validations"; readonly sheet: string; readonly validations: readonly Validation[] };

export type CalculationMode = "automatic" | "automaticExceptTables" | "manual";
export type Op = CellsOp | SheetOp | LayoutOp | StructureOp | TableOp | FilterOp | OverlayOp | BookOp;
export type OpKind = Op["do"];
