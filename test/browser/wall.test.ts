import { eventually } from "./eventually";
import { openDesk, type OpenDesk } from "./openDesk";
import { customerRow, rowsOf } from "./rowsOf";

let desk: OpenDesk;
afterEach(() => desk.close());

/** The team collects for others from consumers, and the rules stop. */
async function blockForConsumers({ page, pane }: OpenDesk): Promise<void> {
  await pane.getByRole("button", { name: "Settings" }).focus();
  await page.keyboard.press("Enter");
  await pane.getByRole("combobox", { name: "Rules" }).selectOption("block");
  await pane.getByLabel("We collect").selectOption("for another creditor");
  await pane.getByLabel("Customers are").selectOption("consumer");
  await pane.getByRole("button", { name: "Save in workbook" }).focus();
  await page.keyboard.press("Enter");
  await pane.getByRole("button", { name: "Save in workbook" }).waitFor({ state: "detached" });
}

/** Finds a customer of the list by the keyboard. */
async function find(name: string): Promise<void> {
  await desk.press("/");
  await desk.type(name);
  await desk.press("Enter");
  await desk.pane.locator("h1:focus").filter({ hasText: name }).waitFor();
}

describe("the compliance wall at the desk", () => {
  it("stops a call in the middle of the customer's night before it is dialled, and logs one that was made with its reason", async () => {
    desk = await openDesk({ before: blockForConsumers });
    const { page, pane } = desk;
    // In Chicago it is three in the morning.
    await find("Amber Dental LLC");
    await pane.getByText("Do not call now").waitFor();
    await pane.getByText(/08:00 there/).waitFor();
    await pane.getByText(/^US-TM-0[12] · /).first().waitFor();
    expect(await pane.locator('a[href^="tel:"]').count()).toBe(0);

    await desk.press("s");
    await desk.type("they picked up");
    await desk.press("Enter");
    await pane.locator("input[name=override]:focus").waitFor();
    await desk.press("Enter");
    expect(await desk.heading()).toBe("Amber Dental LLC");
    expect(await pane.locator("input[name=override]").getAttribute("aria-invalid")).toBe("true");
    await desk.type("Dialled by mistake; Mrs Berg knows");
    await desk.press("Enter");
    await pane.getByText("saved: Amber Dental LLC").waitFor();
    const [row, ...more] = await rowsOf(page, "Contact log");
    expect(more).toEqual([]);
    const details = JSON.parse(String(row?.["Details"])) as { findings: readonly string[]; override: string };
    expect(details.override).toBe("Dialled by mistake; Mrs Berg knows");
    expect(details.findings).toEqual(expect.arrayContaining([expect.stringMatching(/^US-TM-0[12]$/)]));
    expect(desk.complaints).toEqual([]);
  });

  it("lets an ordinary customer be called in their own daytime", async () => {
    desk = await openDesk({ before: blockForConsumers });
    await find("Nettle Dental S.L.");
    expect(await desk.pane.getByText("Do not call now").count()).toBe(0);
    expect(await desk.pane.locator('a[href^="tel:"]').count()).toBe(1);
  });
});

describe("taking back", () => {
  it("takes the note out of the sheet with one key and keeps both rows in the log", async () => {
    desk = await openDesk();
    const { page, pane } = desk;
    await desk.press("Enter");
    const name = await desk.heading();
    const before = await customerRow(page, name);
    await desk.press("p");
    await desk.type("100 fri; wrong customer");
    await desk.press("Enter");
    await pane.getByText(`saved: ${name}`).waitFor();
    expect(String((await customerRow(page, name))["Notes"])).toContain("wrong customer");
    await desk.press("Control+z");
    await pane.getByText(`Taken back: ${name}`).waitFor();
    await eventually(async () => {
      const { Notes: notes, "Last contact": lastContact, "Promise date": promised } = await customerRow(page, name);
      expect([notes, lastContact, promised]).toEqual([before["Notes"], before["Last contact"], before["Promise date"]]);
    });
    const [entry, back, ...more] = await rowsOf(page, "Contact log");
    expect(more).toEqual([]);
    expect([entry?.["Outcome"], back?.["Kind"], back?.["About"]]).toEqual(["promised", "taken back", entry?.["Id"]]);
  });
});
