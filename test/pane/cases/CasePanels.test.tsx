import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import axe from "axe-core";
import { addDays } from "../../../src/base/Day";
import { money } from "../../../src/base/Money";
import type { Draft } from "../../../src/jobs/desk/Desk";
import type { Activity } from "../../../src/ledger/Activity";
import { CasePanels } from "../../../src/pane/cases/CasePanels";
import type { DeskJobs } from "../../../src/pane/DeskJobs";
import type { PlanHands } from "../../../src/pane/plans/PlanHands";
import type { CaseFile, DisputeCase, PromiseCase } from "../../../src/rules/casework/CaseFile";
import { makeBrief, makeDesk, makeDeskPrepared, makeDeskWorld, me } from "../desk/deskWorld";
import { failure, today } from "../world";

const customer = "c00001";
const desk = makeDesk(makeDeskPrepared(6));
const made = makeBrief(desk, customer);

const gone = failure("refused", "There is no such plan.", false);

const promise: PromiseCase = { id: "p1", given: addDays(today, -9), invoices: ["INV-1"], parts: [{ day: addDays(today, -2), amount: money(50_000, "EUR") }], total: money(50_000, "EUR"), due: addDays(today, -2), received: money(20_000, "EUR"), state: "open", byHand: false, rescheduled: 2 };
const dispute: DisputeCase = { id: "d1", opened: addDays(today, -5), invoices: ["INV-2"], reason: "quality", amounts: [money(30_000, "EUR")], asked: ["photo"], received: [] };

const plans: PlanHands = { begin: () => undefined, save: async () => gone, build: async () => gone, step: async () => gone, differences: [] };

function open(file: Partial<CaseFile> = {}, replaced: Partial<DeskJobs> = {}) {
  const { jobs, calls } = makeDeskWorld(replaced);
  const logged: Draft[] = [];
  const brief = { ...made, file: { ...made.file, ...file } };
  render(<CasePanels desk={desk} brief={brief} jobs={jobs} log={(draft) => { logged.push(draft); return jobs.log(desk, draft); }} plans={plans} />);
  for (const summary of document.querySelectorAll("section > details > summary")) fireEvent.click(summary);
  return { logged, calls };
}

const click = async (name: string | RegExp, within_?: HTMLElement) => {
  const button = (within_ ? within(within_) : screen).getByRole("button", { name });
  await act(async () => { fireEvent.click(button); });
};
const type = (label: string | RegExp, value: string, form?: HTMLElement) => fireEvent.change((form ? within(form) : screen).getByLabelText(label), { target: { value } });
const submit = async (name: string | RegExp) => { await act(async () => { fireEvent.submit(screen.getByRole("form", { name })); }); };

afterEach(cleanup);

describe("a promise", () => {
  it("shows what came in and how often it was put off, and is judged by hand", async () => {
    const { logged } = open({ promises: [promise] });
    expect(screen.getByText(/EUR 200\.00 received, put off 2 times, INV-1/)).toBeTruthy();
    await click("Broken");
    expect(logged).toEqual([{ kind: "promise", customer, invoices: ["INV-1"], note: "", about: "p1", state: "broken" }]);
  });

  it("is put off by a promise that takes its place", async () => {
    const { logged } = open({ promises: [promise] });
    await click("New date");
    type("Amount and day; note", "all fri");
    await submit("New date for the promise");
    expect(logged[0]).toMatchObject({ kind: "contact", outcome: "promised", replaces: "p1", invoices: ["INV-1"] });
    expect(screen.queryByRole("form", { name: "New date for the promise" })).toBeNull();
  });
});

