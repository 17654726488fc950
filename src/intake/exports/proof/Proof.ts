/** The proof of an export as data: per stated sum and per currency, the lines' sum, the stated sum, the difference and its explanation. */
import type { Money } from "../../../base/Money";

export type ExplanationCode = "rounding" | "unknown-rows" | "credits-left-out" | "line-left-out" | "line-doubled" | "sign-turned" | "known-wrong-total" | "groups-differ" | "several-currencies" | "unexplained";

export interface Explanation {
  readonly code: ExplanationCode;
  readonly message: string;
  /** Zero-based sheet rows that make the difference. */
  readonly rows: readonly number[];
}

/** One sum that the report states. `difference` is stated less sum; null where the sums have no common currency. */
export interface StatedSum {
  readonly level: "subtotal" | "total";
  readonly label: string;
  /** Zero-based sheet row that states it. */
  readonly row: number;
  readonly currency: string;
  readonly lines: number;
  readonly sum: Money;
  readonly stated: Money;
  readonly difference: Money | null;
  /** Absent where the difference is nothing. */
  readonly explanation?: Explanation;
}

/** All lines of one currency; `stated` is null where the report gives no total for it. */
export interface CurrencyProof {
  readonly currency: string;
  readonly lines: number;
  readonly sum: Money;
  readonly stated: Money | null;
  readonly difference: Money | null;
  readonly explanation?: Explanation;
}

export interface Proof {
  readonly overall: readonly CurrencyProof[];
  readonly sums: readonly StatedSum[];
  /** `proved`: every stated sum agrees; `explained`: those that differ are explained; `differs`: one is not; `nothing-stated`: the report states no sum. */
  readonly verdict: "proved" | "explained" | "differs" | "nothing-stated";
}
