/** What the conditional formats of a sheet lay over one cell. */
import type { ColorStop, ConditionalFormat, ConditionalStyle, DataBar } from "../workbook/ConditionalFormat";
import type { IconLook } from "../workbook/IconSet";
import type { Sheet } from "../workbook/Sheet";
import type { Value } from "../workbook/Value";
import { holdsCell } from "../workbook/Rect";
import { isError } from "../workbook/Value";
import { compareText } from "./criterion";
import { iconAt, isAmongTop, meetsPreset } from "./conditionalKinds";
import { boundValue, valueOf } from "./conditionalNumbers";

/** From and to as parts of the cell's width, 0 to 1; `axis` is where zero lies, null at an edge. */
export interface BarLook { readonly from: number; readonly to: number; readonly color: string; readonly border: string | null; readonly gradient: boolean; readonly axis: number | null; readonly axisColor: string; readonly barOnly: boolean; readonly isNegative: boolean }
export interface ConditionalLook { readonly style: ConditionalStyle; readonly bar?: BarLook; readonly icon?: IconLook & { readonly iconOnly: boolean } }

/** null where no format holds here. The first format in priority wins each part of the look. */
export function conditionalLook(sheet: Sheet, row: number, column: number): ConditionalLook | null {
  if (sheet.conditionalFormats.length === 0) return null;
  let style: ConditionalStyle = {};
  let bar: BarLook | undefined;
  let icon: ConditionalLook["icon"];
  let holds = false;
  for (const format of sheet.conditionalFormats) {
    if (!format.rects.some((rect) => holdsCell(rect, row, column))) continue;
    const { rule } = format;
    if (rule.type === "DataBar") bar ??= barLook(sheet, format, rule.bar, sheet.value(row, column)) ?? undefined;
    else if (rule.type === "IconSet") {
      const look = icon ? null : iconAt(sheet, format, rule.icons, sheet.value(row, column));
      if (look) icon = { ...look, iconOnly: rule.icons.iconOnly };
    } else if (rule.type === "ColorScale") {
      const fill = scaleColor(sheet, format, rule.stops, sheet.value(row, column));
      if (fill !== null) style = { fill, ...style };
    } else if ("style" in rule && isMet(sheet, format, row, column)) {
      style = { ...rule.style, ...style };
      holds = true;
      if (format.stopIfTrue) break;
    }
  }
  return holds || bar || icon || style.fill !== undefined ? { style, ...(bar && { bar }), ...(icon && { icon }) } : null;
}

function isMet(sheet: Sheet, format: ConditionalFormat, row: number, column: number): boolean {
  const { rule, formulas } = format;
  if (rule.type === "Custom") {
    const result = valueOf(sheet, format, formulas[0] ?? "=FALSE", row, column);
    return result === true || (typeof result === "number" && result !== 0);
  }
  const value = sheet.value(row, column);
  if (rule.type === "ContainsText") {
    const [text, part] = [sheet.textAt(row, column).toLowerCase(), rule.text.toLowerCase()];
    switch (rule.operator) {
      case "Contains": return text.includes(part);
      case "NotContains": return !text.includes(part);
      case "BeginsWith": return text.startsWith(part);
      case "EndsWith": return text.endsWith(part);
    }
  }
  if (rule.type === "TopBottom") return isAmongTop(sheet, format, rule, value);
  if (rule.type === "PresetCriteria") return meetsPreset(sheet, format, rule.criterion, value);
  if (rule.type !== "CellValue" || isError(value)) return false;
  const [a, b] = formulas.map((formula) => valueOf(sheet, format, formula, row, column));
  const first = compare(value, a ?? null);
  switch (rule.operator) {
    case "EqualTo": return first === 0;
    case "NotEqualTo": return first !== 0;
    case "GreaterThan": return first > 0;
    case "LessThan": return first < 0;
    case "GreaterThanOrEqual": return first >= 0;
    case "LessThanOrEqual": return first <= 0;
    case "Between": return first >= 0 && compare(value, b ?? null) <= 0;
    case "NotBetween": return first < 0 || compare(value, b ?? null) > 0;
  }
}

const rank = (value: Value): number => (typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2);

/** Numbers before texts before truth; a blank cell counts as 0 or as no text. NaN, which nothing equals, where there is nothing to compare with. */
function compare(value: Value, other: Value): number {
  const [a, b] = [value ?? (typeof other === "string" ? "" : 0), other ?? (typeof value === "string" ? "" : 0)];
  if (isError(b)) return NaN;
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  return typeof a === "string" ? compareText(a, b as string) : Number(a) - Number(b);
}

const within = (share: number): number => Math.max(0, Math.min(1, Number.isNaN(share) ? 0 : share));

function barLook(sheet: Sheet, format: ConditionalFormat, bar: DataBar, value: Value): BarLook | null {
  if (typeof value !== "number") return null;
  const low = boundValue(sheet, format, bar.lower, false);
  const high = boundValue(sheet, format, bar.upper, true);
  const zero = bar.axis === "None" || low >= 0 ? 0 : bar.axis === "CellMidPoint" ? 0.5 : within(-low / (Math.max(high, 0) - low));
  const isNegative = value < 0 && zero > 0;
  const reach = bar.axis === "None" || low >= 0
    ? within((value - low) / (high - low || 1))
    : isNegative ? zero - zero * within(value / low) : zero + (1 - zero) * within(value / (high || 1));
  const isReversed = bar.direction === "RightToLeft";
  const [from, to] = [Math.min(zero, reach), Math.max(zero, reach)];
  return {
    from: isReversed ? 1 - to : from, to: isReversed ? 1 - from : to, isNegative,
    color: isNegative ? bar.negativeColor ?? bar.color : bar.color,
    border: isNegative ? bar.negativeBorderColor ?? bar.borderColor : bar.borderColor,
    gradient: bar.gradient, axis: zero > 0 ? (isReversed ? 1 - zero : zero) : null, axisColor: bar.axisColor, barOnly: bar.barOnly,
  };
}

function scaleColor(sheet: Sheet, format: ConditionalFormat, stops: readonly ColorStop[], value: Value): string | null {
  if (typeof value !== "number") return null;
  const at = stops.map((stop, i) => boundValue(sheet, format, stop, i === stops.length - 1));
  const next = at.findIndex((bound) => value <= bound);
  if (next === 0) return stops[0]!.color;
  if (next < 0) return stops.at(-1)?.color ?? null;
  return mixed(stops[next - 1]!.color, stops[next]!.color, (value - at[next - 1]!) / (at[next]! - at[next - 1]! || 1));
}

function mixed(from: string, to: string, share: number): string {
  const part = (at: number): string => {
    const [a, b] = [from, to].map((color) => parseInt(color.slice(at, at + 2), 16)) as [number, number];
    return Math.round(a + (b - a) * share).toString(16).padStart(2, "0");
  };
  return `#${part(1)}${part(3)}${part(5)}`.toUpperCase();
}
