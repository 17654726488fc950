import type { JournalStore } from "../../../src/excel/journal";
import { Outbox } from "../../../src/jobs/desk/Outbox";
import type { Activity } from "../../../src/ledger/Activity";
import { day } from "../../rules/bookOf";

const noteOf = (id: string): Activity => ({ kind: "note", id, at: "2026-11-22T10:00:00Z", day: day("2026-11-22"), who: "Ana", customer: "acme", name: "Acme", invoices: [], note: id });

function makeStore(): JournalStore {
  const kept = new Map<string, unknown>();
  return { get: async (key) => structuredClone(kept.get(key)), set: async (key, value) => { kept.set(key, structuredClone(value)); } };
}

const waitingIn = async (outbox: Outbox): Promise<readonly string[]> => (await outbox.waiting()).map(({ id }) => id).sort();

describe("an outbox", () => {
  it("keeps the entries of two panes on one machine", async () => {
    const store = makeStore();
    const [one, two] = [new Outbox(store, "Book.xlsx"), new Outbox(store, "Book.xlsx")];
    await one.add(noteOf("a"));
    await two.add(noteOf("b"));
    await one.add(noteOf("c"));
    expect(await waitingIn(new Outbox(store, "Book.xlsx"))).toEqual(["a", "b", "c"]);
  });

  it("ends with nothing waiting once both panes have written", async () => {
    const store = makeStore();
    const [one, two] = [new Outbox(store, "Book.xlsx"), new Outbox(store, "Book.xlsx")];
    await one.add(noteOf("a"));
    await two.add(noteOf("b"));
    await one.written(new Set(["a", "b"]));
    await two.written(new Set(["a", "b"]));
    expect(await waitingIn(new Outbox(store, "Book.xlsx"))).toEqual([]);
  });

  it("says that an entry could not be kept, and keeps the next alone", async () => {
    const store = makeStore();
    let isFull = true;
    const outbox = new Outbox({ get: store.get, set: (key, value) => (isFull ? Promise.reject(new Error("full")) : store.set(key, value)) }, "Book.xlsx");
    await expect(outbox.add(noteOf("a"))).rejects.toThrow("full");
    isFull = false;
    await outbox.add(noteOf("b"));
    expect(await waitingIn(new Outbox(store, "Book.xlsx"))).toEqual(["b"]);
  });

  it("takes nothing from a workbook of another name", async () => {
    const store = makeStore();
    await new Outbox(store, "Book.xlsx").add(noteOf("a"));
    expect(await waitingIn(new Outbox(store, "Other.xlsx"))).toEqual([]);
  });
});
