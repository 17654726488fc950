import { act, cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import axe from "axe-core";
import type { Failure } from "../../src/jobs/Job";
import type { Written } from "../../src/jobs/refresh";
import { makeCommands } from "../../src/pane/Commands";
import { Pane } from "../../src/pane/Pane";
import type { PaneJobs } from "../../src/pane/PaneJobs";
import { failure, makeJobs, makePrepared, mapping, policy, refused } from "./world";

const button = (name: string | RegExp) => screen.getByRole("button", { name });
const heading = (name: string) => screen.findByRole("heading", { level: 1, name });
const tab = (name: RegExp) => fireEvent.click(screen.getByRole("tab", { name }));

/** Layout rules (contrast, target size) need a real browser; jsdom checks names, roles and structure. */
async function expectNoViolations(): Promise<void> {
  const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false }, region: { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

async function open(jobs: PaneJobs = makeJobs()): Promise<void> {
  render(<Pane jobs={jobs} />);
  await heading("Who to call today");
}

async function openReview(jobs: PaneJobs = makeJobs()): Promise<void> {
  await open(jobs);
  fireEvent.click(button("Refresh"));
  await heading("Call list");
}

const names = () => within(screen.getByRole("list", { name: /^Call list/ })).getAllByRole("listitem").map((item) => /\d+\. (.*?) (EUR|USD|GBP)/.exec(item.textContent ?? "")?.[1]);

afterEach(cleanup);

describe("the first run", () => {
  it("says what is read, what is written and that a person confirms, with one primary button", async () => {
    await open();
    expect(screen.getByText(/customers, invoices and payments\. It finds the header row/)).toBeTruthy();
    expect(screen.getByText(/Nothing is written before you have seen each change/)).toBeTruthy();
    expect(screen.getAllByRole("button").map((each) => each.getAttribute("aria-label") ?? each.textContent)).toEqual(["Settings", "Refresh"]);
    await expectNoViolations();
  });

  it("folds the explanation away where the workbook is known, and offers the last run's undo", async () => {
    render(<Pane jobs={makeJobs(5, { loadSettings: async () => ({ policy, mapping: [] }), canUndo: async () => ({ at: "2026-11-20T08:12:00.000Z", cells: 240 }) })} />);
    expect((await screen.findByText("What it reads and writes")).closest("details")?.open).toBe(false);
    expect(button(/^Undo last refresh \(240 cells, 20 Nov/)).toBeTruthy();
  });

  it("starts on Enter at the heading", async () => {
    await open();
    const title = await heading("Who to call today");
    expect(document.activeElement).toBe(title);
    fireEvent.keyDown(title, { key: "Enter" });
    await heading("Call list");
  });
});

describe("reading", () => {
  it("shows bar and cancel only after half a second, and cancel returns to the start", async () => {
    let signal: AbortSignal | undefined;
    await open(makeJobs(5, { prepareRefresh: (_wish, context) => {
      ({ signal } = context);
      context.onProgress({ text: "Reading Open items…", share: 0.4 });
      return new Promise(() => undefined);
    } }));
    fireEvent.click(button("Refresh"));
    await heading("Reading");
    expect(screen.getAllByText("Reading Open items…").length).toBe(2);
    expect(screen.queryByRole("progressbar")).toBeNull();
    expect((await screen.findByRole("progressbar")).getAttribute("aria-valuenow")).toBe("40");
    await expectNoViolations();
    fireEvent.click(button("Cancel"));
    await heading("Who to call today");
    expect(signal?.aborted).toBe(true);
  });

  it("drops the answer of a job that was cancelled", async () => {
    let answer: (prepared: ReturnType<typeof makePrepared>) => void = () => undefined;
    await open(makeJobs(5, { prepareRefresh: () => new Promise((resolve) => { answer = resolve; }) }));
    fireEvent.click(button("Refresh"));
    fireEvent.keyDown(await heading("Reading"), { key: "Escape" });
    await act(async () => answer(makePrepared(5)));
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Who to call today");
  });
});

describe("the whole way by keyboard", () => {
  it("goes from first run to review, write, done and undo, with the focus on each heading", async () => {
    const jobs = makeJobs();
    await open(jobs);
    fireEvent.click(button("Refresh"));
    const review = await heading("Call list");
    await waitFor(() => expect(document.activeElement).toBe(review));
    fireEvent.keyDown(review, { key: "Enter" });
    expect(jobs.calls).toEqual(["prepareRefresh"]);
    fireEvent.keyDown(review, { key: "Enter", ctrlKey: true });
    const done = await heading("Written");
    expect(document.activeElement).toBe(done);
    expect(screen.getByText(/^1 cell was left alone/)).toBeTruthy();
    expect(screen.getByText("A colleague changed the cell meanwhile. (1)")).toBeTruthy();
    await expectNoViolations();
    fireEvent.click(await screen.findByRole("button", { name: "Undo" }));
    const undone = await heading("Undone");
    expect(document.activeElement).toBe(undone);
    expect(screen.getByText(/hold again what they held before/)).toBeTruthy();
    await expectNoViolations();
    expect(jobs.calls).toEqual(["prepareRefresh", "commitRefresh", "undo"]);
  });

  it("shows the columns it wrote", async () => {
    const jobs = makeJobs(24, { commitRefresh: async () => ({ ok: true, written: 3, left: [], remembered: true, place: { sheet: "Customers", cell: "H4" } }) });
    await openReview(jobs);
    fireEvent.click(button(/^Write/));
    await heading("Written");
    fireEvent.click(button("Show the columns"));
    expect(jobs.calls).toContain("goTo Customers!H4");
  });

  it("says that everything is up to date on a second run", async () => {
    await openReview();
    fireEvent.click(button(/^Write \d+ cells$/));
    await heading("Written");
    fireEvent.click(button("Refresh again"));
    await heading("Call list");
    expect(screen.getByText("Everything is up to date. Nothing to write.")).toBeTruthy();
    expect(screen.queryByRole("button", { name: /^Write/ })).toBeNull();
  });
});

describe("the review", () => {
  it("has no violations on any tab", async () => {
    await openReview();
    await expectNoViolations();
    for (const name of [/Changes/, /Issues/, /Sheets/]) {
      tab(name);
      await expectNoViolations();
    }
  });

  it("shows the day, the totals per currency and how many there are of each", async () => {
    await openReview();
    expect(screen.getByText("Receivables November.xlsx as of Mon 23 Nov 2026")).toBeTruthy();
    expect(screen.getByText("EUR 987,654.32")).toBeTruthy();
    expect(screen.getByText("EUR -1,200.00, not deducted above")).toBeTruthy();
    const { decisions, edits, issues } = makePrepared(24);
    expect(screen.getAllByRole("tab").map((each) => each.textContent)).toEqual([
      `${decisions.filter(({ call }) => call.onList).length} To call`, `${edits.edits.length} Changes`, `${issues.length} Issues`, "2 Sheets",
    ]);
  });

  it("reorders the list as a weight moves, and writes what is then on screen", async () => {
    let written = 0;
    const jobs = makeJobs(24, { commitRefresh: async (prepared) => { written = prepared.policy.weights.lateness; return { ok: true, written: 1, left: [], remembered: true }; } });
    await openReview(jobs);
    fireEvent.click(screen.getByText("Balanced", { selector: "summary *" }));
    const before = names();
    fireEvent.change(screen.getByRole("slider", { name: "Lateness" }), { target: { value: "100" } });
    await waitFor(() => expect(names()).not.toEqual(before));
    const expected = makePrepared(24, { ...policy, weights: { ...policy.weights, lateness: 100 } }).decisions.filter(({ call }) => call.onList).map(({ name }) => name);
    expect(names()).toEqual(expected);
    fireEvent.click(button(/^Write/));
    await heading("Written");
    expect(written).toBe(100);
  });

  it("keeps strategy and columns of a write for the next refresh, whatever the workbook remembered before", async () => {
    const jobs = makeJobs(24, { loadSettings: async () => ({ policy, mapping }) });
    await openReview(jobs);
    fireEvent.click(screen.getByRole("radio", { name: /^Largest first/ }));
    await waitFor(() => expect(screen.getByText("Largest first", { selector: "summary *" })).toBeTruthy());
    fireEvent.click(screen.getByRole("radio", { name: "The month (12/31/2026)" }));
    await waitFor(() => expect(screen.queryByText("Which comes first in these dates?")).toBeNull());
    fireEvent.click(button(/^Write/));
    await heading("Written");
    fireEvent.click(button("Refresh again"));
    await heading("Call list");
    expect(jobs.wishes[2]?.policy?.strategy).toBe("largest");
    expect(jobs.wishes[2]?.mapping?.[1]?.dayOrder).toBe("mdy");
  });

  it("changes the strategy without reading again", async () => {
    const jobs = makeJobs();
    await openReview(jobs);
    fireEvent.click(screen.getByRole("radio", { name: /^Newest first/ }));
    await waitFor(() => expect(screen.getByText("Newest first", { selector: "summary *" })).toBeTruthy());
    expect(jobs.calls).toEqual(["prepareRefresh"]);
  });

  it("lets weights be moved under Balanced only, and says so", async () => {
    await openReview();
    const isWeighed = () => screen.getAllByRole("slider").map((slider) => !slider.matches(":disabled"));
    expect(new Set(isWeighed())).toEqual(new Set([true]));
    fireEvent.click(screen.getByRole("radio", { name: /^Largest first/ }));
    expect(await screen.findByText("Largest first ranks by one thing alone. Choose Balanced to weigh these.")).toBeTruthy();
    expect(new Set(isWeighed())).toEqual(new Set([false]));
    await expectNoViolations();
  });

  it("opens a customer's parts, which add up to the priority, and goes to the row", async () => {
    const jobs = makeJobs();
    await openReview(jobs);
    const top = makePrepared(24).decisions[0];
    if (!top) throw new Error("Expected a customer, got none");
    fireEvent.click(button(`How the priority of ${top.name} adds up`));
    const points = screen.getAllByRole("term").map((term) => Number(term.textContent));
    expect(points.slice(0, -1).reduce((sum, each) => sum + each, 0)).toBe(points.at(-1));
    expect(points.at(-1)).toBe(top.priority);
    await expectNoViolations();
    fireEvent.click(button(new RegExp(`^Priority ${top.priority} 1\\. ${top.name}`)));
    expect(jobs.calls).toContain(`goToCustomer ${top.customer}`);
  });

  it("moves through the list with the arrow keys and has one stop for Tab", async () => {
    await openReview();
    const rows = () => Array.from(document.querySelectorAll<HTMLElement>("[data-main]"));
    rows()[0]?.focus();
    fireEvent.keyDown(rows()[0] as HTMLElement, { key: "ArrowDown" });
    expect(document.activeElement).toBe(rows()[1]);
    expect(rows().filter((row) => row.tabIndex === 0)).toEqual([rows()[1]]);
    fireEvent.keyDown(rows()[1] as HTMLElement, { key: "ArrowRight" });
    expect(screen.getByText("Payment behaviour", { selector: "dd" })).toBeTruthy();
    fireEvent.keyDown(rows()[1] as HTMLElement, { key: "End" });
    expect(document.activeElement).toBe(rows().at(-1));
  });

  it("says of a customer who is not on the list why", async () => {
    await openReview();
    fireEvent.click(screen.getByRole("radio", { name: /^Not on the list/ }));
    expect(screen.getByText("Under a promise to pay")).toBeTruthy();
    expect(screen.getAllByText("Promised EUR 4,300.00 for Thu 26 Nov 2026.").length).toBeGreaterThan(0);
    await expectNoViolations();
  });

  it("finds a customer by part of a name", async () => {
    await openReview();
    fireEvent.change(screen.getByRole("searchbox", { name: "Find a customer" }), { target: { value: "söhne" } });
    expect(names().every((name) => name?.startsWith("Brandt & Söhne"))).toBe(true);
    fireEvent.change(screen.getByRole("searchbox", { name: "Find a customer" }), { target: { value: "zzz" } });
    expect(screen.getByText("No customer matches “zzz”.")).toBeTruthy();
  });

  it("lists each change old to new, with days as days and new columns named", async () => {
    await openReview();
    tab(/Changes/);
    expect(screen.getByText(/^New columns at the right edge: Why, Next action date, Step reached/)).toBeTruthy();
    const top = makePrepared(24).decisions[0];
    const first = within(screen.getByRole("list", { name: /^Changes/ })).getAllByRole("listitem")[0];
    expect(first?.textContent).toContain(`Prioritywas 12 → becomes ${top?.priority}`);
    expect(first?.textContent).toMatch(/Next action date\w{3} \d+ Nov 2026/);
  });

  it("goes to an issue's cell", async () => {
    const jobs = makeJobs();
    await openReview(jobs);
    tab(/Issues/);
    fireEvent.click(button("Open items, D48"));
    expect(jobs.calls).toContain("goTo Open items!D48");
  });

  it("says so when a cell cannot be gone to", async () => {
    await openReview(makeJobs(24, { goTo: async () => failure("sheet-gone", "The sheet “Open items” is gone.") }));
    tab(/Issues/);
    fireEvent.click(button("Open items, D48"));
    expect((await screen.findAllByText("The sheet “Open items” is gone.")).length).toBe(2);
  });

  it("reads again with a corrected column and stays where it is", async () => {
    const jobs = makeJobs();
    await openReview(jobs);
    tab(/Sheets/);
    const region = screen.getAllByRole("combobox", { name: "Customer name" })[0] as HTMLSelectElement;
    const option = within(region).getByRole<HTMLOptionElement>("option", { name: "Region" });
    fireEvent.change(region, { target: { value: option.value } });
    await waitFor(() => expect(jobs.wishes).toHaveLength(2));
    expect(jobs.wishes[1]?.mapping?.[0]?.columns.customerName).toEqual({ header: "Region", nth: 0 });
    expect(screen.getByRole("tab", { name: /Sheets/ }).getAttribute("aria-selected")).toBe("true");
  });

  it("asks what the dates leave open and reads again with the answer", async () => {
    const jobs = makeJobs();
    await openReview(jobs);
    expect(screen.getByText("Due in Open items: 03/04/2026 · 11/12/2025")).toBeTruthy();
    const answer = screen.getByRole("radio", { name: "The month (12/31/2026)" });
    answer.focus();
    fireEvent.click(answer);
    await waitFor(() => expect(screen.queryByText("Which comes first in these dates?")).toBeNull());
    expect(document.activeElement).toBe(screen.getByRole("heading", { level: 1 }));
    expect(jobs.wishes[1]?.mapping?.map(({ dayOrder }) => dayOrder)).toEqual([undefined, "mdy"]);
  });

  it("keeps the review and says what is wrong when reading again fails", async () => {
    let runs = 0;
    const good = makeJobs();
    await openReview(makeJobs(24, { prepareRefresh: (wish, context) => (runs++ === 0 ? good.prepareRefresh(wish, context) : Promise.resolve(failure("refused", "Without a customer column there is nobody to rank.", false))) }));
    fireEvent.click(screen.getByRole("radio", { name: "The month (12/31/2026)" }));
    expect((await screen.findByRole("alert")).textContent).toContain("Without a customer column");
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Call list");
  });

  it("discards on Escape and writes nothing", async () => {
    const jobs = makeJobs();
    await openReview(jobs);
    fireEvent.keyDown(screen.getByRole("heading", { level: 1 }), { key: "Escape" });
    await heading("Who to call today");
    expect(jobs.calls).toEqual(["prepareRefresh"]);
  });
});

describe("failures", () => {
  it("says what to do and tries again on the click", async () => {
    const jobs = makeJobs();
    let tries = 0;
    const protectedOnce: PaneJobs["commitRefresh"] = (prepared, context) => (tries++ === 0 ? Promise.resolve(failure("protected", "The sheet “Customers” is protected. Unprotect it, then try again.")) : jobs.commitRefresh(prepared, context));
    await openReview(makeJobs(24, { commitRefresh: protectedOnce }));
    fireEvent.click(button(/^Write/));
    await heading("Could not write");
    expect(screen.getByRole("alert").textContent).toContain("Unprotect it, then try again.");
    await expectNoViolations();
    fireEvent.click(button("Try again"));
    await heading("Written");
  });

  it("returns from a failed write to the review", async () => {
    await openReview(makeJobs(24, { commitRefresh: async () => failure("payload", "Too large.", false) }));
    fireEvent.click(button(/^Write/));
    await heading("Could not write");
    expect(screen.queryByRole("button", { name: "Try again" })).toBeNull();
    fireEvent.click(button("Back to the review"));
    await heading("Call list");
  });

  it("waits while a cell is being edited and goes on by itself", async () => {
    const jobs = makeJobs();
    let tries = 0;
    await open(makeJobs(24, { prepareRefresh: (wish, context) => (tries++ < 2 ? Promise.resolve(failure("cell-edit", "Excel is in cell-edit mode.")) : jobs.prepareRefresh(wish, context)) }));
    fireEvent.click(button("Refresh"));
    await heading("A cell is being edited");
    expect(screen.getByRole("alert").textContent).toContain("Finish editing the cell (Enter or Esc).");
    await expectNoViolations();
    await screen.findByRole("heading", { level: 1, name: "Call list" }, { timeout: 5000 });
    expect(tries).toBe(3);
  });

  it("stops waiting on Cancel", async () => {
    let tries = 0;
    await open(makeJobs(24, { prepareRefresh: async () => { tries++; return failure("cell-edit", "Excel is in cell-edit mode."); } }));
    fireEvent.click(button("Refresh"));
    await heading("A cell is being edited");
    fireEvent.click(button("Cancel"));
    await heading("Who to call today");
    await new Promise((resolve) => setTimeout(resolve, 1700));
    expect(tries).toBe(1);
  });

  it("gives a refused workbook its reason, what was found and a way to correct it", async () => {
    await open(makeJobs(24, { prepareRefresh: async () => refused }));
    fireEvent.click(button("Refresh"));
    await heading("Nothing to rank here");
    expect(screen.getByRole("alert").textContent).toContain("payables ageing");
    expect(screen.getByText("The column Vendor names who is paid.")).toBeTruthy();
    expect(screen.getAllByText(/^One row per customer, header in row 3/)).toHaveLength(1);
    await expectNoViolations();
  });

  it("turns a job that throws into a failure with its words", async () => {
    await open(makeJobs(24, { prepareRefresh: () => Promise.reject(new Error("Expected whole cents, got 12.5")) }));
    fireEvent.click(button("Refresh"));
    await heading("Could not read");
    expect(screen.getByRole("alert").textContent).toContain("Expected whole cents, got 12.5");
  });

  it("waits for the report of a write that was cancelled, and shows it over the review", async () => {
    let end: (result: Written | Failure) => void = () => undefined;
    await openReview(makeJobs(24, { commitRefresh: () => new Promise((resolve) => { end = resolve; }) }));
    fireEvent.click(button(/^Write/));
    fireEvent.click(await screen.findByRole("button", { name: "Cancel" }));
    expect(button("Stopping…")).toBeTruthy();
    await act(async () => end(failure("cancelled", "Stopped. 40 cells were put back; nothing is written.")));
    await heading("Call list");
    expect(screen.getByRole("alert").textContent).toContain("40 cells were put back");
  });
});

describe("ribbon commands", () => {
  it("start a refresh, also when given before the pane is on screen", async () => {
    const commands = makeCommands();
    commands.give("refresh");
    render(<Pane jobs={makeJobs()} commands={commands} />);
    await heading("Call list");
  });

  it("undo and show the result", async () => {
    const commands = makeCommands();
    const jobs = makeJobs();
    render(<Pane jobs={jobs} commands={commands} />);
    await heading("Who to call today");
    act(() => commands.give("undo"));
    await heading("Undone");
    expect(jobs.calls).toEqual(["undo"]);
  });

  it("never overlap a write", async () => {
    const commands = makeCommands();
    const jobs = makeJobs(24, { commitRefresh: () => new Promise(() => undefined) });
    render(<Pane jobs={jobs} commands={commands} />);
    act(() => commands.give("refresh"));
    await heading("Call list");
    fireEvent.click(button(/^Write/));
    await heading("Writing");
    act(() => commands.give("undo"));
    expect(jobs.calls).toEqual(["prepareRefresh"]);
  });
});

describe("ten thousand customers", () => {
  it("are shown with few nodes, and the last is one key away", async () => {
    const prepared = makePrepared(10_000);
    await open(makeJobs(24, { prepareRefresh: async () => prepared, rerank: () => prepared }));
    fireEvent.click(button("Refresh"));
    await heading("Call list");
    expect(document.querySelectorAll("*").length).toBeLessThan(2500);
    const last = prepared.decisions.filter(({ call }) => call.onList).at(-1);
    fireEvent.keyDown(document.querySelector("[data-main]") as HTMLElement, { key: "End" });
    expect(document.activeElement?.textContent).toContain(`8000. ${last?.name}`);
    tab(/Changes/);
    expect(document.querySelectorAll("*").length).toBeLessThan(2500);
  });
});
