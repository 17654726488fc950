import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import axe from "axe-core";
import { addDays } from "../../../src/base/Day";
import { money } from "../../../src/base/Money";
import type { Draft } from "../../../src/jobs/desk/Desk";
import type { Channel, Outcome } from "../../../src/ledger/Activity";
import type { DeskJobs } from "../../../src/pane/DeskJobs";
import { LogForm, type LogFormProps } from "../../../src/pane/log/LogForm";
import type { Brief } from "../../../src/rules/brief/Brief";
import type { Finding, Verdict } from "../../../src/rules/compliance/Finding";
import { makeBrief, makeDesk, makeDeskPrepared, makeDeskWorld } from "../desk/deskWorld";
import { today } from "../world";

const desk = makeDesk(makeDeskPrepared(6));
const customer = "c00001";
const made = makeBrief(desk, customer);
/** Three invoices overdue, EUR 3,000.00, of EUR 6,100.00 open. */
const brief: Brief = { ...made, decision: { ...made.decision, facts: { ...made.decision.facts, balances: [{ currency: "EUR", open: money(610_000, "EUR"), overdue: money(300_000, "EUR"), disputed: money(0, "EUR"), credits: money(0, "EUR"), buckets: [] }] } } };

/** Reads "<amount> <day>" of two words, enough to hold the form to what it asks and passes on. */
const readPromise: DeskJobs["readPromise"] = (text, owed) => {
  const [amount = "", day] = text.split(" ");
  if (day === undefined) return { ok: false, message: "Say when." };
  if (amount !== "all" && !/^\d+$/.test(amount)) return { ok: false, message: `“${amount}” is no amount.` };
  const minor = amount === "all" ? owed.minor : Number(amount) * 100;
  if (minor > owed.minor) return { ok: false, message: "More than is owed." };
  return { ok: true, parts: [{ day: day === "today" ? today : addDays(today, 4), amount: money(minor, owed.currency) }], said: `${owed.currency} ${minor / 100} on Fri 27 Nov 2026` };
};

interface Setting { readonly jobs?: Partial<DeskJobs>; readonly props?: Partial<LogFormProps>; readonly drafts?: string }

function open(outcome: Outcome | "note", { jobs: replaced = {}, props = {}, drafts = "" }: Setting = {}, channel: Channel = "call") {
  const world = makeDeskWorld({ readPromise, ...replaced });
  if (drafts) world.jobs.keepDraft(customer, drafts);
  const logged: Draft[] = [];
  const ends: string[] = [];
  const { rerender, unmount } = render(
    <LogForm
      desk={desk} brief={brief} jobs={world.jobs} outcome={outcome} channel={channel} onDone={() => ends.push("done")} onClose={() => ends.push("closed")}
      log={(draft) => { logged.push(draft); return world.jobs.log(desk, draft); }} {...props}
    />,
  );
  return { ...world, logged, ends, rerender, unmount };
}

/** One key where the focus is: a letter goes into a text field unless something takes it. Counts what a person presses. */
let pressed = 0;
async function press(keys: string | readonly string[], extra: KeyboardEventInit = {}) {
  for (const key of keys) {
    pressed += 1;
    await act(async () => {
      const target = document.activeElement ?? document.body;
      const isTaken = !fireEvent.keyDown(target, { key, ...extra });
      if (isTaken || key.length > 1) return;
      if (target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === "text")) fireEvent.change(target, { target: { value: target.value + key } });
    });
  }
}
const enter = () => press(["Enter"]);

const verdict = (change: Partial<Finding>, earliest?: string): Verdict => ({
  severity: change.severity === "warn" ? "warn" : "block", ...(earliest && { earliest }),
  findings: [{ rule: "US-CF-01", severity: "block", message: "Seven calls in seven days.", source: "12 CFR 1006.14(b)", override: "none", ...change }],
});

beforeEach(() => { pressed = 0; });
afterEach(cleanup);

