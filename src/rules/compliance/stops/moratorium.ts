/** The days of a breathing space, of a mental health crisis moratorium and of an adviser's hold. */
import { addDays } from "../../../base/Day";
import type { Day } from "../../../base/Day";
import type { Profile } from "../../../ledger/Profile";
import { unitedKingdom } from "../law/unitedKingdom";

export interface Hold { readonly first: Day; readonly last: Day; readonly resume: Day }

const from = (first: Day, last: Day): Hold => ({ first, last, resume: addDays(last, 1) });

/** It starts the day after the entry in the register and lasts 60 days, the first one counted. */
export const breathingSpace = (registered: Day): Hold => from(addDays(registered, 1), addDays(registered, unitedKingdom["UK-BS-01"].params.days));

export const crisisMoratorium = (treatmentEnded: Day): Hold => from(treatmentEnded, addDays(treatmentEnded, unitedKingdom["UK-BS-02"].params.daysAfterTreatment));

/** The pursuit rests until `resume`. */
export const adviserHold = (told: Day): Hold => from(told, addDays(told, unitedKingdom["UK-CC-05"].params.days - 1));

/** Before every date of a ledger. */
const EVER = 1 as Day;

/**
 * The days for which no interest may be claimed (SI 2020/1311 regs 7, 33). When a crisis treatment began is not known,
 * so all days up to its end are kept free.
 */
export function moratoriaOf({ breathingSpace: registered, crisisTreatmentEnded }: Pick<Profile, "breathingSpace" | "crisisTreatmentEnded">): readonly Hold[] {
  return [
    ...(registered === undefined ? [] : [breathingSpace(registered)]),
    ...(typeof crisisTreatmentEnded === "number" ? [from(EVER, crisisMoratorium(crisisTreatmentEnded).last)] : []),
  ];
}
