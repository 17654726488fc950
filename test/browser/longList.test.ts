import type { Day } from "../../src/base/Day";
import { makeSample } from "../../src/sample/makeSample";
import { saveWorkbook } from "../../src/standin/file/saveWorkbook";
import { openDesk, type OpenDesk } from "./openDesk";

const TODAY = 46350 as Day;

let desk: OpenDesk;
afterEach(() => desk.close());

describe("a long day", () => {
  it("opens a list of 300 and more at once, and its last customer with two keys", async () => {
    desk = await openDesk({ book: { name: "long.xlsx", bytes: saveWorkbook(makeSample(TODAY, { customers: 900, invoices: 12_000 })) } });
    const { pane } = desk;
    expect(await pane.locator(".today-main").count()).toBeGreaterThanOrEqual(300);
    process.stdout.write(`a list of ${await pane.locator(".today-main").count()}: ${Math.round(await desk.wayToHeading())} ms from the name to the list\n`);
    await desk.press("End");
    await desk.press("Enter");
    await pane.locator("h1:focus").filter({ hasNotText: "Today" }).waitFor();
    process.stdout.write(`its last customer: ${Math.round(await desk.wayToHeading())} ms\n`);
    await desk.press("Escape");
    expect(await pane.locator(".today-main:focus").count()).toBe(1);
  });
});
