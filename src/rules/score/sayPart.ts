/** Why a part gave its points, in a few words beside the bar. */
import { NO_CURRENCY } from "../../base/Money";
import type { PartName } from "../../ledger/Policy";
import type { Facts } from "../Decision";
import { sayCount, sayList, sayMoney } from "../say";
import { rankShare } from "./measureBook";
import type { Yardsticks } from "./measureBook";

/** In a handful of amounts "the largest tenth" means nothing. */
const LEAST_TO_RANK = 10;

function saySize(facts: Facts, { overdue }: Yardsticks): string {
  const amounts = facts.balances.filter((balance) => balance.overdue.minor > 0).map((balance) => sayMoney(balance.overdue));
  const leading = facts.balances[0];
  const book = leading && overdue.get(leading.currency);
  const owed = `${sayList(amounts)} overdue`;
  if (!leading || !book || book.length < LEAST_TO_RANK) return owed;
  const rank = rankShare(leading.overdue.minor, book);
  const among = rank >= 0.9 ? "the largest tenth" : rank >= 0.75 ? "the largest quarter" : rank >= 0.5 ? "the larger half" : "the smaller half";
  return `${owed}, among ${among}${overdue.size > 1 && leading.currency !== NO_CURRENCY ? ` in ${leading.currency}` : ""}`;
}

function sayHabit({ settledInvoices, overdueInvoices, averageDaysLate, lateShare = 0, trendDays = 0 }: Facts): string {
  if (settledInvoices === 0 || averageDaysLate === undefined) return "No paid invoice yet, so the book's average counts";
  const days = Math.round(averageDaysLate);
  const pace = days > 0 ? `${sayCount(days, "day")} late` : days < 0 ? `${sayCount(-days, "day")} early` : "on the due date";
  const known = settledInvoices + overdueInvoices;
  const trend = trendDays >= 1 ? `, lately ${sayCount(Math.round(trendDays), "day")} slower` : trendDays <= -1 ? `, lately ${sayCount(Math.round(-trendDays), "day")} faster` : "";
  return `Pays ${pace} on average, ${Math.round(lateShare * known)} of ${known} late${trend}`;
}

export function sayPart(name: PartName, facts: Facts, book: Yardsticks): string {
  switch (name) {
    case "money": return saySize(facts, book);
    case "lateness": return `Oldest invoice ${sayCount(facts.oldestDaysLate, "day")} late`;
    case "behaviour": return sayHabit(facts);
    case "promises": return facts.brokenPromises > 0 ? `${sayCount(facts.brokenPromises, "promise")} broken` : "No broken promise";
    case "silence": return facts.daysSinceContact === undefined ? "This workbook notes no contacts" : facts.daysSinceContact === null ? "Never contacted" : facts.daysSinceContact === 0 ? "Contacted today" : `Last contact ${sayCount(facts.daysSinceContact, "day")} ago`;
  }
}
