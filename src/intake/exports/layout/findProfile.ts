/** A saved profile put to use: its headers are looked for where it says, else in the top of the sheet. */
import type { Grid } from "../../../base/Grid";
import { foldText } from "../../../base/foldText";
import { headerTexts } from "../../columns/Layout";
import type { ProfileColumn, ReaderProfile } from "../ReaderProfile";
import type { Field } from "./Field";
import type { HeaderPlace } from "./findExportHeader";
import type { NamedFields } from "./nameFields";

export interface FoundProfile { readonly profile: ReaderProfile; readonly place: HeaderPlace; readonly headers: readonly string[]; readonly named: NamedFields }

const SEARCH_ROWS = 120;

/** The first profile all of whose headers stand in one row. */
export function findProfile(head: Grid, profiles: readonly ReaderProfile[]): FoundProfile | null {
  for (const profile of profiles) {
    const rows = profile.headerRow === undefined ? Array.from({ length: Math.min(SEARCH_ROWS, head.cells.length) }, (_, row) => row) : [profile.headerRow - 1 - head.top];
    for (const headerRow of rows) {
      if (headerRow < profile.headerRows - 1 || headerRow >= head.cells.length) continue;
      const headers = headerTexts(head, headerRow, profile.headerRows, 0, head.cells[0]?.length ?? 0);
      const named = nameByProfile(headers, profile);
      if (named) return { profile, place: { headerRow, headerRows: profile.headerRows }, headers, named };
    }
  }
  return null;
}

function nameByProfile(headers: readonly string[], profile: ReaderProfile): NamedFields | null {
  const folded = headers.map(foldText);
  const columnOf = ({ header, nth }: ProfileColumn): number => {
    const wanted = foldText(header);
    return folded.flatMap((text, column) => (text === wanted ? [column] : []))[nth] ?? -1;
  };
  const columns = new Map<Field, number>();
  for (const [field, column] of Object.entries(profile.columns) as [Field, ProfileColumn][]) {
    const at = columnOf(column);
    if (at < 0) return null;
    columns.set(field, at);
  }
  const buckets = profile.buckets.map(columnOf);
  return buckets.includes(-1) ? null : { columns, buckets, vendor: -1 };
}