describe("a dispute", () => {
  it("logs only what was changed", async () => {
    const { logged } = open({ disputes: [dispute] });
    await click("Work on it");
    const form = screen.getByRole("form", { name: /^Work on the dispute/ });
    type("Who answers", "Quality desk", form);
    type(/^Due/, "fri", form);
    type("Evidence asked for", "delivery note", form);
    type("Amount in dispute", "some", form);
    await submit(/^Work on the dispute/);
    expect(screen.getByText("“some” is no amount.")).toBeTruthy();
    type("Amount in dispute", "120", form);
    await submit(/^Work on the dispute/);
    expect(logged).toEqual([{ kind: "dispute", customer, invoices: ["INV-2"], about: "d1", note: "", amount: money(12_000, "EUR"), owner: "Quality desk", due: addDays(today, 4), asked: "delivery note" }]);
  });

  it("is closed with its root cause, and an empty change is none", async () => {
    const { logged } = open({ disputes: [dispute] });
    await click("Work on it");
    await submit(/^Work on the dispute/);
    expect(screen.getByText("Nothing was changed.")).toBeTruthy();
    type("How it ended", "credited");
    type("Root cause", "packing");
    await submit(/^Work on the dispute/);
    expect(logged).toEqual([expect.objectContaining({ resolution: "credited", rootCause: "packing" })]);
  });
});

describe("an escalation", () => {
  it("goes up with its question", async () => {
    const { logged } = open();
    await submit("Ask a manager");
    expect(screen.getByText("Write the question.")).toBeTruthy();
    type("Question to a manager", "Until January?");
    type("Who is asked", "R. Weiss");
    await submit("Ask a manager");
    expect(logged).toEqual([{ kind: "escalation", customer, invoices: [], note: "", to: "manager", toWhom: "R. Weiss", question: "Until January?" }]);
  });

  it("comes back with a decision, which needs a day where it gives time", async () => {
    const { logged } = open({ escalation: { id: "x1", day: today, to: "manager", toWhom: "R. Weiss", question: "Until January?" } });
    await submit("Record the decision");
    expect(screen.getByText("Say until when they have time.")).toBeTruthy();
    type(/^Until/, "fri");
    await submit("Record the decision");
    expect(logged).toEqual([expect.objectContaining({ kind: "decision", about: "x1", decision: "extend", until: addDays(today, 4) })]);
  });

  it("hands over after the checks: the tab first, then the entry", async () => {
    const { logged, calls } = open();
    await click("Hand over to debt recovery");
    expect(screen.getByText("Nothing we check stands in the way.")).toBeTruthy();
    type("To whom", "Inkasso Nord");
    await submit("Hand over to debt recovery");
    expect(calls).toEqual([`buildHandOver ${customer}`, `log escalation ${customer}`]);
    expect(logged[0]).toMatchObject({ to: "recovery", toWhom: "Inkasso Nord", note: `Hand-over tab: Hand-over ${customer}` });
  });

  it("logs nothing where the tab could not be built", async () => {
    const { logged } = open({}, { buildHandOver: async () => failure("protected", "The workbook's structure is protected.") });
    await click("Hand over to debt recovery");
    await submit("Hand over to debt recovery");
    expect(screen.getByRole("alert").textContent).toContain("structure is protected. Nothing was logged.");
    expect(logged).toEqual([]);
  });

  it("asks a supervisor's reason where a check stops it, and has no way round where none is allowed", async () => {
    const finding = { rule: "ES-01", severity: "block" as const, message: "No final notice was sent.", source: "house rule", override: "supervisor" as const };
    const { logged } = open({}, { handOverChecks: () => ({ severity: "block", findings: [finding] }) });
    await click("Hand over to debt recovery");
    await submit("Hand over to debt recovery");
    expect(logged).toEqual([]);
    type(/^Reason, and the supervisor/, "insolvency near, R. Weiss");
    await submit("Hand over to debt recovery");
    expect(logged[0]).toMatchObject({ override: "insolvency near, R. Weiss" });
    cleanup();
    open({}, { handOverChecks: () => ({ severity: "block", findings: [{ ...finding, override: "none" }] }) });
    await click("Hand over to debt recovery");
    expect(screen.queryByRole("button", { name: "Build the tab and hand over" })).toBeNull();
  });
});

