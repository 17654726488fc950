/** How files write the conditional formats that judge a cell among its neighbours. */
import type { BoundType, ConditionalRule, ConditionalStyle, PresetCriterion } from "../workbook/ConditionalFormat";
import type { Rect } from "../workbook/Rect";
import type { XmlScanner } from "./xml/XmlScanner";
import { readAddress } from "../workbook/Rect";

/** The rectangles of an `sqref`. */
export const readPlaces = (sqref: string): Rect[] => sqref.split(/\s+/).map(readAddress).filter((rect) => rect !== null);

export const BOUNDS: Readonly<Record<string, BoundType>> = {
  autoMin: "Automatic", autoMax: "Automatic", min: "LowestValue", max: "HighestValue", num: "Number", percent: "Percent", formula: "Formula", percentile: "Percentile",
};

const PERIODS: Readonly<Record<string, PresetCriterion>> = {
  yesterday: "Yesterday", today: "Today", tomorrow: "Tomorrow", last7Days: "LastSevenDays", lastWeek: "LastWeek", thisWeek: "ThisWeek", nextWeek: "NextWeek",
  lastMonth: "LastMonth", thisMonth: "ThisMonth", nextMonth: "NextMonth",
};
const PLAIN: Readonly<Record<string, PresetCriterion>> = {
  containsBlanks: "Blanks", notContainsBlanks: "NonBlanks", containsErrors: "Errors", notContainsErrors: "NonErrors", uniqueValues: "UniqueValues", duplicateValues: "DuplicateValues",
};
const STEPS = ["", "OneStdDev", "TwoStdDev", "ThreeStdDev"];

/** The element `cfRule` just opened; null for a kind that is written otherwise. */
export function readRank(type: string, scan: XmlScanner, style: ConditionalStyle): ConditionalRule | null {
  const preset = (criterion: PresetCriterion): ConditionalRule => ({ type: "PresetCriteria", criterion, style });
  const plain = PLAIN[type] ?? (type === "timePeriod" ? PERIODS[scan.get("timePeriod") ?? ""] : undefined);
  if (plain) return preset(plain);
  if (type === "top10") return { type: "TopBottom", rank: scan.number("rank") ?? 10, isPercent: scan.flag("percent") ?? false, isBottom: scan.flag("bottom") ?? false, style };
  if (type !== "aboveAverage") return null;
  const isAbove = scan.flag("aboveAverage") ?? true;
  const steps = STEPS[scan.number("stdDev") ?? 0] ?? "";
  const start = steps === "" && (scan.flag("equalAverage") ?? false) ? "EqualOr" : steps;
  return preset(`${start}${isAbove ? "Above" : "Below"}Average` as PresetCriterion);
}

/** Excel keeps beside each such rule what it asks of the first cell. */
function periodFormula(period: string, cell: string): string {
  const week = (from: number, to: number): string => `AND(TODAY()-ROUNDDOWN(${cell},0)<=WEEKDAY(TODAY())-${from},ROUNDDOWN(${cell},0)-TODAY()<=${to}-WEEKDAY(TODAY()))`;
  const month = (by: number): string => `AND(MONTH(${cell})=MONTH(EDATE(TODAY(),${by})),YEAR(${cell})=YEAR(EDATE(TODAY(),${by})))`;
  switch (period) {
    case "yesterday": return `FLOOR(${cell},1)=TODAY()-1`;
    case "tomorrow": return `FLOOR(${cell},1)=TODAY()+1`;
    case "last7Days": return `AND(TODAY()-FLOOR(${cell},1)<=6,FLOOR(${cell},1)<=TODAY())`;
    case "lastWeek": return week(-6, 0);
    case "thisWeek": return week(1, 7);
    case "nextWeek": return week(8, 14);
    case "lastMonth": return month(-1);
    case "thisMonth": return month(0);
    case "nextMonth": return month(1);
    default: return `FLOOR(${cell},1)=TODAY()`;
  }
}

const FORMULAS: Readonly<Record<string, (cell: string) => string>> = {
  containsBlanks: (cell) => `LEN(TRIM(${cell}))=0`, notContainsBlanks: (cell) => `LEN(TRIM(${cell}))>0`,
  containsErrors: (cell) => `ISERROR(${cell})`, notContainsErrors: (cell) => `NOT(ISERROR(${cell}))`,
};
const wordOf = <T>(words: Readonly<Record<string, T>>, value: T): string | undefined => Object.keys(words).find((word) => words[word] === value);

/** Attributes, and the formula inside. */
export function presetXml(criterion: PresetCriterion, cell: string): [string, string] {
  const type = wordOf(PLAIN, criterion);
  if (type !== undefined) return [`type="${type}"`, FORMULAS[type]?.(cell) ?? ""];
  const period = wordOf(PERIODS, criterion);
  if (period !== undefined) return [`type="timePeriod" timePeriod="${period}"`, periodFormula(period, cell)];
  const steps = STEPS.findIndex((start) => start !== "" && criterion.startsWith(start));
  return [`type="aboveAverage"${criterion.includes("Below") ? " aboveAverage=\"0\"" : ""}${criterion.startsWith("EqualOr") ? " equalAverage=\"1\"" : ""}${steps > 0 ? ` stdDev="${steps}"` : ""}`, ""];
}
