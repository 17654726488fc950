import { saveWorkbook } from "../../../src/standin/file/saveWorkbook";
import { openWorkbook } from "../../../src/standin/file/openWorkbook";
import type { Workbook } from "../../../src/standin/workbook/Workbook";
import { act, sampleOf, type OpenHost } from "../conformance/sample";
import { reopened } from "../host/reopened";
import { partsOf, richFixture } from "./richFixture";

const rich = (): Workbook => {
  const opened = openWorkbook(richFixture(), "rich.xlsx");
  if ("refused" in opened) throw new Error(opened.refused);
  return opened.workbook;
};

async function discussed(): Promise<OpenHost> {
  const open = await sampleOf([["a", "b"], ["c", "d"]], "A1");
  await act(open, (_sheet, context) => {
    const comment = context.workbook.comments.add("Sample!B2", "Right <total>?");
    comment.replies.add("Yes & no");
    comment.resolved = true;
    context.workbook.comments.add("Sample!A1", "Other");
  });
  return open;
}

describe("comments and notes in a file", () => {
  it("keeps threads with answers, authors, times and whether they are settled, saved once and twice", async () => {
    const { book } = await discussed();
    const wanted = book.sheets[0]!.comments;
    expect(wanted).toHaveLength(2);
    const again = reopened(book);
    const same = (got: typeof wanted): void => {
      expect(got.map(({ date: _date, replies, ...comment }) => ({ ...comment, replies: replies.map(({ date: _when, ...reply }) => reply) })).sort((a, b) => a.rect.row - b.rect.row))
        .toEqual(wanted.map(({ date: _date, replies, ...comment }) => ({ ...comment, replies: replies.map(({ date: _when, ...reply }) => reply) })).sort((a, b) => a.rect.row - b.rect.row));
    };
    same(again.sheets[0]!.comments);
    again.apply({ do: "setCells", sheet: again.activeSheetId, row: 5, column: 5, cells: [["x"]] }, { source: "user" });
    same(reopened(again).sheets[0]!.comments);
    expect(again.sheets[0]!.notes).toEqual([]);
  });

  it("leaves parts alone where another cell changed", async () => {
    const bytes = saveWorkbook((await discussed()).book);
    const again = openWorkbook(bytes, "again.xlsx");
    if ("refused" in again) throw new Error(again.refused);
    again.workbook.apply({ do: "setCells", sheet: again.workbook.activeSheetId, row: 5, column: 5, cells: [["x"]] }, { source: "user" });
    const [before, after] = [partsOf(bytes), partsOf(saveWorkbook(again.workbook))];
    const said = Object.keys(before).filter((part) => /comment|vml|person/i.test(part));
    expect(said).toHaveLength(4);
    for (const name of said) expect([name, after[name]]).toEqual([name, before[name]]);
  });

  it("reads a note with its author, and it follows inserted rows, sorts and clears", () => {
    const book = rich();
    const sheet = book.sheets[0]!;
    expect(sheet.notes).toMatchObject([{ rect: { row: 1, column: 0 }, author: "Ann", text: "call first", visible: false }]);
    book.apply({ do: "unprotect", sheet: sheet.id }, { source: "user" });
    book.apply({ do: "insert", sheet: sheet.id, rect: { row: 0, column: 0, rows: 2, columns: 16_384 }, shift: "down" }, { source: "user" });
    expect(reopened(book).sheets[0]!.notes).toMatchObject([{ rect: { row: 3, column: 0 }, text: "call first" }]);
    book.undo();
    expect(sheet.notes[0]?.rect.row).toBe(1);
    book.apply({ do: "sort", sheet: sheet.id, rect: { row: 1, column: 0, rows: 2, columns: 3 }, keys: [{ offset: 2 }] }, { source: "user" });
    expect(sheet.notes[0]?.rect.row).toBe(2);
    book.apply({ do: "clear", sheet: sheet.id, rect: { row: 2, column: 0, rows: 1, columns: 1 }, what: "all" }, { source: "user" });
    expect(reopened(book).sheets[0]!.notes).toEqual([]);
  });

  it("writes new and changed notes with their boxes", () => {
    const book = rich();
    const sheet = book.sheets[0]!;
    book.apply([{ do: "unprotect", sheet: sheet.id }, {
      do: "notes", sheet: sheet.id, notes: [...sheet.notes, { rect: { row: 4, column: 2, rows: 1, columns: 1 }, author: "Ben", text: "a <b>\nsecond line", visible: true, width: 200, height: 80 }],
    }], { source: "user" });
    expect(reopened(book).sheets[0]!.notes.map(({ fileState: _file, ...note }) => note)).toMatchObject([
      { text: "call first", author: "Ann" }, { rect: { row: 4, column: 2 }, text: "a <b>\nsecond line", author: "Ben", visible: true, width: 200, height: 80 },
    ]);
  });
});
