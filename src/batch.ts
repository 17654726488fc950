/** Front door without a screen: one job on one file, through the real client library and the stand-in Excel. */
import { readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { dayFromIso, dayFromParts, isoOfDay, type Day } from "./base/Day";
import type { Issue } from "./base/Issue";
import { decimalOf } from "./base/Money";
import { Journal } from "./excel/journal";
import { roundTrips } from "./excel/runExcel";
import type { Failure } from "./jobs/Job";
import { commitRefresh, prepareRefresh, type Prepared, type Written } from "./jobs/refresh";
import { loadSettings } from "./jobs/settings";
import type { Policy, Strategy } from "./ledger/Policy";
import { totals } from "./rules/totals";
import { makeSample } from "./sample/makeSample";
import { openWorkbook } from "./standin/file/openWorkbook";
import { saveWorkbook } from "./standin/file/saveWorkbook";
import { ExcelHost } from "./standin/host/ExcelHost";
import { installExcel, loadExcel } from "./standin/host/loadExcel";

const USAGE = `Usage:
  npm run --silent batch -- refresh FILE [--today 2026-11-22] [--out OUT.xlsx] [--strategy balanced|newest|longest|largest] [--json]
  npm run --silent batch -- sample OUT.xlsx [--today 2026-11-22]

refresh ranks the customers of an .xlsx or .csv file. Nothing is saved without --out; OUT may be FILE.
Exit status: 0 done, 2 refused or unreadable (the reason is on stderr), 1 a fault.`;

const STRATEGIES: readonly string[] = ["balanced", "newest", "longest", "largest"] satisfies Strategy[];

/** What the person can mend: said on stderr, exit status 2. */
class Refusal extends Error {}

function readCommand(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv], allowPositionals: true,
      options: { today: { type: "string" }, out: { type: "string" }, strategy: { type: "string" }, json: { type: "boolean", default: false }, help: { type: "boolean", default: false } },
    });
  } catch (error) {
    throw new Refusal(`${(error as Error).message}\n${USAGE}`);
  }
}

function readToday(text: string | undefined): Day {
  const now = new Date();
  const day = text === undefined ? dayFromParts(now.getFullYear(), now.getMonth() + 1, now.getDate()) : dayFromIso(text);
  if (day === null) throw new Refusal(`--today takes a day such as 2026-11-22, got “${text}”.`);
  return day;
}

function readFile(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new Refusal(`${file} cannot be read: ${(error as NodeJS.ErrnoException).code === "ENOENT" ? "there is no such file" : (error as Error).message}.`);
  }
}

function orRefuse<T extends object>(result: T | Failure): T {
  if ("ok" in result && result.ok === false) throw new Refusal((result as Failure).message);
  return result as T;
}

async function refresh(file: string, today: Day, strategy: string | undefined, out: string | undefined, json: boolean): Promise<void> {
  if (strategy !== undefined && !STRATEGIES.includes(strategy)) throw new Refusal(`--strategy is one of ${STRATEGIES.join(", ")}, got “${strategy}”.`);
  const opened = openWorkbook(readFile(file), basename(file));
  if ("refused" in opened) throw new Refusal(`${basename(file)}: ${opened.refused}`);
  installExcel(loadExcel(new ExcelHost(opened.workbook)));
  const context = { onProgress: () => undefined, signal: new AbortController().signal };
  const { policy } = orRefuse(await loadSettings(context));
  const chosen: Policy = strategy === undefined ? policy : { ...policy, strategy: strategy as Strategy };
  const prepared = orRefuse(await prepareRefresh({ today, policy: chosen }, context)) as Prepared;
  const runs = new Map<string, unknown>();
  const journal = new Journal({ get: async (key) => runs.get(key), set: async (key, value) => { runs.set(key, value); } });
  const written = orRefuse(await commitRefresh(prepared, journal, new Date().toISOString(), context)) as Written;
  if (out !== undefined) writeFileSync(out, saveWorkbook(opened.workbook));
  process.stdout.write(json ? `${JSON.stringify(report(basename(file), prepared, written), null, 2)}\n` : summary(prepared, written, out));
}

const orders: Readonly<Record<string, string>> = { dmy: "day before month", mdy: "month before day", ".": "a decimal point", ",": "a decimal comma" };

