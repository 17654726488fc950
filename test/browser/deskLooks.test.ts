import { openDesk, type OpenDesk } from "./openDesk";
import { makeLook, widen } from "./violations";

let desk: OpenDesk;
afterEach(() => desk.close());

describe("the call desk in a narrow pane", () => {
  it.each([[270, "light"], [320, "light"], [320, "dark"], [450, "light"]] as const)("has no accessibility violation and no sideways scroll on any screen at %i px, %s", async (width, colorScheme) => {
    desk = await openDesk({ size: { width: 1100, height: 900 }, colorScheme });
    const { page, pane } = desk;
    await widen(page, width);
    const { found, look } = makeLook(desk);
    await look("Today");
    await desk.press("Enter");
    await pane.getByRole("group", { name: "How the call ended" }).waitFor();
    await look("customer");
    for (const [key, form] of [["p", "promise"], ["d", "dispute"], ["c", "call back"]] as const) {
      await desk.press(key);
      await pane.locator(".log-form").waitFor();
      await look(form);
      await desk.press("Escape");
    }
    await desk.press("?");
    await look("keys");
    await desk.press("Escape");
    await desk.press("Shift+E");
    await pane.getByRole("button", { name: "I sent it" }).waitFor();
    await look("message");
    await desk.press("Escape");
    await pane.locator("main").evaluate((main) => main.querySelectorAll("details").forEach((each) => { each.open = true; }));
    await look("cases");
    expect(found).toEqual([]);
  });
});
