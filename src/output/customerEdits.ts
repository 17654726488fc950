/** The edits of one customer's rows, against cells that were read a moment ago. */
import type { EditSet } from "../base/Edit";
import type { Cell } from "../base/Grid";
import type { Book } from "../ledger/Book";
import type { OwnedRole } from "../ledger/Mapping";
import type { CaseFile } from "../rules/casework/CaseFile";
import type { Decision } from "../rules/Decision";
import { rowEdits } from "./masterEdits";

/** `fresh`: what our columns hold now, by row key (read by `ownedRefs`); a role left out is a column that does not exist yet. A row that is not in it is taken as it was read with the book. */
export function customerEdits(book: Book, decision: Decision, file: CaseFile, date1904: boolean, fresh: ReadonlyMap<string, Partial<Record<OwnedRole, Cell>>>): EditSet {
  const { customer } = decision;
  const rows = book.master.rows.filter((row) => row.customer === customer).map((row) => ({ ...row, owned: fresh.get(row.key) ?? row.owned }));
  return rowEdits(book, rows, new Map([[customer, decision]]), new Map([[customer, file]]), date1904);
}
