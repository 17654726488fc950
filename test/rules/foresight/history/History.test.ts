import type { HistoryRow } from "../../../../src/ledger/HistoryRow";
import { knownOn, NEVER, sortRows } from "../../../../src/rules/foresight/history/History";
import { money } from "../../../../src/base/Money";
import { day } from "../../bookOf";

const rowOf = (invoice: string, issued: string, settled: string | null, more: Partial<HistoryRow> = {}): HistoryRow =>
  ({ invoice, customer: "acme", issued: day(issued), due: day("2026-03-01"), settled: settled === null ? null : day(settled), amount: money(100, "EUR"), ...more });

describe("what is known on the morning of a day", () => {
  const rows = sortRows([rowOf("B", "2026-02-01", "2026-02-20"), rowOf("A", "2026-01-01", "2026-02-09"), rowOf("C", "2026-02-10", null)]);

  it("leaves out what is dated that day or later, and what was paid from that day on is open", () => {
    const { rows: known, settled } = knownOn(rows, day("2026-02-10"));
    expect(known.map(({ invoice }) => invoice)).toEqual(["A", "B"]);
    expect([...settled]).toEqual([day("2026-02-09"), NEVER]);
    expect(knownOn(rows, day("2026-02-09")).settled[0]).toBe(NEVER);
  });

  it("measures amounts against the middle of their own currency", () => {
    const { size } = knownOn(sortRows([rowOf("A", "2026-01-01", null, { amount: money(100, "EUR") }), rowOf("B", "2026-01-01", null, { amount: money(10_000, "JPY") })]), day("2026-02-10"));
    expect([...size]).toEqual([0, 0]);
  });

  it("keeps the largest groups and puts the smallest together", () => {
    const many = Array.from({ length: 40 }, (_, at) => rowOf(`N${at}`, "2026-01-01", null, { segment: at < 20 ? "large" : `small ${at}` }));
    const { segments } = knownOn(sortRows(many), day("2026-02-10"));
    expect(segments).toHaveLength(8);
    expect(segments).toEqual(expect.arrayContaining(["large", "smaller groups"]));
  });
});
