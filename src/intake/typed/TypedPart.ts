/** One amount with its day, as far as they were said; `gatherParts` puts items together so. */
import type { Day } from "../../base/Day";
import type { AmountItem, Rhythm } from "./TypedItem";

export interface TypedPart {
  amount?: AmountItem;
  day?: Day;
  monthEnd?: true;
  weekday?: number;
  weeks?: number;
  times?: number;
  /** True: the amount is divided into the times, not repeated. */
  split?: boolean;
  rhythm?: Rhythm;
}
