/** What the file knows of a sheet beyond the model: its part, and the marks on cells and rows that only saving needs. Never changed in place. */
import type { Rect } from "../workbook/Rect";
import type { Shift } from "../workbook/moveRect";
import type { Hyperlink, Sheet } from "../workbook/Sheet";
import type { Value } from "../workbook/Value";

/** What a cell carries in the file besides value, formula and style; dropped once the cell holds something else. */
export interface CellMark {
  /** Value and formula when read. */
  readonly value: Value;
  readonly formula: string | undefined;
  /** Number of the shared string with runs or phonetic marks. */
  readonly richString?: number;
  /** `cm`, `vm`, `ph` as they stand, with leading spaces. */
  readonly attributes?: string;
  /** A whole `f` element the model does not read (what-if tables). */
  readonly rawFormula?: string;
}

/** A link as read, with the attributes we do not model; the model hands it on when cells move. */
export type FileHyperlink = Hyperlink & { readonly fileAttributes?: string };

/** The model's fields as loaded: they are replaced on change, so being the same object means being unchanged. */
export type Loaded = Pick<Sheet, "tabColor" | "showGridlines" | "columnWidths" | "columnStyles" | "hiddenColumns" | "merges" | "freeze" | "protection" | "page" | "filter" | "tables" | "hyperlinks" | "conditionalFormats" | "charts" | "validations" | "properties" | "comments" | "notes">;

export const loadedOf = ({ tabColor, showGridlines, columnWidths, columnStyles, hiddenColumns, merges, freeze, protection, page, filter, tables, hyperlinks, conditionalFormats, charts, validations, properties, comments, notes }: Sheet): Loaded =>
  ({ tabColor, showGridlines, columnWidths, columnStyles, hiddenColumns, merges, freeze, protection, page, filter, tables, hyperlinks, conditionalFormats, charts, validations, properties, comments, notes });

export interface SheetMarks {
  readonly part: string;
  /** By `cellKey` as read. */
  readonly cells: ReadonlyMap<number, CellMark>;
  /** Row attributes we do not model (outline level …), by row as read. */
  readonly rows: ReadonlyMap<number, string>;
  readonly loaded: Loaded;
}

export class SheetFile {
  constructor(readonly marks: SheetMarks, readonly moves: readonly Shift[] = []) {}

  /** The same after cells were inserted or deleted. The marks themselves are moved when saving. */
  follow(rect: Rect, how: Shift["how"]): SheetFile {
    return new SheetFile(this.marks, [...this.moves, { rect, how }]);
  }
}
