/** Conditional formats of a worksheet part. Rules the model does not show are kept as they stand. */
import type { Bound, CellOperator, ConditionalFormat, ConditionalRule, ConditionalStyle, TextOperator } from "../../workbook/ConditionalFormat";
import { DEFAULT_BAR } from "../../workbook/ConditionalFormat";
import type { IconSet } from "../../workbook/IconSet";
import { BOUNDS, readPlaces, readRank } from "../conditionalWords";
import { readIconSet } from "../iconSets";
import { readFormulaText } from "../formulaText";
import { XmlScanner } from "../xml/XmlScanner";
import { readColor, type Theme } from "./readTheme";

export interface ConditionalSource { readonly theme: Theme; readonly looks: readonly ConditionalStyle[]; readonly newId: () => string }
/** `raw` is the rule as it stands; `bar` is the id under which the sheet's extensions say more about a data bar. */
export interface FileRule { readonly raw: string; readonly bar?: string }
export interface ReadFormat { readonly priority: number; readonly format: ConditionalFormat }

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
export const CELL_OPERATORS: Readonly<Record<string, CellOperator>> = {
  between: "Between", notBetween: "NotBetween", equal: "EqualTo", notEqual: "NotEqualTo", greaterThan: "GreaterThan", lessThan: "LessThan",
  greaterThanOrEqual: "GreaterThanOrEqual", lessThanOrEqual: "LessThanOrEqual",
};
export const TEXT_TYPES: Readonly<Record<string, TextOperator>> = { containsText: "Contains", notContainsText: "NotContains", beginsWith: "BeginsWith", endsWith: "EndsWith" };

/** The element `conditionalFormatting` just opened. */
export function readConditional(scan: XmlScanner, source: ConditionalSource, found: ReadFormat[]): void {
  const rects = readPlaces(scan.get("sqref") ?? "");
  for (const name of scan.children()) {
    if (name !== "cfRule") continue;
    const from = scan.start;
    scan.skip();
    const raw = scan.text.slice(from, scan.end);
    const read = rects.length > 0 ? readRule(raw, source) : null;
    if (read) found.push({ priority: read.priority, format: { id: source.newId(), rects, ...read.parts } });
  }
}

type Parts = Pick<ConditionalFormat, "stopIfTrue" | "rule" | "formulas" | "fileState">;

function readRule(raw: string, { theme, looks }: ConditionalSource): { readonly priority: number; readonly parts: Parts } {
  const scan = new XmlScanner(raw);
  scan.next();
  const type = scan.get("type") ?? "";
  const priority = scan.number("priority") ?? 1;
  const stopIfTrue = scan.flag("stopIfTrue") ?? false;
  const style = looks[scan.number("dxfId") ?? -1] ?? {};
  const [operator, text] = [scan.get("operator") ?? "", scan.get("text") ?? ""];
  const rank = readRank(type, scan, style);
  const formulas: string[] = [];
  let icons: IconSet | undefined;
  const bounds: Bound[] = [];
  const colors: string[] = [];
  let bar: string | undefined;
  let barOnly = false;
  while (scan.next() !== "end") {
    if (scan.start === 0) continue;
    if (scan.name === "formula") formulas.push(readFormulaText(scan.readText()));
    else if (scan.name === "dataBar") barOnly = !(scan.flag("showValue") ?? !barOnly);
    else if (scan.name === "iconSet" && type === "iconSet") icons ??= readIconSet(scan);
    else if (scan.name === "cfvo") bounds.push(...readBound(scan));
    else if (scan.name === "color") colors.push(...[readColor(scan, theme)].filter((color) => color !== null));
    else if (scan.name === "id") bar = scan.readText();
  }
  const file: FileRule = { raw, ...(bar !== undefined && { bar }) };
  const rule = ruleOf(type, { operator, text, style, bounds, colors, barOnly, rank, icons });
  const isOwn = rule.type === "ContainsText" || rule.type === "DataBar" || rule.type === "ColorScale";
  return { priority, parts: { stopIfTrue, rule, formulas: isOwn ? [] : formulas, fileState: file } };
}

