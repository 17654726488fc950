/** What the wall asks of a payment plan, in its own words. */
import type { Money } from "../../../base/Money";

export interface PlanAction {
  /** Without the down payment. */
  readonly instalments: number;
  /** The down payment too. */
  readonly payments: number;
  /** The last payment is more than twelve months after the plan starts. */
  readonly isLongerThanYear: boolean;
  /** Interest and fees that are owed on top from the start. */
  readonly charges: Money;
  /** Of what it covers. */
  readonly disputed: Money;
  /** Why it gives no schedule that adds up; "" where it does. */
  readonly fault: string;
}
