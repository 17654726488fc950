/** By when a consumer must have the agreed schedule in writing, where a law says so. */
import { addDays, type Day } from "../../base/Day";

/** Days after the agreement, by country and state: D.C. Code 28-3814. */
const copyDays: Readonly<Record<string, number>> = { "US-DC": 7 };

export function planCopyDue(country: string, state: string | undefined, agreed: Day): Day | null {
  const days = copyDays[state === undefined ? country : `${country}-${state}`];
  return days === undefined ? null : addDays(agreed, days);
}
