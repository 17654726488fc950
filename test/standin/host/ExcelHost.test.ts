import { desktop, web, withSet } from "../../../src/standin/host/Profile";
import { Workbook } from "../../../src/standin/workbook/Workbook";
import { failure, openHost, settle } from "./openHost";
import type { OpenHost } from "./openHost";

const write = ({ Excel }: OpenHost, address: string, value: unknown, options: Excel.RunOptions = {}): Promise<void> =>
  Excel.run(options, async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange(address).values = [[value]];
    await context.sync();
  });

const cell = ({ book }: OpenHost, row: number, column: number): unknown => book.activeSheet.value(row, column);

describe("ExcelHost", () => {
  it("answers overlapping runs in the order they were sent", async () => {
    const open = openHost();
    const seen: string[] = [];
    await Promise.all(["first", "second", "third"].map(async (word) => {
      await write(open, "A1", word);
      seen.push(word);
    }));
    expect(seen).toEqual(["first", "second", "third"]);
    expect(cell(open, 0, 0)).toBe("third");
  });

  it("counts round trips without the library's own clean-up", async () => {
    const open = openHost();
    await write(open, "A1", 1);
    await settle();
    expect(open.host.traffic.requests).toBe(1);
    expect(open.host.traffic.largestRequest).toBeGreaterThan(100);
    expect(open.host.traffic.sent).toBe(open.host.traffic.largestRequest);
  });

  it("puts another workbook behind the same library", async () => {
    const open = openHost();
    const next = Workbook.blank();
    open.host.use(next);
    await write(open, "B2", "here");
    expect(next.activeSheet.value(1, 1)).toBe("here");
    expect(cell(open, 1, 1)).toBeNull();
  });

  it("gives tracked ranges back after a run", async () => {
    const open = openHost();
    await write(open, "A1", 1);
    await settle();
    expect(open.host.session.heldCount).toBe(0);
  });

  describe("on the web", () => {
    const text = "x".repeat(30_000);

    it("refuses a request over 5 MB and writes nothing of it", async () => {
      const open = openHost({ profile: web });
      const error = await failure(open.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange("A1").values = [["first"]];
        sheet.getRange("B1:B200").values = Array.from({ length: 200 }, () => [text]);
        await context.sync();
      }));
      expect(error.code).toBe("RequestPayloadSizeLimitExceeded");
      expect(cell(open, 0, 0)).toBeNull();
    });

    it("refuses a response over 5 MB, counted in bytes of UTF-8", async () => {
      const open = openHost({ profile: web });
      const euros = "€".repeat(30_000);
      for (let row = 0; row < 60; row++) open.book.activeSheet.loadValue(row, 0, euros);
      const read = (rows: number): Promise<unknown> => open.Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange(`A1:A${rows}`).load("values");
        await context.sync();
        return range.values.length;
      });
      expect((await failure(read(60))).code).toBe("ResponsePayloadSizeLimitExceeded");
      expect(await read(50)).toBe(50);
    });

    it("has no limit on the desktop", async () => {
      const open = openHost({ profile: desktop });
      await open.Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange("B1:B200").values = Array.from({ length: 200 }, () => [text]);
        await context.sync();
      });
      expect(cell(open, 199, 1)).toBe(text);
    });
  });

  describe("with faults", () => {
    it("fails the n-th request without running it", async () => {
      const open = openHost();
      open.host.faults.at(2, { kind: "fail", code: "InvalidOrTimedOutSession" });
      await write(open, "A1", 1);
      const error = await failure(write(open, "A2", 2));
      expect(error.code).toBe("InvalidOrTimedOutSession");
      await write(open, "A3", 3);
      expect([0, 1, 2].map((row) => cell(open, row, 0))).toEqual([1, null, 3]);
    });

    it("hangs until released, and all behind it", async () => {
      const open = openHost();
      open.host.faults.at(1, { kind: "hang" });
      let done = 0;
      const both = [write(open, "A1", 1), write(open, "A2", 2)].map((run) => run.then(() => done++));
      await settle();
      expect(done).toBe(0);
      open.host.faults.release();
      await Promise.all(both);
      expect([cell(open, 0, 0), cell(open, 1, 0)]).toEqual([1, 2]);
    });

    it("drops an answer after running the request", async () => {
      const open = openHost();
      open.host.faults.at(1, { kind: "drop" });
      let isDone = false;
      void write(open, "A1", 1).then(() => { isDone = true; });
      await write(open, "A2", 2);
      expect(isDone).toBe(false);
      expect([cell(open, 0, 0), cell(open, 1, 0)]).toEqual([1, 2]);
    });

    it("lets a colleague edit between two requests", async () => {
      const open = openHost();
      open.host.faults.beforeRequest(2, () => open.book.apply({ do: "setCells", sheet: open.book.activeSheetId, row: 0, column: 0, cells: [["theirs"]] }, { source: "remote" }));
      const [before, after] = await open.Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
        range.values = [["mine"]];
        range.load("values");
        await context.sync();
        const first: unknown = range.values[0]?.[0];
        range.load("values");
        await context.sync();
        return [first, range.values[0]?.[0] as unknown];
      });
      expect([before, after]).toEqual(["mine", "theirs"]);
    });
  });

  describe("while a cell is being edited", () => {
    it("fails", async () => {
      const open = openHost();
      open.host.faults.isCellEdited = true;
      expect((await failure(write(open, "A1", 1))).code).toBe("InvalidOperationInCellEditMode");
      open.host.faults.isCellEdited = false;
      await write(open, "A1", 2);
      expect(cell(open, 0, 0)).toBe(2);
    });

    it("waits where the run asks for it", async () => {
      const open = openHost();
      open.host.faults.isCellEdited = true;
      let isDone = false;
      const run = write(open, "A1", 1, { delayForCellEdit: true }).then(() => { isDone = true; });
      await settle();
      expect(isDone).toBe(false);
      open.host.faults.isCellEdited = false;
      await run;
      expect(cell(open, 0, 0)).toBe(1);
    });

    it("fails all the same where the host does not advertise waiting", async () => {
      const open = openHost({ profile: withSet(web, "DelayForCellEdit", null) });
      open.host.faults.isCellEdited = true;
      expect((await failure(write(open, "A1", 1, { delayForCellEdit: true }))).code).toBe("InvalidOperationInCellEditMode");
    });
  });

  it("refuses writes to a read-only workbook", async () => {
    const open = openHost();
    open.host.session.isReadOnly = true;
    expect((await failure(write(open, "A1", 1))).code).toBe("AccessDenied");
  });
});
