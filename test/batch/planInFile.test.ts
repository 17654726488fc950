import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { planInFile } from "../../src/batch/planInFile";
import type { PlanWords } from "../../src/batch/readPlanWords";
import { Refusal } from "../../src/batch/Refusal";
import { day } from "../rules/bookOf";
import { openWorkbook } from "../../src/standin/file/openWorkbook";

const folder = mkdtempSync(path.join(tmpdir(), "batch-plan-"));
const at = (name: string): string => path.join(folder, name);
const TODAY = ["--today", "2026-11-22"];

function batch(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync("npm", ["run", "--silent", "batch", "--", ...args, ...TODAY], { encoding: "utf8", shell: process.platform === "win32" });
  return { status, stdout, stderr: stderr.replace(/^npm warn .*\n/gm, "") };
}

interface Said {
  readonly plan: string; readonly version: number; readonly state: string; readonly sheet: string; readonly problem: string; readonly currency: string;
  readonly principal: string; readonly interest: string; readonly total: string; readonly paidBefore: string; readonly instalments: { readonly number: number; readonly due: string; readonly payment: string; readonly balance: string }[];
}

const planned = (...args: string[]): Said => {
  const { status, stdout, stderr } = batch("plan", ...args, "--json");
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  return JSON.parse(stdout) as Said;
};

const refusal = (...args: string[]): string => {
  const { status, stdout, stderr } = batch("plan", ...args);
  expect({ args, status, stdout }).toEqual({ args, status: 2, stdout: "" });
  return stderr;
};

const sheets = (file: string): string[] => {
  const opened = openWorkbook(readFileSync(file), path.basename(file));
  if ("refused" in opened) throw new Error(opened.refused);
  return opened.workbook.sheets.map(({ name }) => name);
};

beforeAll(() => {
  writeFileSync(at("open.csv"), "Customer,Invoice,Due date,Open,Currency\nAcme,101,2026-09-10,500.00,EUR\nAcme,102,2026-10-10,250.00,EUR\nBirch,201,2026-10-01,90000,JPY\nCobalt,301,2026-10-01,10.00,EUR\nCobalt,302,2026-10-01,20.00,USD\n");
});

