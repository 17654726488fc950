/** The rows of a log that stand: each id once, in the order they were written, without what was taken back. */
import type { Activity } from "../../ledger/Activity";

export interface StandingRows { readonly standing: readonly Activity[]; /** Taken back, the rows that take back left out. */ readonly gone: readonly Activity[] }

/** Two rows of one id are one row; where a person changed the copy, what it says decides, so that the order of rows never does. */
export function compareRows(a: Activity, b: Activity): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  if (a.id !== b.id) return a.id < b.id ? -1 : 1;
  if (a === b) return 0;
  const [left, right] = [JSON.stringify(a), JSON.stringify(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Oldest first. Later rows are heard first: what takes back a taking back restores what that one took. */
export function standingRows(rows: readonly Activity[]): StandingRows {
  const seen = new Set<string>();
  const ordered = [...rows].sort(compareRows).filter(({ id }) => !seen.has(id) && seen.add(id));
  const gone = new Set<string>();
  for (let at = ordered.length - 1; at >= 0; at--) {
    const row = ordered[at];
    if (row?.kind === "taken back" && row.about !== row.id && !gone.has(row.id)) gone.add(row.about);
  }
  const own = ordered.filter(({ kind }) => kind !== "taken back");
  return gone.size === 0 ? { standing: own, gone: [] } : { standing: own.filter(({ id }) => !gone.has(id)), gone: own.filter(({ id }) => gone.has(id)) };
}
