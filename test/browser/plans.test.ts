import { eventually } from "./eventually";
import { openDesk, startCalling, type OpenDesk } from "./openDesk";
import { cellsOf } from "./openPreview";
import { customerRow, rowsOf } from "./rowsOf";
import { makeLook, widen } from "./violations";

let desk: OpenDesk;
afterEach(() => desk.close());

/** 24 November 2026, the Tuesday on which the desk opens. */
const TODAY = 46350;

const button = (name: string) => desk.pane.getByRole("button", { name, exact: true });
const fold = (summary: string) => desk.pane.locator("summary").filter({ hasText: summary });
const planTabs = (): Promise<readonly string[]> => desk.page.evaluate(() => (window as unknown as { duebookPreview: { workbook: { sheets: readonly { name: string }[] } } }).duebookPreview.workbook.sheets.map(({ name }) => name).filter((name) => name.startsWith("Plan ")));
/** "EUR 1,066.02" or "1,066.02" as a number. */
const figure = (text: string): number => Number(text.replace(/[^\d.-]/g, ""));

/** From the list to the terms of the first customer who has something that is due. */
async function openProposal(): Promise<string> {
  await desk.press("Enter");
  await desk.pane.getByRole("group", { name: "How the call ended" }).waitFor();
  const name = await desk.heading();
  await desk.press("i");
  await desk.pane.getByRole("heading", { name: "Propose a payment plan" }).waitFor();
  return name;
}

/** No., due day, instalment and what is left, as the pane shows them. */
async function scheduleShown(): Promise<readonly (readonly [string, number, number])[]> {
  const rows = await desk.pane.getByRole("region", { name: "Schedule" }).locator("tbody tr").evaluateAll((all) => all.map((row) => [...row.querySelectorAll("th, td")].map((cell) => cell.textContent ?? "")));
  return rows.map((cells) => [cells[0] ?? "", figure(cells[2] ?? ""), figure(cells.at(-1) ?? "")]);
}

/** The same of the plan's tab: its rows below the header row. */
async function scheduleOf(sheet: string): Promise<readonly (readonly [string, number, number])[]> {
  const cells = await cellsOf(desk.page, sheet);
  const header = cells.findIndex((row) => row[0] === "No." && row.includes("Due date"));
  const at = (title: string): number => cells[header]?.indexOf(title) ?? -1;
  return cells.slice(header + 1).filter((row) => typeof row[0] === "number").map((row) => [String(row[0]), Number(row[at("Instalment")]), Number(row[at("Balance after")])]);
}

