import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { addDays, isoOfDay } from "../../src/base/Day";
import { day } from "../rules/bookOf";

const folder = mkdtempSync(path.join(tmpdir(), "batch-foresight-"));
const at = (name: string): string => path.join(folder, name);
const START = day("2025-01-06");
const AS_OF = "2026-02-02";

interface Said { readonly asOf: string; readonly tooLittle?: string; readonly invoices: readonly { readonly invoice: string; readonly customer: string; readonly pUnpaid30: number; readonly reasons: readonly string[] }[]; readonly customers: readonly { readonly customer: string; readonly expectedUnpaid: string }[] }

function foresight(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync("npm", ["run", "--silent", "batch", "--", "foresight", ...args], { encoding: "utf8", shell: process.platform === "win32" });
  return { status, stdout, stderr: stderr.replace(/^npm warn .*\n/gm, "") };
}

/** Every week one invoice each: Prompt pays when it is due, Tardy 60 days late; Change did as Prompt and from `turn` on as Tardy. */
function history(turn: string): string {
  const lines = ["invoice_id,customer_id,invoice_date,due_date,settled_date,amount"];
  for (let week = 0; week < 80; week += 1) {
    const issued = addDays(START, 7 * week), due = addDays(issued, 30);
    const line = (id: string, customer: string, late: number): void => void lines.push(`${id}${week},${customer},${isoOfDay(issued)},${isoOfDay(due)},${isoOfDay(addDays(due, late))},100.00`);
    line("P", "Prompt", week % 4);
    line("T", "Tardy", 58 + (week % 5));
    line("C", "Change", isoOfDay(issued) < turn ? week % 4 : 58 + (week % 5));
  }
  return `${lines.join("\n")}\n`;
}

beforeAll(() => {
  writeFileSync(at("history.csv"), history("2027-01-01"));
  writeFileSync(at("other-future.csv"), history("2025-12-30"));
  writeFileSync(at("open.csv"), "Customer,Invoice,Due date,Open,Currency\nAcme,101,2026-09-10,500.00,EUR\n");
});

describe("batch foresight", () => {
  it("gives each open invoice its chance with reasons, and each customer the expected money", () => {
    const { status, stdout, stderr } = foresight(at("history.csv"), "--as-of", AS_OF, "--json");
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const said = JSON.parse(stdout) as Said;
    expect(said.asOf).toBe(AS_OF);
    expect(said.tooLittle).toBeUndefined();
    const chances = (customer: string): number[] => said.invoices.filter((each) => each.customer === customer).map(({ pUnpaid30 }) => pUnpaid30);
    expect(Math.max(...chances("Prompt"))).toBeLessThan(Math.max(...chances("Tardy")));
    expect(said.invoices.every(({ reasons }) => reasons.length > 0 && reasons.length <= 3)).toBe(true);
    const expected = new Map(said.customers.map(({ customer, expectedUnpaid }) => [customer, Number(expectedUnpaid)]));
    expect(expected.get("Tardy")).toBeGreaterThan(2 * expected.get("Prompt")!);
  });

  it("looks at nothing of the day it is asked for or later", () => {
    const day = "2025-12-29";
    // What “Change” did first differently was issued on the day after.
    expect(JSON.parse(foresight(at("other-future.csv"), "--as-of", day, "--json").stdout)).toEqual({ ...JSON.parse(foresight(at("history.csv"), "--as-of", day, "--json").stdout) as object, file: "other-future.csv" });
  });

  it("tells how well the past would have been foretold", () => {
    const { status, stdout } = foresight(at("history.csv"), "--backtest");
    expect(status).toBe(0);
    expect(stdout).toMatch(/Money still unpaid 30 days later[\s\S]*open amount[\s\S]*foresight[\s\S]*Reliability:/);
  });

  it("says that a workbook without a past has too little", () => {
    const { status, stdout } = foresight(at("open.csv"), "--today", "2026-11-22", "--json");
    expect(status).toBe(0);
    expect((JSON.parse(stdout) as Said).tooLittle).toMatch(/Too little history: 0 paid invoices/);
  });

  it("refuses a day it cannot read by the name of its option", () => {
    expect(foresight(at("history.csv"), "--as-of", "2.2.2026")).toMatchObject({ status: 2, stdout: "", stderr: expect.stringContaining("--as-of takes a day such as 2026-11-22, got “2.2.2026”.") as string });
    expect(foresight(at("history.csv"), "--today", "2.2.2026").stderr).toContain("--today takes a day");
  });
});
