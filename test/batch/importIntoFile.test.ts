import { writeFileSync, mkdtempSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import path from "node:path";

const folder = mkdtempSync(path.join(tmpdir(), "import-"));
const at = (name: string): string => path.join(folder, name);

function batch(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync("npm", ["run", "--silent", "batch", "--", "import", ...args, "--today", "2026-11-22"], { encoding: "utf8", shell: process.platform === "win32" });
  return { status, stdout, stderr: stderr.replace(/^npm warn .*\n/gm, "") };
}
const write = (name: string, lines: readonly string[]): string => { writeFileSync(at(name), lines.join("\n")); return at(name); };

const list = write("list.csv", ["Customer,Invoice no.,Due date,Currency,Amount,Open amount,Promise date,My note", "ACME Ltd,A-1,2026-10-01,EUR,100.00,100.00,2026-11-10,call Maya", "Bolt GmbH,B-1,2026-10-05,EUR,250.00,250.00,,", "Bolt GmbH,B-2,2026-10-06,EUR,80.00,80.00,,old"]);
const ledger = write("ledger.csv", ["Northwind Traders", "Open invoices", "As of 2026-11-21", "Customer,Invoice No,Date,Due Date,Currency,Amount,Open Balance", "ACME Ltd,A-1,2026-09-01,2026-10-01,EUR,100.00,40.00", "Bolt GmbH,B-1,2026-09-05,2026-10-05,EUR,250.00,250.00", "Cobalt SA,C-1,2026-11-01,2026-12-01,EUR,75.50,75.50", "Total,,,,,425.50,365.50"]);
const bank = write("bank.csv", ["Date,Description,Amount,Balance", "2026-11-20,Bolt GmbH B-1,250.00,1250.00", "2026-11-20,rent,-100.00,1150.00"]);

describe("import at the command line", () => {
  it("says what was read, proved and merged, saves it, and a second time writes nothing", () => {
    const { status, stdout, stderr } = batch(list, "--from", ledger, "--out", at("out.xlsx"), "--json");
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(JSON.parse(stdout)).toMatchObject({
      workbook: "list.csv", export: { asOf: "2026-11-21", company: "Northwind Traders", lines: 3, rowsByClass: { preamble: 3, header: 1, line: 3, total: 1 }, proof: { verdict: "proved", currencies: [{ currency: "EUR", lines: 3, sum: "365.50", total: "365.50", difference: "0.00" }] } },
      merge: [{ kind: "new", count: 1, after: "75.50" }, { kind: "part-paid", count: 1, before: "100.00", after: "40.00" }, { kind: "vanished", count: 1, before: "80.00" }, { kind: "unchanged", count: 1 }],
      vanished: [{ customer: "Bolt GmbH", number: "B-2", open: "80.00", outside: null }], newCustomers: ["Cobalt SA"],
      written: { cells: 1, rows: 1, left: [], told: [] }, promises: [{ customer: "ACME Ltd", state: "broken" }],
    });
    const again = JSON.parse(batch(at("out.xlsx"), "--from", ledger, "--json").stdout) as { written: unknown; merge: { kind: string }[] };
    expect(again.written).toEqual({ cells: 0, rows: 0, left: [], told: [] });
    expect(again.merge.map(({ kind }) => kind)).toEqual(["vanished", "unchanged"]);
    expect(batch(at("out.xlsx"), "--from", ledger, "--vanished", "paid").stdout).toContain("1 cells changed, 0 rows added");
  });

  it("proposes what a bank statement may pay, and writes nothing", () => {
    const { stdout } = batch(list, "--from", bank, "--currency", "EUR", "--json");
    expect(JSON.parse(stdout)).toMatchObject({ receipts: [{ amount: "250.00", kind: "exact", invoices: ["B-1"], difference: "0.00" }] });
  });

  it("refuses a look-alike with its reason", () => {
    const payables = write("bills.csv", ["Vendor,Bill no.,Due date,Open balance", "Paper Mill,77,2026-10-01,100.00"]);
    expect(batch(list, "--from", payables)).toMatchObject({ status: 2, stderr: expect.stringContaining("payables") as string });
    expect(batch(list)).toMatchObject({ status: 2, stderr: expect.stringContaining("--from") as string });
  });
});
