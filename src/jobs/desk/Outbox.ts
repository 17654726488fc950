/**
 * Entries on their way into the workbook, kept on this machine from the keystroke that logged them. A crash, a lost connection or a
 * colleague who writes into the same row at the same moment can so delay a note, but never lose it: what the sheet does not show is written again.
 */
import type { Activity } from "../../ledger/Activity";
import type { JournalStore } from "../../excel/journal";

interface Kept { readonly waiting: readonly Activity[]; readonly written: readonly Activity[] }

/** Entries remembered after they were written and read back: a colleague's copy may overwrite them later still. */
const REMEMBERED = 300;

export class Outbox {
  private kept: Promise<Kept>;
  private running: Promise<unknown> = Promise.resolve();
  /** Until the workbook was looked through once, nothing is taken for lost. */
  private since: string | undefined;

  constructor(private readonly store: JournalStore, private readonly workbook: string) {
    this.kept = store.get(this.key).then((found) => (found as Kept | undefined) ?? { waiting: [], written: [] });
  }

  async waiting(): Promise<readonly Activity[]> {
    return (await this.kept).waiting;
  }

  /** Returns once the entry is safe on this machine. */
  add(activity: Activity): Promise<void> {
    return this.change(({ waiting, written }) => ({ waiting: [...waiting, activity], written }));
  }

  written(ids: ReadonlySet<string>): Promise<void> {
    return this.change(({ waiting, written }) => ({
      waiting: waiting.filter(({ id }) => !ids.has(id)),
      written: [...written, ...waiting.filter(({ id }) => ids.has(id))].slice(-REMEMBERED),
    }));
  }

  /**
   * What was written since `from` (UTC instant; undefined: as the last time) and is not in the log as it was just read waits again.
   * What waits goes on waiting, though its row be there: a crash may have come before its customer's columns.
   * `belongs`: this is the workbook the entry was meant for; another of the same file name has other customers.
   */
  async heal(present: ReadonlySet<string>, from: string | undefined, belongs: (activity: Activity) => boolean): Promise<void> {
    const since = (this.since = from ?? this.since);
    if (since === undefined) return;
    const isLost = (activity: Activity): boolean => !present.has(activity.id) && activity.at >= since && belongs(activity);
    if (!(await this.kept).written.some(isLost)) return;
    await this.change(({ waiting, written }) => ({ waiting: [...written.filter(isLost), ...waiting], written: written.filter((activity) => !isLost(activity)) }));
  }

  /** One at a time: two that write the same entries at once would each find them missing. */
  inTurn<T>(act: () => Promise<T>): Promise<T> {
    const done = this.running.then(act);
    this.running = done.catch(() => undefined);
    return done;
  }

  /** Changes follow each other, so that two in one moment never overwrite one another; a second pane's entries are taken along. */
  private async change(make: (kept: Kept) => Kept): Promise<void> {
    const before = this.kept;
    const next = before.then(async (kept) => {
      const made = make(joined(kept, (await this.store.get(this.key)) as Kept | undefined));
      await this.store.set(this.key, made);
      return made;
    });
    // What could not be kept is not half kept: whoever logs it again must not log it twice.
    this.kept = next.catch(() => before);
    await next;
  }

  private get key(): string {
    return `duebook-outbox:${this.workbook}`;
  }
}

/** What either says waits, waits: to write an entry twice is harmless. */
function joined(mine: Kept, stored: Kept | undefined): Kept {
  if (!stored) return mine;
  const waiting = byId([...mine.waiting, ...stored.waiting]);
  return { waiting: [...waiting.values()], written: [...byId([...mine.written, ...stored.written]).values()].filter(({ id }) => !waiting.has(id)) };
}

const byId = (activities: readonly Activity[]): ReadonlyMap<string, Activity> => new Map(activities.map((activity) => [activity.id, activity]));
