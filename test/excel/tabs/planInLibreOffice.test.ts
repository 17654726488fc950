import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildTab } from "../../../src/excel/tabs/buildTab";
import { linkCells } from "../../../src/excel/linkCells";
import { saveWorkbook } from "../../../src/standin/file/saveWorkbook";
import { openDesk, type Desk } from "../desk";
import { convert, skipped, whereSoffice } from "../../standin/file/soffice";
import { plan } from "./plan";

whereSoffice(`a plan tab opened in LibreOffice${skipped}`, () => {
  let folder = "";
  let desk: Desk;
  let flat = "";
  const column = (header: string): { readonly header: string; readonly nth: number } => ({ header, nth: 0 });
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "plan-"));
    desk = openDesk([["Customer", "Plan"], ["Acme", "P1"]]);
    await buildTab(plan);
    await linkCells({ sheet: "Master", headerRow: 0, headerRows: 1, keyColumns: [column("Customer")] }, column("Plan"), [{ key: "acme", to: "Duebook.P1", tip: "Show the plan" }]);
    flat = new TextDecoder().decode(convert(folder, saveWorkbook(desk.book), "plan.xlsx", "fods"));
  }, 120_000);
  afterAll(() => {
    desk.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("is locked, and its open cells are not", () => {
    expect(flat).toMatch(/<table:table table:name="Plan Müller &amp; Söhne"[^>]* table:protected="true"/);
    const open = [...flat.matchAll(/<style:style style:name="(\w+)"(?:(?!<\/style:style>).)*?cell-protect="none"/gs)].map(([, name]) => name);
    const dueCells = [...flat.matchAll(/<table:table-cell table:style-name="(\w+)"[^>]*office:date-value/g)].map(([, name]) => name);
    expect([dueCells.length, dueCells.every((name) => open.includes(name))]).toEqual([120, true]);
  });

  it("has its names, the link to them, the bar, the marks and the chart", () => {
    expect(flat).toContain("table:name=\"Duebook.P1.Schedule\" table:base-cell-address=\"$Master.$A$1\" table:cell-range-address=\"$&apos;Plan Müller &amp; Söhne&apos;.$A$7:.$G$126\"");
    expect(flat).toContain("xlink:href=\"#Duebook.P1\"");
    expect(flat).toMatch(/<calcext:data-bar [^>]*calcext:positive-color="#9dc3e6"/);
    expect([...flat.matchAll(/<calcext:formatting-entry calcext:value="(\d)" calcext:type="number"/g)].map(([, value]) => value)).toEqual(["0", "1"]);
    expect([...flat.matchAll(/<calcext:condition [^>]*calcext:value="([^"]*)"/g)].map(([, value]) => value)).toEqual(["formula-is([.$G7]=&quot;missed&quot;)", "formula-is([.$G7]&lt;&gt;&quot;open&quot;)"]);
    expect([...flat.matchAll(/<chart:series [^>]*loext:label-string="&quot;(\w+)&quot;"/g)].map(([, name]) => name)).toEqual(["Balance", "Paid"]);
  });

  it("prints the tab on one page", () => {
    expect(flat).toMatch(/table:print-ranges="[^"]*A1:[^"]*N126"/);
    expect(flat).toMatch(/style:scale-to-X="1" style:scale-to-Y="1"/);
  });
});
