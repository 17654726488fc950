import { act, cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import axe from "axe-core";
import { addDays } from "../../../src/base/Day";
import { money } from "../../../src/base/Money";
import type { PlanSaved } from "../../../src/jobs/plan/PlanSaved";
import { CallDesk } from "../../../src/pane/desk/CallDesk";
import { noFilters, walkOf } from "../../../src/pane/today/filters";
import { planningKey } from "../../../src/pane/plans/propose/planningDraft";
import type { Failure } from "../../../src/jobs/Job";
import { makeDesk, makeDeskPrepared } from "../desk/deskWorld";
import { failure, today } from "../world";
import { lines, makePlanWorld, type PlanWorld } from "./planWorld";

const prepared = makeDeskPrepared(20);
const [first = ""] = walkOf(makeDesk(prepared).worklist, noFilters);
const name = makeDesk(prepared).decisions.get(first)?.name ?? "nobody";
const focused = () => document.activeElement as HTMLElement;
const press = (key: string, target: Element = focused(), extra: KeyboardEventInit = {}) => act(async () => { fireEvent.keyDown(target, { key, ...extra }); });
const click = (word: string | RegExp, within_: HTMLElement = document.body) => act(async () => { fireEvent.click(within(within_).getByRole("button", { name: word })); });
const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const title = () => screen.getByRole("heading", { level: 1 }).textContent;
const schedule = () => within(screen.getByRole("region", { name: "Schedule" }));
const open = async (summary: RegExp) => {
  const found = [...document.querySelectorAll("summary")].find(({ textContent }) => summary.test(textContent ?? ""));
  if (!found?.parentElement) throw new Error(`Expected ${summary} to fold out`);
  await act(async () => { fireEvent.click(found); });
  return found.parentElement;
};

async function expectNoViolations(): Promise<void> {
  const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false }, region: { enabled: false }, "label-content-name-mismatch": { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

async function openDesk(world: PlanWorld = makePlanWorld()): Promise<PlanWorld> {
  render(<CallDesk jobs={world.jobs} prepared={prepared} readAt="2026-11-23T09:12:00Z" busy="" problem="" aside={null} onReread={() => undefined} onLeave={() => undefined} />);
  await screen.findByRole("heading", { level: 1, name: "Today" });
  return world;
}

async function openCustomer(world?: PlanWorld): Promise<PlanWorld> {
  const made = await openDesk(world);
  await click(`Call ${name}`);
  return made;
}

async function openProposal(world?: PlanWorld): Promise<PlanWorld> {
  const made = await openCustomer(world);
  await press("i");
  return made;
}

const offer = () => click("Offer this plan");

afterEach(cleanup);

describe("proposing a plan", () => {
  it("opens with a key and with a button, and goes back to the customer", async () => {
    await openProposal();
    expect(title()).toBe("Propose a payment plan");
    await expectNoViolations();
    await press("Escape");
    expect(title()).toBe(name);
    await click(/^Payment plan/, screen.getByRole("region", { name: "What to propose" }));
    expect(title()).toBe("Propose a payment plan");
  });

  it("covers what is free, says what is left out and why, and follows what is ticked", async () => {
    await openProposal();
    const covers = await open(/^Covers EUR 900\.00/);
    expect(covers.textContent).toContain("2 lines of 4, EUR 300.00 in dispute left out");
    const box = (number: string) => within(covers).getByRole<HTMLInputElement>("checkbox", { name: new RegExp(number) });
    expect([box("INV-1"), box("INV-2"), box("INV-3"), box("INV-4")].map(({ checked, disabled }) => [checked, disabled])).toEqual([[true, false], [true, false], [false, true], [false, true]]);
    expect(covers.textContent).toContain("EUR 200.00 in dispute left out");
    expect(covers.textContent).toContain("under plan P00ABC");
    await act(async () => { fireEvent.click(box("INV-1")); });
    expect(schedule().getByText("EUR 300.00")).toBeTruthy();
    await click("None", covers);
    expect(screen.getByText("Choose at least one line that is free.")).toBeTruthy();
    expect(screen.queryByRole("region", { name: "Schedule" })).toBeNull();
  });

  it("covers what is due first; the rest is one click away", async () => {
    const [late, ahead] = lines("EUR");
    if (!late || !ahead) throw new Error("Expected two lines, got fewer");
    await openProposal(makePlanWorld({ coverable: () => [{ currency: "EUR", lines: [late, { ...ahead, dueDate: addDays(today, 3) }] }] }));
    const covers = await open(/^Covers EUR 600\.00/);
    await click("All", covers);
    expect(covers.textContent).toContain("Covers EUR 900.00");
    await click("What is due", covers);
    expect(covers.textContent).toContain("Covers EUR 600.00");
  });

  it("shows three plans side by side, chosen with their numbers", async () => {
    await openProposal();
    const group = screen.getByRole("radiogroup", { name: "Plans to choose from" });
    const chosen = () => within(group).getAllByRole<HTMLInputElement>("radio").findIndex(({ checked }) => checked);
    expect(chosen()).toBe(1);
    expect(schedule().getByText("6 instalments")).toBeTruthy();
    await press("3");
    expect(chosen()).toBe(2);
    expect(schedule().getByText("12 instalments")).toBeTruthy();
    await press("1");
    expect(group.textContent).toContain("Soonest");
    expect(schedule().getByText("3 instalments")).toBeTruthy();
    expect(screen.getByText(/Soonest: EUR 300\.00 every month\. The fullest month asks for EUR 300\.00; in 2 of the last 4 months/)).toBeTruthy();
  });

  it("reckons the schedule anew with every key, and says at once what cannot be", async () => {
    await openProposal();
    type("How many", "4");
    expect(schedule().getByText("4 instalments")).toBeTruthy();
    fireEvent.change(screen.getByLabelText("Fixed by"), { target: { value: "amount" } });
    expect(screen.getByLabelText<HTMLInputElement>("How much each").value).toBe("225.00");
    type("How much each", "400");
    expect(schedule().getByText("3 instalments")).toBeTruthy();
    type("How much each", "plenty");
    const field = screen.getByLabelText("How much each");
    expect(field.getAttribute("aria-invalid")).toBe("true");
    expect(document.getElementById(field.getAttribute("aria-describedby") ?? "")?.textContent).toBe("“plenty” is no amount.");
    expect(screen.queryByRole("region", { name: "Schedule" })).toBeNull();
    await expectNoViolations();
  });

  it("does not take figures typed into a field for a choice", async () => {
    await openProposal();
    await press("1", screen.getByLabelText("How many"));
    expect(schedule().getByText("6 instalments")).toBeTruthy();
  });

  it("opens a fold over a field that is wrong", async () => {
    await openProposal();
    const fold = screen.getByLabelText("Must have ended by").closest("details");
    expect(fold?.open).toBe(false);
    type("Must have ended by", "2026-12-01");
    expect(fold?.open).toBe(true);
    expect(screen.getByText(/would end on .* after the latest day of 1 Dec 2026/)).toBeTruthy();
  });

  it("keeps what is typed from key to key, and gives it back after a crash", async () => {
    const world = await openProposal();
    type("How many", "5");
    cleanup();
    await openProposal(world);
    expect(screen.getByLabelText<HTMLInputElement>("How many").value).toBe("5");
    expect(schedule().getByText("5 instalments")).toBeTruthy();
    await click("Clear it");
    expect(screen.getByLabelText<HTMLInputElement>("How many").value).toBe("6");
    expect(world.jobs.keptDraft(planningKey(first))).toBe("");
  });

  it("leaves the customer's half-typed note as it is", async () => {
    const world = await openCustomer();
    await press("+");
    fireEvent.change(document.querySelector(".log-form textarea") as Element, { target: { value: "asks for a copy" } });
    await press("Escape");
    await press("i");
    type("How many", "5");
    await offer();
    expect(world.jobs.keptDraft(first)).toContain("asks for a copy");
    expect(world.jobs.keptDraft(planningKey(first))).toBe("");
  });

  it("does not go to another customer while terms are being chosen", async () => {
    const world = await openProposal();
    await act(async () => world.selectRow("c00003"));
    expect(title()).toBe("Propose a payment plan");
  });

  it("is stopped by a rule that no reason opens", async () => {
    const world = makePlanWorld();
    world.verdict = { severity: "block", findings: [{ rule: "PP-05", severity: "block", message: "The customer is in breathing space.", source: "UK", override: "none" }] };
    await openProposal(world);
    expect(screen.getByText(/No reason opens this/)).toBeTruthy();
    await offer();
    expect(world.calls.filter((call) => call.startsWith("savePlan"))).toEqual([]);
  });

  it("is offered against a rule with a reason, which is its note in the log", async () => {
    const world = makePlanWorld();
    let tries = 0;
    const { savePlan } = world.jobs;
    Object.assign(world.jobs, { savePlan: async (...given: Parameters<typeof savePlan>): Promise<PlanSaved | Failure> => ((tries += 1) === 1 ? failure("protected", "The workbook is protected.") : savePlan(...given)) });
    world.verdict = { severity: "block", findings: [{ rule: "PP-03", severity: "block", message: "Have it reviewed.", source: "Reg Z", override: "supervisor" }] };
    await openProposal(world);
    await offer();
    expect(focused().getAttribute("name")).toBe("override");
    type("Reason, and the supervisor who allows itIt stays in the log with your name.", "Mrs Berg allows it");
    await offer();
    expect(screen.getByText("The workbook is protected.")).toBeTruthy();
    await offer();
    expect(world.entries.map(({ kind, note }) => [kind, note])).toEqual([["plan", "Payment plan offered all the same (PP-03): Mrs Berg allows it"]]);
  });
});

describe("a plan that was offered", () => {
  it("says its number and tab, shows the tab, and logs the agreement as sent only when told", async () => {
    const world = await openProposal();
    await press("Enter", screen.getByLabelText("How many"), { ctrlKey: true });
    expect(screen.getByText("Plan P7K3Q9 offered, tab “Plan Acme” built.")).toBeTruthy();
    expect(world.calls).toContain("savePlan 90000 in 6");
    await expectNoViolations();
    await click("Show the tab");
    expect(world.calls.at(-1)).toBe("showPlan e1");
    const panel = screen.getByRole("region", { name: "Agreement for Plan P7K3Q9" });
    fireEvent.change(within(panel).getByLabelText("Language"), { target: { value: "de" } });
    expect(within(panel).getByLabelText<HTMLInputElement>("Subject").value).toBe("Plan e1 (de)");
    expect(within(panel).getByText("No bank account is set.")).toBeTruthy();
    await click("Build letter tab", panel);
    expect(world.calls.at(-1)).toBe("buildAgreement e1 de");
    fireEvent.change(within(panel).getByLabelText("Text"), { target: { value: "In my own words" } });
    await click("Build letter tab", panel);
    expect(world.calls.at(-1)).toBe("buildLetter");
    expect(world.entries.map(({ kind }) => kind)).toEqual(["plan"]);
    await click("I sent it", panel);
    expect(world.entries.at(-1)).toMatchObject({ kind: "contact", outcome: "sent", channel: "email", note: "Plan P7K3Q9, agreement: Plan e1 (de)" });
    await click(`Back to ${name}`, document.querySelector("footer") as HTMLElement);
    expect(title()).toBe(name);
  });

  it("is in the log though its tab is missing, and the tab is built once more", async () => {
    const world = makePlanWorld();
    const { savePlan } = world.jobs;
    Object.assign(world.jobs, { savePlan: async (...given: Parameters<typeof savePlan>): Promise<PlanSaved | Failure> => { const done = await savePlan(...given); return done.ok ? { ...done, sheet: "", problem: "The sheet is protected." } : done; } });
    await openProposal(world);
    await offer();
    expect(screen.getByText("Plan P7K3Q9 offered.")).toBeTruthy();
    expect(screen.getByText("The sheet is protected.")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Show the tab" })).toBeNull();
    await click("Build the tab");
    expect(world.calls).toContain("buildPlan e1");
    expect(screen.getByText("The plan stands on the tab “Plan Acme”.")).toBeTruthy();
    expect(screen.getByRole("button", { name: "Show the tab" })).toBeTruthy();
  });

  it("is not offered twice by a second click, and can be stopped", async () => {
    let stopped = false;
    let calls = 0;
    let end: (answer: Failure) => void = () => undefined;
    await openProposal(makePlanWorld({ savePlan: (_desk, _terms, _about, { signal }) => {
      calls += 1;
      signal.addEventListener("abort", () => { stopped = true; });
      return new Promise((resolve) => { end = resolve; });
    } }));
    await offer();
    await press("Enter", screen.getByLabelText("How many"), { ctrlKey: true });
    expect(calls).toBe(1);
    await click("Stop");
    expect(stopped).toBe(true);
    await act(async () => end(failure("cancelled", "Stopped. Nothing was written.")));
    expect(screen.getByText("Stopped. Nothing was written.")).toBeTruthy();
  });

  it("can be taken back like any entry", async () => {
    const world = await openProposal();
    await offer();
    await press("z", document.querySelector("h1") as Element, { ctrlKey: true });
    expect(world.entries.at(-1)).toMatchObject({ kind: "taken back", about: "e1" });
  });
});

describe("the customer's plans", () => {
  async function openPlans(world?: PlanWorld) {
    const made = await openProposal(world);
    await offer();
    await press("Escape");
    await open(/^Payment plans/);
    return { world: made, card: () => screen.getByRole("group", { name: /^Plan P7K3Q9/ }) };
  }

  it("shows state, next instalment, schedule and steps", async () => {
    const { card } = await openPlans();
    expect(card().textContent).toContain("Proposed");
    expect(card().textContent).toContain("Instalment 1: EUR 150.00 is due on 30 Nov 2026.");
    expect(within(card()).getByRole("table", { name: "Instalments in EUR" }).querySelectorAll("tbody tr")).toHaveLength(6);
    expect(card().textContent).toContain("Proposed on 23 Nov 2026, Anna Keller");
    await expectNoViolations();
  });

  it("is accepted with a word, and its tab is brought up to date", async () => {
    const { world, card } = await openPlans();
    const before = world.calls.filter((call) => call === "watchTabs").length;
    await click("They accepted", card());
    await act(async () => { fireEvent.submit(screen.getByRole("form", { name: "They accepted" })); });
    expect(world.entries.at(-1)).toMatchObject({ kind: "plan step", state: "accepted" });
    expect(card().textContent).toContain("Accepted");
    expect(within(card()).queryByRole("button", { name: "They accepted" })).toBeNull();
    expect(within(card()).queryByRole("button", { name: "Declare in default" })).toBeNull();
    expect(world.calls.filter((call) => call === "watchTabs").length).toBe(before + 1);
  });

  it("is cancelled only with a few words", async () => {
    const { world, card } = await openPlans();
    await click("Cancel the plan", card());
    const form = screen.getByRole("form", { name: "Cancel the plan" });
    await act(async () => { fireEvent.submit(form); });
    expect(within(form).getByText(/Write a few words/)).toBeTruthy();
    fireEvent.change(within(form).getByLabelText("Why it ends"), { target: { value: "paid at once" } });
    await act(async () => { fireEvent.submit(form); });
    expect(world.entries.at(-1)).toMatchObject({ kind: "plan step", state: "cancelled", note: "paid at once" });
  });

  it("says in a sentence why a step cannot follow", async () => {
    const { card } = await openPlans(makePlanWorld({ stepPlan: async () => failure("refused", "A plan that is cancelled cannot become accepted.", false) }));
    await click("They accepted", card());
    await act(async () => { fireEvent.submit(screen.getByRole("form", { name: "They accepted" })); });
    expect(screen.getByText("A plan that is cancelled cannot become accepted.")).toBeTruthy();
  });

  it("becomes the next version with terms of its own, the one before folded below", async () => {
    const { world, card } = await openPlans();
    await click("Change the offer", card());
    expect(title()).toBe("Change the payment plan");
    expect(screen.queryByRole("radiogroup")).toBeNull();
    type("How many", "9");
    await offer();
    expect(screen.getByText("Plan P7K3Q9, version 2 offered, tab “Plan Acme” built.")).toBeTruthy();
    expect(world.entries.at(-1)).toMatchObject({ kind: "plan", version: 2 });
    await press("Escape");
    await open(/^Payment plans/);
    expect(screen.getByText(/^Plan P7K3Q9: proposed/)).toBeTruthy();
  });

  it("shows where its tab differs", async () => {
    await openPlans(makePlanWorld({ watchTabs: async () => ({ ok: true, written: 0, differences: [{ about: "e1", sheet: "Plan Acme", message: "Instalment 2 says 170.00." }] }) }));
    expect(screen.getByText("Tab “Plan Acme”: Instalment 2 says 170.00.")).toBeTruthy();
  });
});

describe("all plans", () => {
  it("says how to make one where there is none", async () => {
    await openDesk();
    await press("i");
    expect(title()).toBe("Payment plans");
    expect(screen.getByText("No payment plan yet.")).toBeTruthy();
    await expectNoViolations();
    await press("Escape");
    expect(title()).toBe("Today");
  });

  it("shows what is outstanding and what comes, filters, and opens a customer and comes back", async () => {
    await openProposal();
    await offer();
    await press("Escape");
    await open(/^Payment plans/);
    await click("They accepted");
    await act(async () => { fireEvent.submit(screen.getByRole("form", { name: "They accepted" })); });
    await press("Escape");
    await click(/^Payment plans \(1\)$/);
    expect(within(screen.getByRole("region", { name: "Outstanding under plans" })).getByText("EUR 900.00")).toBeTruthy();
    expect(screen.getByText(/3 of 4 instalments kept in time \(75 %\)/)).toBeTruthy();
    expect(within(screen.getByRole("region", { name: "Next instalments" })).getByText("EUR 150.00")).toBeTruthy();
    await expectNoViolations();
    const list = () => screen.queryAllByRole("listitem").filter((item) => item.querySelector("[data-main]"));
    expect(list()).toHaveLength(1);
    fireEvent.change(screen.getByLabelText("Show"), { target: { value: "missed" } });
    expect(list()).toHaveLength(0);
    await click("Show all");
    fireEvent.change(screen.getByLabelText("Find a plan"), { target: { value: "p7k3 nobody" } });
    expect(list()).toHaveLength(0);
    await press("Escape");
    expect(list()).toHaveLength(1);
    await act(async () => { fireEvent.click(list()[0]?.querySelector("[data-main]") as Element); });
    expect(title()).toBe(name);
    await press("Escape");
    expect(title()).toBe("Payment plans");
    await press("Escape");
    expect(title()).toBe("Today");
  });
});

describe("the tabs of plans", () => {
  it("are brought up to date once the desk is open, behind the work", async () => {
    const { calls } = await openDesk();
    await waitFor(() => expect(calls).toContain("watchTabs"));
    expect(calls.filter((call) => call === "watchTabs")).toHaveLength(1);
    expect(calls.indexOf("watchTabs")).toBeGreaterThan(calls.indexOf("saveLog 0"));
  });

  it("stop nothing where that fails, and are tried again", async () => {
    let tries = 0;
    await openDesk(makePlanWorld({ watchTabs: async () => { tries += 1; return tries === 1 ? failure("cell-edit", "A cell is being edited.") : { ok: true, written: 2, differences: [] }; } }));
    expect(await screen.findByText(/not up to date: A cell is being edited/)).toBeTruthy();
    expect(screen.getByRole("button", { name: `Call ${name}` })).toBeTruthy();
    await click("Try again");
    expect(screen.queryByText(/not up to date/)).toBeNull();
  });

  it("wait for a plan that is being saved", async () => {
    const world = makePlanWorld();
    const order: string[] = [];
    const { savePlan, saveLog } = world.jobs;
    Object.assign(world.jobs, {
      savePlan: async (...given: Parameters<typeof savePlan>) => { order.push("plan begins"); await new Promise((resolve) => setTimeout(resolve, 20)); const done = await savePlan(...given); order.push("plan ends"); return done; },
      saveLog: async (...given: Parameters<typeof saveLog>) => { order.push("log"); return saveLog(...given); },
    });
    await openProposal(world);
    order.length = 0;
    await offer();
    await act(async () => { fireEvent(document, new Event("visibilitychange")); });
    await screen.findByText(/^Plan P7K3Q9 offered/);
    expect(order.slice(0, 2)).toEqual(["plan begins", "plan ends"]);
    expect(order.slice(2)).toContain("log");
  });
});

describe("late charges", () => {
  const charged = lines("EUR").map((line) => ({ ...line, late: { days: 40, segments: [], method: "by half-year" as never, interest: money(1_050, "EUR"), fixedSum: money(4_000, "GBP"), total: money(0, "EUR"), toCheck: ["The rate of 2027 is not yet known."] } }));
  it("are offered where they are claimed, off until ticked, with what wants checking", async () => {
    const asked: boolean[] = [];
    const world = makePlanWorld({ coverable: () => [{ currency: "EUR", lines: charged }] });
    const { alternatives } = world.jobs;
    Object.assign(world.jobs, { alternatives: (...[on, pick]: Parameters<typeof alternatives>) => { asked.push(pick.withLateCharges); return alternatives(on, pick); } });
    await openProposal(world);
    const box = screen.getByRole<HTMLInputElement>("checkbox", { name: "Add late charges: EUR 21.00 interest and GBP 80.00 in fixed sums" });
    expect(box.checked).toBe(false);
    fireEvent.click(box);
    expect(screen.getByText("The rate of 2027 is not yet known.")).toBeTruthy();
    expect(asked.at(-1)).toBe(true);
  });

  it("say why they are not", async () => {
    await openProposal(makePlanWorld({ coverable: () => [{ currency: "EUR", lines: lines("EUR"), noLateCharges: "the customer is a consumer." }] }));
    expect(screen.getByText("No late charges: the customer is a consumer.")).toBeTruthy();
  });
});