describe("a promise", () => {
  it("takes the line and Enter, shows it back in words as it is typed, and names the overdue invoices", async () => {
    const { logged, ends } = open("promised");
    await press("500 fri");
    expect(screen.getByText(/500 on Fri 27 Nov 2026, for all 3 overdue invoices/)).toBeTruthy();
    await press("; pays by card");
    const typed = pressed;
    await enter();
    expect(pressed - typed).toBe(1);
    expect(logged).toEqual([{ kind: "contact", customer, channel: "call", inbound: false, outcome: "promised", invoices: ["INV-3", "INV-2", "INV-1"], note: "pays by card", number: "+49 30 555 01 42", promise: [{ day: addDays(today, 4), amount: money(50_000, "EUR") }] }]);
    expect(ends).toEqual(["done"]);
  });

  it("says what is missing and logs nothing", async () => {
    const { logged, ends } = open("promised");
    await press("500");
    await enter();
    expect(screen.getByText("Say when.")).toBeTruthy();
    expect([logged, ends]).toEqual([[], []]);
    expect(document.activeElement).toBe(screen.getByLabelText("Amount and day; note"));
  });

  it("reaches up to all that is open where more than the overdue is promised", async () => {
    const { logged } = open("promised");
    await press("6000 fri");
    await enter();
    expect(logged[0]).toMatchObject({ promise: [{ amount: money(600_000, "EUR") }] });
    cleanup();
    open("promised");
    await press("7000 fri");
    expect(screen.getByText("More than is owed.")).toBeTruthy();
  });

  it("is about the invoices that were ticked", async () => {
    const { logged } = open("promised");
    await press(["i"], { ctrlKey: true });
    fireEvent.click(screen.getByRole("checkbox", { name: /^INV-2/ }));
    fireEvent.change(screen.getByLabelText("Amount and day; note"), { target: { value: "all fri" } });
    screen.getByLabelText("Amount and day; note").focus();
    await enter();
    expect(logged[0]).toMatchObject({ invoices: ["INV-3", "INV-1"], promise: [{ amount: money(200_000, "EUR") }] });
  });

  it("takes the place of another one", async () => {
    const promise = { id: "p1", given: today, invoices: ["INV-1"], parts: [], total: money(100_000, "EUR"), due: today, received: money(0, "EUR"), state: "open" as const, byHand: false, rescheduled: 0 };
    const { logged } = open("promised", { props: { replaces: promise } });
    await press("all fri");
    await enter();
    expect(logged[0]).toMatchObject({ replaces: "p1", invoices: ["INV-1"], promise: [{ amount: money(100_000, "EUR") }] });
  });
});

describe("a dispute", () => {
  it("takes one letter for the reason and Enter for all of it", async () => {
    const { logged, ends } = open("disputed");
    await press("q");
    await enter();
    expect(pressed).toBe(2);
    expect(logged[0]).toMatchObject({ outcome: "disputed", dispute: { reason: "quantity", amount: null }, note: "" });
    expect(ends).toEqual(["done"]);
  });

  it("keeps the rest collectable where an amount is named", async () => {
    const { logged } = open("disputed");
    await press("p");
    await press("300; price of pallets");
    expect(screen.getByText("EUR 300.00 in dispute, the rest stays collectable")).toBeTruthy();
    await enter();
    expect(logged[0]).toMatchObject({ dispute: { reason: "price", amount: money(30_000, "EUR") }, note: "price of pallets" });
  });

  it("takes words without a figure for the note", async () => {
    const { logged } = open("disputed");
    await press("l");
    await press("two crates broken");
    await enter();
    expect(logged[0]).toMatchObject({ dispute: { reason: "quality", amount: null }, note: "two crates broken" });
  });

  it.each(["5 crates broken", "INV-2 came twice"])("takes “%s” for the note, figures and all", async (words) => {
    const { logged } = open("disputed");
    await press("l");
    await press(words);
    await enter();
    expect(logged[0]).toMatchObject({ dispute: { amount: null }, note: words });
  });

  it.each(["1.2.3", "300- EUR"])("does not take “%s” for the note: an amount was meant", async (words) => {
    const { logged } = open("disputed");
    await press("l");
    await press(words);
    await enter();
    expect(logged).toEqual([]);
    expect(screen.getByText(/A note goes behind/)).toBeTruthy();
  });

  it("asks for the reason", async () => {
    const { logged } = open("disputed");
    await enter();
    expect(screen.getByText("Choose what they dispute.")).toBeTruthy();
    expect(logged).toEqual([]);
  });
});

