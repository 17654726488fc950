/** The errands the pane may start, bound to one journal; the front door hands them in. */
import { dayFromParts, type Day } from "../base/Day";
import { goTo } from "../excel/goTo";
import { Journal, type JournalStore } from "../excel/journal";
import { workbookName } from "../excel/workbookName";
import { orFailure, type Failure, type JobContext } from "./Job";
import { commitRefresh, prepareRefresh, rerank, type Prepared, type RefreshInput } from "./refresh";
import { loadSettings, saveSettings } from "./settings";
import { lastRun, undoLast, type Undoable, type Undone } from "./undo";

/** Today on this person's calendar. */
function localToday(): Day {
  const now = new Date();
  const day = dayFromParts(now.getFullYear(), now.getMonth() + 1, now.getDate());
  if (day === null) throw new Error(`Expected a calendar day, got ${now.toString()}`);
  return day;
}

export function makePaneJobs(store: JournalStore) {
  const journal = new Journal(store);
  return {
    prepareRefresh: (input: Omit<RefreshInput, "today">, context: JobContext) => prepareRefresh({ ...input, today: localToday() }, context),
    rerank,
    commitRefresh: (prepared: Prepared, context: JobContext) => commitRefresh(prepared, journal, new Date().toISOString(), context),
    undo: (context: JobContext): Promise<Undone | Failure> => orFailure(async () => undoLast(await workbookName(), journal, context)),
    canUndo: async (): Promise<Undoable | null> => {
      const found = await orFailure(async () => lastRun(await workbookName(), journal));
      return found && "ok" in found ? null : found;
    },
    goTo: (place: { readonly sheet: string; readonly cell: string }): Promise<Failure | null> => orFailure(async () => {
      await goTo(place.sheet, place.cell);
      return null;
    }),
    loadSettings,
    saveSettings,
  };
}
