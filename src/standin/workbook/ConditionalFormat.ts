/** Conditional formats as plain data: where they hold, in which order, and what they show. Replaced, never changed in place. */
import type { IconSet } from "./IconSet";
import type { Rect } from "./Rect";

/** Only what the format lays over the cell's own style. */
export interface ConditionalStyle {
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strike?: boolean;
  readonly underline?: "None" | "Single" | "Double";
  readonly fill?: string;
  readonly numberFormat?: string;
}

export type BoundType = "Automatic" | "LowestValue" | "HighestValue" | "Number" | "Percent" | "Formula" | "Percentile";
/** `formula` with its "="; none for the automatic, lowest and highest value. */
export interface Bound { readonly type: BoundType; readonly formula?: string }
export interface ColorStop extends Bound { readonly color: string }

export interface DataBar {
  readonly lower: Bound;
  readonly upper: Bound;
  readonly color: string;
  /** null is no border. */
  readonly borderColor: string | null;
  readonly gradient: boolean;
  /** null takes the positive one. */
  readonly negativeColor: string | null;
  readonly negativeBorderColor: string | null;
  readonly axis: "Automatic" | "None" | "CellMidPoint";
  readonly axisColor: string;
  readonly direction: "Context" | "LeftToRight" | "RightToLeft";
  readonly barOnly: boolean;
}

export const DEFAULT_BAR: DataBar = {
  lower: { type: "Automatic" }, upper: { type: "Automatic" }, color: "#638EC6", borderColor: null, gradient: true,
  negativeColor: "#FF0000", negativeBorderColor: null, axis: "Automatic", axisColor: "#000000", direction: "Context", barOnly: false,
};

export const CELL_OPERATORS = ["Between", "NotBetween", "EqualTo", "NotEqualTo", "GreaterThan", "LessThan", "GreaterThanOrEqual", "LessThanOrEqual"] as const;
export type CellOperator = typeof CELL_OPERATORS[number];
export const TEXT_OPERATORS = ["Contains", "NotContains", "BeginsWith", "EndsWith"] as const;
export type TextOperator = typeof TEXT_OPERATORS[number];

export const PRESET_CRITERIA = [
  "Blanks", "NonBlanks", "Errors", "NonErrors", "Yesterday", "Today", "Tomorrow", "LastSevenDays", "LastWeek", "ThisWeek", "NextWeek", "LastMonth", "ThisMonth", "NextMonth",
  "AboveAverage", "BelowAverage", "EqualOrAboveAverage", "EqualOrBelowAverage", "OneStdDevAboveAverage", "OneStdDevBelowAverage", "TwoStdDevAboveAverage",
  "TwoStdDevBelowAverage", "ThreeStdDevAboveAverage", "ThreeStdDevBelowAverage", "UniqueValues", "DuplicateValues",
] as const;
export type PresetCriterion = typeof PRESET_CRITERIA[number];

export type ConditionalRule =
  | { readonly type: "Custom"; readonly style: ConditionalStyle }
  | { readonly type: "CellValue"; readonly operator: CellOperator; readonly style: ConditionalStyle }
  | { readonly type: "ContainsText"; readonly operator: TextOperator; readonly text: string; readonly style: ConditionalStyle }
  | { readonly type: "DataBar"; readonly bar: DataBar }
  | { readonly type: "ColorScale"; readonly stops: readonly ColorStop[] }
  | { readonly type: "IconSet"; readonly icons: IconSet }
  | { readonly type: "TopBottom"; readonly rank: number; readonly isPercent: boolean; readonly isBottom: boolean; readonly style: ConditionalStyle }
  | { readonly type: "PresetCriteria"; readonly criterion: PresetCriterion; readonly style: ConditionalStyle };

export interface ConditionalFormat {
  readonly id: string;
  readonly rects: readonly Rect[];
  readonly stopIfTrue: boolean;
  readonly rule: ConditionalRule;
  /** With "=", as seen from the first cell of the first rectangle: one for Custom, one or two for CellValue. */
  readonly formulas: readonly string[];
  /** For the file layer: the rule as read, as long as only its place changed. */
  readonly fileState?: unknown;
}

/** The same object where no formula changed. */
export function mapFormulas(format: ConditionalFormat, map: (formula: string) => string): ConditionalFormat {
  const formulas = format.formulas.map(map);
  const isChanged = formulas.some((formula, i) => formula !== format.formulas[i]);
  const bounds = mapBounds(format.rule, map);
  if (bounds === format.rule) return isChanged ? { ...format, formulas } : format;
  const { fileState: _stale, ...rest } = format;
  return { ...rest, formulas, rule: bounds };
}

function mapBounds(rule: ConditionalRule, map: (formula: string) => string): ConditionalRule {
  const moved = <T extends Bound>(bound: T): T => {
    const formula = bound.formula === undefined ? undefined : map(bound.formula);
    return formula === bound.formula ? bound : { ...bound, formula };
  };
  if (rule.type === "ColorScale") {
    const stops = rule.stops.map(moved);
    return stops.every((stop, i) => stop === rule.stops[i]) ? rule : { ...rule, stops };
  }
  if (rule.type === "IconSet") {
    const stops = rule.icons.stops.map(moved);
    return stops.every((stop, i) => stop === rule.icons.stops[i]) ? rule : { ...rule, icons: { ...rule.icons, stops } };
  }
  if (rule.type !== "DataBar") return rule;
  const [lower, upper] = [moved(rule.bar.lower), moved(rule.bar.upper)];
  return lower === rule.bar.lower && upper === rule.bar.upper ? rule : { ...rule, bar: { ...rule.bar, lower, upper } };
}
