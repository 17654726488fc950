import { unzipSync, strFromU8 } from "fflate";
import { openWorkbook } from "../../../src/standin/file/openWorkbook";
import { saveWorkbook } from "../../../src/standin/file/saveWorkbook";
import type { Workbook } from "../../../src/standin/workbook/Workbook";
import { faultsOf } from "../file/checkPackage";
import { failure, openHost } from "./openHost";

const reopened = (book: Workbook): Workbook => {
  const result = openWorkbook(saveWorkbook(book), "again.xlsx");
  if ("refused" in result) throw new Error(result.refused);
  return result.workbook;
};

async function setUp(book?: Workbook) {
  const open = openHost({}, book);
  open.book.apply({ do: "setCells", sheet: open.book.activeSheetId, row: 0, column: 0, cells: [["Invoice", "Amount"], ["INV 1", 3]] }, { source: "user" });
  await open.Excel.run(async (context) => {
    const { pageLayout } = context.workbook.worksheets.getActiveWorksheet();
    pageLayout.orientation = "Landscape";
    pageLayout.zoom = { horizontalFitToPages: 1 };
    pageLayout.centerHorizontally = true;
    pageLayout.leftMargin = 36;
    pageLayout.setPrintTitleRows("$1:$1");
    pageLayout.setPrintTitleColumns("A:A");
    pageLayout.setPrintArea("A1:B2");
    await context.sync();
  });
  return open;
}

async function readBack({ Excel }: Pick<Awaited<ReturnType<typeof setUp>>, "Excel">): Promise<unknown> {
  return Excel.run(async (context) => {
    const { pageLayout } = context.workbook.worksheets.getActiveWorksheet();
    pageLayout.load("orientation,zoom,centerHorizontally,centerVertically,leftMargin");
    const rows = pageLayout.getPrintTitleRows().load("address");
    const columns = pageLayout.getPrintTitleColumnsOrNullObject().load("address");
    const area = pageLayout.getPrintArea().load("address");
    await context.sync();
    const { orientation, zoom, centerHorizontally, centerVertically, leftMargin } = pageLayout;
    return [orientation, zoom, centerHorizontally, centerVertically, leftMargin, rows.address, columns.address, area.address];
  });
}

const wanted = ["Landscape", { horizontalFitToPages: 1 }, true, false, 36, "Sheet1!1:1", "Sheet1!A:A", "Sheet1!A1:B2"];

describe("page layout", () => {
  it("reads back what was set, also after the file was saved and opened", async () => {
    const open = await setUp();
    expect(await readBack(open)).toEqual(wanted);
    const again = openHost({}, reopened(open.book));
    expect(await readBack(again)).toEqual(wanted);
  });

  it("is written where Excel looks for it, in the schema's order", async () => {
    const { book } = await setUp();
    const bytes = saveWorkbook(book);
    expect(faultsOf(bytes)).toEqual([]);
    const parts = unzipSync(bytes);
    const sheet = strFromU8(parts["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
    expect(sheet).toContain("<pageSetUpPr fitToPage=\"1\"/>");
    expect(sheet).toMatch(/<printOptions horizontalCentered="1"\/><pageMargins left="0.5" [^>]*\/><pageSetup fitToHeight="0" orientation="landscape"\/>/);
    expect(strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array())).toMatch(/<definedName name="_xlnm.Print_Titles" localSheetId="0">Sheet1!\$A:\$A,Sheet1!\$1:\$1<\/definedName>/);
  });

  it("stays as it was in a sheet whose cells alone change, and keeps attributes it does not know", async () => {
    const { book } = await setUp();
    const first = reopened(book);
    first.apply({ do: "setCells", sheet: first.activeSheetId, row: 4, column: 0, cells: [["more"]] }, { source: "user" });
    expect(await readBack(openHost({}, reopened(first)))).toEqual(wanted);
    first.apply({ do: "pageSetup", sheet: first.activeSheetId, page: { orientation: "Portrait", scale: 80, fitWide: null } }, { source: "user" });
    const { page } = reopened(first).activeSheet;
    expect([page.orientation, page.scale, page.fitWide, page.centerHorizontally, page.margins.left]).toEqual(["Portrait", 80, null, true, 0.5]);
    first.undo();
    expect(first.activeSheet.page.orientation).toBe("Landscape");
  });

  it("has no titles or area before they are set, and refuses what Excel refuses", async () => {
    const { Excel } = openHost();
    await Excel.run(async (context) => {
      const { pageLayout } = context.workbook.worksheets.getActiveWorksheet();
      const none = pageLayout.getPrintTitleRowsOrNullObject();
      const area = pageLayout.getPrintAreaOrNullObject();
      await context.sync();
      expect([none.isNullObject, area.isNullObject]).toEqual([true, true]);
    });
    const refused = await failure(Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().pageLayout.zoom = { scale: 80, horizontalFitToPages: 1 };
      await context.sync();
    }));
    expect(refused.code).toBe("InvalidArgument");
  });
});