describe("the other outcomes", () => {
  it("call back takes a day and time", async () => {
    const { logged } = open("call back");
    await press("fri 14:30; ask for Ms Lang");
    expect(screen.getByText("Call back Fri 27 Nov 2026, 14:30")).toBeTruthy();
    await enter();
    expect(logged[0]).toMatchObject({ outcome: "call back", callBack: { day: addDays(today, 4), time: "14:30" }, note: "ask for Ms Lang" });
  });

  it.each(["already paid", "refused", "spoke", "wrong person", "voicemail", "no answer", "number dead", "busy", "dropped", "sent"] as const)("%s takes Enter alone", async (outcome) => {
    const { logged, ends } = open(outcome);
    await enter();
    expect(pressed).toBe(1);
    expect(logged[0]).toMatchObject({ kind: "contact", outcome, note: "" });
    expect(ends).toEqual(["done"]);
  });

  it("a note takes its words, and Shift+Enter a new line", async () => {
    const { logged } = open("note");
    await enter();
    expect(screen.getByText("Write the note.")).toBeTruthy();
    await press("one");
    await press(["Enter"], { shiftKey: true });
    expect(logged).toEqual([]);
    await press(["Enter"], { ctrlKey: true });
    expect(logged).toEqual([{ kind: "note", customer, invoices: [], note: "one" }]);
  });

  it("an email is logged on its channel, the next action only where chosen", async () => {
    const { logged } = open("sent", {}, "email");
    await press([";"], { ctrlKey: true });
    fireEvent.change(screen.getByLabelText("Next action"), { target: { value: "Ask for the remittance" } });
    fireEvent.change(screen.getByLabelText(/^On/), { target: { value: "fri" } });
    screen.getByLabelText("Next action").focus();
    await enter();
    expect(logged[0]).toMatchObject({ channel: "email", next: { action: "Ask for the remittance", day: addDays(today, 4) } });
    expect(logged[0]).not.toHaveProperty("number");
  });
});

describe("the wall", () => {
  it("shows what it warns of and costs no key more; a reason may be given", async () => {
    const { logged, ends } = open("spoke", { jobs: { judge: () => verdict({ severity: "warn", override: "reason" }) } });
    expect(screen.getByText(/Seven calls in seven days/)).toBeTruthy();
    await enter();
    expect(pressed).toBe(1);
    expect(ends).toEqual(["done"]);
    cleanup();
    const again = open("spoke", { jobs: { judge: () => verdict({ severity: "warn", override: "reason" }) } });
    fireEvent.change(screen.getByLabelText(/^Reason \(may stay empty\)/), { target: { value: "agreed by mail" } });
    await enter();
    expect([logged[0], again.logged[0]]).toMatchObject([{ outcome: "spoke" }, { override: "agreed by mail" }]);
    expect(logged[0]).not.toHaveProperty("override");
  });

  it("asks for a reason where it blocks and a reason opens, and keeps it", async () => {
    const { logged } = open("spoke", { jobs: { judge: () => verdict({ override: "reason" }) } });
    await enter();
    expect(logged).toEqual([]);
    expect(document.activeElement).toBe(screen.getByLabelText(/^Reason it was done all the same/));
    await press("they asked for it");
    await enter();
    expect(logged[0]).toMatchObject({ override: "they asked for it" });
  });

  it("logs what nothing opens as what it was, once it is said what happened and why, and says that the breach is recorded", async () => {
    const { logged, ends } = open("spoke", { jobs: { judge: () => verdict({}, "2026-11-26") } });
    await press("they will pay");
    expect(screen.getByText(/went against US-CF-01 is recorded with it/)).toBeTruthy();
    await enter();
    expect([logged, ends]).toEqual([[], []]);
    expect(document.activeElement).toBe(screen.getByLabelText(/^What happened and why/));
    await press("dialled the wrong row");
    await enter();
    expect(logged[0]).toMatchObject({ kind: "contact", channel: "call", inbound: false, outcome: "spoke", note: "they will pay", override: "dialled the wrong row" });
    expect(ends).toEqual(["done"]);
  });

  it("asks nothing of what they began themselves", async () => {
    const again = open("spoke", { jobs: { judge: () => verdict({}, "2026-11-26") } });
    fireEvent.click(screen.getByRole("checkbox", { name: "They contacted us" }));
    await act(async () => { fireEvent.submit(screen.getByRole("form")); });
    expect(again.logged[0]).toMatchObject({ inbound: true, outcome: "spoke" });
  });

  it("says what not to write in a note before it is kept", async () => {
    const judgeText: DeskJobs["judgeText"] = (_desk, _customer, text) => (text.includes("4111") ? verdict({ rule: "DP-02", message: "Leave out the card number; write “will pay by card”." }) : { severity: "allow", findings: [] });
    const { logged } = open("spoke", { jobs: { judgeText } });
    await press("card 4111");
    expect(screen.getByText(/Leave out the card number/)).toBeTruthy();
    await enter();
    expect(logged).toEqual([]);
    fireEvent.change(screen.getByLabelText(/^Note/), { target: { value: "will pay by card" } });
    await enter();
    expect(logged[0]).toMatchObject({ note: "will pay by card" });
  });
});

