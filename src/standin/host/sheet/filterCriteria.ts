/** Filter conditions between Excel's API and the model. */
import type { Criterion, Filter } from "../../workbook/Table";
import { ApiError, invalidArgument, messageOf } from "../ApiError";

export interface ApiCriteria {
  readonly filterOn: string;
  readonly criterion1?: string;
  readonly criterion2?: string;
  readonly operator?: string;
  readonly values?: readonly unknown[];
  readonly dynamicCriteria?: string;
}

export function readCriteria(sent: unknown, location: string): Criterion {
  const criteria = sent as ApiCriteria | null;
  if (!criteria || typeof criteria !== "object") throw invalidArgument(location);
  const count = Number(criteria.criterion1);
  switch (criteria.filterOn) {
    case "Values": return { on: "values", values: (criteria.values ?? []).map((value) => (typeof value === "object" && value !== null ? String((value as { readonly date?: string }).date) : String(value))) };
    case "Custom": {
      if (criteria.criterion1 === undefined) throw invalidArgument(location);
      return { on: "custom", first: criteria.criterion1, ...(criteria.criterion2 !== undefined && criteria.criterion2 !== null && { second: criteria.criterion2, both: criteria.operator !== "Or" }) };
    }
    case "TopItems": return { on: "top", count, percent: false };
    case "TopPercent": return { on: "top", count, percent: true };
    case "BottomItems": return { on: "bottom", count, percent: false };
    case "BottomPercent": return { on: "bottom", count, percent: true };
    case "Dynamic": return { on: "dynamic", kind: criteria.dynamicCriteria ?? "Unknown" };
    default: throw new ApiError("ApiNotFound", messageOf("ApiNotFound"), `${location} on ${String(criteria.filterOn)}`);
  }
}

export function sentCriteria(criterion: Criterion | undefined): ApiCriteria | null {
  if (!criterion) return null;
  switch (criterion.on) {
    case "values": return { filterOn: "Values", values: criterion.values };
    case "custom": return { filterOn: "Custom", criterion1: criterion.first, ...(criterion.second !== undefined && { criterion2: criterion.second, operator: criterion.both === false ? "Or" : "And" }) };
    case "top": return { filterOn: criterion.percent ? "TopPercent" : "TopItems", criterion1: String(criterion.count) };
    case "bottom": return { filterOn: criterion.percent ? "BottomPercent" : "BottomItems", criterion1: String(criterion.count) };
    case "dynamic": return { filterOn: "Dynamic", dynamicCriteria: criterion.kind };
    case "opaque": return { filterOn: "CellColor" };
  }
}

/** One entry per column, as Excel answers `AutoFilter.criteria`. */
export const allCriteria = (filter: Filter | null): (ApiCriteria | null)[] =>
  filter ? Array.from({ length: filter.range.columns }, (_, column) => sentCriteria(filter.criteria.get(column))) : [];
