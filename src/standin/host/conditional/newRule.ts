/** The rule of a conditional format as it is right after `add` or `changeRuleTo…`: without effect until it is set. */
import type { ConditionalFormat, ConditionalRule } from "../../workbook/ConditionalFormat";
import { DEFAULT_BAR } from "../../workbook/ConditionalFormat";
import { plainIcons } from "../../workbook/IconSet";
import { invalidArgument } from "../ApiError";

export type NewRule = Pick<ConditionalFormat, "formulas"> & { readonly rule: ConditionalRule };

export function newRule(type: unknown, location: string): NewRule {
  switch (type) {
    case "Custom": return { rule: { type, style: {} }, formulas: ["=FALSE"] };
    case "CellValue": return { rule: { type, operator: "EqualTo", style: {} }, formulas: ["=NA()"] };
    case "ContainsText": return { rule: { type, operator: "Contains", text: "", style: {} }, formulas: [] };
    case "DataBar": return { rule: { type, bar: DEFAULT_BAR }, formulas: [] };
    case "ColorScale": return { rule: { type, stops: [{ type: "LowestValue", color: "#F8696B" }, { type: "Percentile", formula: "=50", color: "#FFEB84" }, { type: "HighestValue", color: "#63BE7B" }] }, formulas: [] };
    case "IconSet": return { rule: { type, icons: plainIcons("ThreeTrafficLights1") }, formulas: [] };
    case "TopBottom": return { rule: { type, rank: 10, isPercent: false, isBottom: false, style: {} }, formulas: [] };
    case "PresetCriteria": return { rule: { type, criterion: "Blanks", style: {} }, formulas: [] };
    default: throw invalidArgument(location);
  }
}
