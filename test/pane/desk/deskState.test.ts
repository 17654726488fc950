import { firstDesk, neighbour, reduceDesk, type DeskState } from "../../../src/pane/desk/deskState";
import { noFilters, sectionsOf, sift, walkOf } from "../../../src/pane/today/filters";
import { worklistGroups } from "../../../src/rules/worklist/Worklist";
import type { Activity } from "../../../src/ledger/Activity";
import { makeDesk, makeDeskPrepared, me } from "./deskWorld";
import { today } from "../world";

const prepared = makeDeskPrepared(20);
const desk = makeDesk(prepared);
const opened = reduceDesk(firstDesk, { type: "opened", desk });
const walk = walkOf(desk.worklist, noFilters);
const called = (customer: string): Activity => ({ id: `x${customer}`, at: "2026-11-23T10:00:00Z", day: today, who: me, customer, name: customer, invoices: [], note: "", kind: "contact", channel: "call", inbound: false, outcome: "spoke" });
const after = (state: DeskState, ...customers: readonly string[]): DeskState => reduceDesk(state, { type: "logged", desk: makeDesk(prepared, customers.map(called)), last: null, said: "" });
const at = (customer: string) => reduceDesk(opened, { type: "customer", customer, from: "list" });

describe("the walk", () => {
  it("goes through the list in the order shown, group after group, most urgent first", () => {
    const groups = walk.map((key) => desk.worklist.items.find(({ customer }) => customer === key)?.group);
    expect(groups).toEqual([...groups].sort((a, b) => worklistGroups.indexOf(a ?? "chase") - worklistGroups.indexOf(b ?? "chase")));
    expect(new Set(walk).size).toBe(desk.worklist.items.length);
  });

  it("goes on to the customer after the one just called, not back to one passed over", () => {
    const [, second = "", third] = walk;
    const next = reduceDesk(after(at(second), second), { type: "next" });
    expect(next).toMatchObject({ at: "customer", customer: third, logging: null, takesFocus: true });
  });

  it("leaves out whom a teammate called meanwhile", () => {
    const [first = "", second = "", third] = walk;
    expect(reduceDesk(after(at(first), first, second), { type: "next" }).customer).toBe(third);
  });

  it("comes back at its end to those passed over, and to the list when all are called", () => {
    const last = walk.at(-1) ?? "";
    expect(reduceDesk(after(at(last), last), { type: "next" }).customer).toBe(walk[0]);
    expect(reduceDesk(after(at(last), ...walk), { type: "next" }).at).toBe("today");
  });

  it("steps to the neighbours and stops at the ends", () => {
    const first = at(walk[0] ?? "");
    expect(neighbour(first, 1)).toBe(walk[1]);
    expect(neighbour(first, -1)).toBeNull();
    expect(neighbour(at(walk.at(-1) ?? ""), 1)).toBeNull();
  });

  it("ignores a row whose customer the book does not hold", () => {
    expect(reduceDesk(opened, { type: "customer", customer: "stranger", from: "sheet" })).toBe(opened);
  });

  it("stays with the customer when the workbook is read again, and returns to the list where they are gone", () => {
    const here = at(walk[3] ?? "");
    expect(reduceDesk(here, { type: "opened", desk })).toMatchObject({ at: "customer", customer: walk[3] });
    const gone = { ...desk, decisions: new Map([...desk.decisions].filter(([key]) => key !== walk[3])) };
    expect(reduceDesk(here, { type: "opened", desk: gone })).toMatchObject({ at: "today", customer: null });
  });
});

describe("the filters", () => {
  it("find every word of the text, whatever its case, in name, id and document number", () => {
    const found = sift(desk.worklist.items, { ...noFilters, text: "  MASCHINENBAU brandt " });
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({ name }) => name.startsWith("Brandt"))).toBe(true);
    expect(sift(desk.worklist.items, { ...noFilters, text: "inv-1" }).length).toBeGreaterThan(0);
  });

  it("hold owner, segment and currency together", () => {
    const found = sift(desk.worklist.items, { ...noFilters, owner: me, segment: "Retail", currency: "EUR" });
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({ owner, segment, currency }) => owner === me && segment === "Retail" && currency === "EUR")).toBe(true);
  });

  it("show one group alone, or all by priority alone", () => {
    expect(sectionsOf(desk.worklist.items, "follow-up").map(({ group }) => group)).toEqual(["follow-up"]);
    expect(sectionsOf(desk.worklist.items, "priority")[0]?.items).toBe(desk.worklist.items);
  });
});
