/** A filter of the model as its `autoFilter` element. */
import type { Criterion, Filter } from "../../workbook/Table";
import { addressOf } from "../../workbook/Rect";
import { escapeAttribute } from "../xml/escapeXml";

const OPERATORS: readonly (readonly [sign: string, name: string])[] = [
  ["<>", "notEqual"], [">=", "greaterThanOrEqual"], ["<=", "lessThanOrEqual"], [">", "greaterThan"], ["<", "lessThan"], ["=", "equal"],
];

function customFilter(text: string): string {
  const [sign, name] = OPERATORS.find(([start]) => text.startsWith(start)) ?? ["", "equal"];
  return `<customFilter${name === "equal" ? "" : ` operator="${name}"`} val="${escapeAttribute(text.slice(sign.length))}"/>`;
}

function criterionXml(criterion: Criterion): string {
  switch (criterion.on) {
    case "values": {
      const items = criterion.values.filter((value) => value !== "").map((value) => `<filter val="${escapeAttribute(value)}"/>`);
      return `<filters${criterion.values.includes("") ? " blank=\"1\"" : ""}>${items.join("")}</filters>`;
    }
    case "custom": {
      const { first, second, both } = criterion;
      return `<customFilters${both ? " and=\"1\"" : ""}>${customFilter(first)}${second === undefined ? "" : customFilter(second)}</customFilters>`;
    }
    case "top": case "bottom":
      return `<top10${criterion.on === "bottom" ? " top=\"0\"" : ""}${criterion.percent ? " percent=\"1\"" : ""} val="${criterion.count}"/>`;
    case "dynamic": return `<dynamicFilter type="${escapeAttribute(criterion.kind)}"/>`;
    case "opaque": return typeof criterion.fileState === "string" ? criterion.fileState : "";
  }
}

export function filterXml({ range, criteria }: Filter): string {
  const columns = [...criteria].sort(([a], [b]) => a - b).map(([column, criterion]) => `<filterColumn colId="${column}">${criterionXml(criterion)}</filterColumn>`);
  const ref = addressOf(range);
  return columns.length === 0 ? `<autoFilter ref="${ref}"/>` : `<autoFilter ref="${ref}">${columns.join("")}</autoFilter>`;
}
