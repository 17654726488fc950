/** One workbook and the people who work on it: each with a host, a client library and a machine of their own, under one clock. */
import { AsyncLocalStorage } from "node:async_hooks";
import { addDays, isoOfDay, type Day } from "../../../src/base/Day";
import type { Activity } from "../../../src/ledger/Activity";
import type { Desk, Draft, Saved } from "../../../src/jobs/desk/Desk";
import type { Failure, JobContext } from "../../../src/jobs/Job";
import { makeDeskJobs } from "../../../src/jobs/desk/makeDeskJobs";
import { prepareRefresh, type Prepared } from "../../../src/jobs/refresh";
import { SAMPLE_DAY } from "../../../src/sample/world";
import { ExcelHost } from "../../../src/standin/host/ExcelHost";
import { loadExcel, type LoadedExcel } from "../../../src/standin/host/loadExcel";
import type { Op } from "../../../src/standin/workbook/Op";
import type { Workbook } from "../../../src/standin/workbook/Workbook";

const acting = new AsyncLocalStorage<LoadedExcel>();
for (const name of ["Excel", "OfficeExtension", "Office"] as const) Object.defineProperty(globalThis, name, { configurable: true, get: () => acting.getStore()?.[name] });

/** What goes wrong in one save, counted in requests from its first. */
export type Trouble =
  | { readonly kind: "none" }
  | { readonly kind: "fail"; readonly at: number }
  /** Run without an answer, or not run at all; the person gives up waiting. */
  | { readonly kind: "drop" | "hang"; readonly at: number }
  /** The person is typing in a cell all the while. */
  | { readonly kind: "editing" }
  /** From here on this machine reaches Excel no more. */
  | { readonly kind: "crash"; readonly at: number }
  | { readonly kind: "meanwhile"; readonly at: number; readonly act: () => void };

type Jobs = ReturnType<typeof makeDeskJobs>;

const NO_TROUBLE: Trouble = { kind: "none" };
const context = (signal = new AbortController().signal) => ({ onProgress: () => undefined, signal });

export class Office {
  private minute = 8 * 60;
  /** The day on everybody's calendar. */
  today: Day = SAMPLE_DAY;
  constructor(readonly book: Workbook) {}

  readonly clock = () => ({ at: `${isoOfDay(this.today)}T${String(Math.floor(this.minute / 60)).padStart(2, "0")}:${String(this.minute % 60).padStart(2, "0")}:00Z`, day: this.today });

  /** The next morning, or a later one. */
  sleep(days = 1): void {
    this.today = addDays(this.today, days);
    this.minute = 8 * 60;
  }

  wait(minutes: number): void {
    this.minute = Math.min(24 * 60 - 1, this.minute + minutes);
  }

  by(...ops: Op[]): void {
    this.book.apply(ops, { source: "remote" });
  }

  sheetId(name: string): string {
    const sheet = this.book.findSheet(name);
    if (!sheet) throw new Error(`Expected a sheet “${name}”`);
    return sheet.id;
  }

  /** Everything the sheet shows, from its first cell. */
  cells(name: string): unknown[][] {
    const sheet = this.book.findSheet(name);
    const used = sheet?.usedRect(true);
    return sheet && used ? sheet.values({ row: 0, column: 0, rows: used.row + used.rows, columns: used.column + used.columns }) as unknown[][] : [];
  }

  /** Zero-based row of the header that holds all these texts, and the column of each. */
  header(name: string, ...texts: string[]): { row: number; column: (text: string) => number } {
    const rows = this.cells(name);
    const row = rows.findIndex((cells) => texts.every((text) => cells.includes(text)));
    if (row < 0) throw new Error(`Expected the columns ${texts.join(", ")} on “${name}”`);
    return { row, column: (text) => rows[row]?.indexOf(text) ?? -1 };
  }

  /** Ids in the contact log, from top to bottom. */
  logged(): string[] {
    const rows = this.cells("Contact log");
    return rows.slice(1).map(([id]) => String(id ?? "")).filter((id) => id !== "");
  }
}

