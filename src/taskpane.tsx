/** Front door in Excel: the task pane and the ribbon commands, in one shared runtime. */
import { get, set } from "idb-keyval";
import { createRoot } from "react-dom/client";
import { makeCommands, type CommandName } from "./pane/Commands";
import { lateJobs } from "./pane/lateJobs";
import type { Foreseer } from "./jobs/foresight/Foreseer";
import type { DeskJobs } from "./pane/DeskJobs";
import { Pane } from "./pane/Pane";

const commands = makeCommands();

/** Undo outlives the pane in IndexedDB; where the browser denies it to a frame, it lasts as long as the pane. */
const kept = new Map<string, unknown>();
const store = {
  get: async (key: string): Promise<unknown> => (kept.has(key) ? kept.get(key) : get<unknown>(key).catch(() => undefined)),
  async set(key: string, value: unknown): Promise<void> {
    kept.set(key, value);
    await set(key, value).then(() => kept.delete(key), () => undefined);
  },
};

/** Half-typed notes: where this browser has no storage for a frame, or none left, they last as long as the pane. */
const typed = new Map<string, string>();
const drafts = {
  getItem(key: string): string | null {
    try {
      return typed.get(key) ?? localStorage.getItem(key);
    } catch {
      return null;
    }
  },
  setItem(key: string, text: string): void {
    typed.set(key, text);
    try {
      localStorage.setItem(key, text);
    } catch {
      // Kept in the map.
    }
  },
  removeItem(key: string): void {
    typed.delete(key);
    try {
      localStorage.removeItem(key);
    } catch {
      // Was never there.
    }
  },
};

/** Opens the pane, then starts the errand in it. Office waits for `completed`, whatever happened. */
const ribbon = (command?: CommandName) => async (event: Office.AddinCommands.Event) => {
  try {
    await Office.addin.showAsTaskpane();
  } finally {
    if (command) commands.give(command);
    event.completed();
  }
};

/** One for jobs and desk, as it remembers what it learned. */
let foreseer: Foreseer | undefined;
const foresight = async (): Promise<Foreseer> => {
  const { openForeseer } = await import("./jobs/foresight/openForeseer");
  return (foreseer ??= openForeseer());
};

async function openDeskJobs(): Promise<DeskJobs> {
  const [{ makeDeskJobs }, { localClock, localDayOrder }, ahead] = await Promise.all([import("./jobs/desk/makeDeskJobs"), import("./jobs/localClock"), foresight()]);
  return makeDeskJobs(store, drafts, localClock, localDayOrder(), ahead);
}

function say(root: HTMLElement, sentence: string): void {
  const line = document.createElement("p");
  line.className = "plain";
  line.textContent = sentence;
  root.replaceChildren(line);
}

void Office.onReady(({ host }) => {
  const root = document.getElementById("root");
  if (!root) throw new Error("Expected an element with the id root, got none");
  if (host !== Office.HostType.Excel) return say(root, "Duebook works inside Excel. Open it from the Home tab of a workbook.");
  if (!Office.context.requirements.isSetSupported("ExcelApi", "1.14")) return say(root, "This Excel is too old for Duebook. It needs Excel 2021 or later, Microsoft 365 or Excel on the web.");
  Office.actions.associate("showPane", ribbon());
  Office.actions.associate("refresh", ribbon("refresh"));
  Office.actions.associate("undo", ribbon("undo"));
  const jobs = lateJobs(async () => {
    const [{ makePaneJobs }, ahead] = await Promise.all([import("./jobs/paneJobs"), foresight()]);
    return makePaneJobs(store, ahead);
  });
  let desk: Promise<DeskJobs> | undefined;
  const callDesk = (): Promise<DeskJobs> => (desk ??= openDeskJobs().catch((error: unknown) => {
    // The next try loads again: the connection may be back.
    desk = undefined;
    throw error;
  }));
  createRoot(root).render(<Pane jobs={jobs} callDesk={callDesk} commands={commands} />);
});
