/** What the person can mend: said on stderr, exit status 2. */
import type { Failure } from "../jobs/Job";

export class Refusal extends Error {}

export function orRefuse<T extends object>(result: T | Failure): Exclude<T, Failure> {
  if ("ok" in result && result.ok === false) throw new Refusal((result as Failure).message);
  return result as Exclude<T, Failure>;
}
