import { dayFromIso } from "../../src/base/Day";
import { readBook } from "../../src/intake/readBook";
import { planTab } from "../../src/output/plan/planTab";
import { caseOfPlan } from "../output/plan/caseOfPlan";
import { TabBook } from "../output/tabBook";
import { planOf, termsOf } from "../rules/plan/termsOf";
import { gridOf } from "./gridOf";

const today = dayFromIso("2026-11-22") ?? (0 as never);
const own = gridOf("Invoices", [["Customer no.", "Customer", "Invoice no.", "Due date", "Open amount"], ["C-7", "Acme GmbH", "INV-1", "2026-08-01", 320.1]]);

describe("the tab of a payment plan", () => {
  it("is not read again as a list", () => {
    const built = new TabBook(planTab({ planCase: caseOfPlan(planOf(termsOf())), customer: { name: "Acme GmbH", id: "C-7" }, team: { name: "Northwind Ltd", who: "Ada King" } }));
    const only = readBook({ grids: [gridOf(built.tab.name, built.cells)], today, date1904: false });
    expect(only).toMatchObject({ ok: false, code: "empty" });
    const alone = readBook({ grids: [own], today, date1904: false });
    expect(alone.ok).toBe(true);
    expect(readBook({ grids: [own, gridOf(built.tab.name, built.cells)], today, date1904: false })).toEqual(alone);
  });
});
