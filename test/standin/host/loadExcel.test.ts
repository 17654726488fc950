import { installExcel } from "../../../src/standin/host/loadExcel";
import { web, withSet } from "../../../src/standin/host/Profile";
import { openHost } from "./openHost";

describe("loadExcel", () => {
  it("installs the globals an add-in uses and takes them away again", async () => {
    const open = openHost();
    const scope = globalThis as unknown as Record<string, unknown>;
    expect(scope["Excel"]).toBeUndefined();
    const uninstall = installExcel(open);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [["global"]];
      await context.sync();
    });
    expect(Office.context.requirements.isSetSupported("ExcelApi", "1.14")).toBe(true);
    uninstall();
    expect(scope["Excel"]).toBeUndefined();
    expect(open.book.activeSheet.value(0, 0)).toBe("global");
  });

  it("gives each host a library of its own", async () => {
    const [one, two] = [openHost(), openHost()];
    await Promise.all([one, two].map(({ Excel }, i) => Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [[i]];
      await context.sync();
    })));
    expect([one.book.activeSheet.value(0, 0), two.book.activeSheet.value(0, 0)]).toEqual([0, 1]);
  });

  it("leaves nothing behind on globalThis", () => {
    const before = Object.getOwnPropertyNames(globalThis).sort();
    openHost();
    expect(Object.getOwnPropertyNames(globalThis).sort()).toEqual(before);
  });

  it("throws errors that are errors here", async () => {
    const { Excel, OfficeExtension } = openHost();
    const error = await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Gone").load("name");
      await context.sync();
    }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(Error);
    expect(error).toBeInstanceOf(OfficeExtension.Error);
  });
});

describe("Office", () => {
  it("is ready, and says where it runs", async () => {
    const { Office } = openHost();
    const info = await Office.onReady();
    expect(info).toEqual({ host: "Excel", platform: "OfficeOnline" });
    expect([Office.context.host, Office.context.platform, Office.context.contentLanguage]).toEqual(["Excel", "OfficeOnline", "en-US"]);
  });

  it("answers requirement sets of the profile", () => {
    const { Office } = openHost({ profile: withSet(web, "ExcelApi", "1.9") });
    expect([Office.context.requirements.isSetSupported("ExcelApi", "1.9"), Office.context.requirements.isSetSupported("ExcelApi", "1.10")]).toEqual([true, false]);
  });

  it("remembers commands for the ribbon", () => {
    const { Office } = openHost();
    const pressed: unknown[] = [];
    Office.actions.associate("refresh", (event: unknown) => pressed.push(event));
    Office.commands.get("refresh")?.("click");
    expect(pressed).toEqual(["click"]);
  });

  it("tells when the pane shows and hides", async () => {
    const { Office } = openHost();
    const modes: string[] = [];
    const stop = await Office.addin.onVisibilityModeChanged((message) => modes.push(message.visibilityMode));
    await Office.addin.hide();
    await Office.addin.showAsTaskpane();
    await stop();
    await Office.addin.hide();
    expect(modes).toEqual(["Hidden", "Taskpane"]);
  });
});