describe("what was typed", () => {
  it("wins over what a proposal puts into the line, and gives way to it when cleared", () => {
    open("promised", { props: { start: "500.00 2026-11-26" } });
    expect(screen.getByLabelText<HTMLTextAreaElement>("Amount and day; note").value).toBe("500.00 2026-11-26");
    expect(screen.queryByText(/is back/)).toBeNull();
    cleanup();
    open("promised", { drafts: "700 fri", props: { start: "500.00 2026-11-26" } });
    expect(screen.getByLabelText<HTMLTextAreaElement>("Amount and day; note").value).toBe("700 fri");
    fireEvent.click(screen.getByRole("button", { name: "Clear it" }));
    expect(screen.getByLabelText<HTMLTextAreaElement>("Amount and day; note").value).toBe("500.00 2026-11-26");
  });

  it("is kept with every key, closes without a trace lost, and comes back saying so", async () => {
    const { jobs, ends, unmount } = open("promised");
    await press("500 f");
    await press(["Escape"]);
    expect(ends).toEqual(["closed"]);
    const kept = jobs.keptDraft(customer);
    unmount();
    open("promised", { drafts: kept });
    expect(screen.getByLabelText<HTMLTextAreaElement>("Amount and day; note").value).toBe("500 f");
    expect(screen.getByText("What you had typed here and not logged is back.")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Clear it" }));
    expect(screen.getByLabelText<HTMLTextAreaElement>("Amount and day; note").value).toBe("");
  });

  it("moves to another outcome, and damaged drafts keep their words", () => {
    open("spoke", { drafts: JSON.stringify({ outcome: "promised", text: "500 fri; by card" }) });
    expect(screen.getByLabelText<HTMLTextAreaElement>(/^Note/).value).toBe("500 fri; by card");
    cleanup();
    open("spoke", { drafts: "{half a dr" });
    expect(screen.getByLabelText<HTMLTextAreaElement>(/^Note/).value).toBe("{half a dr");
  });

  it("survives a log that fails, and is forgotten once logged", async () => {
    let isBroken = true;
    const world = makeDeskWorld();
    const { jobs, ends } = open("spoke", { props: { log: async (draft) => { if (isBroken) throw new Error("storage is full"); return world.jobs.log(desk, draft); } } });
    await press("long talk");
    await enter();
    expect(screen.getByRole("alert").textContent).toContain("storage is full");
    expect(screen.getByLabelText<HTMLTextAreaElement>(/^Note/).value).toBe("long talk");
    expect(jobs.keptDraft(customer)).toContain("long talk");
    isBroken = false;
    await enter();
    expect(ends).toEqual(["done"]);
    expect(jobs.keptDraft(customer)).toBe("");
  });

  it("is logged once however often Enter is hit", async () => {
    let release: () => void = () => undefined;
    const world = makeDeskWorld();
    const { ends } = open("spoke", { props: { log: async (draft) => { await new Promise<void>((go) => { release = go; }); return world.jobs.log(desk, draft); } } });
    await press(["Enter", "Enter", "Enter"]);
    await act(async () => release());
    expect([world.entries.length, ends]).toEqual([1, ["done"]]);
  });
});

it("keeps its keys from the desk and has no violations", async () => {
  const heard: string[] = [];
  const { jobs } = makeDeskWorld({ readPromise, judge: () => verdict({ severity: "warn", override: "reason" }) });
  render(<main onKeyDown={({ key }) => heard.push(key)}><h1>x</h1><LogForm desk={desk} brief={brief} jobs={jobs} outcome="disputed" channel="call" log={(draft) => jobs.log(desk, draft)} onDone={() => undefined} onClose={() => undefined} /></main>);
  await press("q");
  expect(heard).toEqual([]);
  await press(["i"], { ctrlKey: true });
  const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false }, region: { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});