describe("batch plan", () => {
  it("writes the tab, prints the schedule, and takes what it wrote for a plan ever after", () => {
    const made = planned(at("open.csv"), "--customer", "Acme", "--instalments", "6", "--first", "2026-12-01", "--every", "month", "--out", at("offered.xlsx"));
    expect(made).toMatchObject({ version: 1, state: "proposed", sheet: "Plan Acme", problem: "", currency: "EUR", principal: "750.00", interest: "0.00", total: "750.00" });
    expect(made.instalments.map(({ due, payment }) => `${due} ${payment}`)).toEqual(["2026-12-01 125.00", "2027-01-04 125.00", "2027-02-01 125.00", "2027-03-01 125.00", "2027-04-01 125.00", "2027-05-03 125.00"]);
    expect(sheets(at("offered.xlsx"))).toEqual(expect.arrayContaining(["Plan Acme", "Contact log"]));
    const again = refusal(at("offered.xlsx"), "--customer", "Acme", "--instalments", "6");
    expect(again).toContain(`Acme has plan ${made.plan} (proposed) over these invoices already. Renegotiate with --version-of ${made.plan}`);
    const next = planned(at("offered.xlsx"), "--customer", "Acme", "--version-of", made.plan, "--instalments", "3", "--accept", "--out", at("agreed.xlsx"));
    expect(next).toMatchObject({ plan: made.plan, version: 2, state: "accepted", total: "750.00", paidBefore: "0.00", problem: "" });
    expect(next.instalments).toHaveLength(3);
    expect(sheets(at("agreed.xlsx")).filter((name) => name.startsWith("Plan Acme"))).toHaveLength(2);
    // One of the two is over these invoices, so a night's refresh finds nothing more to do than it says.
    const { status, stdout } = batch("refresh", at("agreed.xlsx"), "--json", "--out", at("night.xlsx"));
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ plans: { written: 0, differences: [] } });
    const second = JSON.parse(batch("refresh", at("night.xlsx"), "--json").stdout) as { edits: number };
    expect(second.edits).toBe(0);
    expect(refusal(at("agreed.xlsx"), "--customer", "Acme", "--instalments", "2")).toContain("--version-of");
  });

  it("takes an amount, a last day, a down payment, interest, a unit and a rhythm", () => {
    const yen = planned(at("open.csv"), "--customer", "birch", "--amount", "20000", "--first", "2026-12-01", "--every", "half-month:1,15", "--down", "5000", "--interest", "simple:9.5", "--working-day", "preceding");
    expect(yen.instalments[0]).toMatchObject({ number: 0, due: "2026-11-23", payment: "5000" });
    expect(yen.instalments.slice(1).map(({ due, payment }) => `${due} ${payment}`)).toEqual([expect.stringMatching(/^2026-12-01 20000$/), "2026-12-15 20000", "2026-12-31 20000", "2027-01-15 20000", expect.stringMatching(/^2027-02-01 \d{4}$/)]);
    expect(yen.instalments.at(-1)?.balance).toBe("0");
    const byDay = planned(at("open.csv"), "--customer", "Acme", "--invoices", "102", "--last", "2027-03-01", "--every", "last-working-day", "--rounding", "500");
    expect(byDay).toMatchObject({ principal: "250.00", total: "250.00" });
    expect(byDay.instalments.map(({ due, payment }) => `${due} ${payment}`)).toEqual(["2026-11-30 60.00", "2026-12-31 60.00", "2027-01-29 60.00", "2027-02-26 70.00"]);
    expect(batch("plan", at("open.csv"), "--customer", "Acme", "--instalments", "2", "--first", "2026-12-01").stdout).toMatch(/No\. {2}Due[\s\S]*2026-12-01[\s\S]*375\.00[\s\S]*not saved/);
  });

  it("says in a sentence what is missing or cannot be", async () => {
    const acme = { customer: "Acme" };
    const six = { ...acme, instalments: "6" };
    const cases: readonly (readonly [Partial<PlanWords>, RegExp])[] = [
      [acme, /--instalments 6, --amount 200 or --last/], [{ ...six, amount: "5" }, /one of --instalments, --amount and --last/], [{ ...acme, instalments: "0" }, /whole number from 1/],
      [{ ...acme, amount: "5 apples" }, /--amount: /], [{ ...six, every: "fortnight" }, /--every is one of week/], [{ ...six, every: "half-month:1,40" }, /days of the month/],
      [{ ...six, interest: "high" }, /--interest is none, simple:9\.5/], [{ ...six, first: "1.12.2026" }, /--first takes a day/], [{ ...six, invoices: "999" }, /Invoice “999” is not open/],
      [{ ...six, versionOf: "PXXXXX" }, /There is no plan “PXXXXX” of Acme/], [{ ...six, first: "2026-11-01" }, /before the plan starts/], [{ ...six, workingDay: "next" }, /--working-day is one of/],
      [{ ...six, rounding: "half" }, /--rounding takes a whole number/], [{ customer: "Cobalt", instalments: "2" }, /USD and EUR: choose one with --currency/],
      [{ customer: "Cobalt", instalments: "2", currency: "gbp" }, /owes nothing undisputed in gbp/], [{ customer: "Nobody", instalments: "2" }, /no customer “Nobody”/], [{ instalments: "2" }, /--customer names/],
    ];
    for (const [words, reason] of cases) {
      const refused = await planInFile(at("open.csv"), day("2026-11-22"), { accept: false, who: "batch", out: undefined, json: false, ...words }).catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(Refusal);
      expect((refused as Refusal).message).toMatch(reason);
    }
    expect(refusal(at("open.csv"), "--customer", "Acme", "--instalments", "0")).toMatch(/whole number from 1/);
  });
});
