import { customerRow, rowsOf, type Row } from "./rowsOf";
import { openDesk, type OpenDesk } from "./openDesk";

/** 24 November 2026, the Tuesday on which the desk opens, and days after it. */
const TODAY = 46350;
const FRIDAY = TODAY + 3;
const MONDAY = TODAY + 6;

interface Ending {
  readonly key: string;
  readonly text?: string;
  /** What the row of the log says beside id, time, who and customer. */
  readonly row: Row;
  /** Invoices that the row names: those overdue, or none. */
  readonly isOverdue?: true;
  /** Behind the number in the details. */
  readonly details?: Readonly<Record<string, unknown>>;
  /** The line in the notes, without day and name; # stands for the number called, @ for the invoices, $ for the currency. */
  readonly line: string;
  /** Attempts and notes move no last contact. */
  readonly isReached: boolean;
  readonly promise?: readonly [day: number, amount: number];
  readonly next: readonly [action: string, day: number | ""];
}

const call = (outcome: string, note = ""): Row => ({ Kind: "contact", Channel: "call", Outcome: outcome, Note: note });
const sent = (channel: string, note: string): Row => ({ Kind: "contact", Channel: channel, Outcome: "sent", Note: note });
/** A talk is the first call done; an attempt pauses; a letter sent out of turn is no step. */
const talked = ["Second call", MONDAY] as const;
const tried = ["First call", FRIDAY] as const;

const endings: Readonly<Record<string, Ending>> = {
  promised: { key: "p", text: "100 fri; new bank", row: { ...call("promised", "new bank"), Amount: 100, Currency: "$", Date: FRIDAY }, isOverdue: true, line: "promised $ 100.00 by 27 Nov 2026 (on #) – new bank", isReached: true, promise: [FRIDAY, 100], next: talked },
  // The letter after the key is the reason: it is one of the form's fields.
  disputed: { key: "d", text: "pall; wrong price", row: call("disputed", "wrong price"), isOverdue: true, details: { reason: "price" }, line: "disputes @: price (on #) – wrong price", isReached: true, next: ["", ""] },
  "already paid": { key: "a", text: "paid on Monday", row: call("already paid", "paid on Monday"), line: "says it is paid (on #) – paid on Monday", isReached: true, next: talked },
  "call back": { key: "c", text: "fri 14:30; ask for the owner", row: { ...call("call back", "ask for the owner"), Date: FRIDAY }, details: { time: "14:30" }, line: "call back on 27 Nov 2026 at 14:30 (on #) – ask for the owner", isReached: true, next: ["Second call", FRIDAY] },
  refused: { key: "r", text: "no money, =SUM(A1)", row: call("refused", "no money, =SUM(A1)"), line: "refuses to pay (on #) – no money, =SUM(A1)", isReached: true, next: talked },
  spoke: { key: "s", text: "asks for a copy", row: call("spoke", "asks for a copy"), line: "spoke (on #) – asks for a copy", isReached: true, next: talked },
  "wrong person": { key: "w", text: "reception", row: call("wrong person", "reception"), line: "wrong person (on #) – reception", isReached: false, next: tried },
  voicemail: { key: "v", row: call("voicemail"), line: "voicemail (on #)", isReached: false, next: tried },
  "no answer": { key: "n", row: call("no answer"), line: "no answer (on #)", isReached: false, next: tried },
  "number dead": { key: "x", row: call("number dead"), line: "number dead (on #)", isReached: false, next: tried },
  busy: { key: "b", row: call("busy"), line: "busy (on #)", isReached: false, next: tried },
  email: { key: "e", text: "copy of the invoices", row: sent("email", "copy of the invoices"), line: "email: sent – copy of the invoices", isReached: true, next: tried },
  letter: { key: "l", row: sent("letter", ""), line: "letter: sent", isReached: true, next: tried },
  text: { key: "t", row: sent("text", ""), line: "text: sent (on #)", isReached: true, next: tried },
  meeting: { key: "m", text: "at their office", row: { Kind: "contact", Channel: "meeting", Outcome: "spoke", Note: "at their office" }, line: "meeting: spoke – at their office", isReached: true, next: talked },
  note: { key: "+", text: "new manager in May", row: { Kind: "note", Note: "new manager in May" }, line: "new manager in May", isReached: false, next: ["First call", TODAY] },
};

