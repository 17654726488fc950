import { addDays, isoOfDay } from "../../../src/base/Day";
import { foldText } from "../../../src/base/foldText";
import type { Book } from "../../../src/ledger/Book";
import type { Policy } from "../../../src/ledger/Policy";
import { withStrategy } from "../../../src/ledger/withStrategy";
import { decide } from "../../../src/rules/decide";
import type { Decision } from "../../../src/rules/Decision";
import { defaultPolicy } from "../../../src/rules/defaultPolicy";
import { foresee } from "../../../src/rules/foresight/foresee";
import { historyOfBook } from "../../../src/rules/foresight/history/historyOfBook";
import { learn } from "../../../src/rules/foresight/learn";
import { outlookOf, type Outlook } from "../../../src/rules/foresight/outlookOf";
import { rescore } from "../../../src/rules/rescore";
import { bookOf, customerOf, day, invoiceOf, isWeekday } from "../bookOf";

const today = day("2026-11-18");
const ago = (days: number): string => isoOfDay(addDays(today, -days));

/** Each week of a year and a half one invoice each: “prompt” is always 12 days late, “tardy” two to three months; both owe one that is ten days late. */
function habits({ weeks = 78, promptOwes = 2_000, tardyOwes = 900 } = {}): Book {
  const past = Array.from({ length: weeks }, (_, week) => week).flatMap((week) => {
    const due = 120 + 7 * week;
    return [
      invoiceOf("prompt", { number: `P${week}`, due: ago(due), paid: ago(due - 12 - (week % 2)), amount: 500 }),
      invoiceOf("tardy", { number: `T${week}`, due: ago(due), paid: ago(due - 70 - (week % 20)), amount: 500 }),
    ];
  });
  return bookOf({
    customers: ["prompt", "tardy"].map((key) => customerOf(foldText(key))),
    invoices: [...past, invoiceOf("prompt", { number: "P", due: ago(10), amount: promptOwes }), invoiceOf("tardy", { number: "T", due: ago(10), amount: tardyOwes })],
  });
}

const outlookFor = (book: Book): Outlook => outlookOf(foresee(learn(historyOfBook(book, today).rows, today)));
const money: Policy = { ...defaultPolicy, weights: { money: 100, lateness: 0, behaviour: 0, promises: 0, silence: 0 } };
const ranked = (book: Book, policy: Policy, outlook = outlookFor(book)): readonly Decision[] => decide({ book, policy, today, isWorkingDay: isWeekday, outlook });
const keys = (decisions: readonly Decision[]): readonly string[] => decisions.map(({ customer }) => customer);

describe("outlookOf", () => {
  it("lets who is about to pay anyway sink, and the smaller one who needs a nudge rise", () => {
    const book = habits();
    expect(keys(decide({ book, policy: money, today, isWorkingDay: isWeekday }))).toEqual(["prompt", "tardy"]);
    expect(keys(ranked(book, money))).toEqual(["tardy", "prompt"]);
    expect(keys(ranked(book, { ...money, foresight: { ...money.foresight, on: false } }))).toEqual(["prompt", "tardy"]);
  });

  it("is Balanced's own until another strategy switches it on", () => {
    const book = habits();
    expect(keys(ranked(book, withStrategy(defaultPolicy, "largest")))).toEqual(["prompt", "tardy"]);
    expect(keys(ranked(book, { ...defaultPolicy, strategy: "largest" }))).toEqual(["tardy", "prompt"]);
    expect(withStrategy(withStrategy(defaultPolicy, "largest"), "balanced")).toEqual(defaultPolicy);
  });

  it("gives parts that add up, says what is expected, and its reason in the why", () => {
    const book = habits();
    const decisions = ranked(book, defaultPolicy);
    for (const { priority, parts } of decisions) expect(parts.reduce((sum, { points }) => sum + points, 0)).toBe(priority);
    const tardy = decisions.find(({ customer }) => customer === "tardy") as Decision;
    expect(tardy.parts[0]?.because).toMatch(/^EUR [\d,.]+ expected to be still unpaid in 30 days, of what is due by then; EUR [\d,.]+ earns half the points$/);
    const reason = outlookFor(book).customers.get("tardy")?.because ?? "";
    expect(reason).toMatch(/\d/);
    expect(tardy.why).toContain(`; ${reason.charAt(0).toLowerCase()}${reason.slice(1)}.`);
    expect(tardy.why.length).toBeLessThanOrEqual(160);
    expect(ranked(book, withStrategy(defaultPolicy, "largest")).some(({ why }) => why.includes("still open a month later"))).toBe(false);
  });

  it("follows sliders as deciding anew does", () => {
    const book = habits();
    const policy = { ...defaultPolicy, weights: { ...defaultPolicy.weights, money: 90 } };
    expect(rescore(ranked(book, defaultPolicy), policy)).toEqual(ranked(book, policy));
  });

  it("counts only what is due within the horizon", () => {
    const book = habits();
    const later = { ...book, invoices: [...book.invoices, invoiceOf("prompt", { number: "L", due: isoOfDay(addDays(today, 60)), amount: 90_000 })] };
    expect(outlookFor(later).customers.get("prompt")?.unpaid[0]?.minor).toBeLessThanOrEqual(200_000);
  });

  it("takes its reason from what is overdue, however much falls due soon", () => {
    const book = habits();
    const soon = { ...book, invoices: [...book.invoices, invoiceOf("tardy", { number: "S", due: isoOfDay(addDays(today, 5)), amount: 90_000 })] };
    const because = outlookFor(soon).customers.get("tardy")?.because ?? "";
    expect(because).not.toBe("");
    expect(because).not.toContain("before the due day");
  });

  it("leaves a book with too little history to the rules, to the letter", () => {
    const book = habits({ weeks: 5 });
    const outlook = outlookFor(book);
    expect(outlook.tooLittle).toMatch(/Too little history/);
    expect(ranked(book, defaultPolicy, outlook)).toEqual(decide({ book, policy: defaultPolicy, today, isWorkingDay: isWeekday }));
  });
});
