/** An `autoFilter` element to the model's filter, and the rows it hides. */
import type { Criterion, Filter } from "../../workbook/Table";
import type { XmlScanner } from "../xml/XmlScanner";
import { readAddress } from "../../workbook/Rect";

const OPERATORS: Readonly<Record<string, string>> = { equal: "=", notEqual: "<>", greaterThan: ">", greaterThanOrEqual: ">=", lessThan: "<", lessThanOrEqual: "<=" };

function readCriterion(scan: XmlScanner): Criterion {
  const from = scan.start;
  const kind = scan.name;
  const opaque = (): Criterion => ({ on: "opaque", fileState: scan.text.slice(from, scan.end) });
  if (kind === "filters") {
    const values = scan.flag("blank") ? [""] : [];
    let isPlain = true;
    for (const item of scan.children()) {
      if (item === "filter") values.push(scan.get("val") ?? "");
      else isPlain = false;
    }
    return isPlain ? { on: "values", values } : opaque();
  }
  if (kind === "customFilters") {
    const both = scan.flag("and") ?? false;
    const parts: string[] = [];
    for (const item of scan.children()) if (item === "customFilter") parts.push((OPERATORS[scan.get("operator") ?? "equal"] ?? "=") + (scan.get("val") ?? ""));
    const [first = "", second] = parts;
    return { on: "custom", first, ...(second !== undefined && { second, both }) };
  }
  if (kind === "top10") {
    const criterion: Criterion = { on: scan.flag("top") ?? true ? "top" : "bottom", count: scan.number("val") ?? 10, percent: scan.flag("percent") ?? false };
    scan.skip();
    return criterion;
  }
  if (kind === "dynamicFilter") {
    const criterion: Criterion = { on: "dynamic", kind: scan.get("type") ?? "" };
    scan.skip();
    return criterion;
  }
  scan.skip();
  return opaque();
}

/** Reads the `autoFilter` just opened; null where its range is unreadable. */
export function readFilter(scan: XmlScanner): Filter | null {
  const range = readAddress(scan.get("ref") ?? "");
  const criteria = new Map<number, Criterion>();
  for (const name of scan.children()) {
    if (name !== "filterColumn") continue;
    const column = scan.number("colId") ?? 0;
    for (const kind of scan.children()) if (kind !== "extLst") criteria.set(column, readCriterion(scan));
  }
  return range && { range, criteria };
}

/** The rows under a filter that has conditions count as hidden by it, as Excel takes them. */
export function filteredRowsOf(hidden: ReadonlySet<number>, filters: readonly Filter[]): Set<number> {
  const active = filters.filter(({ criteria }) => criteria.size > 0);
  const rows = new Set<number>();
  for (const row of hidden) if (active.some(({ range }) => row > range.row && row < range.row + range.rows)) rows.add(row);
  return rows;
}
