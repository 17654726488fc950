/** How many contacts lie in a rolling span of days, and when room for the next comes. */
import { addDays } from "../../../base/Day";
import type { Day } from "../../../base/Day";
import type { LoggedContact, WallFacts } from "../WallFacts";

export interface Within { readonly count: number; /** First day on which fewer than the limit count; absent where that is today. */ readonly fewerFrom?: Day }

export function countWithin({ log, today }: Pick<WallFacts, "log" | "today">, days: number, limit: number, counts: (entry: LoggedContact) => boolean): Within {
  const found = log.filter((entry) => !entry.inbound && entry.day > today - days && entry.day <= today && counts(entry)).map(({ day }) => day).sort((a, b) => a - b);
  const leaves = found[found.length - limit];
  return { count: found.length, ...(leaves !== undefined && { fewerFrom: addDays(leaves, days) }) };
}
