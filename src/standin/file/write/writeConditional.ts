/** Conditional formats as elements of a worksheet part; rules that only moved keep every detail they were read with. */
import type { Bound, ConditionalFormat, ConditionalRule, DataBar, TextOperator } from "../../workbook/ConditionalFormat";
import type { FileRule } from "../read/readConditional";
import type { StyleTable } from "./StyleTable";
import { cellAddress } from "../../../base/Grid";
import { CELL_OPERATORS, TEXT_TYPES } from "../read/readConditional";
import { BOUNDS } from "../conditionalWords";
import { presetXml } from "../conditionalWords";
import { iconSetXml, isExtended } from "../iconSets";
import { escapeAttribute, escapeXml } from "../xml/escapeXml";
import { setAttribute } from "../xml/XmlParts";
import { barId, color, placesOf } from "./writeBars";

const fileWord = <T>(words: Readonly<Record<string, T>>, value: T): string => Object.keys(words).find((word) => words[word] === value) ?? "";
const plain = (formula: string): string => escapeXml(formula.replace(/^=/, ""));

/** How Excel itself writes what the rule asks of the first cell. */
function textFormula(operator: TextOperator, text: string, cell: string): string {
  const quoted = `"${text.replace(/"/g, "\"\"")}"`;
  switch (operator) {
    case "Contains": return `NOT(ISERROR(SEARCH(${quoted},${cell})))`;
    case "NotContains": return `ISERROR(SEARCH(${quoted},${cell}))`;
    case "BeginsWith": return `LEFT(${cell},LEN(${quoted}))=${quoted}`;
    case "EndsWith": return `RIGHT(${cell},LEN(${quoted}))=${quoted}`;
  }
}

function boundXml({ type, formula }: Bound, isUpper: boolean): string {
  if (type === "Automatic") return `<cfvo type="${isUpper ? "max" : "min"}"/>`;
  return `<cfvo type="${fileWord(BOUNDS, type)}"${formula === undefined ? "" : ` val="${escapeAttribute(formula.replace(/^=/, ""))}"`}/>`;
}

const barXml = (bar: DataBar, id: string): string =>
  `<dataBar minLength="0" maxLength="100"${bar.barOnly ? " showValue=\"0\"" : ""}>${boundXml(bar.lower, false)}${boundXml(bar.upper, true)}${color(bar.color)}</dataBar>`
  + `<extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><x14:id>${id}</x14:id></ext></extLst>`;

/** Type, its attributes, and what stands inside. */
function ruleXml(rule: ConditionalRule, format: ConditionalFormat, cell: string): [string, string] {
  const inner = format.formulas.map((formula) => `<formula>${plain(formula)}</formula>`).join("");
  switch (rule.type) {
    case "Custom": return ["type=\"expression\"", inner];
    case "CellValue": return [`type="cellIs" operator="${fileWord(CELL_OPERATORS, rule.operator)}"`, inner];
    case "ContainsText": {
      const type = fileWord(TEXT_TYPES, rule.operator);
      return [`type="${type}" operator="${type === "notContainsText" ? "notContains" : type}" text="${escapeAttribute(rule.text)}"`, `<formula>${escapeXml(textFormula(rule.operator, rule.text, cell))}</formula>`];
    }
    case "DataBar": return ["type=\"dataBar\"", barXml(rule.bar, barId(format))];
    case "ColorScale": {
      const { stops } = rule;
      return ["type=\"colorScale\"", `<colorScale>${stops.map((stop, i) => boundXml(stop, i > 0)).join("")}${stops.map((stop) => color(stop.color)).join("")}</colorScale>`];
    }
    case "IconSet": return ["type=\"iconSet\"", iconSetXml(rule.icons)];
    case "TopBottom": return [`type="top10"${rule.isPercent ? " percent=\"1\"" : ""}${rule.isBottom ? " bottom=\"1\"" : ""} rank="${rule.rank}"`, ""];
    case "PresetCriteria": {
      const [head, formula] = presetXml(rule.criterion, cell);
      return [head, formula === "" ? "" : `<formula>${escapeXml(formula)}</formula>`];
    }
  }
}

/** The rule as read, with its formulas where they are now. */
function movedRaw({ raw }: FileRule, format: ConditionalFormat, priority: number, cell: string): string {
  const { rule } = format;
  const formulas = rule.type === "ContainsText" ? [escapeXml(textFormula(rule.operator, rule.text, cell))] : format.formulas.map(plain);
  let at = 0;
  const followed = raw.replace(/(<(?:\w+:)?formula>)[^<]*(?=<)/g, (whole, tag: string) => { const text = formulas[at++]; return text === undefined ? whole : tag + text; });
  return setAttribute(setAttribute(followed, "priority", String(priority)), "stopIfTrue", format.stopIfTrue ? "1" : undefined);
}

export function conditionalXmls(formats: readonly ConditionalFormat[], styles: StyleTable): string[] {
  return formats.flatMap((format, i) => {
    if (isExtended(format)) return [];
    const first = format.rects[0]!;
    const cell = cellAddress(first.row, first.column);
    const file = format.fileState as FileRule | undefined;
    const priority = i + 1;
    let xml: string;
    if (file) xml = movedRaw(file, format, priority, cell);
    else {
      const [head, inner] = ruleXml(format.rule, format, cell);
      const dxf = "style" in format.rule ? styles.dxfOf(format.rule.style) : undefined;
      xml = `<cfRule ${head}${dxf === undefined ? "" : ` dxfId="${dxf}"`} priority="${priority}"${format.stopIfTrue ? " stopIfTrue=\"1\"" : ""}>${inner}</cfRule>`;
    }
    return [`<conditionalFormatting sqref="${placesOf(format)}">${xml}</conditionalFormatting>`];
  });
}
