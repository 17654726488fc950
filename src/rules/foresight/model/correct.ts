/** Sets a model right on weeks it did not learn from, where the book pays earlier or later than it used to. */
import type { Past } from "./gatherExamples";
import { chanceOf } from "./Logistic";
import { oddsOf, type Model } from "./Model";

/** The same invoice stands in several weeks, so examples are worth less than their number. */
const WORTH = 0.25;
/** Drift is a matter of the newest weeks: an example this many days older counts half. */
const HALF_LIFE_DAYS = 45;
/** Worth of examples that say the model is right as it is. */
const DOUBT = 2.5;
const STEPS = 8;
const MOST = 2;

/** Log-odds to add. */
export function correct(model: Model, { terms, width, count, outcomes, days }: Past): number {
  const newest = days.reduce((latest, day) => Math.max(latest, day), -Infinity);
  const odds = Float64Array.from({ length: count }, (_, at) => oddsOf(model, terms, at * width));
  let shift = 0;
  for (let step = 0; step < STEPS; step += 1) {
    let pull = -DOUBT * shift, bend = DOUBT;
    for (let at = 0; at < count; at += 1) {
      const p = chanceOf(shift + odds[at]!), weight = WORTH * 0.5 ** ((newest - days[at]!) / HALF_LIFE_DAYS);
      pull += weight * (outcomes[at]! - p);
      bend += weight * p * (1 - p);
    }
    shift = Math.max(-MOST, Math.min(MOST, shift + pull / bend));
  }
  return shift;
}
