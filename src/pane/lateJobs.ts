/** The jobs, loaded after the first paint: what a person sees first needs neither intake nor rules. */
import type { PaneJobs } from "./PaneJobs";

/** Loading takes as long as drawing the first screen, so what nobody clicked waits until that is on the glass. A timer, as a hidden pane has no frames. */
const AFTER_PAINT_MS = 300;

/** `load` is called once, at the first use. The three that answer at once are only asked about a book that a loaded job has read. */
export function lateJobs(load: () => Promise<PaneJobs>): PaneJobs {
  let loading: Promise<PaneJobs> | undefined;
  let loaded: PaneJobs | undefined;
  const late = (): Promise<PaneJobs> => (loading ??= load().then(
    (jobs) => (loaded = jobs),
    (error: unknown) => {
      // The next use tries again: the connection may be back.
      loading = undefined;
      throw error;
    },
  ));
  const afterPaint = async (): Promise<PaneJobs> => {
    if (!loading) await new Promise((resolve) => setTimeout(resolve, AFTER_PAINT_MS));
    return late();
  };
  const now = (): PaneJobs => {
    if (!loaded) throw new Error("Expected a job to have run before its result is asked about, got none");
    return loaded;
  };
  return {
    countries: async () => (await late()).countries(),
    prepareRefresh: async (wish, context) => (await late()).prepareRefresh(wish, context),
    rerank: (prepared, policy) => now().rerank(prepared, policy),
    howGood: async (prepared, currency, context) => (await late()).howGood(prepared, currency, context),
    totals: (prepared) => now().totals(prepared),
    headersOf: (read, sheet) => now().headersOf(read, sheet),
    commitRefresh: async (prepared, context) => (await late()).commitRefresh(prepared, context),
    undo: async (context) => (await late()).undo(context),
    canUndo: async () => (await afterPaint()).canUndo(),
    goTo: async (place) => (await late()).goTo(place),
    goToCustomer: async (prepared, customer) => (await late()).goToCustomer(prepared, customer),
    loadSettings: async (context) => (await afterPaint()).loadSettings(context),
    saveSettings: async (settings, context) => (await late()).saveSettings(settings, context),
  };
}