describe("a payment plan", () => {
  it("is proposed, saved with its tab, accepted, and keeps the customer off the list", async () => {
    desk = await openDesk();
    const { page, pane } = desk;
    const name = await openProposal();
    await desk.press("3");
    await pane.getByRole("radio", { name: /^Smallest/ }).and(pane.locator(":checked")).waitFor();
    await pane.getByLabel("How many").fill("7");
    await pane.getByText("7 instalments").waitFor();
    const shown = await scheduleShown();
    expect(shown.map(([number]) => number)).toEqual(["1", "2", "3", "4", "5", "6", "7"]);
    expect(shown.at(-1)?.[2]).toBe(0);

    await button("Offer this plan").focus();
    await desk.press("Enter");
    await pane.getByText(/^Plan P[0-9A-Z]{5} offered, tab/).waitFor();
    const [sheet = ""] = await planTabs();
    expect(await pane.getByText(/offered, tab/).innerText()).toContain(`“${sheet}”`);
    expect(await scheduleOf(sheet)).toEqual(shown);
    const log = (await rowsOf(page, "Contact log")).at(-1);
    expect([log?.["Kind"], log?.["Name"], log?.["Day"]]).toEqual(["plan", name, TODAY]);
    expect(Number(log?.["Amount"])).toBeCloseTo(shown.reduce((sum, [, payment]) => sum + payment, 0), 2);

    await desk.press("Escape");
    await fold("Payment plans").focus();
    await desk.press("Enter");
    await button("They accepted").focus();
    await desk.press("Enter");
    await desk.type("on the phone");
    await desk.press("Enter");
    await pane.getByText(`Plan accepted saved: ${name}`).waitFor();
    const step = (await rowsOf(page, "Contact log")).at(-1);
    expect([step?.["Kind"], step?.["Note"], step?.["About"]]).toEqual(["plan step", "on the phone", log?.["Id"]]);
    await eventually(async () => expect((await cellsOf(page, sheet)).flat().join("\n")).toMatch(/accepted on 24 Nov 2026/i));
    expect(await planTabs()).toEqual([sheet]);
    expect(await scheduleOf(sheet)).toEqual(shown);

    await pane.locator("h1").focus();
    await desk.press("Escape");
    await pane.getByRole("heading", { name: "Today", exact: true }).waitFor();
    expect(await pane.locator(".today > .today-row, .today-main").filter({ hasText: name }).count()).toBe(0);
    await fold("Not on the list").focus();
    await desk.press("Enter");
    expect(await pane.locator("details .today-row").filter({ hasText: name }).count()).toBe(1);
    const { "Next action": next } = await customerRow(page, name);
    expect(next).not.toBe("First call");

    await pane.locator("h1").focus();
    await desk.press("i");
    await pane.getByRole("heading", { name: "Payment plans" }).waitFor();
    const total = shown.reduce((sum, [, payment]) => sum + payment, 0);
    expect(figure(await pane.getByRole("region", { name: "Outstanding under plans" }).locator(".brief-overdue").innerText())).toBeCloseTo(total, 2);
    await pane.locator("[data-main]").filter({ hasText: name }).click();
    expect(await desk.heading()).toBe(name);
    expect(desk.complaints).toEqual([]);
  });

  it("keeps its half-typed terms through a crash of the pane", async () => {
    desk = await openDesk();
    const { page, pane } = desk;
    const name = await openProposal();
    await pane.getByLabel("How many").fill("9");
    const refused = await page.evaluate(() => {
      const preview = (window as unknown as { duebookPreview: { save(): Uint8Array; open(bytes: Uint8Array, name: string): string | null; workbook: { name: string } } }).duebookPreview;
      return preview.open(preview.save(), preview.workbook.name);
    });
    expect(refused).toBeNull();
    await startCalling(desk);
    expect(await openProposal()).toBe(name);
    await pane.getByText("What you had typed here and not offered is back.").waitFor();
    expect(await pane.getByLabel("How many").inputValue()).toBe("9");
  });

  it.each([[270, "light"], [320, "light"], [320, "dark"], [450, "light"]] as const)("has no accessibility violation and no sideways scroll on any screen at %i px, %s", async (width, colorScheme) => {
    desk = await openDesk({ size: { width: 1100, height: 900 }, colorScheme });
    const { page, pane } = desk;
    await widen(page, width);
    const { found, look } = makeLook(desk);
    const unfold = () => pane.locator("main").evaluate((main) => main.querySelectorAll("details").forEach((each) => { each.open = true; }));
    await desk.press("i");
    await pane.getByText("No payment plan yet.").waitFor();
    await look("no plans");
    await desk.press("Escape");
    await pane.getByRole("heading", { name: "Today", exact: true }).waitFor();
    await openProposal();
    await look("propose");
    await unfold();
    await pane.getByLabel("Interest", { exact: true }).selectOption("simple");
    await pane.getByLabel("Percent a year").fill("9.5");
    await pane.getByLabel("They pay", { exact: true }).selectOption("half month");
    await unfold();
    await look("terms");
    await pane.getByLabel("Percent a year").fill("much");
    await look("wrong");
    await pane.getByLabel("Interest", { exact: true }).selectOption("none");
    await button("Offer this plan").click();
    await pane.getByText(/^Plan P[0-9A-Z]{5} offered/).waitFor();
    await look("offered");
    await desk.press("Escape");
    await fold("Payment plans").click();
    await unfold();
    await look("the customer's plans");
    await pane.locator("h1").focus();
    await desk.press("Escape");
    await desk.press("i");
    await pane.getByRole("heading", { name: "Payment plans" }).waitFor();
    await look("all plans");
    expect(found).toEqual([]);
  });
});
