/** The call desk at scale, our own compute alone: opening it, the brief of a large customer, and from a logged contact to the next desk. */
import { addDays, isoOfDay } from "../src/base/Day";
import { Journal } from "../src/excel/journal";
import { logEntry } from "../src/jobs/desk/logEntry";
import { makeDeskJobs } from "../src/jobs/desk/makeDeskJobs";
import { openDesk } from "../src/jobs/desk/openDesk";
import type { Desk } from "../src/jobs/desk/Desk";
import { commitRefresh, prepareRefresh, type Prepared } from "../src/jobs/refresh";
import { outcomes, type Contact } from "../src/ledger/Activity";
import type { Book } from "../src/ledger/Book";
import { replay } from "../src/rules/casework/replay";
import { decide } from "../src/rules/decide";
import { makeWorklist } from "../src/rules/worklist/makeWorklist";
import { makeSample } from "../src/sample/makeSample";
import { SAMPLE_DAY, type WorldSize } from "../src/sample/world";
import { ExcelHost } from "../src/standin/host/ExcelHost";
import { installExcel, loadExcel } from "../src/standin/host/loadExcel";
import { line, median, ms, RUNS, timed } from "./measure";

const LOGGED = 50_000;
const context = { onProgress: () => undefined, signal: new AbortController().signal };
const clock = { at: `${isoOfDay(SAMPLE_DAY)}T09:00:00Z`, day: SAMPLE_DAY };

const memory = () => {
  const kept = new Map<string, unknown>();
  return { get: async (key: string) => kept.get(key), set: async (key: string, value: unknown) => { kept.set(key, value); } };
};

/** Runs `act` with the sample of that size open, read and refreshed. */
async function withSample(size: WorldSize, act: (prepared: Prepared) => Promise<void>): Promise<void> {
  const host = new ExcelHost(makeSample(SAMPLE_DAY, size));
  const uninstall = installExcel(loadExcel(host));
  try {
    await commitRefresh(await prepare(), new Journal(memory()), clock.at, context);
    await act(await prepare());
  } finally {
    uninstall();
    host.close();
  }
}

async function prepare(): Promise<Prepared> {
  const prepared = await prepareRefresh({ today: SAMPLE_DAY }, context);
  if (!prepared.ok) throw new Error(prepared.message);
  return prepared;
}

/** A log of that many contacts over the last two years, every outcome in turn. */
function withLog(prepared: Prepared, rows: number): Prepared {
  const { customers } = prepared.book;
  const activities = Array.from({ length: rows }, (_, at): Contact => {
    const customer = customers[(at * 7919) % customers.length];
    const day = addDays(SAMPLE_DAY, -730 + Math.floor((at / rows) * 729));
    return {
      kind: "contact", id: `bench${at}`, at: `${isoOfDay(day)}T10:00:00Z`, day, who: "Anna Kern", customer: customer?.key ?? "", name: customer?.name ?? "",
      invoices: [], note: "Asked for a copy of the invoice.", channel: "call", inbound: false, outcome: outcomes[at % outcomes.length] ?? "spoke",
    };
  });
  const book = { ...prepared.book, activities };
  const { policy, today, isWorkingDay } = prepared;
  return { ...prepared, book, decisions: decide({ book, policy, today, isWorkingDay }), files: replay({ activities, book, policy, today, isWorkingDay }) };
}

/** As after a refresh: its rows are sorted by customer already, nothing is known yet that the desk remembers by the list of customers. */
const unseen = (book: Book): Book => ({ ...book, customers: [...book.customers] });

async function medianOf(act: (run: number) => unknown, runs = RUNS): Promise<number> {
  const taken: number[] = [];
  for (let run = 0; run < runs; run += 1) taken.push(await timed(() => act(run)));
  return median(taken);
}

export async function benchDesk(): Promise<void> {
  console.log(`Call desk: our own compute; medians of ${RUNS}`);
  await withSample({ customers: 10, invoices: 20_000 }, benchBrief);
  await withSample({ customers: 300, invoices: 3_000 }, (prepared) => benchList(prepared, "300"));
  await withSample({ customers: 10_000, invoices: 100_000 }, async (prepared) => {
    await benchList(prepared, "10,000");
    for (const rows of [0, LOGGED]) await benchLog(withLog(prepared, rows), rows);
  });
}

const noDrafts = { getItem: () => null, setItem: () => undefined, removeItem: () => undefined };

async function benchBrief(prepared: Prepared): Promise<void> {
  const { brief } = makeDeskJobs(memory(), noDrafts, () => clock, "dmy");
  const sizes = prepared.book.customers.map(({ key }) => ({ key, count: prepared.book.invoices.filter(({ customer }) => customer === key).length }));
  const large = sizes.filter(({ count }) => count >= 2_000).sort((a, b) => a.count - b.count)[0];
  if (!large) throw new Error("Expected a customer with 2,000 invoices");
  const desk = openDesk(prepared, "Anna Kern");
  const name = `brief of a customer with ${large.count.toLocaleString("en")} invoices`;
  line(`  ${name}, the first ever`, ms(await timed(() => { brief(desk, large.key); })));
  line(`  ${name}`, ms(await medianOf(() => { brief(desk, large.key); })), "under 100 ms");
}

async function benchList({ book, decisions, files, today }: Prepared, customers: string): Promise<void> {
  line(`  the day's list of ${customers} customers, the first time`, ms(await medianOf(() => { makeWorklist({ book: unseen(book), decisions, files, today }); })), "under 100 ms");
  line("  the same after a logged contact", ms(await medianOf(() => { makeWorklist({ book, decisions, files, today }); })), "under 50 ms");
}

async function benchLog(prepared: Prepared, rows: number): Promise<void> {
  const log = `a log of ${rows.toLocaleString("en")}`;
  line(`  opening the desk of ${prepared.book.customers.length.toLocaleString("en")} customers with ${log}`, ms(await medianOf(() => { openDesk({ ...prepared, book: unseen(prepared.book) }, "Anna Kern"); })), "under 500 ms");
  let desk: Desk = openDesk(prepared, "Anna Kern");
  const { customers } = prepared.book;
  const taken: number[] = [];
  for (let run = 0; run < 4 * RUNS; run += 1) {
    const customer = customers[run * 37]?.key ?? "";
    taken.push(await timed(() => {
      ({ desk } = logEntry(desk, { kind: "contact", channel: "call", inbound: false, outcome: "voicemail", customer, invoices: [], note: "" }, clock, `now${run}`));
    }));
  }
  line("  from a logged contact to the next desk", ms(median(taken)), "under 150 ms");
  line("  the slowest of them", ms(Math.max(...taken)), "under 150 ms");
}