/** Nobody is there to answer at night: what was assumed is said. */
const asIssue = ({ sheet, column, kind, assumed, examples }: Prepared["questions"][number]): Issue => ({
  sheet, cell: "", code: kind, message: `“${column}” on “${sheet}” can be read in two ways (${examples.slice(0, 2).join(", ")}); ${orders[assumed] ?? assumed} was assumed. Answer once in the pane, and the workbook remembers it.`,
});

/** The one object of `--json`: money as decimal strings, days as ISO dates, rows as Excel counts them. */
function report(workbook: string, { today, mapping, book, issues, questions, decisions }: Prepared, { written }: Written) {
  return {
    workbook, today: isoOfDay(today),
    mapping: mapping.map(({ sheet, headerRow, shape, columns }) => ({
      sheet, headerRow: headerRow + 1, shape, columns: Object.fromEntries(Object.entries(columns).map(([role, { header }]) => [role, header])),
    })),
    totals: Object.fromEntries(Object.entries(totals(book, today)).map(([currency, { open, overdue, credits }]) => [currency, { open: decimalOf(open), overdue: decimalOf(overdue), credits: decimalOf(credits) }])),
    counts: { customers: book.customers.length, invoices: book.invoices.length, payments: book.payments.length },
    issues: [...issues, ...questions.map(asIssue)].map(({ sheet, cell, code, message }) => ({ sheet, cell, code, message })),
    edits: written,
    requests: roundTrips.count,
    customers: decisions.map(({ customer, name, facts, priority, parts, next, why, call }) => {
      const [main] = facts.balances;
      return {
        key: customer, name, currency: main?.currency ?? null, open: main ? decimalOf(main.open) : "0.00", overdue: main ? decimalOf(main.overdue) : "0.00",
        balances: facts.balances.map(({ currency, open, overdue, disputed, credits }) => ({ currency, open: decimalOf(open), overdue: decimalOf(overdue), disputed: decimalOf(disputed), credits: decimalOf(credits) })),
        oldestDaysLate: facts.oldestDaysLate, priority, parts: Object.fromEntries(parts.map(({ name: part, points }) => [part, points])),
        nextAction: next?.action.ok ? next.step : null, nextActionDate: next?.action.ok ? isoOfDay(next.action.day) : null,
        why, onCallList: call.onList, ...(!call.onList && { offListReason: call.reason }),
      };
    }),
  };
}

function summary(prepared: Prepared, { written, left }: Written, out: string | undefined): string {
  const { decisions, book, today, issues, questions } = prepared;
  const onList = decisions.filter(({ call }) => call.onList);
  const money = Object.entries(totals(book, today)).map(([currency, { open, overdue }]) => `${currency} ${decimalOf(open)} open, ${decimalOf(overdue)} overdue`);
  const lines = onList.slice(0, 20).map(({ name, priority, next, why }, at) => `${String(at + 1).padStart(4)}  ${String(priority).padStart(3)}  ${name.padEnd(32).slice(0, 32)}  ${(next?.action.ok ? `${isoOfDay(next.day)} ${next.step}` : "–").padEnd(26)}  ${why}`);
  return [
    `${book.customers.length} customers, ${book.invoices.length} invoices, ${book.payments.length} payments; ${onList.length} to call, ${issues.length} issues.`,
    ...questions.map((question) => asIssue(question).message), ...money, ...lines, ...(onList.length > 20 ? [`      … and ${onList.length - 20} more`] : []),
    `${written} cells written${left.length > 0 ? `, ${left.length} left alone` : ""}${out === undefined ? "; not saved (give --out FILE.xlsx to save)" : `, saved to ${out}`}.`, "",
  ].join("\n");
}

async function main(argv: readonly string[]): Promise<void> {
  const { values, positionals: [command, file, ...more] } = readCommand(argv);
  if (values.help) return void process.stdout.write(`${USAGE}\n`);
  if (file === undefined || more.length > 0) throw new Refusal(USAGE);
  const today = readToday(values.today);
  if (command === "refresh") return refresh(file, today, values.strategy, values.out, values.json);
  if (command === "sample") return writeFileSync(file, saveWorkbook(makeSample(today)));
  throw new Refusal(`There is no command “${command}”.\n${USAGE}`);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.exitCode = error instanceof Refusal ? 2 : 1;
  process.stderr.write(`${error instanceof Refusal ? error.message : `Duebook failed: ${error instanceof Error ? error.stack : String(error)}`}\n`);
});
