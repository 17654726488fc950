import { readFileSync } from "node:fs";
import { join } from "node:path";
import { taskPaneHtml } from "../../../../src/standin/page/frame/taskPaneHtml";

const html = readFileSync(join(__dirname, "../../../../src/taskpane.html"), "utf8");

describe("taskPaneHtml", () => {
  it("swaps the loader for the local library and changes nothing else of the real task pane", () => {
    const swapped = taskPaneHtml(html, "vendor/excel.js");
    expect(swapped).toContain('<script src="vendor/excel.js"></script>');
    expect(swapped.replace('<script src="vendor/excel.js"></script>', '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>')).toBe(html);
  });

  it("refuses a page that is not a task pane", () => {
    expect(() => taskPaneHtml("<html></html>", "x")).toThrow("Expected a task pane that loads office.js");
  });
});
