/** Every rule of the wall by its id. */
import { isoOfDay } from "../../../base/Day";
import type { Day } from "../../../base/Day";
import type { Law } from "./Law";
import { practice } from "./practice";
import { privacy } from "./privacy";
import { unitedKingdom } from "./unitedKingdom";
import { unitedStates } from "./unitedStates";
import { usStates } from "./usStates";

export const laws = { ...unitedStates, ...usStates, ...unitedKingdom, ...privacy, ...practice } as const;
export type LawId = keyof typeof laws;

export const lawOf = (id: LawId): Law => laws[id];

export function isInForce(id: LawId, day: Day): boolean {
  const { from, to, isOff } = lawOf(id);
  const iso = isoOfDay(day);
  return isOff !== true && (from === undefined || from <= iso) && (to === undefined || iso <= to);
}
