import { money } from "../../../src/base/Money";
import { replay } from "../../../src/rules/casework/replay";
import { defaultPolicy } from "../../../src/rules/defaultPolicy";
import { overviewOf } from "../../../src/rules/plan/overviewOf";
import { bookOf, customerOf, day, paymentOf } from "../bookOf";
import { offeredOn, steppedOn } from "../casework/plans/planLog";

const today = day("2026-12-10");
const offer = (customer: string, id: string, more: Parameters<typeof offeredOn>[2] = {}) => offeredOn("2026-11-22", id, { customer, ...more });

describe("overviewOf", () => {
  const [missed, kept, ended, offered, cancelled] = [offer("a", "PA"), offer("b", "PB"), offer("c", "PC"), offer("d", "PD"), offer("e", "PE", { currency: "USD" })];
  const activities = [missed, kept, ended, offered, cancelled, ...[missed, kept, ended, cancelled].map((each) => steppedOn("2026-11-23", each, "accepted")), steppedOn("2026-11-24", cancelled, "cancelled")];
  const book = bookOf({
    customers: [customerOf("a", { name: "Acme", owner: "Bo" }), customerOf("b", { name: "Berg" }), customerOf("c", { name: "Cora" })], activities,
    payments: [paymentOf("b", "2026-12-01", 300), paymentOf("c", "2026-12-02", 1200)],
  });
  const overview = overviewOf(replay({ activities, book, policy: defaultPolicy, today }), book, today);

  it("puts missed plans first, then the next instalment due, and ended ones last", () => {
    expect(overview.rows.map(({ name, case: { plan, watch } }) => [name, plan.id, watch.state])).toEqual([
      ["Acme", "PA", "accepted"], ["d", "PD", "proposed"], ["Berg", "PB", "accepted"], ["e", "PE", "cancelled"], ["Cora", "PC", "completed"],
    ]);
    expect(overview.rows[0]).toMatchObject({ owner: "Bo" });
  });

  it("adds up what is open and overdue under agreed plans, by currency", () => {
    expect(overview.outstanding).toEqual([{ open: money(210_000, "EUR"), overdue: money(30_000, "EUR") }]);
  });

  it("lists the instalments of the next thirty days, and how many were kept", () => {
    expect(overview.coming.map(({ plan, number, due, open }) => [plan, number, due, open.minor])).toEqual([["PA", 2, day("2027-01-01"), 30_000], ["PB", 2, day("2027-01-01"), 30_000]]);
    expect(overview.kept).toEqual({ count: 5, of: 6 });
  });

  it("is empty where the log has no plans", () => {
    expect(overviewOf(new Map(), bookOf({}), today)).toEqual({ rows: [], outstanding: [], coming: [] });
  });
});
