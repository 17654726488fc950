/** Why a part gave its points, in a few words beside the bar. */
import type { PartName } from "../../ledger/Policy";
import type { Facts } from "../Decision";
import { sayAmounts, sayCount, sayMoney } from "../say";

function saySize({ balances, stake, expected }: Facts, looksAhead: boolean): string {
  if (looksAhead && expected) return `${sayMoney(expected.unpaid)} expected to be still unpaid in ${sayCount(expected.horizon, "day")}, of what is due by then; ${sayMoney(expected.usual)} earns half the points`;
  const owed = `${sayAmounts(balances.map(({ overdue }) => overdue))} overdue`;
  return stake ? `${owed}; ${sayMoney(stake.usual)} earns half the points` : owed;
}

function sayHabit({ settledInvoices, overdueInvoices, averageDaysLate, lateShare = 0, trendDays = 0 }: Facts): string {
  if (settledInvoices === 0 || averageDaysLate === undefined) return "No paid invoice yet, so an average payer is assumed";
  const days = Math.round(averageDaysLate);
  const pace = days > 0 ? `${sayCount(days, "day")} late` : days < 0 ? `${sayCount(-days, "day")} early` : "on the due date";
  const known = settledInvoices + overdueInvoices;
  const trend = trendDays >= 1 ? `, lately ${sayCount(Math.round(trendDays), "day")} slower` : trendDays <= -1 ? `, lately ${sayCount(Math.round(-trendDays), "day")} faster` : "";
  return `Pays ${pace} on average, ${Math.round(lateShare * known)} of ${known} late${trend}`;
}

export function sayPart(name: PartName, facts: Facts, looksAhead = false): string {
  switch (name) {
    case "money": return saySize(facts, looksAhead);
    case "lateness": return `Oldest invoice ${facts.ageIsLeast ? "at least " : ""}${sayCount(facts.oldestDaysLate, "day")} late`;
    case "behaviour": return sayHabit(facts);
    case "promises": return facts.brokenPromises > 0 ? `${sayCount(facts.brokenPromises, "promise")} broken` : "No broken promise";
    case "silence": return facts.daysSinceContact === undefined ? "This workbook notes no contacts" : facts.daysSinceContact === null ? "Never contacted" : facts.daysSinceContact === 0 ? "Contacted today" : `Last contact ${sayCount(facts.daysSinceContact, "day")} ago`;
  }
}
