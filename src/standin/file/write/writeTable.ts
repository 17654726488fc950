/** A table part: new from the model, or the file's own with only what changed. */
import type { Table, TableColumn } from "../../workbook/Table";
import type { TableFile } from "../read/readTable";
import { writeFormulaText } from "../formulaText";
import { addressOf, isSameRect } from "../../workbook/Rect";
import { codeCellText, escapeAttribute, escapeXml } from "../xml/escapeXml";
import { attributeOf, setAttribute, XmlParts } from "../xml/XmlParts";
import { filterXml } from "./writeFilter";

const ORDER = ["autoFilter", "sortState", "tableColumns", "tableStyleInfo", "extLst"];
const COLUMN_ORDER = ["calculatedColumnFormula", "totalsRowFormula", "xmlColumnPr", "extLst"];
const bit = (on: boolean): string => (on ? "1" : "0");

/** An attribute is flattened by XML where text is not: line breaks in a column's name are escaped as in cells. */
const columnName = (name: string): string => escapeAttribute(codeCellText(name).replace(/\n/g, "_x000a_"));

function columnXml(column: TableColumn, raw: string | undefined, before: TableColumn | undefined, table: Table, isName: (word: string) => boolean): string {
  if (raw !== undefined && before === column) return raw;
  const parts = XmlParts.cut(raw ?? `<tableColumn id="${column.id}"/>`);
  parts.head = setAttribute(parts.head, "name", columnName(column.name));
  if (before?.totalsFunction !== column.totalsFunction) parts.head = setAttribute(parts.head, "totalsRowFunction", column.totalsFunction);
  if (before?.totalsLabel !== column.totalsLabel) parts.head = setAttribute(parts.head, "totalsRowLabel", column.totalsLabel && escapeAttribute(column.totalsLabel));
  if (before?.formula !== column.formula) {
    const formula = column.formula && escapeXml(writeFormulaText(column.formula, { table: table.name, isName }));
    parts.set("calculatedColumnFormula", formula && `<calculatedColumnFormula>${formula}</calculatedColumnFormula>`, COLUMN_ORDER);
  }
  return parts.toString();
}

const START = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/** `raw` is the file's part where there is one; `id` is used for a new one. */
export function tableXml(table: Table, raw: string | undefined, id: number, namespace: string, isName: (word: string) => boolean): string {
  const before = raw === undefined ? undefined : (table.fileState as TableFile | undefined)?.loaded;
  const parts = XmlParts.cut(raw ?? `${START}<table xmlns="${namespace}" id="${id}" name="" displayName="" ref=""></table>`);
  if (before?.name !== table.name) parts.head = setAttribute(setAttribute(parts.head, "name", escapeAttribute(table.name)), "displayName", escapeAttribute(table.name));
  parts.head = setAttribute(parts.head, "ref", addressOf(table.rect));
  parts.head = setAttribute(parts.head, "headerRowCount", table.hasHeader ? undefined : "0");
  parts.head = setAttribute(parts.head, "totalsRowCount", table.hasTotals ? "1" : undefined);
  if (!table.hasTotals && raw === undefined) parts.head = setAttribute(parts.head, "totalsRowShown", "0");
  const filter = table.filter ?? (table.hasHeader && table.showFilterButton ? { range: { ...table.rect, rows: table.rect.rows - (table.hasTotals ? 1 : 0) }, criteria: new Map() } : null);
  if (filter !== before?.filter) parts.set("autoFilter", filter && table.hasHeader ? parts.own(filterXml(filter)) : undefined, ORDER);
  if (before && !isSameRect(before.rect, table.rect)) parts.set("sortState", undefined, ORDER);
  const rawColumns = new Map<number, string>();
  for (const { xml } of XmlParts.cut(parts.get("tableColumns") ?? "<tableColumns/>").children) rawColumns.set(Number(attributeOf(xml, "id")), xml);
  const columns = table.columns.map((column) => columnXml(column, rawColumns.get(column.id), before?.columns.find(({ id: known }) => known === column.id), table, isName));
  parts.set("tableColumns", parts.own(`<tableColumns count="${columns.length}">${columns.join("")}</tableColumns>`), ORDER);
  let style = parts.get("tableStyleInfo") ?? parts.own("<tableStyleInfo/>");
  style = setAttribute(style, "name", table.style === "" ? undefined : escapeAttribute(table.style));
  for (const [attribute, on] of [["showFirstColumn", table.showFirstColumn], ["showLastColumn", table.showLastColumn], ["showRowStripes", table.showBandedRows], ["showColumnStripes", table.showBandedColumns]] as const) {
    style = setAttribute(style, attribute, bit(on));
  }
  parts.set("tableStyleInfo", style, ORDER);
  return parts.toString();
}
