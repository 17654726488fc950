import fc from "fast-check";
import type { Activity } from "../../../src/ledger/Activity";
import type { Book } from "../../../src/ledger/Book";
import { caseOf, emptyCase, replay } from "../../../src/rules/casework/replay";
import { decide, redecide } from "../../../src/rules/decide";
import { defaultPolicy } from "../../../src/rules/defaultPolicy";
import { makeWorklist } from "../../../src/rules/worklist/makeWorklist";
import { anyDesk, anyLog } from "../anyLog";
import { today } from "../anyBook";
import { isWeekday, writtenBack } from "../bookOf";

const replayed = (book: Book, activities: readonly Activity[] = book.activities) => replay({ activities, book, policy: defaultPolicy, today });
const decided = (book: Book) => decide({ book, policy: defaultPolicy, today, isWorkingDay: isWeekday });
const listed = (book: Book) => makeWorklist({ book, decisions: decided(book), files: replayed(book), today });
const sorted = (files: ReturnType<typeof replayed>) => [...files].sort(([a], [b]) => (a < b ? -1 : 1));

describe("a contact log, whatever is in it", () => {
  it("replays to the same cases in any order of its rows, doubled or not", () => {
    fc.assert(fc.property(anyDesk, anyLog, fc.infiniteStream(fc.nat()), (book, log, luck) => {
      const mixed = [...log, ...log.slice(0, 5)].map((each) => ({ each, at: luck.next().value as number })).sort((a, b) => a.at - b.at).map(({ each }) => each);
      expect(sorted(replayed(book, mixed))).toEqual(sorted(replayed(book, log)));
    }));
  });

  it("is as if a row had never been written once it is taken back", () => {
    fc.assert(fc.property(anyDesk, fc.nat(), (desk, pick) => {
      const row = desk.activities[pick % Math.max(1, desk.activities.length)];
      // A row about a row of the same name has a life of its own; the sheet's promises may be our own columns.
      fc.pre(row !== undefined && row.kind !== "taken back" && !desk.activities.some((each) => each.kind === "taken back"));
      const book = { ...desk, promises: [] };
      const undo: Activity = { kind: "taken back", about: row.id, id: "undo", at: "2099-01-01T00:00:00Z", day: today, who: "bo", customer: row.customer, name: row.name, invoices: [], note: "" };
      const without = { ...book, activities: book.activities.filter((each) => each !== row) };
      const undone = { ...book, activities: [...book.activities, undo] };
      const { goneLines: _gone, ...file } = replayed(undone).get(row.customer) ?? emptyCase("");
      expect(file).toEqual(replayed(without).get(row.customer) ?? emptyCase(row.customer));
      expect(decided(undone)).toEqual(decided(without));
      const again: Activity = { ...undo, id: "undo again", about: "undo", at: "2099-01-02T00:00:00Z" };
      expect(decided({ ...undone, activities: [...undone.activities, again] })).toEqual(decided(book));
    }));
  });

  it("never holds back more than is open, and keeps disputed, overdue and open apart to the cent", () => {
    fc.assert(fc.property(anyDesk, (book) => {
      for (const { facts: { balances } } of decided(book)) {
        for (const { open, overdue, disputed, buckets } of balances) {
          expect(overdue.minor + disputed.minor).toBeLessThanOrEqual(open.minor);
          expect(Math.min(overdue.minor, disputed.minor)).toBeGreaterThanOrEqual(0);
          expect(buckets.reduce((sum, { minor }) => sum + minor, 0)).toBe(open.minor);
        }
      }
    }));
  });

  it("keeps escalated customers, standing promises and agreed days off the call list, and plans only ahead", () => {
    fc.assert(fc.property(anyDesk, (book) => {
      for (const { facts, call, next, why } of decided(book)) {
        if (facts.promise || (facts.followUp && facts.followUp.day > today)) expect(call.onList).toBe(false);
        if (next) expect(next.day >= today && isWeekday(next.day)).toBe(true);
        expect(why).toMatch(/^[A-Z].*[^.]\.$/);
        expect(why.length).toBeLessThanOrEqual(160);
      }
    }));
  });

  it("is decided the same again once the decisions are written", () => {
    fc.assert(fc.property(anyDesk, (book) => {
      const first = decided(book);
      expect(decided(writtenBack(book, first))).toEqual(first);
    }), { numRuns: 400 });
  });

  it("is decided the same where its own columns come back through the sheet", () => {
    fc.assert(fc.property(anyDesk, (desk) => {
      const book = { ...desk, promises: [] };
      const files = replayed(book);
      const columns = {
        customers: book.customers.map((customer) => {
          const last = files.get(customer.key)?.lastContact?.day;
          return last === undefined || (customer.lastContact ?? 0) > last ? customer : { ...customer, lastContact: last };
        }),
        promises: [...files.values()].flatMap(({ customer, standing, promises }) => {
          const shown = standing ?? promises[0];
          return shown ? [{ customer, day: shown.due, amount: shown.total, row: { sheet: "Test", row: 0 } }] : [];
        }),
      };
      expect(decided({ ...book, ...columns })).toEqual(decided(book));
    }));
  });

  it("is decided anew for some customers exactly as for all", () => {
    fc.assert(fc.property(anyDesk, fc.nat(40), (book, kept) => {
      const before = { ...book, activities: book.activities.slice(0, kept) };
      const touched = [...new Set(book.activities.slice(kept).map(({ customer }) => customer))];
      const again = (to: Book, from: Book) => redecide({ book: to, policy: defaultPolicy, today, isWorkingDay: isWeekday }, decided(from), touched);
      expect(again(book, before)).toEqual(decided(book));
      expect(again(before, book)).toEqual(decided(before));
    }));
  });

  it("gives one case as the replay of all does, and lines that a cell can hold", () => {
    fc.assert(fc.property(anyDesk, (book) => {
      for (const [key, file] of replayed(book)) {
        expect(caseOf(key, { activities: book.activities, book, policy: defaultPolicy, today })).toEqual(file);
        expect(file.noteLines).toHaveLength(file.activities.filter(({ kind }) => kind === "contact" || kind === "note").length);
        expect(file.noteLines.every((line) => line.length <= 500 && !/[\r\n]/.test(line))).toBe(true);
      }
    }));
  });

  it("puts every customer once on the day's list or beside it", () => {
    fc.assert(fc.property(anyDesk, (book) => {
      const { items, others, progress } = listed(book);
      expect([...items, ...others].map(({ customer }) => customer).sort()).toEqual(book.customers.map(({ key }) => key).sort());
      for (const { decision } of others) expect(decision.call.onList).toBe(false);
      const people = Object.values(progress.byWho);
      expect(people.reduce((sum, { calls }) => sum + calls, 0)).toBe(progress.team.calls);
    }));
  });
});
