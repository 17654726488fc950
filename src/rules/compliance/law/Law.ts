/** A rule as data: how strict, where it comes from, from when to when, when last read. What it stops is code; every figure it counts with is here. */
import type { Finding, Severity } from "../Finding";

export interface Law {
  readonly title: string;
  /** The strictest it speaks. */
  readonly severity: Severity;
  readonly override: Finding["override"];
  readonly source: string;
  /** First and last ISO day in force; left out: always. */
  readonly from?: string;
  readonly to?: string;
  /** ISO day on which somebody last read the source. */
  readonly reviewed: string;
  /** Proposed or doubted: kept, not applied. */
  readonly isOff?: true;
  readonly params?: Readonly<Record<string, unknown>>;
}
