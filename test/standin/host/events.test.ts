import { openHost, settle } from "./openHost";
import type { OpenHost } from "./openHost";

interface Heard { readonly type: string; readonly source?: string; readonly address?: string; readonly triggerSource?: string; readonly details?: unknown; readonly changeType?: string }

async function listen({ Excel }: OpenHost): Promise<Heard[]> {
  const heard: Heard[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().onChanged.add(async (event) => void heard.push(event));
    await context.sync();
  });
  return heard;
}

const write = ({ Excel }: OpenHost, address: string, values: unknown[][]): Promise<void> => Excel.run(async (context) => {
  context.workbook.worksheets.getActiveWorksheet().getRange(address).values = values;
  await context.sync();
});

describe("onChanged", () => {
  it("tells this add-in's own edit of one cell with its details", async () => {
    const open = openHost();
    const heard = await listen(open);
    await write(open, "D2", [[99]]);
    await settle();
    expect(heard).toHaveLength(1);
    expect(heard[0]).toMatchObject({ type: "WorksheetChanged", changeType: "RangeEdited", source: "Local", triggerSource: "ThisLocalAddin", address: "D2" });
    expect(heard[0]?.details).toMatchObject({ valueAfter: 99, valueTypeAfter: "Double", valueTypeBefore: "Empty" });
  });

  it("gives no details for several cells", async () => {
    const open = openHost();
    const heard = await listen(open);
    await write(open, "A1:B1", [[1, 2]]);
    await settle();
    expect(heard.map(({ address, details }) => [address, details])).toEqual([["A1:B1", undefined]]);
  });

  it("tells the person's own typing as local, not as ours", async () => {
    const open = openHost();
    const heard = await listen(open);
    open.book.apply({ do: "setCells", sheet: open.book.activeSheetId, row: 4, column: 0, cells: [["typed"]] }, { source: "user" });
    await settle();
    expect(heard[0]).toMatchObject({ source: "Local", triggerSource: "Unknown", address: "A5" });
  });

  it("tells a colleague's edit as remote, in both directions", async () => {
    const ada = openHost({ person: "Ada" });
    const ben = openHost({ person: "Ben", isOwner: false }, ada.book);
    const [heardByAda, heardByBen] = [await listen(ada), await listen(ben)];
    await write(ben, "A1", [["Ben"]]);
    await write(ada, "A2", [["Ada"]]);
    await settle();
    expect(heardByAda.map(({ source, triggerSource, address }) => [source, triggerSource, address])).toEqual([["Remote", "Unknown", "A1"], ["Local", "ThisLocalAddin", "A2"]]);
    expect(heardByBen.map(({ source, triggerSource, address }) => [source, triggerSource, address])).toEqual([["Local", "ThisLocalAddin", "A1"], ["Remote", "Unknown", "A2"]]);
  });

  it("is silent while events are switched off, and after the handler is removed", async () => {
    const open = openHost();
    const heard: unknown[] = [];
    const handler = await open.Excel.run(async (context) => {
      const added = context.workbook.worksheets.onChanged.add(async (event) => void heard.push(event));
      await context.sync();
      return added;
    });
    await open.Excel.run(async (context) => {
      context.runtime.enableEvents = false;
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [[1]];
      await context.sync();
      context.runtime.enableEvents = true;
      await context.sync();
    });
    await settle();
    expect(heard).toHaveLength(0);
    await write(open, "A1", [[2]]);
    await settle();
    expect(heard).toHaveLength(1);
    await open.Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
    await write(open, "A1", [[3]]);
    await settle();
    expect(heard).toHaveLength(1);
  });

  it("leads back to the changed range", async () => {
    const open = openHost();
    const seen: unknown[] = [];
    await open.Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().onChanged.add((event) => open.Excel.run(async (inner) => {
        const range = event.getRange(inner).load("address,values");
        await inner.sync();
        seen.push([range.address, range.values]);
      }));
      await context.sync();
    });
    await write(open, "C3", [["there"]]);
    await settle();
    await settle();
    expect(seen).toEqual([["Sheet1!C3", [["there"]]]]);
  });

  it("tells inserted rows with their direction", async () => {
    const open = openHost();
    const heard = await listen(open);
    await open.Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("2:3").insert("Down");
      await context.sync();
    });
    await settle();
    expect(heard[0]).toMatchObject({ changeType: "RowInserted", address: "2:3", changeDirectionState: { insertShiftDirection: "Down" } });
  });
});

