/** One file opened in the stand-in Excel, with what its jobs need: the front door of a night run. */
import { readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import type { Day } from "../base/Day";
import type { JournalStore } from "../excel/journal";
import { foreseeHere } from "../jobs/foresight/foreseeHere";
import type { JobContext } from "../jobs/Job";
import { prepareRefresh, type Prepared } from "../jobs/refresh";
import { loadSettings } from "../jobs/settings";
import type { Policy } from "../ledger/Policy";
import { openWorkbook } from "../standin/file/openWorkbook";
import { saveWorkbook } from "../standin/file/saveWorkbook";
import { ExcelHost } from "../standin/host/ExcelHost";
import { installExcel, loadExcel } from "../standin/host/loadExcel";
import { orRefuse, Refusal } from "./Refusal";

export interface OpenFile {
  readonly name: string;
  readonly context: JobContext;
  /** Lasts as long as the run. */
  readonly store: JournalStore;
  prepare(today: Day, change?: (policy: Policy) => Policy): Promise<Prepared>;
  save(out: string): void;
}

export function openFile(file: string): OpenFile {
  const name = basename(file);
  const opened = openWorkbook(readBytes(file), name);
  if ("refused" in opened) throw new Refusal(`${name}: ${opened.refused}`);
  installExcel(loadExcel(new ExcelHost(opened.workbook)));
  const context: JobContext = { onProgress: () => undefined, signal: new AbortController().signal };
  const kept = new Map<string, unknown>();
  return {
    name, context,
    store: { get: async (key) => kept.get(key), set: async (key, value) => { kept.set(key, value); } },
    async prepare(today, change = (policy) => policy) {
      const { policy } = orRefuse(await loadSettings(context));
      return orRefuse(await prepareRefresh({ today, policy: change(policy), foreseer: foreseeHere() }, context)) as Prepared;
    },
    save: (out) => writeFileSync(out, saveWorkbook(opened.workbook)),
  };
}

function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new Refusal(`${file} cannot be read: ${(error as NodeJS.ErrnoException).code === "ENOENT" ? "there is no such file" : (error as Error).message}.`);
  }
}
