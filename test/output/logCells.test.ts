import { addDays, dayFromSerial, type Day } from "../../src/base/Day";
import type { Cell } from "../../src/base/Grid";
import type { Activity, Contact } from "../../src/ledger/Activity";
import type { Book, MasterRow } from "../../src/ledger/Book";
import type { OwnedRole, Shape } from "../../src/ledger/Mapping";
import { customerEdits } from "../../src/output/customerEdits";
import { masterEdits } from "../../src/output/masterEdits";
import { ownedRefs, ownedRoles } from "../../src/output/ownedColumns";
import { replay } from "../../src/rules/casework/replay";
import { decide } from "../../src/rules/decide";
import { defaultPolicy } from "../../src/rules/defaultPolicy";
import type { Decision } from "../../src/rules/Decision";
import { bookOf, customerOf, day, invoiceOf, isWeekday } from "../rules/bookOf";
import { contactOf, euros, takenBack } from "./activityOf";

const today = day("2026-11-22");
const promised = (id: string, on: string, due: string, amount: number, more: Partial<Contact> = {}): Contact =>
  contactOf(id, { day: day(on), at: `${on}T10:00:00Z`, outcome: "promised", promise: [{ day: day(due), amount: euros(amount) }], ...more });

interface Scene { readonly activities: readonly Activity[]; readonly owned?: MasterRow["owned"]; readonly lastContact?: Day; readonly shape?: Shape; readonly now?: Day }

function sceneOf({ activities, owned = {}, lastContact, shape = "customers" }: Scene): Book {
  const book = bookOf({
    customers: [customerOf("acme", lastContact === undefined ? {} : { lastContact }), customerOf("calm")], activities,
    invoices: [{ ...invoiceOf("acme", { number: "INV-1", due: "2026-10-01", amount: 500 }), row: { sheet: "Test", row: 1 } }, { ...invoiceOf("acme", { number: "INV-2", due: "2026-10-05", amount: 300 }), row: { sheet: "Test", row: 2 } }],
  });
  const row = (key: string, at: number, customer = "acme"): MasterRow => ({ customer, key, live: true, owned, row: { sheet: "Test", row: at } });
  return { ...book, master: { ...book.master, mapping: { ...book.master.mapping, shape }, rows: shape === "customers" ? [row("acme", 1), { ...row("calm", 2, "calm"), owned: {} }] : [row("acme|INV-1", 1), row("acme|INV-2", 2)] } };
}

const judge = (book: Book, now: Day) => ({ decisions: decide({ book, policy: defaultPolicy, today: now, isWorkingDay: isWeekday }), files: replay({ activities: book.activities, book, policy: defaultPolicy, today: now }) });

/** What the log's columns of the first row say after writing; a role not written is left out. */
function written(scene: Scene, key = scene.shape === "invoices" ? "acme|INV-1" : "acme"): Partial<Record<OwnedRole, Cell>> {
  const book = sceneOf(scene);
  const { decisions, files } = judge(book, scene.now ?? today);
  const byHeader = new Map(ownedRoles.map((role) => [ownedRefs(book.master)[role].header, role]));
  const cells: Partial<Record<OwnedRole, Cell>> = {};
  for (const edit of masterEdits(book, decisions, false, files).edits) {
    const role = byHeader.get(edit.column.header);
    if (edit.key === key && role && ["lastContact", "notes", "promiseDate", "promiseAmount"].includes(role)) cells[role] = edit.value;
  }
  return cells;
}