describe("onCalculated", () => {
  it("tells formulas that changed, of which onChanged says nothing", async () => {
    const open = openHost();
    await write(open, "A1:B1", [[1, "=A1*2"]]);
    const [calculated, changed]: [string[], string[]] = [[], []];
    await open.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.onCalculated.add(async (event) => void calculated.push(event.address));
      sheet.onChanged.add(async (event) => void changed.push(event.address));
      await context.sync();
    });
    await write(open, "A1", [[5]]);
    await settle();
    expect([calculated, changed]).toEqual([["B1"], ["A1"]]);
  });
});

describe("other events", () => {
  it("tells added, renamed, activated and deleted sheets", async () => {
    const open = openHost();
    const heard: Heard[] = [];
    await open.Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onAdded.add(async (event) => void heard.push(event));
      worksheets.onNameChanged.add(async (event) => void heard.push(event));
      worksheets.onActivated.add(async (event) => void heard.push(event));
      worksheets.onDeactivated.add(async (event) => void heard.push(event));
      worksheets.onDeleted.add(async (event) => void heard.push(event));
      await context.sync();
      const sheet = worksheets.add("Log");
      sheet.name = "Journal";
      sheet.activate();
      await context.sync();
      worksheets.getItem("Sheet1").delete();
      await context.sync();
    });
    await settle();
    expect(heard.map((event) => event.type)).toEqual(["WorksheetAdded", "WorksheetNameChanged", "WorksheetDeactivated", "WorksheetActivated", "WorksheetDeleted"]);
    expect(heard[1]).toMatchObject({ nameBefore: "Log", nameAfter: "Journal", source: "Local" });
  });

  it("tells a new selection to sheet, workbook and table", async () => {
    const open = openHost();
    const heard: string[] = [];
    await open.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const table = sheet.tables.add("A1:B3", true);
      sheet.onSelectionChanged.add(async (event) => void heard.push(`sheet ${event.address}`));
      table.onSelectionChanged.add(async (event) => void heard.push(`table ${event.address} ${event.isInsideTable}`));
      context.workbook.onSelectionChanged.add(async () => void heard.push("workbook"));
      await context.sync();
      sheet.getRange("B2").select();
      await context.sync();
    });
    await settle();
    expect(heard.sort()).toEqual(["sheet B2", "table B2 true", "workbook"]);
  });

  it("tells protection and settings", async () => {
    const open = openHost();
    const heard: unknown[] = [];
    await open.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.onProtectionChanged.add(async (event) => void heard.push(event.isProtected));
      context.workbook.settings.onSettingsChanged.add(async () => void heard.push("settings"));
      await context.sync();
      context.workbook.settings.add("mapping", { a: 1 });
      sheet.protection.protect();
      await context.sync();
      sheet.protection.unprotect();
      await context.sync();
    });
    await settle();
    expect(heard).toEqual(["settings", true, false]);
  });

  it("tells a table's changes", async () => {
    const open = openHost();
    const heard: Heard[] = [];
    await open.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const table = sheet.tables.add("A1:B3", true);
      table.onChanged.add(async (event) => void heard.push(event));
      await context.sync();
      sheet.getRange("B2").values = [[7]];
      sheet.getRange("F9").values = [[8]];
      await context.sync();
    });
    await settle();
    expect(heard.map(({ type, address, source }) => [type, address, source])).toEqual([["TableChanged", "B2", "Local"]]);
  });

  it("tell comments that are added, answered, settled and deleted, of the workbook and of one sheet", async () => {
    const open = openHost();
    const heard: string[] = [];
    await open.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const hear = (who: string, event: { readonly type: string; readonly source: string }): Promise<void> => { heard.push(`${who} ${event.type} ${event.source}`); return Promise.resolve(); };
      context.workbook.comments.onAdded.add((event) => hear("book", event));
      sheet.comments.onChanged.add((event) => hear(event.changeType, event));
      sheet.comments.onDeleted.add((event) => hear("sheet", event));
      await context.sync();
      const comment = context.workbook.comments.add("Sheet1!A1", "Total?");
      await context.sync();
      comment.replies.add("Yes");
      comment.resolved = true;
      await context.sync();
      comment.delete();
      await context.sync();
    });
    await settle();
    expect(heard).toEqual(["book CommentAdded Local", "ReplyAdded CommentChanged Local", "CommentResolved CommentChanged Local", "sheet CommentDeleted Local"]);
  });
});
