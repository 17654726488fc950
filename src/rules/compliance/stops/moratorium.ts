/** The dates of a breathing space, of a mental health crisis moratorium and of an adviser's hold, and the interest that runs outside them. */
import { addDays } from "../../../base/Day";
import type { Day } from "../../../base/Day";
import { money } from "../../../base/Money";
import type { Money } from "../../../base/Money";
import { unitedKingdom } from "../law/unitedKingdom";

export interface Hold { readonly first: Day; readonly last: Day; readonly resume: Day }

const from = (first: Day, last: Day): Hold => ({ first, last, resume: addDays(last, 1) });

/** It starts the day after the entry in the register and lasts 60 days, the first one counted. */
export const breathingSpace = (registered: Day): Hold => from(addDays(registered, 1), addDays(registered, unitedKingdom["UK-BS-01"].params.days));

export const crisisMoratorium = (treatmentEnded: Day): Hold => from(treatmentEnded, addDays(treatmentEnded, unitedKingdom["UK-BS-02"].params.daysAfterTreatment));

/** The pursuit rests until `resume`. */
export const adviserHold = (told: Day): Hold => from(told, addDays(told, unitedKingdom["UK-CC-05"].params.days - 1));

/** Simple interest on actual days of a 365-day year, rounded once; none runs on the days of a moratorium. */
export const interestOutside = (principal: Money, ratePercent: number, days: number, heldDays: number): Money =>
  money(Math.round(Number(((principal.minor * ratePercent * Math.max(0, days - heldDays)) / 36_500).toPrecision(15))), principal.currency);
