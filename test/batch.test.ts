import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync, existsSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const folder = mkdtempSync(path.join(tmpdir(), "batch-"));
const at = (name: string): string => path.join(folder, name);

function batch(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync("npm", ["run", "--silent", "batch", "--", ...args], { encoding: "utf8", shell: process.platform === "win32" });
  return { status, stdout, stderr: stderr.replace(/^npm warn .*\n/gm, "") };
}

interface Report {
  readonly workbook: string; readonly today: string; readonly edits: number; readonly requests: number;
  readonly mapping: { sheet: string; headerRow: number; shape: string; columns: Record<string, string> }[];
  readonly totals: Record<string, { open: string; overdue: string; credits: string }>;
  readonly counts: { customers: number; invoices: number; payments: number };
  readonly issues: { sheet: string; cell: string; code: string; message: string }[];
  readonly customers: { key: string; currency: string; open: string; overdue: string; priority: number; parts: Record<string, number>; nextAction: string | null; nextActionDate: string | null; why: string; onCallList: boolean }[];
}

const refreshed = (...args: string[]): Report => {
  const { status, stdout, stderr } = batch("refresh", ...args, "--today", "2026-11-22", "--json");
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  return JSON.parse(stdout) as Report;
};

describe("the batch", () => {
  it("makes the sample, ranks it into another file, and finds nothing to do there", () => {
    expect(batch("sample", at("sample.xlsx"), "--today", "2026-11-22").status).toBe(0);
    const bytes = readFileSync(at("sample.xlsx"));
    const first = refreshed(at("sample.xlsx"), "--out", at("ranked.xlsx"));
    expect(readFileSync(at("sample.xlsx")).equals(bytes)).toBe(true);
    expect(first).toMatchObject({ workbook: "sample.xlsx", today: "2026-11-22", counts: { customers: 120, invoices: 1501 } });
    expect(first.edits).toBeGreaterThan(100);
    expect(Object.keys(first.totals)).toEqual(["EUR", "GBP", "USD"]);
    expect(first.mapping.map(({ sheet, headerRow, shape }) => [sheet, headerRow, shape])).toEqual([["Customers", 4, "customers"], ["Invoices", 1, "invoices"], ["Zahlungen Wien", 3, "payments"]]);
    for (const { priority, parts, nextActionDate } of first.customers) {
      expect(Object.values(parts).reduce((sum, points) => sum + points, 0)).toBe(priority);
      if (nextActionDate !== null) expect(nextActionDate >= "2026-11-22").toBe(true);
    }
    const again = refreshed(at("ranked.xlsx"));
    expect(again.edits).toBe(0);
    expect(again.customers).toEqual(first.customers);
  });

  it("reads a .csv, saves it as .xlsx, and follows the strategy", () => {
    writeFileSync(at("open.csv"), "Customer,Invoice,Due date,Open\nAcme,1,2026-01-10,100.00\nBirch,2,2026-11-01,9000.00\nCobalt,3,2026-10-01,500.00\n");
    const order = (strategy: string): string[] => refreshed(at("open.csv"), "--strategy", strategy).customers.map(({ key }) => key);
    expect(order("largest")).toEqual(["birch", "cobalt", "acme"]);
    expect(order("longest")).toEqual(["acme", "cobalt", "birch"]);
    expect(order("newest")).toEqual(["birch", "cobalt", "acme"]);
    const { status, stdout } = batch("refresh", at("open.csv"), "--today", "2026-11-22", "--out", at("open.xlsx"));
    expect(status).toBe(0);
    expect(stdout).toContain("3 customers, 3 invoices");
    expect(existsSync(at("open.xlsx"))).toBe(true);
  });

  it("exits with 2 and the reason for what the person can mend", () => {
    writeFileSync(at("payables.csv"), "Vendor,Bill no.,Due date,Open balance\nPaper Mill,77,2026-10-01,100.00\n");
    writeFileSync(at("broken.xlsx"), "PK\u0003\u0004 no zip");
    for (const [args, reason] of [
      [["refresh", at("payables.csv")], /payables/], [["refresh", at("broken.xlsx")], /broken\.xlsx/], [["refresh", at("missing.xlsx")], /no such file/],
      [["refresh", at("open.csv"), "--today", "22.11.2026"], /--today/], [["refresh", at("open.csv"), "--strategy", "luck"], /--strategy/], [["refresh"], /Usage/], [["dance", "x"], /Usage/],
    ] as const) {
      const { status, stdout, stderr } = batch(...args);
      expect({ args, status }).toEqual({ args, status: 2 });
      expect(stdout).toBe("");
      expect(stderr).toMatch(reason);
    }
  });
});
