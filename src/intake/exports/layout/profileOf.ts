/** How an export was read, as a profile a person may save and edit. */
import type { ProfileColumn, ReaderProfile } from "../ReaderProfile";
import type { ExportLayout } from "./ExportLayout";
import type { Field } from "./Field";
import { foldText } from "../../../base/foldText";

export function profileOf(layout: ExportLayout): ReaderProfile {
  const folded = layout.headers.map(foldText);
  const column = (at: number): ProfileColumn => ({ header: layout.headers[at] ?? "", nth: folded.slice(0, at).filter((text) => text === folded[at]).length });
  const columns: Partial<Record<Field, ProfileColumn>> = {};
  for (const [field, at] of layout.columns) columns[field] = column(at);
  const sign = [...layout.signs.values()][0];
  return {
    name: layout.name, shape: layout.shape, headerRows: layout.headerRows, columns, buckets: layout.buckets.map(column), naming: layout.naming, groupsStartWithId: layout.groupsStartWithId,
    totalWords: layout.totalWords, kinds: layout.kinds, creditsArePositive: layout.creditsArePositive, ...(!layout.dayOrderAssumed && { dayOrder: layout.dayOrder }), ...(!layout.signAssumed && sign && { decimalSign: sign }),
  };
}
