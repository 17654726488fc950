/** What of a customer's debt a plan may cover: the undisputed part of what is open, by currency. */
import type { Money } from "../../../base/Money";
import type { Day } from "../../../base/Day";
import type { LateCharges } from "../late/lateCharges";

export interface CoverableLine {
  /** Document number; "" where the sheet has none, or where the line is the account as a whole. */
  readonly number: string;
  readonly dueDate?: Day;
  readonly open: Money;
  readonly disputed: Money;
  /** Under a plan that runs already: the plan's id. */
  readonly plan?: string;
  /** Open, less what is disputed or under another plan; 0 where nothing is left. */
  readonly amount: Money;
  /** Late charges to this day where the team claims them. */
  readonly late?: LateCharges;
}

export interface Coverable {
  readonly currency: string;
  readonly lines: readonly CoverableLine[];
  /** Why late charges are not offered though the team claims them, in a sentence. */
  readonly noLateCharges?: string;
}
