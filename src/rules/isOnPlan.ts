/** Whether a plan that is kept leaves nothing to call for: all that is overdue lies under it, or the sheet says no more than that there is one. */
import type { Facts } from "./Decision";

export const isOnPlan = ({ planKept, plan, balances }: Facts): boolean => planKept && (plan === undefined || balances.every(({ overdue }) => overdue.minor === 0));
