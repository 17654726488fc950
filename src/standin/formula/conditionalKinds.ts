/** The conditional formats that judge a cell among its neighbours: icons, top and bottom, averages, dates, duplicates. */
import type { ConditionalFormat, PresetCriterion } from "../workbook/ConditionalFormat";
import type { IconLook, IconSet } from "../workbook/IconSet";
import type { Sheet } from "../workbook/Sheet";
import type { Value } from "../workbook/Value";
import { iconLook } from "../workbook/IconSet";
import { isError } from "../workbook/Value";
import { averageOf, boundValue, numbersOf, timesOf, valueOf } from "./conditionalNumbers";

export function iconAt(sheet: Sheet, format: ConditionalFormat, icons: IconSet, value: Value): IconLook | null {
  if (typeof value !== "number") return null;
  let at = 0;
  icons.stops.forEach((stop, i) => {
    const bound = i === 0 ? -Infinity : boundValue(sheet, format, stop, false);
    if (stop.orEqual ? value >= bound : value > bound) at = i;
  });
  const index = icons.reverse ? icons.stops.length - 1 - at : at;
  const own = icons.stops[index]?.icon;
  return own ? iconLook(own.set, own.index) : iconLook(icons.style, index);
}

export interface Rank { readonly rank: number; readonly isPercent: boolean; readonly isBottom: boolean }

export function isAmongTop(sheet: Sheet, format: ConditionalFormat, { rank, isPercent, isBottom }: Rank, value: Value): boolean {
  if (typeof value !== "number") return false;
  const sorted = numbersOf(sheet, format);
  const count = Math.min(sorted.length, isPercent ? Math.max(1, Math.floor((sorted.length * rank) / 100)) : rank);
  const edge = isBottom ? sorted[count - 1] : sorted[sorted.length - count];
  return edge !== undefined && count > 0 && (isBottom ? value <= edge : value >= edge);
}

const AVERAGES: Readonly<Record<string, number>> = { One: 1, Two: 2, Three: 3 };

function meetsAverage(sheet: Sheet, format: ConditionalFormat, criterion: PresetCriterion, value: Value): boolean {
  if (typeof value !== "number") return false;
  const { mean, deviation } = averageOf(sheet, format);
  const steps = AVERAGES[/^(One|Two|Three)StdDev/.exec(criterion)?.[1] ?? ""] ?? 0;
  const isAbove = criterion.includes("Above");
  const edge = mean + (isAbove ? steps : -steps) * deviation;
  if (criterion.startsWith("EqualOr") && value === edge) return true;
  return isAbove ? value > edge : value < edge;
}

/** Day numbers from and up to, as they lie about today; weeks begin on Sunday. */
function daysOf(criterion: PresetCriterion, today: number, weekday: number, months: readonly number[]): readonly [number, number] | null {
  const week = today - weekday;
  const [last = 0, here = 0, next = 0, after = 0] = months;
  switch (criterion) {
    case "Yesterday": return [today - 1, today];
    case "Today": return [today, today + 1];
    case "Tomorrow": return [today + 1, today + 2];
    case "LastSevenDays": return [today - 6, today + 1];
    case "LastWeek": return [week - 7, week];
    case "ThisWeek": return [week, week + 7];
    case "NextWeek": return [week + 7, week + 14];
    case "LastMonth": return [last, here];
    case "ThisMonth": return [here, next];
    case "NextMonth": return [next, after];
    default: return null;
  }
}

function meetsDate(sheet: Sheet, format: ConditionalFormat, criterion: PresetCriterion, value: Value): boolean {
  const first = format.rects[0];
  if (typeof value !== "number" || !first) return false;
  const number = (formula: string): number => Number(valueOf(sheet, format, formula, first.row, first.column) ?? 0);
  const days = daysOf(criterion, number("=TODAY()"), number("=WEEKDAY(TODAY())") - 1, [-2, -1, 0, 1].map((months) => number(`=EOMONTH(TODAY(),${months})+1`)));
  return days !== null && value >= days[0] && value < days[1];
}

export function meetsPreset(sheet: Sheet, format: ConditionalFormat, criterion: PresetCriterion, value: Value): boolean {
  const isBlank = value === null || (typeof value === "string" && value.trim() === "");
  switch (criterion) {
    case "Blanks": return isBlank;
    case "NonBlanks": return !isBlank;
    case "Errors": return isError(value);
    case "NonErrors": return !isError(value);
    case "UniqueValues": return value !== null && timesOf(sheet, format, value) === 1;
    case "DuplicateValues": return value !== null && timesOf(sheet, format, value) > 1;
    default: return criterion.endsWith("Average") ? meetsAverage(sheet, format, criterion, value) : meetsDate(sheet, format, criterion, value);
  }
}
