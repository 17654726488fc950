import { act, cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import axe from "axe-core";
import fc from "fast-check";
import { addDays } from "../../../src/base/Day";
import { money } from "../../../src/base/Money";
import type { Logged, Saved } from "../../../src/jobs/desk/Desk";
import type { Activity, Contact } from "../../../src/ledger/Activity";
import { readPromise } from "../../../src/intake/typed/readPromise";
import { CallDesk } from "../../../src/pane/desk/CallDesk";
import { noFilters, walkOf } from "../../../src/pane/today/filters";
import { lineOf } from "../../../src/pane/brief/Proposals";
import type { Finding } from "../../../src/rules/compliance/Finding";
import { failure, today } from "../world";
import { makeBrief, makeDesk, makeDeskPrepared, makeDeskWorld, me, type DeskWorld } from "./deskWorld";

const prepared = makeDeskPrepared(20);
const desk = makeDesk(prepared);
const walk = walkOf(desk.worklist, noFilters);
const nameOf = (customer: string | undefined): string => desk.decisions.get(customer ?? "")?.name ?? "nobody";
const focused = () => document.activeElement as HTMLElement;
const title = () => screen.getByRole("heading", { level: 1 });
const press = (key: string, target: Element = focused(), extra: KeyboardEventInit = {}) => act(async () => { fireEvent.keyDown(target, { key, ...extra }); });
const row = (customer: string | undefined) => screen.getByRole("button", { name: new RegExp(`${nameOf(customer).replace(/[.*+?^${}()|[\]\\]/g, "\\$&")} [A-Z]{3} `) });

async function expectNoViolations(): Promise<void> {
  const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false }, region: { enabled: false }, "label-content-name-mismatch": { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

const left: { isTouched: boolean; note: string }[] = [];

async function open(world: DeskWorld = makeDeskWorld(), book = prepared): Promise<DeskWorld> {
  render(<CallDesk jobs={world.jobs} prepared={book} readAt="2026-11-23T09:12:00Z" busy="" problem="" aside={null} onReread={() => world.calls.push("reread")} onLeave={(isTouched, note) => left.push({ isTouched, note })} />);
  await screen.findByRole("heading", { level: 1, name: "Today" });
  return world;
}

/** The same pane drawn anew, under the timers of now. */
async function openAgain(world: DeskWorld): Promise<void> {
  cleanup();
  await act(async () => { render(<CallDesk jobs={world.jobs} prepared={prepared} readAt="2026-11-23T09:12:00Z" busy="" problem="" aside={null} onReread={() => undefined} onLeave={() => undefined} />); });
}

async function openFirst(world: DeskWorld = makeDeskWorld()): Promise<DeskWorld> {
  await open(world);
  fireEvent.click(screen.getByRole("button", { name: `Call ${nameOf(walk[0])}` }));
  await screen.findByRole("heading", { level: 1, name: nameOf(walk[0]) });
  return world;
}

beforeEach(() => { left.length = 0; });
afterEach(cleanup);

describe("colleagues", () => {
  const theirs = (customer: string, change: Partial<Contact> = {}): Activity =>
    ({ id: `theirs ${customer}`, at: "2026-11-23T10:00:00Z", day: today, who: "Ben Okafor", customer, name: customer, invoices: [], note: "", kind: "contact", channel: "call", inbound: false, outcome: "spoke", ...change });
  /** Others' entries come out of the log with the next look. */
  const withLog = (log: readonly Activity[], world: DeskWorld) => makeDeskWorld({ saveLog: async (on, context) => {
    const saved = await world.jobs.saveLog(on, context);
    return saved.ok ? { ...saved, desk: makeDesk(on.prepared, log) } : saved;
  } });
  const rows = () => [...document.querySelectorAll(".today-main")].map(({ textContent }) => textContent);

  afterEach(() => { jest.useRealTimers(); });

  it("are looked for each minute while the pane is seen, and when it is seen again", async () => {
    const world = await open();
    jest.useFakeTimers();
    await openAgain(world);
    const looks = () => world.calls.filter((call) => call.startsWith("saveLog")).length;
    const before = looks();
    await act(async () => { jest.advanceTimersByTime(60_000); });
    expect(looks()).toBe(before + 1);
    const hidden = jest.spyOn(document, "visibilityState", "get").mockReturnValue("hidden");
    await act(async () => { jest.advanceTimersByTime(180_000); });
    expect(looks()).toBe(before + 1);
    hidden.mockRestore();
    await act(async () => { fireEvent(document, new Event("visibilitychange")); });
    expect(looks()).toBe(before + 2);
  });

  it("tick their customers where they stand", async () => {
    const log: Activity[] = [];
    await open(withLog(log, makeDeskWorld()));
    const before = rows();
    log.push(theirs(walk[1] ?? ""));
    await act(async () => { fireEvent(document, new Event("visibilitychange")); });
    expect(rows()[1]).toContain("Done today.");
    expect(rows().map((text) => text?.replace("Done today. ", ""))).toEqual(before);
  });

  it("are named where they log the customer on the screen", async () => {
    const log: Activity[] = [];
    await openFirst(withLog(log, makeDeskWorld()));
    log.push(theirs(walk[0] ?? "", { outcome: "voicemail" }));
    await act(async () => { fireEvent(document, new Event("visibilitychange")); });
    expect(screen.getByText("Ben Okafor has just logged here: Voicemail")).toBeTruthy();
    expect(title().textContent).toBe(nameOf(walk[0]));
  });
});

describe("the first use", () => {
  it("asks once for the name that signs, and opens the list with it", async () => {
    const { jobs, calls } = makeDeskWorld({}, "");
    render(<CallDesk jobs={jobs} prepared={prepared} readAt="2026-11-23T09:12:00Z" busy="" problem="" aside={null} onReread={() => undefined} onLeave={() => undefined} />);
    const field = await screen.findByRole("textbox", { name: "Your name" });
    expect(focused()).toBe(field);
    fireEvent.submit(field);
    expect(screen.getByText(/Type your name/)).toBeTruthy();
    fireEvent.change(field, { target: { value: "  Anna   Keller " } });
    fireEvent.submit(field);
    await screen.findByRole("heading", { level: 1, name: "Today" });
    expect(calls.slice(0, 2)).toEqual(["rememberMe Anna Keller", "openDesk Anna Keller"]);
  });

  it("says why the list does not open and tries again", async () => {
    let tries = 0;
    const world = makeDeskWorld();
    const { jobs } = makeDeskWorld({ openDesk: async (book, who) => { tries += 1; if (tries === 1) throw new Error("no store"); return world.jobs.openDesk(book, who); } });
    render(<CallDesk jobs={jobs} prepared={prepared} readAt="2026-11-23T09:12:00Z" busy="" problem="" aside={null} onReread={() => undefined} onLeave={() => undefined} />);
    fireEvent.click(await screen.findByRole("button", { name: "Try again" }));
    await screen.findByRole("heading", { level: 1, name: "Today" });
  });
});

describe("today", () => {
  it("shows groups with counts, and in each row name, money, days late, owner and why now", async () => {
    await open();
    const group = screen.getByRole("region", { name: /^Broken promises, \d+ customer/ });
    const [first] = within(group).getAllByRole("button");
    expect(first?.textContent).toMatch(/[A-Z]{3} [\d,.]+ (at least )?\d+ days? late.*(Ben Okafor|Anna Keller) .*owes/);
    await expectNoViolations();
  });

  it("shows 300 customers at once and the rest on request", async () => {
    await open(makeDeskWorld(), makeDeskPrepared(500));
    expect(document.querySelectorAll(".today-row").length).toBe(300);
    fireEvent.click(screen.getByRole("button", { name: /^Show 100 more/ }));
    expect(document.querySelectorAll(".today-row").length).toBe(400);
  });

  it("moves with arrows and j and k from the heading on, one row reachable by Tab", async () => {
    await open();
    expect(focused()).toBe(title());
    await press("ArrowDown");
    expect(focused()).toBe(row(walk[0]));
    await press("j");
    expect(focused()).toBe(row(walk[1]));
    await press("ArrowUp");
    await press("k");
    expect(focused()).toBe(row(walk[0]));
    await press("End");
    expect(focused()).toBe(row(walk.at(-1)));
    expect(document.querySelectorAll('.today-main[tabindex="0"]').length).toBe(1);
  });

  it("finds by text: / goes there, the list narrows, Enter opens the first, Escape clears", async () => {
    await open();
    await press("/");
    const field = screen.getByRole("searchbox", { name: "Find a customer" });
    expect(focused()).toBe(field);
    fireEvent.change(field, { target: { value: "ferrara" } });
    expect([...document.querySelectorAll(".today-main")].every(({ textContent }) => textContent?.includes("Ferrara"))).toBe(true);
    await press("Escape");
    expect((field as HTMLInputElement).value).toBe("");
    fireEvent.change(field, { target: { value: "ferrara" } });
    await press("Enter");
    expect(title().textContent).toContain("Ferrara");
  });

  it("narrows to mine and says when nobody is left, with a way back", async () => {
    await open();
    fireEvent.change(screen.getByRole("combobox", { name: "Owner" }), { target: { value: me } });
    expect([...document.querySelectorAll(".today-main")].every(({ textContent }) => textContent?.includes(me))).toBe(true);
    fireEvent.change(screen.getByRole("searchbox"), { target: { value: "zzz" } });
    fireEvent.click(screen.getByRole("button", { name: "Show everybody" }));
    expect(document.querySelectorAll(".today-main").length).toBe(walk.length);
  });

  it("counts calls and money promised against the targets of the day", async () => {
    const book = { ...prepared, policy: { ...prepared.policy, targets: { calls: 4, promised: 1000 } } };
    const world = makeDeskWorld();
    await world.jobs.log(makeDesk(book), { kind: "contact", customer: walk[0] ?? "", invoices: [], note: "", channel: "call", inbound: false, outcome: "promised", promise: [{ day: book.today, amount: money(25_000, "EUR") }] });
    await open(world, book);
    expect(screen.getByRole("meter", { name: "Calls made" }).getAttribute("aria-valuenow")).toBe("1");
    expect(screen.getByRole("meter", { name: "Money promised" }).getAttribute("aria-valuetext")).toBe("250 of 1,000");
  });

  it("lists who is not to be called under the reason, and opens them", async () => {
    await open();
    const summary = screen.getByText(/^Not on the list \(4\)$/);
    const details = summary.closest("details") as HTMLDetailsElement;
    details.open = true;
    fireEvent(details, new Event("toggle"));
    const promised = await screen.findByRole("region", { name: /^Promise stands, 1 customer/ });
    expect(promised.textContent).toContain("Promised EUR 4,300.00");
    await expectNoViolations();
    const button = within(promised).getByRole("button");
    fireEvent.click(button);
    expect(title().textContent).toBe(button.textContent);
  });

  it("says when the workbook was read and reads again", async () => {
    const { calls } = await open();
    expect(screen.getByText(/Receivables November\.xlsx, read /)).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Read again" }));
    expect(calls).toContain("reread");
  });

  it("signs with another name on request", async () => {
    const { calls } = await open();
    fireEvent.click(screen.getByRole("button", { name: "Change" }));
    const field = screen.getByRole("textbox", { name: "Your name" });
    expect((field as HTMLInputElement).value).toBe(me);
    fireEvent.change(field, { target: { value: "Ben Okafor" } });
    fireEvent.submit(field);
    await screen.findByText(/^Calls$/);
    expect(calls).toContain("openDesk Ben Okafor");
  });

  it("hands out the customers shown as a dialler file, in their order", async () => {
    const files: Blob[] = [];
    Object.assign(URL, { createObjectURL: (file: Blob) => { files.push(file); return "#file"; }, revokeObjectURL: () => undefined });
    let listed: readonly string[] = [];
    await open(makeDeskWorld({ diallerCsv: (_on, customers) => { listed = customers; return "name;number"; } }));
    fireEvent.click(screen.getByRole("button", { name: "Dialler file of this list" }));
    expect(listed).toEqual(walk);
    expect(files.length).toBe(1);
    expect(await screen.findByText("Dialler file made")).toBeTruthy();
  });

  it("shows its keys on ?, and Escape closes them", async () => {
    await open();
    await press("?");
    expect(within(screen.getByRole("region", { name: "Keys" })).getByText("find")).toBeTruthy();
    await press("Escape");
    expect(screen.queryByRole("region", { name: "Keys" })).toBeNull();
    expect(left).toEqual([]);
  });
});

describe("a customer", () => {
  it("shows money, phone, clock, habits, proposals and what does not add up before dialling", async () => {
    const { calls } = await openFirst();
    expect(focused()).toBe(title());
    expect(screen.getByRole("link", { name: "+49 30 555 01 42" }).getAttribute("href")).toBe("tel:+49305550142");
    expect(screen.getByText(/^(Mon|Tue|Wed|Thu|Fri|Sat|Sun) \d\d:\d\d there$/)).toBeTruthy();
    expect(screen.getByText(/^12 days late on average \(12 invoices\), lately 3 days slower$/)).toBeTruthy();
    expect(screen.getByText("On Thursdays: 7 of 12 payments")).toBeTruthy();
    expect(screen.getByRole("img", { name: /^Money received by month: February 100; March 200, 2 days late/ })).toBeTruthy();
    expect(screen.getByRole("img", { name: /^Sep 2026: 4,000 open, 500 paid/ })).toBeTruthy();
    expect(screen.getByText(/They pay on Thursdays/)).toBeTruthy();
    expect(screen.getByText("Credit CR-9 is not set against an invoice.")).toBeTruthy();
    expect(calls).toContain(`showCustomer ${walk[0]}`);
    await expectNoViolations();
  });

  it("hears its keys though nothing has the focus", async () => {
    await openFirst();
    focused().blur();
    expect(focused()).toBe(document.body);
    await press("p", document.body, { bubbles: true, cancelable: true });
    expect(focused()).toBe(screen.getByLabelText("Amount and day; note"));
  });

  it("opens the promise form with a proposal in its line", async () => {
    await openFirst();
    fireEvent.click(screen.getByRole("button", { name: /^Instalments/ }));
    const line = screen.getByLabelText<HTMLTextAreaElement>("Amount and day; note");
    expect(line.value).toBe("1500.00 2026-11-26 and 1500.00 2026-12-26");
    expect(focused()).toBe(line);
  });

  it("writes a proposal so that the line reads back to its parts", () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 9_000_000 })), { minLength: 1, maxLength: 12 }), fc.constantFrom("EUR", "JPY", "KWD"), (typed, currency) => {
      const parts = [...new Map(typed)].sort(([a], [b]) => a - b).map(([days, minor]) => ({ day: addDays(today, days), amount: money(minor, currency) }));
      const owed = money(parts.reduce((sum, { amount }) => sum + amount.minor, 0), currency);
      expect(readPromise(lineOf(parts), { today, owed, dayOrder: "dmy" })).toMatchObject({ ok: true, parts });
    }));
  });

  it("warns at the top when a rule stops the call, with the earliest time, and then offers no link to dial", async () => {
    const finding: Finding = { rule: "US-CF-01", severity: "block", message: "Seven calls in seven days.", source: "12 CFR 1006.14(b)(2)", override: "none", earliest: "2026-11-25" };
    await openFirst(makeDeskWorld({ judge: () => ({ severity: "block", findings: [finding], earliest: "2026-11-25" }) }));
    expect(screen.getByText("Do not call now: earliest Wed 25 Nov 2026")).toBeTruthy();
    expect(screen.getByText("Seven calls in seven days.")).toBeTruthy();
    expect(screen.queryByRole("link", { name: /\+49/ })).toBeNull();
    expect(screen.getByText("+49 30 555 01 42")).toBeTruthy();
  });

  it("draws only the rows in view of 2,000 invoices, and scrolls through them", async () => {
    await openFirst(makeDeskWorld({ brief: (on, customer) => makeBrief(on, customer, 2000) }));
    const table = screen.getByRole("region", { name: "Open items" });
    expect(within(table).getAllByRole("row").length).toBeLessThan(60);
    expect(within(table).getByRole("table").getAttribute("aria-rowcount")).toBe("2002");
    table.scrollTop = 26 * 1000;
    fireEvent.scroll(table);
    expect(within(table).getByText("INV-1000")).toBeTruthy();
  });

  it("steps to the neighbours with arrows and brackets, and Escape returns to its row", async () => {
    await openFirst();
    await press("ArrowRight");
    expect(title().textContent).toBe(nameOf(walk[1]));
    expect(focused()).toBe(title());
    await press("]");
    await press("ArrowLeft");
    await press("[");
    await press("[");
    expect(screen.getByText(/End of the list/)).toBeTruthy();
    await press("ArrowRight");
    await press("Escape");
    expect(focused()).toBe(row(walk[1]));
  });

  it("keeps the words for the call open from customer to customer", async () => {
    await openFirst();
    expect(screen.queryByText(/Good morning, this is Anna/)).toBeNull();
    const details = screen.getByText("What to say").closest("details") as HTMLDetailsElement;
    details.open = true;
    fireEvent(details, new Event("toggle"));
    expect(screen.getByText(/Good morning, this is Anna/)).toBeTruthy();
    await press("ArrowRight", title());
    expect(title().textContent).toBe(nameOf(walk[1]));
    expect(screen.getByText(/Good morning, this is Anna/)).toBeTruthy();
  });

  it("builds the statement and says where, or why not", async () => {
    await openFirst();
    fireEvent.click(screen.getByRole("button", { name: "Statement tab" }));
    expect(await screen.findByText(`Statement on the tab “Statement ${walk[0]}”.`)).toBeTruthy();
    cleanup();
    await openFirst(makeDeskWorld({ buildStatement: async () => failure("protected", "The workbook is protected.") }));
    fireEvent.click(screen.getByRole("button", { name: "Statement tab" }));
    expect(await screen.findByText("The workbook is protected.")).toBeTruthy();
  });
});

