import { act, sampleOf } from "../conformance/sample";
import { failure } from "./openHost";
import { reopened } from "./reopened";

describe("what hangs on a sheet besides its cells", () => {
  it("keeps properties, breaks and print options of a sheet through a file", async () => {
    const { book, ...open } = await sampleOf([["a"]]);
    await act({ book, ...open }, (sheet) => {
      sheet.customProperties.add("Reviewed", "by Änna");
      sheet.horizontalPageBreaks.add("A21:E21");
      Object.assign(sheet.pageLayout, { paperSize: "A4", draftMode: true, printOrder: "OverThenDown", printErrors: "Dash", printComments: "EndSheet", firstPageNumber: 3, blackAndWhite: true });
    });
    const sheet = reopened(book).sheets[0]!;
    expect([...sheet.properties]).toEqual([["Reviewed", "by Änna"]]);
    expect(sheet.page).toMatchObject({ paper: 9, draft: true, overThenDown: true, errors: "Dash", comments: "EndSheet", firstPage: 3, blackAndWhite: true, rowBreaks: [20], columnBreaks: [] });
    expect(sheet.page).toEqual(book.sheets[0]!.page);
  });

  it("keeps passwords of a sheet and of the workbook through a file", async () => {
    const open = await sampleOf([["a"]]);
    await act(open, (sheet, context) => {
      sheet.protection.protect({ allowSort: true }, "secret");
      context.workbook.protection.protect("other");
    });
    open.host.use(reopened(open.book));
    expect((await failure(act(open, (sheet) => sheet.protection.unprotect()))).code).toBe("AccessDenied");
    expect((await failure(act(open, (_, context) => context.workbook.protection.unprotect("secret")))).code).toBe("AccessDenied");
    await act(open, (sheet, context) => {
      sheet.protection.unprotect("secret");
      context.workbook.protection.unprotect("other");
      context.workbook.worksheets.add("More");
    });
    expect([open.host.workbook.sheets.length, open.host.workbook.sheets[0]?.protection]).toEqual([2, null]);
  });

  it("moves page breaks with inserted and deleted rows", async () => {
    const open = await sampleOf([["a"]]);
    await act(open, (sheet) => {
      sheet.horizontalPageBreaks.add("A11");
      sheet.getRange("3:4").insert("Down");
      sheet.getRange("1:1").delete("Up");
    });
    expect(open.book.sheets[0]?.page.rowBreaks).toEqual([11]);
  });
});