describe("the columns the contact log feeds", () => {
  it("are neither made nor written without a log", () => {
    const book = sceneOf({ activities: [] });
    const { decisions, files } = judge(book, today);
    expect(masterEdits(book, decisions, false, files)).toEqual(masterEdits(book, decisions, false));
    expect(masterEdits(book, decisions, false, files).columns.map(({ column }) => column.header)).toEqual(["Priority", "Why", "Next action", "Next action date", "Step reached"]);
  });

  it("say last contact, note and promise of the customer that was called, and nothing of others", () => {
    const scene = { activities: [promised("a1", "2026-11-22", "2026-11-27", 500, { note: "sounded sure" })] };
    expect(written(scene)).toEqual({ lastContact: today, notes: "22 Nov 2026 AK: promised EUR 500.00 by 27 Nov 2026 – sounded sure", promiseDate: day("2026-11-27"), promiseAmount: 500 });
    expect(written(scene, "calm")).toEqual({});
  });

  it("go to the person's own columns where they are mapped", () => {
    const book = sceneOf({ activities: [promised("a1", "2026-11-22", "2026-11-27", 500)] });
    const mapped = { ...book, master: { ...book.master, mapping: { ...book.master.mapping, columns: { notes: { header: "Bemerkung", nth: 0 } } } } };
    const { decisions, files } = judge(mapped, today);
    const headers = new Set(masterEdits(mapped, decisions, false, files).edits.map(({ column }) => column.header));
    expect(headers).toContain("Bemerkung");
    expect(headers).not.toContain("Notes");
  });

  it("keep what the person wrote below our notes", () => {
    expect(written({ activities: [contactOf("a1", { outcome: "no answer" })], owned: { notes: "pays on Fridays" } }).notes).toBe("22 Nov 2026 AK: no answer\npays on Fridays");
  });

  it("never move the last contact back behind a later day that somebody typed", () => {
    const activities = [contactOf("a1", { day: day("2026-11-20") })];
    expect(written({ activities, owned: { lastContact: day("2026-11-21") } })).not.toHaveProperty("lastContact");
    expect(written({ activities, owned: { lastContact: day("2026-11-19") } }).lastContact).toBe(day("2026-11-20"));
    expect(written({ activities, owned: { lastContact: "2026-11-21" } })).not.toHaveProperty("lastContact");
    expect(written({ activities, owned: { lastContact: "21/11/26" }, lastContact: day("2026-11-21") })).not.toHaveProperty("lastContact");
    expect(written({ activities, owned: { lastContact: "by fax, twice" } })).not.toHaveProperty("lastContact");
  });

  it("do not call an unanswered ring a contact", () => {
    expect(written({ activities: [contactOf("a1", { outcome: "no answer" })] })).not.toHaveProperty("lastContact");
  });

  it("give back what stood before a contact that was taken back", () => {
    const first = promised("a1", "2026-11-16", "2026-11-25", 200);
    const second = promised("a2", "2026-11-22", "2026-11-27", 500);
    const shown = { lastContact: today, promiseDate: day("2026-11-27"), promiseAmount: 500, notes: "22 Nov 2026 AK: promised EUR 500.00 by 27 Nov 2026\n16 Nov 2026 AK: promised EUR 200.00 by 25 Nov 2026\nmine" };
    expect(written({ activities: [first, second, takenBack("a3", "a2")], owned: shown })).toEqual({
      lastContact: day("2026-11-16"), promiseDate: day("2026-11-25"), promiseAmount: 200, notes: "16 Nov 2026 AK: promised EUR 200.00 by 25 Nov 2026\nmine",
    });
    expect(written({ activities: [second, takenBack("a3", "a2")], owned: { ...shown, notes: "22 Nov 2026 AK: promised EUR 500.00 by 27 Nov 2026" } }))
      .toEqual({ lastContact: "", promiseDate: "", promiseAmount: "", notes: "" });
  });

  it("leave a promise that the person typed where the log has none, or only one that was judged", () => {
    const typed = { promiseDate: day("2026-12-10"), promiseAmount: 80 };
    expect(written({ activities: [contactOf("a1")], owned: typed })).not.toHaveProperty("promiseDate");
    const broken = promised("a1", "2026-10-10", "2026-10-15", 500);
    expect(written({ activities: [broken], owned: typed })).not.toHaveProperty("promiseDate");
    expect(written({ activities: [broken] })).toMatchObject({ promiseDate: day("2026-10-15"), promiseAmount: 500 });
    expect(written({ activities: [promised("a1", "2026-11-22", "2026-11-27", 500)], owned: typed })).toMatchObject({ promiseDate: day("2026-11-27"), promiseAmount: 500 });
  });

  it("show a promise on the rows of its invoices only, where each invoice has a row", () => {
    const scene = { activities: [promised("a1", "2026-11-22", "2026-11-27", 500, { invoices: ["INV-1"] })], shape: "invoices" as const };
    expect(written(scene, "acme|INV-1").promiseDate).toBe(day("2026-11-27"));
    expect(written(scene, "acme|INV-2")).toEqual({ lastContact: today, notes: "22 Nov 2026 AK: promised EUR 500.00 by 27 Nov 2026" });
  });

  it("count days from 1904 in such a workbook, and know them again", () => {
    const book = sceneOf({ activities: [promised("a1", "2026-11-22", "2026-11-27", 500)], owned: { lastContact: today - 1462, promiseDate: day("2026-11-27") - 1462, promiseAmount: 500 } });
    const { decisions, files } = judge(book, today);
    const headers = masterEdits(book, decisions, true, files).edits.filter(({ key }) => key === "acme").map(({ column }) => column.header);
    expect(headers).not.toContain("Last contact");
    expect(headers).not.toContain("Promise date");
  });

  it("have nothing more to write the second time, day after day until something happens", () => {
    const activities = [promised("a1", "2026-11-20", "2026-11-27", 500), contactOf("a2", { outcome: "voicemail" })];
    const first = written({ activities });
    for (let at = 0; at < 30; at += 1) expect(written({ activities, owned: { ...first }, now: addDays(today, at) })).toEqual({});
  });
});

describe("one customer's edits", () => {
  const activities = [contactOf("a1", { note: "hello" })];
  const editsWith = (fresh: Partial<Record<OwnedRole, Cell>> | undefined) => {
    const book = sceneOf({ activities });
    const { decisions, files } = judge(book, today);
    const decision = decisions.find(({ customer }) => customer === "acme") as Decision;
    const file = files.get("acme");
    if (!file) throw new Error("Expected a case of acme");
    return customerEdits(book, decision, file, false, new Map(fresh ? [["acme", fresh]] : []));
  };

  it("are those of a refresh, for that customer's rows", () => {
    const book = sceneOf({ activities });
    const { decisions, files } = judge(book, today);
    const all = masterEdits(book, decisions, false, files);
    expect(editsWith(undefined)).toEqual({ ...all, edits: all.edits.filter(({ key }) => key === "acme") });
  });

  it("are judged against the cells as they are now", () => {
    const edits = editsWith({ notes: "a colleague's words", lastContact: dayFromSerial(today + 3) }).edits;
    expect(edits.find(({ column }) => column.header === "Notes")).toMatchObject({ expected: "a colleague's words", value: "22 Nov 2026 AK: spoke – hello\na colleague's words" });
    expect(edits.some(({ column }) => column.header === "Last contact")).toBe(false);
  });

  it("are none where nothing differs", () => {
    const now = Object.fromEntries(editsWith({}).edits.map(({ column, value }) => [ownedRoles.find((role) => ownedRefs(sceneOf({ activities }).master)[role].header === column.header), value]));
    expect(editsWith(now).edits).toEqual([]);
  });
});
