/** The stand-in through Microsoft's client library against bare JSON of the same cells, an edit in a large book of formulas, and the weight of the preview's own script. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { columnLetters } from "../src/base/Grid";
import { ExcelHost } from "../src/standin/host/ExcelHost";
import { loadExcel } from "../src/standin/host/loadExcel";
import { Workbook } from "../src/standin/workbook/Workbook";
import { line, median, RUNS, timed, times } from "./measure";

const ROWS = 100_000;
const COLUMNS = 10;
const FORMULAS = 10_000;
/** Rows per request: below the 5 MB of Excel on the web. */
const PER_REQUEST = 20_000;

const precise = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} ms`;

export async function benchStandin(): Promise<void> {
  console.log(`Stand-in: medians of ${RUNS}`);
  await benchCells();
  await benchEdit();
  weigh();
}

async function benchCells(): Promise<void> {
  const cells = Array.from({ length: ROWS }, (_, row) => Array.from({ length: COLUMNS }, (_, column) => (column % 2 === 0 ? row * COLUMNS + column + 0.25 : `Customer ${row}`)));
  const chunks = Array.from({ length: ROWS / PER_REQUEST }, (_, at) => ({ from: at * PER_REQUEST, cells: cells.slice(at * PER_REQUEST, (at + 1) * PER_REQUEST) }));
  const addressOf = (from: number): string => `A${from + 1}:${columnLetters(COLUMNS - 1)}${from + PER_REQUEST}`;
  const [json, write, read]: [number[], number[], number[]] = [[], [], []];
  for (let run = 0; run < RUNS; run += 1) {
    // There and back for what is written, and again for what is read.
    json.push(await timed(() => { for (let way = 0; way < 2; way += 1) for (const chunk of chunks) JSON.parse(JSON.stringify(chunk.cells)); }));
    const host = new ExcelHost(Workbook.blank());
    const { Excel } = loadExcel(host);
    write.push(await timed(() => Excel.run(async (context) => {
      for (const chunk of chunks) {
        context.workbook.worksheets.getActiveWorksheet().getRange(addressOf(chunk.from)).values = chunk.cells;
        await context.sync();
      }
    })));
    read.push(await timed(() => Excel.run(async (context) => {
      for (const chunk of chunks) {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange(addressOf(chunk.from)).load("values");
        await context.sync();
        if (range.values.length !== PER_REQUEST) throw new Error(`Expected ${PER_REQUEST} rows, got ${range.values.length}`);
      }
    })));
    host.close();
  }
  const cellCount = `${ROWS.toLocaleString("en")} × ${COLUMNS} cells`;
  line(`  ${cellCount}: bare JSON, there and back, twice`, precise(median(json)));
  line("  set through the client library", precise(median(write)));
  line("  read through the client library", precise(median(read)));
  line("  set and read, of bare JSON", times((median(write) + median(read)) / median(json)), "at most 4");
}

async function benchEdit(): Promise<void> {
  const book = Workbook.blank();
  const sheet = book.activeSheet.id;
  const numbers = Array.from({ length: FORMULAS }, (_, row) => [row, row % 97, `=SUM(A${row + 1}:B${row + 1})*2`]);
  book.apply([{ do: "setCells", sheet, row: 0, column: 0, cells: numbers }], { source: "user" });
  const taken: number[] = [];
  for (let run = 0; run < 10 * RUNS; run += 1) taken.push(await timed(() => book.apply([{ do: "setCells", sheet, row: run, column: 7, cells: [[`x${run}`]] }], { source: "user" })));
  line(`  an unrelated edit in a book of ${FORMULAS.toLocaleString("en")} formulas`, precise(median(taken)), "under 2 ms");
}

/** From the last build; `npm run bench -- bundle` makes one of its own. */
function weigh(): void {
  const folder = ["build/bench/dist", "dist"].find((each) => existsSync(path.join(each, "preview.html")));
  if (folder === undefined) return line("  the preview's own script, gzip", "no build found");
  const html = readFileSync(path.join(folder, "preview.html"), "utf8");
  const scripts = [...html.matchAll(/<script[^>]*src="(?!https?:)([^"]+)"/g)].map((match) => match[1] ?? "");
  for (const script of scripts) line(`  ${folder}: ${script.replace(/[?#].*/, "")}, gzip`, `${(gzipSync(readFileSync(path.join(folder, script.replace(/[?#].*/, "")))).length / 1024).toFixed(1)} KB`);
  if (scripts.length === 0) line("  scripts of the preview", readdirSync(folder).filter((name) => name.endsWith(".js")).join(" "));
}
