/** The main job at scale, against the bare reading and writing of the same cells through the same client library. */
import type { Day } from "../src/base/Day";
import { Journal } from "../src/excel/journal";
import { readGrids } from "../src/excel/readGrids";
import { readBook } from "../src/intake/readBook";
import { commitRefresh, prepareRefresh, type Prepared } from "../src/jobs/refresh";
import { masterEdits } from "../src/output/masterEdits";
import { decide } from "../src/rules/decide";
import { defaultPolicy } from "../src/rules/defaultPolicy";
import { makeSample } from "../src/sample/makeSample";
import { SAMPLE_DAY, type WorldSize } from "../src/sample/world";
import { ExcelHost } from "../src/standin/host/ExcelHost";
import { installExcel, loadExcel } from "../src/standin/host/loadExcel";
import { line, median, ms, RUNS, timed, times } from "./measure";

const LARGE: WorldSize = { customers: 10_000, invoices: 100_000 };
const SMALL: WorldSize = { customers: 1_000, invoices: 10_000 };
const context = { onProgress: () => undefined, signal: new AbortController().signal };

function openHost(size: WorldSize): { host: ExcelHost; close: () => void } {
  const host = new ExcelHost(makeSample(SAMPLE_DAY, size));
  const uninstall = installExcel(loadExcel(host));
  return { host, close: () => { uninstall(); host.close(); } };
}

const memoryJournal = (): Journal => {
  const kept = new Map<string, unknown>();
  return new Journal({ get: async (key) => kept.get(key), set: async (key, value) => { kept.set(key, value); } });
};

async function prepare(): Promise<Prepared> {
  const prepared = await prepareRefresh({ today: SAMPLE_DAY }, context);
  if (!prepared.ok) throw new Error(prepared.message);
  return prepared;
}

async function runJob(): Promise<{ prepared: Prepared; written: number }> {
  const prepared = await prepare();
  const done = await commitRefresh(prepared, memoryJournal(), "2026-11-22T08:00:00Z", context);
  if (!done.ok) throw new Error(done.message);
  return { prepared, written: done.written };
}

/** Reads every used cell and writes `columns` columns of `rows` cells, in blocks, with no thought at all. */
async function bare(rows: number, columns: number): Promise<void> {
  await Excel.run(async (request) => {
    const sheets = request.workbook.worksheets.load("items/name");
    await request.sync();
    const used = sheets.items.map((sheet) => ({ sheet, range: sheet.getUsedRange(true).load("rowCount,columnCount,rowIndex,columnIndex") }));
    await request.sync();
    for (const { sheet, range } of used) {
      for (let from = 0; from < range.rowCount; from += 10_000) {
        const block = sheet.getRangeByIndexes(range.rowIndex + from, range.columnIndex, Math.min(10_000, range.rowCount - from), Math.min(200, range.columnCount)).load("values");
        await request.sync();
        if (block.values.length === 0) throw new Error("Expected values");
      }
    }
    const sheet = sheets.items[0];
    for (let from = 0; from < rows; from += 10_000) {
      const count = Math.min(10_000, rows - from);
      const target = sheet?.getRangeByIndexes(4 + from, 70, count, columns);
      if (target) target.values = Array.from({ length: count }, (_, at) => [at % 100, "'Owes EUR 12,400.00, the oldest invoice 47 days late; usually pays 12 days late.", "'First call", 46_350, "'Reminder"].slice(0, columns));
      await request.sync();
    }
  });
}

export async function benchMainJob(): Promise<void> {
  console.log(`Main job: ${LARGE.customers} customers, ${LARGE.invoices} invoices and their payments; medians of ${RUNS}, in turn`);
  const job: number[] = [], floor: number[] = [], small: number[] = [], compute: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const large = openHost(LARGE);
    let rows = 0;
    job.push(await timed(async () => { rows = (await runJob()).prepared.book.master.rows.length; }));
    if (run === 0) {
      const { requests, largestRequest, largestResponse } = large.host.traffic;
      line("  round trips of the whole job", String(requests), "a constant and one per block");
      line("  largest request and response", `${(largestRequest / 1e6).toFixed(2)} / ${(largestResponse / 1e6).toFixed(2)} MB`, "under 5 MB");
    }
    large.close();
    const plain = openHost(LARGE);
    floor.push(await timed(() => bare(rows, 5)));
    if (run === 0) {
      const { grids, date1904 } = await readGrids();
      for (let again = 0; again < RUNS; again += 1) compute.push(await timed(() => computeAll(grids, date1904, SAMPLE_DAY)));
    }
    plain.close();
    const little = openHost(SMALL);
    small.push(await timed(runJob));
    little.close();
  }
  line("  whole job", ms(median(job)));
  line("  bare reading and writing of the same cells", ms(median(floor)));
  line("  ratio", times(median(job.map((value, at) => value / (floor[at] ?? NaN)))), "at most 1.5");
  line("  our own compute (intake, rules, output) per 100,000 invoices", ms(median(compute)), "under 1,000 ms");
  line("  growth of the job from 10,000 to 100,000 invoices", times(median(job.map((value, at) => value / (small[at] ?? NaN)))), "at most 11");
}

function computeAll(grids: Parameters<typeof readBook>[0]["grids"], date1904: boolean, today: Day): void {
  const reading = readBook({ grids, today, date1904 });
  if (!reading.ok) throw new Error(reading.reason);
  const decisions = decide({ book: reading.book, policy: defaultPolicy, today, isWorkingDay: (day) => day % 7 > 1 });
  masterEdits(reading.book, decisions, date1904);
}

/** One invoice is paid: the second refresh may only touch that customer. */
export async function benchSecondRefresh(): Promise<void> {
  const { host, close } = openHost({ customers: 1_000, invoices: 10_000 });
  await runJob();
  const idle = await runJob();
  line("Second refresh with nothing new: cells written", String(idle.written), "0");
  const paid = idle.prepared.book.invoices.find(({ open, customer, row }) => open.minor > 0 && row.sheet === "Invoices" && idle.prepared.decisions.some((one) => one.customer === customer && one.call.onList));
  if (!paid) throw new Error("Expected an open invoice");
  const sheet = host.workbook.findSheet("Invoices");
  if (!sheet) throw new Error("Expected the sheet Invoices");
  const headers = sheet.values({ row: 0, column: 0, rows: 1, columns: 14 })[0] ?? [];
  const set = (header: string, value: number | string): void => { host.workbook.apply({ do: "setCells", sheet: sheet.id, row: paid.row.row, column: headers.indexOf(header), cells: [[value]] }, { source: "user" }); };
  set("Open", 0);
  set("Paid", paid.amount.minor / 100);
  set("Paid on", SAMPLE_DAY - 1);
  set("Status", "Paid");
  const after = await prepare();
  const touched = new Set(after.edits.edits.map(({ key }) => key));
  line("After one invoice is paid: customers and cells to write", `${touched.size} / ${after.edits.edits.length}`, "1 customer, at most 5 cells");
  close();
}