export class Person {
  readonly host: ExcelHost;
  private readonly excel: LoadedExcel;
  private readonly store = { get: async (key: string) => structuredClone(this.kept.get(key)), set: async (key: string, value: unknown) => { this.kept.set(key, structuredClone(value)); } };
  private readonly typed = new Map<string, string>();
  private readonly drafts = {
    getItem: (key: string) => this.typed.get(key) ?? null,
    setItem: (key: string, text: string) => void this.typed.set(key, text),
    removeItem: (key: string) => void this.typed.delete(key),
  };
  jobs: Jobs;
  private shown: Desk | undefined;

  constructor(private readonly office: Office, readonly name: string, latency = 0, private readonly kept = new Map<string, unknown>()) {
    this.host = new ExcelHost(office.book, { person: name, isOwner: false, latency });
    this.excel = loadExcel(this.host);
    this.jobs = makeDeskJobs(this.store, this.drafts, office.clock, "dmy");
  }

  get desk(): Desk {
    if (!this.shown) throw new Error("Expected an open desk, got none");
    return this.shown;
  }

  atExcel<T>(act: () => Promise<T>): Promise<T> {
    return acting.run(this.excel, act);
  }

  read(): Promise<Prepared> {
    return this.atExcel(async () => {
      const prepared = await prepareRefresh({ today: this.office.today }, context());
      if (!prepared.ok) throw new Error(prepared.message);
      return prepared;
    });
  }

  async open(): Promise<this> {
    const prepared = await this.read();
    this.shown = await this.atExcel(() => this.jobs.openDesk(prepared, this.name));
    return this;
  }

  /** The pane is gone with all it held in memory; what is kept on the machine stays. */
  restart(): Promise<this> {
    this.jobs = makeDeskJobs(this.store, this.drafts, this.office.clock, "dmy");
    return this.open();
  }

  async log(draft: Draft): Promise<Activity> {
    const logged = await this.atExcel(() => this.jobs.log(this.desk, draft));
    this.shown = logged.desk;
    return logged.activity;
  }

  async save(trouble: Trouble = NO_TROUBLE): Promise<Saved | Failure> {
    return this.during(trouble, (jobs, desk, job) => jobs.saveLog(desk, job));
  }

  /** Does something at the desk while something goes wrong, and goes on with the desk it answers. */
  async during<T extends object>(trouble: Trouble, act: (jobs: Jobs, desk: Desk, job: JobContext) => Promise<T>): Promise<T> {
    const { faults, traffic } = this.host;
    const abort = new AbortController();
    faults.clear();
    if (trouble.kind === "editing") faults.isCellEdited = true;
    else if (trouble.kind !== "none") this.arrange(trouble, traffic.requests + trouble.at, abort);
    const done = await this.atExcel(() => act(this.jobs, this.desk, context(abort.signal)));
    faults.clear();
    if ("desk" in done) this.shown = done.desk as Desk;
    return done;
  }

  private arrange(trouble: Exclude<Trouble, { kind: "none" | "editing" }>, request: number, abort: AbortController): void {
    const { faults } = this.host;
    if (trouble.kind === "meanwhile") faults.beforeRequest(request, trouble.act);
    else if (trouble.kind === "fail") faults.at(request, { kind: "fail", code: "GeneralException" });
    else if (trouble.kind === "crash") for (let at = request; at < request + 100; at += 1) faults.at(at, { kind: "fail", code: "InvalidOrTimedOutSession" });
    else {
      faults.at(request, { kind: trouble.kind });
      const wait = setInterval(() => {
        if (this.host.traffic.requests < request) return;
        abort.abort();
        faults.release();
      }, 3);
      abort.signal.addEventListener("abort", () => clearInterval(wait));
      // A save that needs fewer requests than that.
      setTimeout(() => clearInterval(wait), 2000).unref();
    }
  }

  /** The same person at the same machine with another workbook open. */
  at(office: Office): Person {
    return new Person(office, this.name, 0, this.kept);
  }

  close(): void {
    this.host.close();
  }
}
