import { money } from "../../../../src/base/Money";
import type { Activity } from "../../../../src/ledger/Activity";
import type { Policy } from "../../../../src/ledger/Policy";
import type { Profile } from "../../../../src/ledger/Profile";
import { makeBrief } from "../../../../src/rules/brief/makeBrief";
import { caseOf } from "../../../../src/rules/casework/replay";
import { decide } from "../../../../src/rules/decide";
import { defaultPolicy } from "../../../../src/rules/defaultPolicy";
import { coverable } from "../../../../src/rules/plan/propose/coverable";
import { pickTerms } from "../../../../src/rules/plan/propose/pickTerms";
import { bookOf, customerOf, day, invoiceOf, isWeekday } from "../../bookOf";
import { disputedOn, rowOn } from "../../logOf";
import { offeredOn, steppedOn } from "../../casework/plans/planLog";

const today = day("2026-11-22");
const law: Partial<Policy> = { lateInterest: { kind: "law" }, country: "DE" };

function coverableOf({ activities = [], invoices = [], stated, policy: changed = {}, profile }: { activities?: readonly Activity[]; invoices?: Parameters<typeof invoiceOf>[1][]; stated?: number; policy?: Partial<Policy>; profile?: Profile }) {
  const log = profile ? [...activities, rowOn("profile", "acme", "2026-11-01", { change: profile })] : activities;
  const book = bookOf({ customers: [customerOf("acme", stated === undefined ? {} : { stated: { open: money(stated, "EUR"), buckets: [] } })], invoices: invoices.map((words) => invoiceOf("acme", words)), activities: log });
  const policy = { ...defaultPolicy, ...changed };
  const [decision] = decide({ book, policy, today, isWorkingDay: isWeekday });
  if (!decision) throw new Error("Expected a decision, got none");
  const file = caseOf("acme", { activities: log, book, policy, today });
  return coverable({ brief: makeBrief({ book, policy, today, decision, file, isWorkingDay: isWeekday }, "acme"), policy, today });
}
const eur = (minor: number) => money(minor, "EUR");

describe("what a plan may cover", () => {
  it("is by currency what is open, less what is disputed or under a plan that runs", () => {
    const running = offeredOn("2026-11-10", "P1", { start: day("2026-11-10"), covers: { B: 30_000 } });
    const only = offeredOn("2026-11-11", "P2", { start: day("2026-11-11"), covers: { A: 10_000 } });
    const found = coverableOf({
      activities: [running, steppedOn("2026-11-11", running, "accepted"), only, disputedOn("acme", "2026-11-12", "price", 40, ["A"])],
      invoices: [{ number: "A", due: "2026-10-01", amount: 100 }, { number: "B", due: "2026-10-05", amount: 300 }, { number: "C", due: "2026-12-01", amount: 50, disputed: true }, { number: "D", amount: 70, currency: "USD" }, { number: "K", amount: -20, kind: "credit" }],
    });
    expect(found.map(({ currency, lines }) => [currency, lines.map(({ number, disputed, plan, amount }) => [number, disputed.minor, plan, amount.minor])])).toEqual([
      ["EUR", [["A", 4000, undefined, 6000], ["B", 0, "P1", 0], ["C", 5000, undefined, 0]]], ["USD", [["D", 0, undefined, 7000]]],
    ]);
  });

  it("is one line where only a balance is stated", () => {
    expect(coverableOf({ stated: 80_000, activities: [disputedOn("acme", "2026-11-12", "price", 100)] })).toEqual([{ currency: "EUR", lines: [{ number: "", open: eur(80_000), disputed: eur(10_000), amount: eur(70_000) }] }]);
    const account = offeredOn("2026-11-10", "P1", { start: day("2026-11-10") });
    const under = coverableOf({ stated: 150_000, activities: [account, steppedOn("2026-11-11", account, "accepted")], policy: law });
    expect(under).toEqual([{ currency: "EUR", lines: [{ number: "", open: eur(150_000), disputed: eur(0), plan: "P1", amount: eur(30_000) }], noLateCharges: expect.stringContaining("due dates") }]);
  });

  it("carries what is claimed for paying late, or says why nothing is", () => {
    const invoices = [{ number: "A", due: "2026-10-01", amount: 1000 }, { number: "B", due: "2026-12-01", amount: 1000 }];
    const [found] = coverableOf({ invoices, policy: law });
    expect(found?.lines.map(({ late }) => late && [late.days, late.interest.minor, late.fixedSum.minor])).toEqual([[52, 1499, 4000], undefined]);
    expect(coverableOf({ invoices })[0]).not.toHaveProperty("noLateCharges");
    const [spared] = coverableOf({ invoices, policy: law, profile: { debtor: "consumer" } });
    expect(spared).toMatchObject({ noLateCharges: expect.stringContaining("consumer"), lines: [{ number: "A" }, { number: "B" }] });
    expect(spared?.lines.some(({ late }) => late !== undefined)).toBe(false);
  });
});

describe("pickTerms", () => {
  const [found] = coverableOf({ invoices: [{ number: "A", due: "2026-10-01", amount: 1000 }, { number: "B", due: "2026-10-02", amount: 500 }, { number: "C", amount: 50, disputed: true }], policy: law });
  if (!found) throw new Error("Expected lines, got none");

  it("adds up the picked lines and, where wanted, their late charges", () => {
    expect(pickTerms(found, [0, 2], false)).toEqual({ currency: "EUR", principal: eur(100_000), invoices: [{ number: "A", amount: eur(100_000) }] });
    const [a, b] = found.lines.map(({ late }) => late?.interest.minor ?? 0);
    expect(pickTerms(found, [0, 1], true)).toMatchObject({ principal: eur(150_000), charges: { interest: eur((a ?? 0) + (b ?? 0)), fees: eur(8000), payable: "spread" } });
    expect(pickTerms(found, [], true)).toEqual({ currency: "EUR", principal: eur(0), invoices: [] });
  });

  it("is of the account as a whole where nothing has a number", () => {
    expect(pickTerms({ currency: "EUR", lines: [{ number: "", open: eur(500), disputed: eur(0), amount: eur(500) }] }, [0], true)).toEqual({ currency: "EUR", principal: eur(500), invoices: [] });
  });
});
