/** Which lists of the workbook make the book: detail before summaries, visible sheets before hidden ones, no list twice. */
import type { Grid } from "../../base/Grid";
import type { Mapping } from "../../ledger/Mapping";
import type { IssueList } from "../makeIssueList";
import type { RefusalCode } from "../refusals";
import { findLists } from "./findHeader";
import type { Layout } from "./Layout";
import { recallLayouts, withOwned } from "./recallLayouts";
import { shapeList } from "./shapeList";

export interface ChosenLists {
  readonly lists: readonly Layout[];
  /** Sheets read for promises to pay only. */
  readonly promises: readonly Layout[];
  /** The list that receives our columns; one of `lists`. */
  readonly master: Layout | null;
  readonly refusal: RefusalCode | null;
}

export function chooseLists(grids: readonly Grid[], mapping: Mapping | undefined, issues: IssueList): ChosenLists {
  const filled = grids.filter((grid) => grid.visibility !== "veryHidden" && grid.cells.some((row) => row.some((cell) => cell !== "")));
  const recalled = mapping ? recallLayouts(mapping, filled, issues) : [];
  const shaped = filled.flatMap((grid) => findLists(grid).map((list) => ({ grid, shaped: shapeList(list) })));
  const promises = shaped.flatMap(({ shaped: each }) => (each.is === "promises" && !recalled.some(({ grid }) => grid === each.layout.grid) ? [each.layout] : []));
  if (recalled.length > 0) return finish(recalled, promises);

  const found = shaped.flatMap(({ shaped: each }) => (each.is === "list" ? [{ ...each, layout: { ...each.layout, columns: withOwned(each.layout.columns, each.layout.headers, true) } }] : []));
  const visibleFirst = (shape: string): typeof found => {
    const all = found.filter(({ layout }) => layout.shape === shape);
    const visible = all.filter(({ layout }) => layout.grid.visibility === "visible");
    return visible.length > 0 ? visible : all;
  };
  const invoices = withoutCopies(visibleFirst("invoices").map(({ layout }) => layout), issues);
  const customers = visibleFirst("customers").filter(({ layout, isSummary }) => {
    if (!isSummary || invoices.length === 0) return true;
    issues.add("summary-not-read", layout.grid, layout.headerRow, 0, () => `“${layout.grid.sheet}” only sums up other sheets and is not read; the invoices are. Add contact or note columns if it is your customer list.`);
    return false;
  }).map(({ layout }) => layout).sort((a, b) => worth(b) - worth(a));
  const lists = [...customers, ...invoices, ...visibleFirst("payments").map(({ layout }) => layout)];
  if (invoices.length > 0 || customers.some(hasMoney)) {
    for (const { grid, shaped: each } of shaped) {
      if (each.is === "not" && each.code === "payables") issues.add("payables-not-read", grid, null, 0, () => `“${grid.sheet}” lists what you owe to vendors and is not read.`);
    }
    return finish(lists, promises);
  }
  const codes = new Set(shaped.flatMap(({ shaped: each }) => (each.is === "not" ? [each.code] : [])));
  const refusal = (["payables", "summary-only", "no-customer", "no-amount"] as const).find((code) => codes.has(code))
    ?? (lists.length > 0 || promises.length > 0 ? "no-amount" : filled.some(looksLikeData) ? "no-header" : "empty");
  return { lists, promises, master: null, refusal };
}

const hasMoney = ({ columns, buckets }: Layout): boolean => buckets.length > 0 || columns.has("openAmount") || columns.has("overdueAmount");

function finish(lists: readonly Layout[], promises: readonly Layout[]): ChosenLists {
  const ofShape = (shape: string): Layout[] => lists.filter((layout) => layout.shape === shape);
  const master = ofShape("customers")[0] ?? ofShape("invoices").sort((a, b) => b.to - b.from - (a.to - a.from))[0] ?? null;
  const refusal: RefusalCode | null = master === null ? "no-amount" : ofShape("invoices").length === 0 && !lists.some(hasMoney) ? "no-amount" : null;
  return { lists, promises, master, refusal };
}

/** The customers sheet people work in holds our columns, then money, then most about each customer. */
function worth({ columns, buckets, grid }: Layout): number {
  const ours = ["nextAction", "priority", "notes", "lastContact"].filter((role) => columns.has(role as "notes")).length;
  return ours * 10 + (buckets.length > 0 || columns.has("openAmount") ? 5 : 0) + columns.size + (grid.visibility === "visible" ? 1 : 0);
}

/** Most of a smaller list's document numbers standing on a larger one makes it an extract of that. */
function withoutCopies(layouts: readonly Layout[], issues: IssueList): Layout[] {
  const largestFirst = [...layouts].sort((a, b) => b.to - b.from - (a.to - a.from));
  if (largestFirst.length < 2) return largestFirst;
  const seen = new Set<string>();
  return largestFirst.filter((layout) => {
    const numbers = documentsOf(layout);
    const known = numbers.filter((number) => seen.has(number)).length;
    if (numbers.length > 0 && known > numbers.length / 2) {
      issues.add("copy-not-read", layout.grid, layout.headerRow, 0, () => `“${layout.grid.sheet}” repeats invoices of another sheet and is not read, so that nothing is counted twice.`);
      return false;
    }
    for (const number of numbers) seen.add(number);
    return true;
  });
}

function documentsOf({ grid, columns, from, to }: Layout): string[] {
  const number = columns.get("invoiceNumber");
  const customer = columns.get("customerId") ?? columns.get("customerName");
  if (number === undefined) return [];
  const documents: string[] = [];
  for (let row = from; row < to; row += 1) {
    const cell = grid.cells[row]?.[number] ?? "";
    if (cell !== "") documents.push(`${customer === undefined ? "" : String(grid.cells[row]?.[customer] ?? "")}|${String(cell)}`);
  }
  return documents;
}

/** Several rows with texts and numbers side by side, whatever they mean. */
function looksLikeData({ cells }: Grid): boolean {
  return cells.filter((row) => row.some((cell) => typeof cell === "number" || /\d[.,]\d\d$/.test(String(cell))) && row.some((cell) => typeof cell === "string" && cell !== "")).length >= 2;
}
