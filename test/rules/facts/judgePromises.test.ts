import { addDays } from "../../../src/base/Day";
import { moneyFromNumber } from "../../../src/base/Money";
import { judgePromises } from "../../../src/rules/facts/judgePromises";
import { day, promiseOf } from "../bookOf";

const received = (on: string, amount: number, currency = "EUR") => ({ day: day(on), amount: moneyFromNumber(amount, currency) });
const judge = (today: string, promises: Parameters<typeof judgePromises>[0]["promises"], money: readonly ReturnType<typeof received>[] = [], graceDays = 1, isOwed = () => true) =>
  judgePromises({ promises, received: money, isOwed, graceEnd: (on) => addDays(on, graceDays), today: day(today) });

describe("judgePromises", () => {
  const due24June = [promiseOf("acme", "2026-06-24", 500)];

  it("still stands on the last day of grace", () => {
    expect(judge("2026-06-25", due24June)).toMatchObject({ broken: 0, standing: { day: day("2026-06-24") } });
  });

  it("is broken the morning after", () => {
    expect(judge("2026-06-26", due24June)).toEqual({ broken: 1, lastBroken: day("2026-06-25") });
  });

  it("is kept by part payments that add up within the window", () => {
    expect(judge("2026-07-10", due24June, [received("2026-06-20", 200), received("2026-06-25", 300)]).broken).toBe(0);
    expect(judge("2026-07-10", due24June, [received("2026-06-20", 200), received("2026-06-26", 300)]).broken).toBe(1);
  });

  it("is broken where the payment bounced in the window or came in another currency", () => {
    expect(judge("2026-07-10", due24June, [received("2026-06-20", 500), received("2026-06-23", -500)]).broken).toBe(1);
    expect(judge("2026-07-10", due24June, [received("2026-06-20", 500, "USD")]).broken).toBe(1);
  });

  it("lets one payment keep one promise only", () => {
    const two = [promiseOf("acme", "2026-06-22", 500), promiseOf("acme", "2026-06-24", 500)];
    expect(judge("2026-07-10", two, [received("2026-06-22", 500)]).broken).toBe(1);
    expect(judge("2026-07-10", two, [received("2026-06-22", 1000)]).broken).toBe(0);
  });

  it("takes promises for one day as one promise of their sum", () => {
    const twice = [promiseOf("acme", "2026-06-24", 300), promiseOf("acme", "2026-06-24", 200)];
    expect(judge("2026-07-10", twice).broken).toBe(1);
    expect(judge("2026-07-10", twice, [received("2026-06-24", 500)]).broken).toBe(0);
  });

  it("is kept where nothing that was due then is owed, whatever the amount", () => {
    expect(judge("2026-07-10", [promiseOf("acme", "2026-06-24")], [], 1, () => false).broken).toBe(0);
    expect(judge("2026-07-10", due24June, [], 1, () => false).broken).toBe(0);
  });

  it("is not kept by any sum where the whole amount was promised and something is still owed", () => {
    expect(judge("2026-07-10", [promiseOf("acme", "2026-06-24")], [received("2026-06-24", 9999)]).broken).toBe(1);
  });

  it("counts the broken one and names the new one where a promise was renewed", () => {
    expect(judge("2026-06-30", [...due24June, promiseOf("acme", "2026-07-05", 500)])).toEqual({ broken: 1, lastBroken: day("2026-06-25"), standing: { day: day("2026-07-05"), amount: moneyFromNumber(500, "EUR") } });
  });
});
