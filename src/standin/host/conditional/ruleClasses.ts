/** The rules that lay a style over cells: by formula, by value, by text. And the style itself. */
import type { ConditionalStyle } from "../../workbook/ConditionalFormat";
import type { HostClass } from "../HostClass";
import type { InFormat } from "../Kinds";
import type { Session } from "../Session";
import type { NewRule } from "./newRule";
import { CELL_OPERATORS, TEXT_OPERATORS } from "../../workbook/ConditionalFormat";
import { invalidArgument } from "../ApiError";
import { ref } from "../HostClass";
import { readColor } from "../range/readColor";
import { fromR1C1, toR1C1 } from "../range/r1c1";
import { formatOf, putFormat, putStyle, readFormulaArgument, ruleOf, styleOfFormat } from "./formatOf";

type Sent = Readonly<Record<string, unknown>>;

export function readCellValue(sent: unknown, style: ConditionalStyle): NewRule {
  const { operator, formula1, formula2 } = (sent ?? {}) as Sent;
  const location = "CellValueConditionalFormat.rule";
  const known = CELL_OPERATORS.find((one) => one === operator);
  if (!known) throw invalidArgument(location);
  const needsTwo = known === "Between" || known === "NotBetween";
  const formulas = [readFormulaArgument(formula1, location), ...(needsTwo ? [readFormulaArgument(formula2, location)] : [])];
  return { rule: { type: "CellValue", operator: known, style }, formulas };
}

export function readComparison(sent: unknown, style: ConditionalStyle): NewRule {
  const { operator, text } = (sent ?? {}) as Sent;
  const known = TEXT_OPERATORS.find((one) => one === operator);
  if (!known || typeof text !== "string") throw invalidArgument("TextConditionalFormat.rule");
  return { rule: { type: "ContainsText", operator: known, text, style }, formulas: [] };
}

const format = (at: InFormat) => ref("ConditionalRangeFormat", at);

const custom: HostClass<InFormat> = { nav: { format, rule: (at) => ref("ConditionalFormatRule", at) } };

const firstCell = (at: InFormat, session: Session) => ({ ...formatOf(at, session).rects[0] ?? { row: 0, column: 0 }, rows: 1, columns: 1 });

const setFormula = (at: InFormat, value: unknown, session: Session): void => putFormat(at, { formulas: [readFormulaArgument(value, "ConditionalFormatRule.formula")] }, session);

const formatRule: HostClass<InFormat> = {
  get: {
    formula: (at, session) => formatOf(at, session).formulas[0] ?? "",
    formulaLocal: (at, session) => formatOf(at, session).formulas[0] ?? "",
    formulaR1C1: (at, session) => toR1C1([[formatOf(at, session).formulas[0] ?? ""]], firstCell(at, session))[0]?.[0] ?? "",
  },
  set: {
    formula: setFormula,
    formulaLocal: setFormula,
    formulaR1C1: (at, value, session) => setFormula(at, (fromR1C1([[value]], firstCell(at, session)) as unknown[][])[0]?.[0], session),
  },
};

const cellValue: HostClass<InFormat> = {
  get: {
    rule: (at, session) => {
      const [formula1, formula2] = formatOf(at, session).formulas;
      return { operator: ruleOf(at, "CellValue", session).operator, formula1, ...(formula2 !== undefined && { formula2 }) };
    },
  },
  set: { rule: (at, value, session) => putFormat(at, readCellValue(value, styleOfFormat(at, session)), session) },
  nav: { format },
};

const text: HostClass<InFormat> = {
  get: { rule: (at, session) => { const rule = ruleOf(at, "ContainsText", session); return { operator: rule.operator, text: rule.text }; } },
  set: { rule: (at, value, session) => putFormat(at, readComparison(value, styleOfFormat(at, session)), session) },
  nav: { format },
};

const reads = (name: keyof ConditionalStyle) => (at: InFormat, session: Session): unknown => styleOfFormat(at, session)[name] ?? null;

const writes = (name: keyof ConditionalStyle, location: string, read: (value: unknown) => unknown) => (at: InFormat, value: unknown, session: Session): void => {
  const wanted = value === null || value === "" ? undefined : read(value);
  if (wanted === null) throw invalidArgument(location);
  putStyle(at, { [name]: wanted }, session);
};

const flag = (value: unknown): boolean | null => (typeof value === "boolean" ? value : null);
const word = (value: unknown): string | null => (typeof value === "string" ? value : null);

const rangeFormat: HostClass<InFormat> = {
  get: { numberFormat: reads("numberFormat") },
  set: { numberFormat: writes("numberFormat", "ConditionalRangeFormat.numberFormat", word) },
  nav: { font: (at) => ref("ConditionalRangeFont", at), fill: (at) => ref("ConditionalRangeFill", at) },
  call: {
    clearFormat: (at, session) => putStyle(at, { fontColor: undefined, bold: undefined, italic: undefined, strike: undefined, underline: undefined, fill: undefined, numberFormat: undefined }, session),
  },
  lacks: ["borders"],
};

const FONT = "ConditionalRangeFont";

const rangeFont: HostClass<InFormat> = {
  get: { color: (at, session) => styleOfFormat(at, session).fontColor ?? "", bold: reads("bold"), italic: reads("italic"), strikethrough: reads("strike"), underline: reads("underline") },
  set: {
    color: writes("fontColor", `${FONT}.color`, readColor),
    bold: writes("bold", `${FONT}.bold`, flag),
    italic: writes("italic", `${FONT}.italic`, flag),
    strikethrough: writes("strike", `${FONT}.strikethrough`, flag),
    underline: writes("underline", `${FONT}.underline`, (value) => ["None", "Single", "Double"].find((one) => one === value) ?? null),
  },
  call: { clear: (at, session) => putStyle(at, { fontColor: undefined, bold: undefined, italic: undefined, strike: undefined, underline: undefined }, session) },
};

const rangeFill: HostClass<InFormat> = {
  get: { color: (at, session) => styleOfFormat(at, session).fill ?? "" },
  set: { color: writes("fill", "ConditionalRangeFill.color", readColor) },
  call: { clear: (at, session) => putStyle(at, { fill: undefined }, session) },
};

export const ruleClasses = {
  CustomConditionalFormat: custom, ConditionalFormatRule: formatRule, CellValueConditionalFormat: cellValue, TextConditionalFormat: text,
  ConditionalRangeFormat: rangeFormat, ConditionalRangeFont: rangeFont, ConditionalRangeFill: rangeFill,
};
