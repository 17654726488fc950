/** Sorting a range: Excel.RangeSort, and what table sorting shares with it. */
import type { SortKey } from "../../workbook/Op";
import type { HostClass } from "../HostClass";
import type { Place } from "./Place";
import { ApiError, invalidArgument, messageOf } from "../ApiError";

interface SortField { readonly key: number; readonly ascending?: boolean; readonly sortOn?: string }

export function sortKeys(fields: unknown, location: string): SortKey[] {
  if (!Array.isArray(fields) || fields.length === 0) throw invalidArgument(location);
  return (fields as SortField[]).map(({ key, ascending, sortOn }) => {
    if (!Number.isInteger(key)) throw invalidArgument(location);
    if (sortOn !== undefined && sortOn !== "Value") throw new ApiError("ApiNotFound", messageOf("ApiNotFound"), `${location} on ${sortOn}`);
    return { offset: key, descending: ascending === false };
  });
}

export const rangeSort: HostClass<Place> = {
  call: {
    apply: (place, session, [fields, matchCase, hasHeaders, orientation]) => void session.apply({
      do: "sort", sheet: place.sheet, rect: session.rectOf(place), keys: sortKeys(fields, "RangeSort.apply"),
      matchCase: matchCase === true, hasHeader: hasHeaders === true, byColumns: orientation === "Columns",
    }),
  },
};
