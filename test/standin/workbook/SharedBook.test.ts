import { openWorkbook } from "../../../src/standin/file/openWorkbook";
import { saveWorkbook } from "../../../src/standin/file/saveWorkbook";
import { SharedBook, type PeerMessage } from "../../../src/standin/workbook/SharedBook";
import { Workbook } from "../../../src/standin/workbook/Workbook";
import type { Op } from "../../../src/standin/workbook/Op";

interface Window { book: Workbook; shared: SharedBook; inbox: PeerMessage[]; replaced: number }

/** Two windows; `deliver` hands over what lies in the inboxes. */
function twoWindows(): { first: Window; second: Window; deliver: () => void } {
  const post = (to: () => Window) => ({ post: (message: PeerMessage) => void to().inbox.push(structuredClone(message)), close: () => undefined });
  const opened = (bytes: Uint8Array): Workbook => {
    const result = openWorkbook(bytes, "shared.xlsx");
    if ("refused" in result) throw new Error(result.refused);
    return result.workbook;
  };
  const book = Workbook.blank();
  const first = { book, inbox: [], replaced: 0 } as unknown as Window;
  const second = { book: opened(saveWorkbook(book)), inbox: [], replaced: 0 } as unknown as Window;
  first.shared = new SharedBook(book, post(() => second), { who: "Ada", save: () => saveWorkbook(first.book) });
  const join = (joined: Workbook, count: number): void => {
    second.book = joined;
    second.shared = new SharedBook(joined, post(() => first), {
      who: "Ben", onBook: (bytes, _name, heard) => { second.replaced += 1; second.shared.close(); join(opened(bytes), heard); },
    }, count);
  };
  join(second.book, 0);
  const deliver = (): void => {
    while (first.inbox.length + second.inbox.length > 0) for (const window of [first, second]) for (const message of window.inbox.splice(0)) window.shared.hear(message);
  };
  return { first, second, deliver };
}

const type = (book: Workbook, row: number, text: string): Op => ({ do: "setCells", sheet: book.activeSheetId, row, column: 0, cells: [[text]] });
const seen = ({ book }: Window): unknown => book.sheets.map((sheet) => [sheet.name, sheet.usedRect() ? sheet.formulasIn(sheet.usedRect()!) : null, sheet.tables.map(({ name, rect }) => [name, rect])]);
const user = { source: "user" } as const;

describe("one workbook in two windows", () => {
  it("shows in each what is done in the other, as remote changes", () => {
    const { first, second, deliver } = twoWindows();
    const heard: string[] = [];
    second.book.subscribe((set) => heard.push(`${set.source} ${set.trigger}`));
    first.book.apply([type(first.book, 0, "Name"), type(first.book, 1, "=1/0")], user);
    deliver();
    second.book.apply({ do: "addSheet", name: "More", id: "{mine}" }, user);
    second.book.apply({ do: "renameSheet", sheet: "{mine}", name: "Even more" }, user);
    deliver();
    first.book.apply({ do: "insert", sheet: first.book.activeSheetId, rect: { row: 0, column: 0, rows: 1, columns: 16_384 }, shift: "down" }, user);
    first.book.apply({ do: "addTable", sheet: first.book.activeSheetId, rect: { row: 1, column: 0, rows: 2, columns: 1 }, hasHeader: true }, user);
    deliver();
    second.book.apply({ do: "addTableRows", table: second.book.tables[0]!.name, rows: 1, cells: [["x"]] }, user);
    deliver();
    expect(seen(second)).toEqual(seen(first));
    expect([heard[0], second.replaced, first.book.sheets[1]?.name]).toEqual(["remote Ada", 0, "Even more"]);
  });

  it("takes back in both what is undone in one, and only that", () => {
    const { first, second, deliver } = twoWindows();
    first.book.apply(type(first.book, 0, "Ada"), user);
    deliver();
    second.book.apply(type(second.book, 1, "Ben"), user);
    deliver();
    first.book.undo();
    deliver();
    expect([seen(first), first.book.activeSheet.value(0, 0), first.book.activeSheet.value(1, 0)]).toEqual([seen(second), null, "Ben"]);
    first.book.redo();
    deliver();
    expect([seen(first), second.book.activeSheet.value(0, 0)]).toEqual([seen(second), "Ada"]);
  });

  it("gives the second window the first one's workbook where two edits cross", () => {
    const { first, second, deliver } = twoWindows();
    first.book.apply({ do: "insert", sheet: first.book.activeSheetId, rect: { row: 0, column: 0, rows: 1, columns: 16_384 }, shift: "down" }, user);
    second.book.apply(type(second.book, 0, "Ben"), user);
    deliver();
    expect(second.replaced).toBeGreaterThan(0);
    expect(seen(second)).toEqual(seen(first));
    first.book.apply(type(first.book, 5, "goes on"), user);
    deliver();
    expect(seen(second)).toEqual(seen(first));
  });

  it("says nothing of where a person looks", () => {
    const { first, second } = twoWindows();
    first.book.apply({ do: "select", sheet: first.book.activeSheetId, rect: { row: 3, column: 3, rows: 1, columns: 1 } }, user);
    expect(second.inbox).toEqual([]);
  });
});
