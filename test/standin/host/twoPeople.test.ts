import * as fc from "fast-check";
import { Place } from "../../../src/standin/host/range/Place";
import { openHost } from "./openHost";

describe("two people in one workbook", () => {
  it("see each other's cells at their next sync", async () => {
    const ada = openHost({ person: "Ada" });
    const ben = openHost({ person: "Ben", isOwner: false }, ada.book);
    await ada.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
      range.values = [["Ada"]];
      await context.sync();
      await ben.Excel.run(async (other) => {
        const same = other.workbook.worksheets.getActiveWorksheet().getRange("A1").load("values");
        await other.sync();
        expect(same.values).toEqual([["Ada"]]);
        same.values = [["Ben"]];
        await other.sync();
      });
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([["Ben"]]);
    });
  });

  it("keep their ranges through the other's inserted rows", async () => {
    const ada = openHost({ person: "Ada" });
    const ben = openHost({ person: "Ben", isOwner: false }, ada.book);
    await ada.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A5");
      await context.sync();
      await ben.Excel.run(async (other) => {
        other.workbook.worksheets.getActiveWorksheet().getRange("1:2").insert("Down");
        await other.sync();
      });
      range.load("address");
      await context.sync();
      expect(range.address).toBe("Sheet1!A7");
    });
  });

  it("undo only what was done here", async () => {
    const ada = openHost({ person: "Ada" });
    const ben = openHost({ person: "Ben", isOwner: false }, ada.book);
    const write = ({ Excel }: typeof ada, address: string, word: string): Promise<void> => Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange(address).values = [[word]];
      await context.sync();
    });
    await write(ada, "A1", "Ada");
    await write(ben, "B1", "Ben");
    ada.book.undo();
    expect(ada.book.activeSheet.values({ row: 0, column: 0, rows: 1, columns: 2 })).toEqual([[null, "Ben"]]);
  });
});

describe("Place", () => {
  const rect = fc.record({ row: fc.nat(30), column: fc.nat(5), rows: fc.integer({ min: 1, max: 6 }), columns: fc.integer({ min: 1, max: 3 }) });
  const rows = fc.record({ row: fc.nat(40), rows: fc.integer({ min: 1, max: 5 }) }).map(({ row, rows: count }) => ({ row, rows: count, column: 0, columns: 16_384 }));

  it("holds the same surviving rows after rows are inserted and taken out again", () => {
    fc.assert(fc.property(rect, rows, (at, moved) => {
      const place = new Place("s", at);
      place.follow({ kind: "insert", sheetId: "s", rects: [moved], shift: "down" });
      place.follow({ kind: "delete", sheetId: "s", rects: [moved], shift: "up" });
      expect(place.rect).toEqual(at);
    }));
  });

  it("counts the rows that a deletion leaves of it", () => {
    fc.assert(fc.property(rect, rows, (at, moved) => {
      const place = new Place("s", at);
      place.follow({ kind: "delete", sheetId: "s", rects: [moved], shift: "up" });
      const left = Array.from({ length: at.rows }, (_, i) => at.row + i).filter((row) => row < moved.row || row >= moved.row + moved.rows);
      expect(place.rect?.rows ?? 0).toBe(left.length);
      if (place.rect) expect(place.rect.row).toBe(at.row - Math.min(moved.rows, Math.max(0, at.row - moved.row)));
    }));
  });

  it("stays where cells move on another sheet or beside it", () => {
    const place = new Place("s", { row: 3, column: 3, rows: 2, columns: 2 });
    place.follow({ kind: "insert", sheetId: "other", rects: [{ row: 0, column: 0, rows: 1, columns: 16_384 }], shift: "down" });
    place.follow({ kind: "insert", sheetId: "s", rects: [{ row: 0, column: 0, rows: 1, columns: 4 }], shift: "down" });
    expect(place.rect).toEqual({ row: 3, column: 3, rows: 2, columns: 2 });
  });
});
