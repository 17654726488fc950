/** The errands the pane may start, bound to one journal; the front door hands them in. */
import type { ColumnRef } from "../base/Edit";
import { goTo, goToRow } from "../excel/goTo";
import { Journal, type JournalStore } from "../excel/journal";
import { workbookName } from "../excel/workbookName";
import type { SheetMapping } from "../ledger/Mapping";
import { totals, type CurrencyTotals } from "../rules/totals";
import type { Foreseer } from "./foresight/Foreseer";
import { howGood } from "./foresight/foresightOf";
import { orFailure, type Failure, type JobContext } from "./Job";
import { commitRefresh, prepareRefresh, rerank, type Prepared, type RefreshInput, type RefusedBook } from "./refresh";
import { localClock } from "./localClock";
import { loadSettings, saveSettings } from "./settings";
import { lastRun, undoLast, type Undoable, type Undone } from "./undo";
import { knownCountries } from "./workingDays";

export function makePaneJobs(store: JournalStore, foreseer: Foreseer) {
  const journal = new Journal(store);
  return {
    prepareRefresh: (input: Omit<RefreshInput, "today" | "foreseer">, context: JobContext) => prepareRefresh({ ...input, today: localClock().day, foreseer }, context),
    rerank,
    howGood: (prepared: Prepared, currency: string | undefined, context: JobContext) => howGood(prepared, currency, foreseer, context),
    countries: knownCountries,
    /** Largest overdue first. */
    totals: ({ book, today }: Prepared): readonly (CurrencyTotals & { readonly currency: string })[] =>
      Object.entries(totals(book, today)).map(([currency, sums]) => ({ currency, ...sums })).sort((a, b) => b.overdue.minor - a.overdue.minor),
    headersOf: (read: Prepared | RefusedBook, sheet: SheetMapping): readonly ColumnRef[] => read.columns[sheet.sheet] ?? [],
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
    goToCustomer: ({ book: { master } }: Prepared, customer: string): Promise<Failure | null> => orFailure<Failure | null>(async () => {
      const row = master.rows.find((one) => one.customer === customer && one.live) ?? master.rows.find((one) => one.customer === customer);
      if (!row) return { ok: false, code: "no-row", message: `This customer has no row of its own on “${master.target.sheet}”.`, retry: false };
      await goToRow(master.target, row.key);
      return null;
    }),
    loadSettings,
    saveSettings,
  };
}
