/** Front door without a screen: one job on one file, through the real client library and the stand-in Excel. */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { dayFromIso, dayFromParts, type Day } from "./base/Day";
import { importIntoFile } from "./batch/importIntoFile";
import { foresightOfFile } from "./batch/foresightOfFile";
import { logToFile } from "./batch/logToFile";
import { planInFile } from "./batch/planInFile";
import { Refusal } from "./batch/Refusal";
import { refreshFile } from "./batch/refreshFile";
import { worklistOfFile } from "./batch/worklistOfFile";
import { makeSample } from "./sample/makeSample";
import { saveWorkbook } from "./standin/file/saveWorkbook";

const USAGE = `Usage:
  npm run --silent batch -- refresh FILE [--strategy balanced|newest|longest|largest] [--out OUT.xlsx]
  npm run --silent batch -- worklist FILE [--who NAME]
  npm run --silent batch -- log FILE --customer KEY-OR-NAME --outcome OUTCOME [--channel call|email|letter|text|meeting] [--inbound]
      [--promise "500 fri"] [--dispute REASON [--amount 300]] [--call-back "fri 14:30"] [--invoices A,B] [--note TEXT] [--who NAME] [--out OUT.xlsx]
  npm run --silent batch -- plan FILE --customer KEY-OR-NAME --instalments 6|--amount 200|--last 2027-06-01 [--first 2026-12-01] [--every RHYTHM] [--down 100]
      [--invoices A,B] [--currency EUR] [--interest none|simple:9.5|annuity:8] [--rounding 500] [--working-day following|modified|preceding|none]
      [--version-of PLAN] [--accept] [--who NAME] [--out OUT.xlsx]
  npm run --silent batch -- foresight FILE [--as-of 2026-06-30] [--backtest]
  npm run --silent batch -- import FILE --from EXPORT [--vanished leave|paid|written-off] [--currency EUR] [--out OUT.xlsx]
  npm run --silent batch -- sample OUT.xlsx
Each takes [--today 2026-11-22]; all but sample take [--json].

refresh ranks the customers of an .xlsx or .csv file and brings its plans up to date; worklist lists whom to call; log adds a contact to the log and the
customer's columns; plan offers a payment plan: it is logged, gets a tab, and its schedule is printed. RHYTHM is week, two-weeks, half-month (half-month:1,15),
month (month:31), last-working-day or quarter; --rounding is in the smallest unit of the currency; --version-of renegotiates a plan; --accept logs it as accepted.
import takes a ledger's export (.csv, .xlsx) over into the list of invoices: changed cells and new rows; what vanished from the export stays open unless
--vanished says how it was settled; --currency is for an export that names none. A bank statement is matched to open invoices and nothing is written.
foresight tells of every open invoice the chance that it is still unpaid in 30 days, when it is likely paid, and why; FILE may also be a history CSV with
invoice_id,customer_id,invoice_date,due_date,settled_date,amount. With --as-of nothing of that day or later is looked at; --backtest tells how well the past would have been foretold.
Nothing is saved without --out; OUT may be FILE.
Exit status: 0 done, 2 refused or unreadable (the reason is on stderr), 1 a fault.`;

const text = { type: "string" } as const;
const flag = { type: "boolean", default: false } as const;

function readCommand(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv], allowPositionals: true,
      options: {
        today: text, out: text, strategy: text, who: text, customer: text, outcome: text, channel: text, promise: text, dispute: text, amount: text,
        "call-back": text, invoices: text, note: text, inbound: flag, json: flag, help: flag,
        instalments: text, last: text, first: text, every: text, down: text, interest: text, rounding: text, "working-day": text, currency: text, "version-of": text, accept: flag, from: text, vanished: text,
        "as-of": text, backtest: flag,
      },
    });
  } catch (error) {
    throw new Refusal(`${(error as Error).message}\n${USAGE}`);
  }
}

function readDay(option: "today" | "as-of", given: string | undefined): Day {
  const now = new Date();
  const day = given === undefined ? dayFromParts(now.getFullYear(), now.getMonth() + 1, now.getDate()) : dayFromIso(given);
  if (day === null) throw new Refusal(`--${option} takes a day such as 2026-11-22, got “${given}”.`);
  return day;
}

async function main(argv: readonly string[]): Promise<void> {
  const { values, positionals: [command, file, ...more] } = readCommand(argv);
  if (values.help) return void process.stdout.write(`${USAGE}\n`);
  if (file === undefined || more.length > 0) throw new Refusal(USAGE);
  const today = readDay("today", values.today);
  const { json, out, who = "batch" } = values;
  switch (command) {
    case "refresh": return void process.stdout.write(await refreshFile(file, today, { strategy: values.strategy, out, json }));
    case "worklist": return void process.stdout.write(await worklistOfFile(file, today, { who: values.who, json }));
    case "log": return void process.stdout.write(await logToFile(file, today, { ...values, callBack: values["call-back"], who, out, json }));
    case "plan": return void process.stdout.write(await planInFile(file, today, { ...values, workingDay: values["working-day"], versionOf: values["version-of"], who, out, json }));
    case "foresight": return void process.stdout.write(await foresightOfFile(file, today, { asOf: values["as-of"] === undefined ? undefined : readDay("as-of", values["as-of"]), backtest: values.backtest, json }));
    case "import": return void process.stdout.write(await importIntoFile(file, today, { from: values.from, vanished: values.vanished, currency: values.currency, out, json }));
    case "sample": return writeFileSync(file, saveWorkbook(makeSample(today)));
    default: throw new Refusal(`There is no command “${command}”.\n${USAGE}`);
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.exitCode = error instanceof Refusal ? 2 : 1;
  process.stderr.write(`${error instanceof Refusal ? error.message : `Duebook failed: ${error instanceof Error ? error.stack : String(error)}`}\n`);
});
