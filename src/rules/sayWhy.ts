/** Why, in one plain sentence a manager could read aloud: what is owed, how late, and the strongest facts that fit. */
import type { CallState, Decision, Facts } from "./Decision";
import { sayAmounts, sayCount, sayList } from "./say";

const LONGEST = 160;
const MOST_EXTRAS = 3;
/** Fewer settled invoices than this are no habit. */
const LEAST_SETTLED = 3;
const SLOWER_DAYS = 7;
const SILENT_DAYS = 21;

function sayDebt({ balances, oldestDaysLate, ageIsLeast, overdueInvoices }: Facts): string {
  const amounts = sayAmounts(balances.map(({ overdue }) => overdue));
  const late = `${ageIsLeast ? "at least " : ""}${sayCount(oldestDaysLate, "day")} late`;
  return overdueInvoices === 1 ? `${amounts}, ${late}` : `${amounts}, the oldest invoice ${late}`;
}

/** What keeps a customer from being handed over, by the rule that refused. */
const handOverStops: Readonly<Record<string, string>> = {
  "hand-over-dispute": "cannot be handed over while a dispute is open",
  "hand-over-promise": "cannot be handed over while a promise stands",
  "hand-over-plan": "cannot be handed over while a plan is kept",
  "hand-over-cure": "cannot be handed over while a missed instalment can be cured",
};

/** Facts worth a clause, strongest first. */
function extras(facts: Facts, next: Decision["next"], ended: boolean): readonly string[] {
  const { brokenPromises, averageDaysLate = 0, settledInvoices, trendDays = 0, daysSinceContact, balances, plan } = facts;
  const average = Math.round(averageDaysLate);
  const habit = settledInvoices < LEAST_SETTLED ? "" : average >= 1 ? `usually pays ${sayCount(average, "day")} late` : "usually pays on time";
  const credits = sayAmounts(balances.map((balance) => balance.credits));
  const covered = credits !== "" && balances.every(({ overdue, credits: { minor } }) => overdue.minor + minor <= 0);
  const disputed = sayAmounts(balances.map((balance) => balance.disputed));
  const planned = plan === undefined ? "" : sayAmounts(balances.flatMap((balance) => balance.planned ?? []));
  return [
    next && !next.action.ok ? handOverStops[next.action.rule] ?? "" : "",
    ended ? "has been through every step" : "",
    covered ? `has ${credits} in credits that would cover it` : "",
    brokenPromises > 0 ? `broke ${sayCount(brokenPromises, "promise")}` : "",
    average >= 1 ? habit : "",
    credits !== "" && !covered ? `has ${credits} in open credits` : "",
    disputed === "" ? "" : `disputes another ${disputed}`,
    planned === "" ? "" : `has ${planned} under a payment plan`,
    trendDays >= SLOWER_DAYS ? "pays more slowly than before" : "",
    daysSinceContact === null ? "was never contacted" : daysSinceContact !== undefined && daysSinceContact >= SILENT_DAYS ? `was last contacted ${sayCount(daysSinceContact, "day")} ago` : "",
    average < 1 ? habit : "",
  ].filter((text) => text !== "");
}

/** `ended`: no step of the ladder is left. `looksAhead`: foresight's strongest reason comes before every other clause. */
export function sayWhy(facts: Facts, call: CallState, next: Decision["next"], ended: boolean, looksAhead = false): string {
  if (!call.onList) {
    const reason = call.reason.replace(/\.$/, "");
    const credits = sayAmounts(facts.balances.map((balance) => balance.credits));
    if (call.code === "nothing-overdue" && credits !== "") return `${reason}; has ${credits} in open credits.`;
    const owing = `${reason}; owes ${sayDebt(facts)}.`;
    return facts.oldestDaysLate === 0 || call.code === "small-balance" || owing.length > LONGEST ? `${reason}.` : owing;
  }
  const debt = `Owes ${sayDebt(facts)}`;
  const reason = looksAhead ? reasonOf(facts) : "";
  const tail = reason !== "" && `${debt}; ${reason}.`.length <= LONGEST ? `; ${reason}` : "";
  const chosen: string[] = [];
  for (const extra of extras(facts, next, ended)) {
    const fits = `${debt}; ${sayList([...chosen, extra])}${tail}.`.length <= LONGEST;
    if (fits && chosen.length < MOST_EXTRAS) chosen.push(extra);
  }
  return chosen.length > 0 ? `${debt}; ${sayList(chosen)}${tail}.` : `${debt}${tail}.`;
}

/** As a clause: it begins with a small letter. */
const reasonOf = ({ expected }: Facts): string => (expected ? expected.because.charAt(0).toLowerCase() + expected.because.slice(1) : "");