describe("the profile", () => {
  it("logs only the fields that changed, and null for what was emptied", async () => {
    const { logged } = open({ profile: { debtor: "company", city: "Boston", zone: "America/New_York" } });
    type("Who they are", "consumer");
    type("City", "");
    fireEvent.click(screen.getByRole("checkbox", { name: "Text" }));
    type("Told us in writing to stop", "2026-11-20");
    await submit("Profile");
    expect(logged).toEqual([{ kind: "profile", customer, invoices: [], note: "", change: { debtor: "consumer", city: null, optOuts: { text: today }, cease: addDays(today, -3) } }]);
    expect(screen.getByText("4 changes logged.")).toBeTruthy();
  });

  it("logs the language they are written to in", async () => {
    const { logged } = open({ profile: { language: "de" } });
    expect([...screen.getByLabelText<HTMLSelectElement>("Language").options].map(({ text }) => text)).toEqual(["By country", "English", "Deutsch", "Français", "Español"]);
    type("Language", "fr");
    await submit("Profile");
    type("Language", "");
    await submit("Profile");
    expect(logged.map((draft) => draft.kind === "profile" && draft.change)).toEqual([{ language: "fr" }, { language: null }]);
  });

  it("refuses a time zone nobody knows", async () => {
    const { logged } = open();
    type("Time zone", "Europe/Atlantis");
    await submit("Profile");
    expect(screen.getByText(/is no time zone/)).toBeTruthy();
    expect(logged).toEqual([]);
  });
});

describe("the history", () => {
  const entry = { at: "2026-11-20T08:12:00Z", day: addDays(today, -3), customer, name: "x", invoices: [] };
  const activities: readonly Activity[] = [
    { ...entry, id: "a2", who: me, kind: "contact", channel: "call", inbound: true, outcome: "promised", promise: [{ day: addDays(today, 4), amount: money(50_000, "EUR") }], note: "said on the phone" },
    { ...entry, id: "a1", who: "Ben Okafor", kind: "note", note: "always ask for Petra" },
  ];

  it("shows who said what and takes back one's own entries only", async () => {
    const { logged } = open({ activities });
    expect(screen.getByText("Call from them: promised, EUR 500.00 on Fri 27 Nov 2026")).toBeTruthy();
    expect(screen.getByText("always ask for Petra")).toBeTruthy();
    const [button, none] = screen.getAllByRole("button", { name: /^Take back/ });
    expect(none).toBeUndefined();
    await act(async () => { if (button) fireEvent.click(button); });
    expect(logged).toEqual([{ kind: "taken back", customer, invoices: [], note: "", about: "a2" }]);
  });
});

it("says why an entry was not kept", async () => {
  open({ promises: [promise] }, { log: async () => { throw new Error("storage is full"); } });
  await click("Kept");
  expect(screen.getByRole("alert").textContent).toContain("storage is full");
});

it("keeps Escape and letters in its forms, and has no violations", async () => {
  const heard: string[] = [];
  const { jobs } = makeDeskWorld();
  render(<main onKeyDown={({ key }) => heard.push(key)}><h1>x</h1><CasePanels desk={desk} brief={{ ...made, file: { ...made.file, promises: [promise], disputes: [dispute] } }} jobs={jobs} plans={plans} log={(draft) => jobs.log(desk, draft)} /></main>);
  for (const summary of document.querySelectorAll("section > details > summary")) fireEvent.click(summary);
  const field = screen.getByLabelText("Question to a manager");
  field.focus();
  fireEvent.keyDown(field, { key: "p" });
  fireEvent.keyDown(field, { key: "Escape" });
  expect(heard).toEqual([]);
  expect(document.activeElement?.textContent).toContain("Escalate");
  fireEvent.click(screen.getByRole("button", { name: "Work on it" }));
  fireEvent.click(screen.getByRole("button", { name: "Add quiet hours" }));
  const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false }, region: { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});
