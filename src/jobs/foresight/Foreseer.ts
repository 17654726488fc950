/** Who works out foresight for a job: a worker beside the pane, or this thread where there is none. */
import type { Day } from "../../base/Day";
import type { BacktestResult } from "../../rules/foresight/backtest/backtest";
import type { HistoryRow } from "../../ledger/HistoryRow";
import type { CustomerDetail, Outlook } from "../../rules/foresight/outlookOf";
import type { JobContext } from "../Job";

export interface Foreseer {
  /** Learns from the rows and judges what is open in them; both are kept for `detail` and for the next outlook of the same day. */
  outlook(rows: readonly HistoryRow[], asOf: Day, horizon: number, context: JobContext): Promise<Outlook>;
  /** Of the last outlook; null where there was none, or it knows nothing of this customer. */
  detail(customer: string): Promise<CustomerDetail | null>;
  /** Rows of one currency. */
  backtest(rows: readonly HistoryRow[], horizon: number, context: JobContext): Promise<BacktestResult>;
}
