/** A table part to the model's table. */
import type { Filter, Table, TableColumn } from "../../workbook/Table";
import { readFormulaText, shortenThisRow } from "../formulaText";
import { readAddress } from "../../workbook/Rect";
import { unescapeCellText } from "../xml/escapeXml";
import { XmlScanner } from "../xml/XmlScanner";
import { readFilter } from "./readFilter";

/** What the file keeps of a table for saving. */
export interface TableFile { readonly part: string; readonly loaded: Omit<Table, "fileState"> }

function readColumn(scan: XmlScanner, table: string): TableColumn {
  const id = scan.number("id") ?? 0;
  const name = unescapeCellText(scan.get("name") ?? "");
  const totalsFunction = scan.get("totalsRowFunction");
  const totalsLabel = scan.get("totalsRowLabel");
  let formula: string | undefined;
  for (const part of scan.children()) if (part === "calculatedColumnFormula") formula = shortenThisRow(readFormulaText(scan.readText()), table);
  return {
    id, name, ...(formula !== undefined && formula !== "=" && { formula }),
    ...(totalsFunction !== undefined && { totalsFunction }), ...(totalsLabel !== undefined && { totalsLabel }),
  };
}

export function readTable(xml: string, part: string, id: string): Table | null {
  const scan = new XmlScanner(xml);
  scan.next();
  const rect = readAddress(scan.get("ref") ?? "");
  if (scan.name !== "table" || !rect) return null;
  const name = scan.get("displayName") ?? scan.get("name") ?? "";
  const hasHeader = (scan.number("headerRowCount") ?? 1) > 0;
  const hasTotals = (scan.number("totalsRowCount") ?? 0) > 0;
  const columns: TableColumn[] = [];
  let filter: Filter | null = null;
  let style = "";
  let flags = { showBandedRows: false, showBandedColumns: false, showFirstColumn: false, showLastColumn: false };
  for (const child of scan.children()) {
    if (child === "autoFilter") filter = readFilter(scan);
    else if (child === "tableColumns") {
      for (const item of scan.children()) if (item === "tableColumn") columns.push(readColumn(scan, name));
    } else if (child === "tableStyleInfo") {
      style = scan.get("name") ?? "";
      flags = {
        showBandedRows: scan.flag("showRowStripes") ?? false, showBandedColumns: scan.flag("showColumnStripes") ?? false,
        showFirstColumn: scan.flag("showFirstColumn") ?? false, showLastColumn: scan.flag("showLastColumn") ?? false,
      };
    }
  }
  const table = { id, name, rect, hasHeader, hasTotals, columns, style, ...flags, showFilterButton: filter !== null, filter };
  return { ...table, fileState: { part, loaded: table } satisfies TableFile };
}
