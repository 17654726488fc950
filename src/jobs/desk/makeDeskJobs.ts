/** The errands of the call desk, bound to one store and one clock. What the pane needs at once (wording, indexes) is kept at hand from the opening on. */
import type { Money } from "../../base/Money";
import { goToRow } from "../../excel/goTo";
import type { JournalStore } from "../../excel/journal";
import { readStore, writeStore } from "../../excel/store";
import { watchSelection } from "../../excel/watchSelection";
import { readAmountTyped } from "../../intake/typed/readAmountTyped";
import { readMoment } from "../../intake/typed/readMoment";
import { readPromise } from "../../intake/typed/readPromise";
import type { TypedContext } from "../../intake/typed/Typed";
import type { Channel } from "../../ledger/Activity";
import type { Wording } from "../../output/messages/Message";
import { mergeFields } from "../../output/messages/fillFields";
import { readWording } from "../../output/messages/readWording";
import { defaultWording, fieldsOf, wordingKeys } from "../../output/messages/wording";
import type { Brief } from "../../rules/brief/Brief";
import { makeBrief } from "../../rules/brief/makeBrief";
import { emptyCase } from "../../rules/casework/replay";
import { NO_CURRENCY } from "../../base/Money";
import { orFailure, type Failure, type JobContext } from "../Job";
import type { Foreseer } from "../foresight/Foreseer";
import { detailFor } from "../foresight/foresightOf";
import type { Prepared } from "../refresh";
import type { Clock } from "../localClock";
import { makePlanJobs } from "../plan/makePlanJobs";
import type { Desk, Draft, Logged, Saved } from "./Desk";
import { makeDeskPapers } from "./makeDeskPapers";
import { logEntry } from "./logEntry";
import { newId } from "./newId";
import { belongsTo, openDesk, withActivities } from "./openDesk";
import { Outbox } from "./Outbox";
import { saveLog, startOfLog } from "./saveLog";
import { judge } from "./situationOf";

const WHO = "duebook-who";
/** A colleague's copy that overwrites our rows is merged within minutes, or when it is saved after a long weekend; an older copy of the workbook is left as it is. */
const HEAL_MS = 4 * 86_400_000;

/** Kept by the time `setItem` returns: a crash may come between two keystrokes. */
export type DraftStore = Pick<Storage, "getItem" | "setItem" | "removeItem">;

export function makeDeskJobs(store: JournalStore, drafts: DraftStore, clock: () => Clock, dayOrder: "dmy" | "mdy", foreseer?: Foreseer) {
  const outboxes = new Map<string, Outbox>();
  let wording: Wording = {};
  let workbook = "";
  let cursor = startOfLog();

  const outboxOf = (name: string): Outbox => {
    let outbox = outboxes.get(name);
    if (!outbox) outboxes.set(name, (outbox = new Outbox(store, name)));
    return outbox;
  };
  const draftKey = (customer: string): string => `duebook-draft:${workbook}:${customer}`;
  const typed = (owed: Money): TypedContext => ({ today: clock().day, owed, dayOrder });

  const brief = (desk: Desk, customer: string): Brief => {
    const { book, policy, today, isWorkingDay } = desk.prepared;
    const decision = desk.decisions.get(customer);
    if (!decision) throw new Error(`Expected a customer of this book, got ${customer}`);
    return makeBrief({ book, policy, today, decision, file: desk.files.get(customer) ?? emptyCase(customer), isWorkingDay }, customer);
  };

  const log = async (desk: Desk, draft: Draft): Promise<Logged> => {
    const logged = logEntry(desk, draft, clock(), newId());
    await outboxOf(desk.prepared.workbook).add(logged.activity);
    return logged;
  };
  const save = (desk: Desk, context: JobContext): Promise<Saved | Failure> => saveLog(desk, outboxOf(desk.prepared.workbook), cursor, context);

  return {
    async openDesk(prepared: Prepared, who: string): Promise<Desk> {
      workbook = prepared.workbook;
      cursor = startOfLog();
      const outbox = outboxOf(workbook);
      const present = new Set(prepared.book.activities.map(({ id }) => id));
      const belongs = belongsTo(prepared);
      await outbox.heal(present, new Date(Date.parse(clock().at) - HEAL_MS).toISOString(), belongs);
      const stored = await orFailure(() => readStore({}));
      wording = readWording("ok" in stored ? {} : (stored as Record<string, unknown>)["wording"]);
      return withActivities(openDesk(prepared, who), (await outbox.waiting()).filter(belongs));
    },
    whoAmI: async (): Promise<string> => ((await store.get(WHO)) as string | undefined) ?? "",
    rememberMe: (who: string): Promise<void> => store.set(WHO, who),
    brief,
    ...(foreseer && { foresight: ({ prepared }: Desk, customer: string) => detailFor(prepared, customer, foreseer) }),
    judge: (desk: Desk, customer: string, channel: Channel) => judge(desk, customer, { kind: "contact", channel }, clock()),
    judgeText: (desk: Desk, customer: string, text: string, of: Channel | "note") => judge(desk, customer, of === "note" ? { kind: "note", text } : { kind: "message", channel: of, text }, clock()),
    readPromise: (text: string, owed: Money) => readPromise(text, typed(owed)),
    readMoment: (text: string) => readMoment(text, typed({ minor: 0, currency: NO_CURRENCY })),
    readAmount: (text: string, owed: Money) => readAmountTyped(text, typed(owed)),
    log,
    saveLog: save,
    keepDraft(customer: string, text: string): void {
      if (text === "") drafts.removeItem(draftKey(customer));
      else drafts.setItem(draftKey(customer), text);
    },
    keptDraft: (customer: string): string => drafts.getItem(draftKey(customer)) ?? "",
    async watchSelection(desk: Desk, onCustomer: (customer: string) => void): Promise<() => void> {
      const { target, rows } = desk.prepared.book.master;
      const customers = new Map(rows.map(({ key, customer }) => [key, customer]));
      const stop = await watchSelection(target, (key) => {
        const customer = customers.get(key);
        if (customer !== undefined) onCustomer(customer);
      });
      return () => void stop();
    },
    showCustomer: (desk: Desk, customer: string): Promise<Failure | null> => orFailure<Failure | null>(async () => {
      const { target, rows } = desk.prepared.book.master;
      const row = rows.find((one) => one.customer === customer && one.live) ?? rows.find((one) => one.customer === customer);
      if (row) await goToRow(target, row.key);
      return null;
    }),
    wording: async ({ signal }: JobContext): Promise<Wording | Failure> => orFailure(async () => (wording = readWording((await readStore({ signal }))["wording"]))),
    ourWords: { keys: wordingKeys, fields: mergeFields, fieldsOf, of: defaultWording },
    saveWording: (next: Wording, { signal }: JobContext): Promise<Failure | null> => orFailure<Failure | null>(async () => {
      await writeStore("wording", next, { signal });
      wording = next;
      return null;
    }),
    ...makeDeskPapers({ brief, clock, wording: () => wording }),
    ...makePlanJobs({ brief, clock, wording: () => wording, log, saveLog: save }),
  };
}
