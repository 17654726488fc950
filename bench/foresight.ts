/**
 * Foresight against every simpler order, on histories of your own, and its speed on a made one.
 * `npm run bench -- foresight a-history.csv b-history.csv`, or a folder of `*-history.csv`, or both in DUEBOOK_HISTORIES (separated by commas).
 */
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { addDays } from "../src/base/Day";
import { sayBacktest } from "../src/batch/sayBacktest";
import { readHistory } from "../src/intake/history/readHistory";
import { backtest } from "../src/rules/foresight/backtest/backtest";
import { foresee, foreseeCustomer } from "../src/rules/foresight/foresee";
import { learn } from "../src/rules/foresight/learn";
import { FIRST_DAY, madeHistory } from "../test/rules/foresight/madeHistory";
import { line, median, ms, RUNS, timed } from "./measure";

export async function benchForesight(): Promise<void> {
  const given = [...process.argv.slice(2), ...(process.env["DUEBOOK_HISTORIES"] ?? "").split(",")].filter((each) => each.includes(path.sep) || each.endsWith(".csv"));
  const files = given.flatMap((each) => (statSync(each).isDirectory() ? readdirSync(each).filter((name) => name.endsWith("-history.csv")).map((name) => path.join(each, name)) : [each]));
  if (files.length === 0) console.log("No history was given (a CSV, a folder, or DUEBOOK_HISTORIES): figures of a made one.");
  for (const file of files) {
    const read = readHistory(readFileSync(file, "utf8"), path.basename(file));
    if ("refused" in read) console.log(read.refused);
    else show(path.basename(file), backtest(read.lines));
  }
  if (files.length === 0) show("made history", backtest(madeHistory({ invoices: 3_000 })));
  await speed();
}

function show(name: string, result: ReturnType<typeof backtest>): void {
  console.log(`\n${name}`);
  console.log("tooLittle" in result ? result.tooLittle : sayBacktest(result));
}

async function speed(): Promise<void> {
  const asOf = addDays(FIRST_DAY, 980);
  const rows = madeHistory({ invoices: 100_000, customers: 2_000, days: 1_000 });
  let learned = learn(rows, asOf);
  const all: number[] = [], one: number[] = [];
  const largest = rows.filter(({ customer }) => customer === "c0");
  for (let run = 0; run < RUNS; run += 1) {
    all.push(await timed(() => { learned = learn(rows, asOf); foresee(learned); }));
    for (let again = 0; again < RUNS; again += 1) one.push(await timed(() => foreseeCustomer(learned, largest)));
  }
  line("Foresight: 100,000 invoices learned from and judged", ms(median(all)), "under 2,000 ms");
  line(`Foresight: a customer of ${largest.length} invoices after a payment`, ms(median(one)), "under 20 ms");
}
