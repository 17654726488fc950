import { addDays } from "../../../src/base/Day";
import { makeMemory } from "../../../src/jobs/foresight/makeMemory";
import type { HistoryRow } from "../../../src/ledger/HistoryRow";
import { knownOn, sortRows } from "../../../src/rules/foresight/history/History";
import { FIRST_DAY, madeHistory } from "../../rules/foresight/madeHistory";

const asOf = addDays(FIRST_DAY, 650);
const rows = knownOn(sortRows(madeHistory()), asOf).rows;
const openRow = rows.find(({ settled, due }) => settled === null && due < asOf) as HistoryRow;
const paid = (which: HistoryRow): readonly HistoryRow[] => rows.map((row) => (row === which ? { ...row, settled: addDays(asOf, -1) } : row));

describe("makeMemory", () => {
  it("moves nobody but the customer who paid", () => {
    const memory = makeMemory();
    const before = memory.outlook(rows, asOf, 30), after = memory.outlook(paid(openRow), asOf, 30);
    expect(after.customers.get(openRow.customer)).not.toEqual(before.customers.get(openRow.customer));
    for (const [customer, outlook] of before.customers) if (customer !== openRow.customer) expect(after.customers.get(customer)).toBe(outlook);
    expect(memory.outlook(rows, asOf, 30)).toEqual(before);
  });

  it("judges a customer anew whose invoice is another", () => {
    const memory = makeMemory();
    const before = memory.outlook(rows, asOf, 30);
    const larger = rows.map((row) => (row === openRow ? { ...row, amount: { ...row.amount, minor: row.amount.minor * 1_000 } } : row));
    expect(memory.outlook(larger, asOf, 30).customers.get(openRow.customer)!.unpaid[0]!.minor).toBeGreaterThan(before.customers.get(openRow.customer)!.unpaid[0]!.minor);
  });

  it("learns anew on another day, for another horizon, and where many have changed", () => {
    const memory = makeMemory();
    const first = memory.outlook(rows, asOf, 30);
    expect(memory.outlook(rows, asOf, 60)).toEqual(makeMemory().outlook(rows, asOf, 60));
    expect(memory.outlook(rows, addDays(asOf, 1), 30)).toEqual(makeMemory().outlook(rows, addDays(asOf, 1), 30));
    const fewer = rows.filter(({ invoice }) => !invoice.endsWith("7"));
    expect(memory.outlook(fewer, asOf, 30)).toEqual(makeMemory().outlook(fewer, asOf, 30));
    expect(memory.outlook(rows, asOf, 30)).toEqual(first);
  });

  it("tells of one customer what the outlook was made of", () => {
    const memory = makeMemory();
    expect(memory.detail("c0")).toBeNull();
    const outlook = memory.outlook(rows, asOf, 30);
    const detail = memory.detail(openRow.customer);
    const due = detail!.invoices.filter(({ daysPastDue }) => daysPastDue + 30 > 0);
    expect(Math.round(due.reduce((sum, { amount, pUnpaid }) => sum + amount.minor * pUnpaid, 0))).toBe(outlook.customers.get(openRow.customer)!.unpaid[0]!.minor);
    expect(memory.detail("nobody")).toBeNull();
  });
});