/** The closing tag is met too; only the opening one carries attributes. */
function readBound(scan: XmlScanner): Bound[] {
  const type = BOUNDS[scan.get("type") ?? ""];
  const value = scan.get("val");
  return type ? [{ type, ...(value !== undefined && !["Automatic", "LowestValue", "HighestValue"].includes(type) && { formula: `=${value}` }) }] : [];
}

interface Found { readonly operator: string; readonly text: string; readonly style: ConditionalStyle; readonly bounds: readonly Bound[]; readonly colors: readonly string[]; readonly barOnly: boolean; readonly rank: ConditionalRule | null; readonly icons: IconSet | undefined }

function ruleOf(type: string, { operator, text, style, bounds, colors, barOnly, rank, icons }: Found): ConditionalRule {
  const cell = CELL_OPERATORS[operator];
  const comparison = TEXT_TYPES[type];
  if (type === "expression") return { type: "Custom", style };
  if (type === "cellIs" && cell) return { type: "CellValue", operator: cell, style };
  if (comparison) return { type: "ContainsText", operator: comparison, text, style };
  const [lower, upper] = bounds;
  if (type === "dataBar" && lower && upper) return { type: "DataBar", bar: { ...DEFAULT_BAR, lower, upper, color: colors[0] ?? DEFAULT_BAR.color, barOnly } };
  if (type === "colorScale" && bounds.length >= 2 && bounds.length === colors.length) {
    return { type: "ColorScale", stops: bounds.map((bound, i) => ({ ...bound, color: colors[i]! })) };
  }
  if (icons) return { type: "IconSet", icons };
  return rank ?? { type: "Custom", style };
}

const AXES: Readonly<Record<string, "None" | "CellMidPoint">> = { none: "None", middle: "CellMidPoint" };

/** What Excel 2010 and later say of data bars in the sheet's extensions: fill, borders, negative colours, axis, bounds. */
export function readBarExtensions(xml: string, theme: Theme, formats: readonly ConditionalFormat[]): readonly ConditionalFormat[] {
  const bars = new Map(formats.flatMap((format) => { const bar = (format.fileState as FileRule | undefined)?.bar; return bar === undefined ? [] : [[bar, format] as const]; }));
  if (bars.size === 0) return formats;
  const changed = new Map<ConditionalFormat, ConditionalFormat>();
  const scan = new XmlScanner(xml);
  let format: ConditionalFormat | undefined;
  for (let event = scan.next(); event !== "end"; event = scan.next()) {
    if (event === "close") continue;
    if (scan.name === "cfRule") format = bars.get(scan.get("id") ?? "");
    else if (scan.name === "dataBar" && format?.rule.type === "DataBar") changed.set(format, { ...format, rule: { type: "DataBar", bar: readBar(scan, theme, format.rule.bar) } });
  }
  return formats.map((one) => changed.get(one) ?? one);
}

function readBar(scan: XmlScanner, theme: Theme, bar: typeof DEFAULT_BAR): typeof DEFAULT_BAR {
  const gradient = scan.flag("gradient") ?? true;
  const axis = AXES[scan.get("axisPosition") ?? ""] ?? "Automatic";
  const direction = capital(scan.get("direction") ?? "context") as typeof bar.direction;
  const [sameFill, sameBorder] = [scan.flag("negativeBarColorSameAsPositive") ?? false, scan.flag("negativeBarBorderColorSameAsPositive") ?? true];
  const colors: Partial<Record<string, string>> = {};
  const bounds: Bound[] = [];
  for (const part of scan.children()) {
    if (part === "cfvo") {
      const type = BOUNDS[scan.get("type") ?? ""] ?? "Automatic";
      let formula: string | undefined;
      for (const inner of scan.children()) if (inner === "f") formula = readFormulaText(scan.readText());
      bounds.push({ type, ...(formula !== undefined && { formula }) });
    } else colors[part] = readColor(scan, theme) ?? undefined;
  }
  return {
    ...bar, gradient, axis, direction, lower: bounds[0] ?? bar.lower, upper: bounds[1] ?? bar.upper, color: colors["fillColor"] ?? bar.color,
    borderColor: colors["borderColor"] ?? null, axisColor: colors["axisColor"] ?? bar.axisColor,
    negativeColor: sameFill ? null : colors["negativeFillColor"] ?? DEFAULT_BAR.negativeColor, negativeBorderColor: sameBorder ? null : colors["negativeBorderColor"] ?? null,
  };
}
