import fc from "fast-check";
import { money } from "../../../src/base/Money";
import { packRows, unpackRows } from "../../../src/jobs/foresight/packRows";
import type { HistoryRow } from "../../../src/ledger/HistoryRow";
import { day } from "../../rules/bookOf";

const start = day("2000-01-01");
const someDay = fc.integer({ min: 0, max: 20_000 }).map((days) => (start + days) as typeof start);
const row: fc.Arbitrary<HistoryRow> = fc.record({
  invoice: fc.string(), customer: fc.string(), issued: someDay, due: someDay, settled: fc.option(someDay), amount: fc.tuple(fc.maxSafeNat(), fc.constantFrom("EUR", "USD", "JPY")).map(([minor, currency]) => money(minor, currency)),
  segment: fc.string(),
}, { requiredKeys: ["invoice", "customer", "issued", "due", "settled", "amount"] });

describe("packRows", () => {
  it("loses nothing on the way to the worker", () => {
    fc.assert(fc.property(fc.array(row), (rows) => { expect(unpackRows(structuredClone(packRows(rows)))).toEqual(rows); }));
  });
});
