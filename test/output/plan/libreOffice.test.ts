import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { decimalOf, money } from "../../../src/base/Money";
import { buildTab } from "../../../src/excel/tabs/buildTab";
import type { Plan, PlanTerms } from "../../../src/ledger/Plan";
import { planTab } from "../../../src/output/plan/planTab";
import { makeSchedule } from "../../../src/rules/plan/makeSchedule";
import { saveWorkbook } from "../../../src/standin/file/saveWorkbook";
import { openDesk } from "../../excel/desk";
import { anyTerms, isOpenDay } from "../../rules/plan/anyTerms";
import { convertAll, skipped, whereSoffice } from "../../standin/file/soffice";
import { caseOfPlan, today } from "./caseOfPlan";

const PLANS = 200;
const SEED = 20261122;
/** Small workbooks are built and worked out faster than one large one. */
const PER_FILE = 20;

whereSoffice(`the tabs of ${PLANS} plans in LibreOffice${skipped}`, () => {
  let folder = "";
  beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), "plans-"))));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("show the pane's figures, worked out anew from their formulas", async () => {
    const plans = fc.sample(anyTerms, { numRuns: PLANS * 3, seed: SEED }).flatMap(planFrom).slice(0, PLANS);
    expect(plans).toHaveLength(PLANS);
    const files: string[] = [];
    for (let from = 0; from < PLANS; from += PER_FILE) {
      const desk = openDesk([["Customer"], ["Acme"]]);
      for (let at = from; at < Math.min(PLANS, from + PER_FILE); at += 1) {
        const tab = planTab({ planCase: caseOfPlan(plans[at] as Plan), customer: { name: "Acme" }, team: { name: "Northwind", who: "Ada King" } });
        await buildTab({ ...tab, name: `P${at}` });
      }
      files.push(`plans${from}.xlsx`);
      writeFileSync(join(folder, `plans${from}.xlsx`), withoutResults(saveWorkbook(desk.book)));
      desk.close();
    }
    // Raw cell contents of all sheets, one file each.
    convertAll(folder, files, "csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,false,false,false,false,-1");
    expect(readdirSync(folder).filter((name) => name.endsWith(".csv"))).toHaveLength(PLANS + files.length);
    for (const [at, plan] of plans.entries()) {
      const lines = readFileSync(join(folder, `plans${at - (at % PER_FILE)}-P${at}.csv`), "utf8").split("\n").map((line) => line.split("\t").map((cell) => cell.replace(/^"|"$/g, "")));
      const { instalments, currency, total, principal, interest, fees } = plan.schedule;
      const figures = (line: readonly string[] | undefined, ...columns: readonly number[]) => columns.map((column) => Number(line?.[column]));
      const major = (...minors: readonly number[]) => minors.map((minor) => Number(decimalOf(money(minor, currency))));
      const top = lines.findIndex((line) => line[0] === "No.") + 1;
      const told = { plan: at, terms: plan.terms };
      expect({ ...told, rows: lines.slice(top, top + instalments.length).map((line) => figures(line, 0, 2, 3, 4, 5, 6)) })
        .toEqual({ ...told, rows: instalments.map((row) => [row.number, ...major(row.payment, row.principal, row.interest, row.fees, row.balance)]) });
      expect({ ...told, sums: figures(lines[top + instalments.length], 2, 3, 4, 5), check: lines[top + instalments.length + 1]?.[2] })
        .toEqual({ ...told, sums: major(total, principal, interest, fees), check: "Adds up" });
    }
  }, 300_000);
});

function planFrom(terms: PlanTerms, at: number): readonly Plan[] {
  const planned = makeSchedule(terms, { isWorkingDay: isOpenDay });
  return "problems" in planned ? [] : [{ id: `P${at}`, version: 1, state: "proposed", steps: [{ state: "proposed", day: today, who: "Ada" }], terms, schedule: planned.schedule, paidBefore: 0 }];
}

/** The results that were saved with the formulas are taken away, so that none can be shown without being worked out. */
function withoutResults(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  let taken = 0;
  for (const [name, part] of Object.entries(parts)) {
    if (!name.startsWith("xl/worksheets/sheet")) continue;
    parts[name] = strToU8(strFromU8(part).replace(/(<f\b[^>]*>[^<]*<\/f>)<v>[^<]*<\/v>/g, (_all, formula: string) => {
      taken += 1;
      return formula;
    }));
  }
  if (taken === 0) throw new Error("Expected results of formulas to take away");
  return zipSync(parts);
}