const columns = ["Id", "Time (UTC)", "Day", "Who", "Customer", "Name", "Invoices", "Kind", "Channel", "Outcome", "Amount", "Currency", "Date", "Note", "Next action", "Next action date", "About", "Details"];

let desk: OpenDesk;
beforeAll(async () => { desk = await openDesk(); });
beforeEach(async () => {
  // From wherever the last one ended, a failed one too, to the customer at hand.
  await desk.press("Escape");
  await desk.press("Escape");
  await desk.pane.getByRole("heading", { name: "Today", exact: true }).waitFor();
  await desk.press("Enter");
  await desk.pane.getByRole("group", { name: "How the call ended" }).waitFor();
});
afterAll(() => desk.close());

/** Numbers of what is open and past due in the invoices table. */
async function overdueOf(id: unknown): Promise<readonly string[]> {
  return (await rowsOf(desk.page, "Invoices")).filter((row) => row["Cust. No."] === id && row["Type"] === "Invoice" && Number(row["Open"]) > 0 && Number(row["Due date"]) < TODAY).map((row) => String(row["Invoice #"]));
}

describe("from the end of a call to the next customer, by the keyboard alone", () => {
  it.each(Object.keys(endings))("%s", async (word) => {
    const { key, text = "", row, isOverdue, details = {}, line, isReached, promise, next } = endings[word] as Ending;
    const { page, pane } = desk;
    const name = await desk.heading();
    const before = await customerRow(page, name);
    const rowsBefore = word === "promised" ? 0 : (await rowsOf(page, "Contact log")).length;
    const invoices = isOverdue ? await overdueOf(before["Cust. No."]) : [];
    desk.keys();
    await desk.press(key);
    await desk.type(text);
    await desk.press("Enter");
    await pane.locator("h1:focus").filter({ hasNotText: name }).waitFor();
    const [keys, ms] = [desk.keys(), await desk.wayToHeading()];
    process.stdout.write(`${word}: ${keys} keys${text === "" ? "" : " + text"}, ${Math.round(ms)} ms\n`);
    expect(keys).toBeLessThanOrEqual(2);

    await pane.getByText(`saved: ${name}`).waitFor();
    const log = await rowsOf(page, "Contact log");
    expect(log).toHaveLength(rowsBefore + 1);
    const logged = log.at(-1) ?? {};
    expect(Object.keys(logged)).toEqual(columns);
    const phone = row["Channel"] === "call" || row["Channel"] === "text" ? { number: before["Phone"] } : {};
    const { Id: id, "Time (UTC)": time, Details: said, ...rest } = logged;
    expect(String(id)).toMatch(/^[0-9a-z]{10}$/);
    expect(Math.abs(Number(time) - (TODAY + 9 / 24))).toBeLessThan(10 / 1440);
    expect(said === "" ? {} : JSON.parse(String(said))).toEqual({ ...phone, ...details });
    const blank = Object.fromEntries(columns.filter((column) => !["Id", "Time (UTC)", "Details"].includes(column)).map((column) => [column, ""]));
    expect(rest).toEqual({
      ...blank, ...row, ...("Currency" in row && { Currency: before["Currency"] }), Day: TODAY, Who: "Anna", Customer: String(before["Cust. No."]).toLowerCase(), Name: name, Invoices: invoices.join(", "),
    });

    const written = line.replace("#", String(before["Phone"])).replace("$", String(before["Currency"])).replace("@", invoices.length > 1 ? `${invoices.length} invoices` : invoices.join());
    const after = await customerRow(page, name);
    expect(after).toEqual({
      ...before, Priority: expect.any(Number) as unknown, Why: expect.any(String) as unknown, "Step reached": next === talked || word === "promised" || word === "call back" ? "First call" : "",
      Notes: [`24 Nov 2026 Anna: ${written}`, before["Notes"]].filter((each) => each !== "").join("\n"),
      "Last contact": isReached ? TODAY : before["Last contact"],
      "Next action": next[0], "Next action date": next[1],
      ...(promise && { "Promise date": promise[0], "Promised amount": promise[1] }),
    });

    await desk.press("Escape");
    const inList = pane.locator(".today-main").filter({ hasText: name });
    expect(await inList.count()).toBe(1);
    expect(await inList.textContent()).toMatch(word === "note" ? /^(?!Done today)/ : /^Done today\./);
    expect(desk.complaints).toEqual([]);
  });
});
