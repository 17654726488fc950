/** How one export is laid out, decided once from its first rows; every later row is read by it alone. */
import type { Grid } from "../../../base/Grid";
import type { InvoiceKind } from "../../../ledger/Book";
import type { DecimalSign } from "../../cells/readAmount";
import type { DayOrder } from "../../cells/readDay";
import type { Question } from "../../Question";
import type { ExportShape } from "../ExportReading";
import type { Naming } from "../ReaderProfile";
import type { Source } from "../recogniseSource";
import type { FieldColumns } from "./Field";
import type { Title } from "./readTitle";

export interface ExportLayout {
  readonly source: Source;
  /** The source's name, or that of the person's own profile. */
  readonly name: string;
  readonly shape: ExportShape;
  /** The first rows, with place and formats. */
  readonly head: Grid;
  readonly headerRow: number;
  readonly headerRows: 1 | 2;
  readonly headers: readonly string[];
  readonly columns: FieldColumns;
  readonly buckets: readonly number[];
  readonly naming: Naming;
  /** Names stand alone above lines. */
  readonly grouped: boolean;
  readonly dayOrder: DayOrder;
  /** By column; of a column not in it the point. */
  readonly signs: ReadonlyMap<number, DecimalSign>;
  /** True where no cell of the first rows proved it. */
  readonly dayOrderAssumed: boolean;
  readonly signAssumed: boolean;
  readonly date1904: boolean;
  readonly kinds: Readonly<Record<string, InvoiceKind>>;
  readonly creditsArePositive: boolean;
  readonly groupsStartWithId: boolean;
  readonly totalWords: readonly string[];
  /** For lines that name none. */
  readonly currency: string;
  readonly title: Title;
  readonly questions: readonly Question[];
}
