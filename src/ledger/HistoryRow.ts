/** One invoice with its outcome: what foresight learns from, out of a workbook or a history CSV. */
import type { Day } from "../base/Day";
import type { Money } from "../base/Money";

export interface HistoryRow {
  readonly invoice: string;
  readonly customer: string;
  /** What the person calls the customer's group; "" where nothing is said. */
  readonly segment?: string;
  readonly issued: Day;
  readonly due: Day;
  /** Null while open. */
  readonly settled: Day | null;
  /** More than nothing; of an open invoice what is still owed. */
  readonly amount: Money;
}
