/** Which days people work in a country: its public holidays (date-holidays, loaded when first needed) and its weekend. */
import { isoOfDay, partsOfDay, weekdayOf, type Day } from "../base/Day";

interface WeekInfo { readonly weekend: readonly number[] }

/** `country` is ISO 3166-1 alpha-2. An unknown one has no holidays and a weekend of Saturday and Sunday. */
export async function loadWorkingDays(country: string): Promise<(day: Day) => boolean> {
  const { default: Holidays } = await import("date-holidays");
  const calendar = new Holidays(country);
  const weekend = weekendOf(country);
  const byYear = new Map<number, ReadonlySet<string>>();
  const holidaysOf = (year: number): ReadonlySet<string> => {
    const known = byYear.get(year);
    if (known) return known;
    const found = new Set((calendar.getHolidays(year) ?? []).filter(({ type }) => type === "public").map(({ date }) => date.slice(0, 10)));
    byYear.set(year, found);
    return found;
  };
  return (day) => !weekend.has(weekdayOf(day)) && !holidaysOf(partsOfDay(day).year).has(isoOfDay(day));
}

/** Zero-based weekdays from Monday, from the runtime's own regional data; Saturday and Sunday where it has none. */
function weekendOf(country: string): ReadonlySet<number> {
  try {
    const locale = new Intl.Locale("und", { region: country }) as Intl.Locale & { weekInfo?: WeekInfo; getWeekInfo?: () => WeekInfo };
    const info = locale.getWeekInfo?.() ?? locale.weekInfo;
    return new Set((info?.weekend ?? [6, 7]).map((day) => day - 1));
  } catch {
    return new Set([5, 6]);
  }
}

/** ISO 3166-1 alpha-2 codes of the countries whose holidays are known. */
export async function knownCountries(): Promise<readonly string[]> {
  const { default: Holidays } = await import("date-holidays");
  return Object.keys(new Holidays().getCountries());
}