describe("logging", () => {
  it("takes two keys from the end of the call to the next customer, where the next key works again", async () => {
    const { entries } = await openFirst();
    await press("n");
    await press("Enter");
    await waitFor(() => expect(title().textContent).toBe(nameOf(walk[1])));
    expect(entries).toMatchObject([{ kind: "contact", outcome: "no answer", customer: walk[0] }]);
    expect(focused()).toBe(title());
    await press("v");
    await press("Enter");
    await waitFor(() => expect(title().textContent).toBe(nameOf(walk[2])));
    expect(entries[1]).toMatchObject({ outcome: "voicemail", customer: walk[1] });
  });

  it.each([["p", "promised", "call"], ["d", "disputed", "call"], ["c", "call back", "call"], ["e", "sent", "email"], ["t", "sent", "text"], ["m", "spoke", "meeting"], ["+", "note", "call"]])("opens the form on %s with the focus in it", async (key) => {
    await openFirst();
    await press(key);
    const form = screen.getByRole("form", { name: /^Log: / });
    expect(form.contains(focused())).toBe(true);
    await press("Escape");
    expect(screen.queryByRole("form", { name: /^Log: / })).toBeNull();
    expect(focused()).toBe(title());
  });

  it("hears no key meant for a field or with Ctrl", async () => {
    await openFirst();
    await press("n", focused(), { ctrlKey: true });
    expect(screen.queryByRole("form", { name: /^Log: / })).toBeNull();
  });

  it("says quietly what was logged and saved, and takes it back on Ctrl+Z", async () => {
    const { entries, calls } = await openFirst();
    await press("n");
    await press("Enter");
    await screen.findByText(`No answer saved: ${nameOf(walk[0])}`);
    await press("z", focused(), { ctrlKey: true });
    await screen.findByText(`Taken back: ${nameOf(walk[0])}`);
    expect(entries[1]).toMatchObject({ kind: "taken back", about: "e1", customer: walk[0] });
    expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
    expect(calls.filter((call) => call.startsWith("saveLog"))).toEqual(["saveLog 0", "saveLog 1", "saveLog 1"]);
  });

  it("keeps the bar with the reason until a note is saved, and tries again on request", async () => {
    const world = makeDeskWorld();
    let isDown = false;
    const { saveLog } = world.jobs;
    Object.assign(world.jobs, { saveLog: (...input: Parameters<typeof saveLog>) => (isDown ? Promise.resolve(failure("offline", "The connection is gone.")) : saveLog(...input)) });
    await openFirst(world);
    isDown = true;
    await press("n");
    await press("Enter");
    expect((await screen.findByRole("alert")).textContent).toContain("1 note waits: The connection is gone.");
    await press("b");
    await press("Enter");
    await waitFor(() => expect(screen.getByRole("alert").textContent).toContain("2 notes wait: The connection is gone."));
    await press("Escape");
    expect(screen.getByRole("alert")).toBeTruthy();
    await act(async () => { fireEvent.click(screen.getByRole("button", { name: "Close list" })); });
    await waitFor(() => expect(left.length).toBe(1));
    expect(left).toEqual([{ isTouched: true, note: "2 notes are kept on this machine and saved when the call list opens next." }]);
    isDown = false;
    fireEvent.click(screen.getByRole("button", { name: "Try again" }));
    await waitFor(() => expect(screen.queryByRole("alert")).toBeNull());
  });

  it("tries again by itself every 30 seconds", async () => {
    jest.useFakeTimers({ advanceTimers: true });
    try {
      let tries = 0;
      await openFirst(makeDeskWorld({ saveLog: async () => { tries += 1; return failure("offline", "The connection is gone."); } }));
      await press("n");
      await press("Enter");
      await screen.findByRole("alert");
      const before = tries;
      await act(async () => { jest.advanceTimersByTime(30_000); });
      await waitFor(() => expect(tries).toBe(before + 1));
    } finally {
      jest.useRealTimers();
    }
  });

  it("saves one at a time, and shows colleagues' entries only with all of one's own", async () => {
    const world = makeDeskWorld();
    const pending: ((saved: Saved) => void)[] = [];
    const bases: number[] = [];
    Object.assign(world.jobs, { saveLog: (on: Parameters<typeof world.jobs.saveLog>[0]) => { bases.push(on.prepared.book.activities.length); return new Promise<Saved>((resolve) => pending.push(resolve)); } });
    await openFirst(world);
    const colleague = { ...desk.prepared, workbook: "Colleague.xlsx" };
    await press("n");
    await press("Enter");
    await waitFor(() => expect(title().textContent).toBe(nameOf(walk[1])));
    expect(pending.length).toBe(1);
    // The save begun at the opening is overtaken: its desk becomes the next save's base, not what is shown.
    await act(async () => pending[0]?.({ ok: true, desk: makeDesk(colleague, []), saved: 0, waiting: 0, problem: "" }));
    await waitFor(() => expect(pending.length).toBe(2));
    expect(bases).toEqual([0, 0]);
    await press("Escape");
    expect(screen.queryByText(/Colleague\.xlsx/)).toBeNull();
    await act(async () => pending[1]?.({ ok: true, desk: makeDesk(colleague, world.entries.slice()), saved: 1, waiting: 0, problem: "" }));
    expect(await screen.findByText(/Colleague\.xlsx/)).toBeTruthy();
  });

  it("opens anew under other settings on the book as it was read: what the sheet lacks is told by that", async () => {
    const given: number[] = [];
    const world = makeDeskWorld();
    const { openDesk } = world.jobs;
    Object.assign(world.jobs, { openDesk: (...input: Parameters<typeof openDesk>) => { given.push(input[0].book.activities.length); return openDesk(...input); } });
    const view = (book: typeof prepared) => <CallDesk jobs={world.jobs} prepared={book} readAt="2026-11-23T09:12:00Z" busy="" problem="" aside={null} onReread={() => undefined} onLeave={() => undefined} />;
    const { rerender } = render(view(prepared));
    await screen.findByRole("heading", { level: 1, name: "Today" });
    fireEvent.click(screen.getByRole("button", { name: `Call ${nameOf(walk[0])}` }));
    await press("n");
    await press("Enter");
    await waitFor(() => expect(title().textContent).toBe(nameOf(walk[1])));
    await act(async () => rerender(view({ ...prepared, policy: { ...prepared.policy, minimumOverdue: 50 } })));
    expect(given).toEqual([0, 0]);
    expect(title().textContent).toBe(nameOf(walk[1]));
  });

  it("logs one after the other on the desk the last entry left, however quickly they come", async () => {
    const seen: number[] = [];
    const world = makeDeskWorld();
    const { log } = world.jobs;
    Object.assign(world.jobs, { log: async (on: Parameters<typeof log>[0], draft: Parameters<typeof log>[1]): Promise<Logged> => { seen.push(on.prepared.book.activities.length); await new Promise((resolve) => setTimeout(resolve, 5)); return log(on, draft); } });
    await openFirst(world);
    await press("n");
    await press("Enter");
    await waitFor(() => expect(title().textContent).toBe(nameOf(walk[1])));
    await press("z", focused(), { ctrlKey: true });
    await press("v");
    await press("Enter");
    await waitFor(() => expect(seen).toEqual([0, 1, 2]));
  });
});

describe("the sheet", () => {
  it("opens the customer whose row is selected, without taking the focus", async () => {
    const world = await open();
    const before = focused();
    await act(async () => world.selectRow(walk[4] ?? ""));
    expect(title().textContent).toBe(nameOf(walk[4]));
    expect(focused()).not.toBe(title());
    expect(world.calls).not.toContain(`showCustomer ${walk[4]}`);
    expect(before.isConnected).toBe(false);
  });

  it("does not jump back when our own selection comes as an echo", async () => {
    const world = await openFirst();
    await press("ArrowRight");
    await act(async () => world.selectRow(walk[0] ?? ""));
    expect(title().textContent).toBe(nameOf(walk[1]));
  });

  it("leaves a form that is being filled in and offers the row quietly", async () => {
    const world = await openFirst();
    await press("p");
    await act(async () => world.selectRow(walk[5] ?? ""));
    expect(title().textContent).toBe(nameOf(walk[0]));
    expect(screen.getByText(`Row of ${nameOf(walk[5])} selected.`)).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Open" }));
    expect(title().textContent).toBe(nameOf(walk[5]));
  });
});
