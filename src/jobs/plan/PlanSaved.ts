/** What became of a plan that was written down. */
import type { Desk } from "../desk/Desk";

export interface PlanSaved {
  readonly ok: true;
  readonly desk: Desk;
  /** Id of the entry in the log. */
  readonly about: string;
  /** The tab; "" where it could not be built, `problem` says why. */
  readonly sheet: string;
  readonly problem: string;
}

export interface TabsWatched {
  readonly ok: true;
  /** Cells written and read back. */
  readonly written: number;
  /** Tabs that say something else than was agreed, in sentences for a person; `about` is the plan's entry. */
  readonly differences: readonly { readonly about: string; readonly sheet: string; readonly message: string }[];
}
