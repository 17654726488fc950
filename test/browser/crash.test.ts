import { eventually } from "./eventually";
import { openDesk, startCalling, type OpenDesk } from "./openDesk";
import { customerRow, rowsOf } from "./rowsOf";

let desk: OpenDesk;
beforeEach(async () => { desk = await openDesk(); });
afterEach(() => desk.close());

/** From now on the host refuses every request, as where the connection is gone. */
const cutOff = (): Promise<void> => desk.page.evaluate(() => {
  const { host } = (window as unknown as { duebookPreview: { host: { faults: { at(request: number, fault: unknown): void }; traffic: { requests: number } } } }).duebookPreview;
  for (let nth = 1; nth <= 200; nth += 1) host.faults.at(host.traffic.requests + nth, { kind: "fail", code: "ConnectionFailure" });
});

const connect = (): Promise<void> => desk.page.evaluate(() => (window as unknown as { duebookPreview: { host: { faults: { clear(): void } } } }).duebookPreview.host.faults.clear());

/** The workbook as it was saved is opened again beside a new pane; the machine remembers what the pane kept on it. */
async function reopenWorkbook(): Promise<void> {
  const refused = await desk.page.evaluate(() => {
    const preview = (window as unknown as { duebookPreview: { save(): Uint8Array; open(bytes: Uint8Array, name: string): string | null; workbook: { name: string } } }).duebookPreview;
    return preview.open(preview.save(), preview.workbook.name);
  });
  expect(refused).toBeNull();
}

async function logged(note: string): Promise<number> {
  return (await rowsOf(desk.page, "Contact log")).filter((row) => row["Note"] === note).length;
}

describe("what was said outlives a crash", () => {
  it("keeps a note while the host fails, says so, and saves it once it answers again", async () => {
    const { pane, page } = desk;
    await desk.press("Enter");
    const name = await desk.heading();
    await cutOff();
    await desk.log("p", "100 fri; said while cut off");
    await pane.getByText("1 note waits: The connection to Excel was lost.").waitFor();
    await desk.log("r", "second one");
    await pane.getByText("2 notes wait").waitFor();
    await connect();
    await pane.getByRole("button", { name: "Try again" }).focus();
    await desk.press("Enter");
    await pane.getByText("2 notes wait").waitFor({ state: "detached" });
    expect([await logged("said while cut off"), await logged("second one")]).toEqual([1, 1]);
    expect(String((await customerRow(page, name))["Notes"])).toContain("said while cut off");
  });

  it("writes what waited into the workbook that is opened again, once", async () => {
    const { page, pane } = desk;
    await desk.press("Enter");
    const name = await desk.heading();
    await cutOff();
    await desk.log("a", "paid by wire");
    await pane.getByText("1 note waits").waitFor();
    await reopenWorkbook();
    await startCalling(desk);
    await eventually(async () => expect(await logged("paid by wire")).toBe(1));
    await reopenWorkbook();
    await startCalling(desk);
    // The second crash may come between the row of the log and the notes: these are finished now.
    await eventually(async () => expect(String((await customerRow(page, name))["Notes"]).split("paid by wire")).toHaveLength(2));
    expect(await logged("paid by wire")).toBe(1);
    expect(await pane.locator(".today-main").filter({ hasText: name }).textContent()).toMatch(/^Done today/);
  });

  it("writes a saved note again where the workbook came back without it", async () => {
    const { page, pane } = desk;
    await desk.press("Enter");
    const name = await desk.log("s", "told before the crash");
    await pane.getByText(`saved: ${name}`).waitFor();
    await page.reload();
    await startCalling(desk);
    await eventually(async () => expect(await logged("told before the crash")).toBe(1));
    await eventually(async () => expect(String((await customerRow(page, name))["Notes"])).toMatch(/^24 Nov 2026 Anna: spoke .* – told before the crash\n/));
  });

  it("gives back what was typed and not logged, and says so", async () => {
    const { page, pane } = desk;
    await desk.press("Enter");
    const name = await desk.heading();
    await desk.press("p");
    await desk.type("100 fri; half a sen");
    await page.reload();
    await startCalling(desk);
    await desk.press("Enter");
    expect(await desk.heading()).toBe(name);
    await desk.press("p");
    await pane.getByText("What you had typed here and not logged is back.").waitFor();
    expect(await pane.getByLabel("Amount and day; note").inputValue()).toBe("100 fri; half a sen");
    await desk.type("tence");
    await desk.press("Enter");
    await pane.getByText(`saved: ${name}`).waitFor();
    expect(await logged("half a sentence")).toBe(1);
    await desk.press("Escape");
    await pane.locator(".today-main").filter({ hasText: name }).focus();
    await desk.press("Enter");
    await desk.press("p");
    expect(await pane.getByLabel("Amount and day; note").inputValue()).toBe("");
  });
});
