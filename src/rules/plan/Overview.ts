/** All plans of the book on one screen. */
import type { Day } from "../../base/Day";
import type { Money } from "../../base/Money";
import type { PlanCase } from "../casework/CaseFile";

export interface OverviewRow { readonly customer: string; readonly name: string; readonly owner?: string; readonly case: PlanCase }

export interface Overview {
  /** Current versions: missed first, then by the day of the next instalment; ended ones last. */
  readonly rows: readonly OverviewRow[];
  /** Open under agreed plans, by currency, and what of it is overdue. */
  readonly outstanding: readonly { readonly open: Money; readonly overdue: Money }[];
  /** Instalments to come in the next 30 days, soonest first. */
  readonly coming: readonly { readonly customer: string; readonly name: string; readonly plan: string; readonly number: number; readonly due: Day; readonly open: Money }[];
  /** Instalments kept over those judged, of agreed plans; absent where none was judged. */
  readonly kept?: { readonly count: number; readonly of: number };
}
