/** One or more ranges of one sheet: what formats and `RangeAreas` work on. */
import type { Place } from "./Place";

export interface Areas { readonly sheet: string; readonly places: readonly Place[] }

export const areasOf = (place: Place): Areas => ({ sheet: place.sheet, places: [place] });
