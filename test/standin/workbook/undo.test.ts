import fc from "fast-check";
import { WorkbookError } from "../../../src/standin/workbook/WorkbookError";
import { TestBook, at, snapshot } from "./book";
import { draft, start } from "./drafts";

describe("undo", () => {
  it("brings back the very workbook, whatever was done, and redo does it again", () => {
    fc.assert(fc.property(fc.array(draft, { minLength: 1, maxLength: 12 }), (drafts) => {
      const { book } = start();
      for (const make of drafts) {
        const earlier = snapshot(book);
        try {
          book.apply(make(book), { source: "user" });
        } catch (error) {
          if (!(error instanceof WorkbookError)) throw error;
          // A refusal changes nothing.
          expect(snapshot(book)).toEqual(earlier);
        }
      }
      const after = snapshot(book);
      while (book.canUndo) book.undo();
      expect(snapshot(book)).toEqual(snapshot(new TestBook().book));
      while (book.canRedo) book.redo();
      expect(snapshot(book)).toEqual(after);
    }), { numRuns: 300 });
  });

  it("tells listeners of the places it touched", () => {
    const test = new TestBook();
    test.type("B2", 1);
    const heard: unknown[] = [];
    test.book.subscribe((change) => heard.push(change.source, change.changes[0]?.rects));
    test.book.undo();
    expect(heard).toEqual(["undo", [at("B2")]]);
  });

  it("forgets its steps when another person moves cells", () => {
    const test = new TestBook();
    test.type("B2", 1);
    test.do({ do: "insert", sheet: test.sheet.id, rect: at("1:1"), shift: "down" }, "remote");
    expect(test.book.canUndo).toBe(false);
  });

  it("does not keep another person's edits", () => {
    const test = new TestBook();
    test.type("B2", 1);
    test.type("B3", 2, "remote");
    test.book.undo();
    expect(test.values("B2:B3")).toEqual([[null], [2]]);
  });
});
