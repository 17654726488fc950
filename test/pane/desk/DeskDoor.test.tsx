import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { makeCommands } from "../../../src/pane/Commands";
import { Pane } from "../../../src/pane/Pane";
import { makeJobs } from "../world";
import { makeDeskWorld } from "./deskWorld";

const button = (name: string | RegExp) => screen.getByRole("button", { name });
const heading = (name: string) => screen.findByRole("heading", { level: 1, name });

async function openReview(jobs = makeJobs(10), callDesk = async () => makeDeskWorld().jobs, commands = makeCommands()) {
  render(<Pane jobs={jobs} callDesk={callDesk} commands={commands} />);
  fireEvent.click(button("Refresh"));
  await heading("Call list");
  return { jobs, commands };
}

const openDesk = async () => {
  fireEvent.click(button("Start calling"));
  await heading("Today");
};

afterEach(cleanup);

describe("the way to the call desk", () => {
  it("leads from the review and back to it as it was while nothing is logged", async () => {
    const { jobs } = await openReview();
    await openDesk();
    fireEvent.click(button("Close list"));
    await heading("Call list");
    expect(jobs.calls).toEqual(["prepareRefresh"]);
  });

  it("leads from what was written", async () => {
    await openReview();
    fireEvent.click(button(/^Write /));
    await heading("Written");
    await openDesk();
    fireEvent.click(button("Close list"));
    await heading("Written");
  });

  it("reads the workbook anew on leaving once something was logged", async () => {
    const { jobs } = await openReview();
    await openDesk();
    fireEvent.click(button(/^Call /));
    for (const key of ["n", "Enter"]) await act(async () => { fireEvent.keyDown(document.activeElement ?? document.body, { key }); });
    await screen.findByText(/^No answer saved: /);
    await act(async () => { fireEvent.keyDown(document.activeElement ?? document.body, { key: "Escape" }); });
    fireEvent.click(button("Close list"));
    await heading("Call list");
    expect(jobs.calls).toEqual(["prepareRefresh", "prepareRefresh"]);
  });

  it("says when it cannot be loaded and tries again", async () => {
    let tries = 0;
    await openReview(makeJobs(10), async () => {
      tries += 1;
      if (tries === 1) throw new Error("Loading chunk 7 failed");
      return makeDeskWorld().jobs;
    });
    fireEvent.click(button("Start calling"));
    expect((await screen.findByRole("alert")).textContent).toContain("Loading chunk 7 failed");
    fireEvent.click(button("Try again"));
    await heading("Today");
  });

  it("is shut where no call desk is handed in", async () => {
    render(<Pane jobs={makeJobs(10)} />);
    fireEvent.click(button("Refresh"));
    await heading("Call list");
    expect(screen.queryByRole("button", { name: "Start calling" })).toBeNull();
  });
});

describe("under the desk", () => {
  it("reads again in place, by its link and by the ribbon, with the customer still on screen", async () => {
    const commands = makeCommands();
    const { jobs } = await openReview(makeJobs(10), undefined, commands);
    await openDesk();
    await act(async () => { fireEvent.click(button("Read again")); });
    await heading("Today");
    fireEvent.click(button(/^Call /));
    const name = screen.getByRole("heading", { level: 1 }).textContent;
    await act(async () => commands.give("refresh"));
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe(name);
    expect(jobs.calls).toEqual(["prepareRefresh", "prepareRefresh", "prepareRefresh"]);
  });

  it("says why reading again failed and keeps the list", async () => {
    let reads = 0;
    const world = makeJobs(10);
    await openReview({ ...world, prepareRefresh: async (wish, context) => { reads += 1; return reads === 1 ? world.prepareRefresh(wish, context) : { ok: false, code: "host", retry: true, message: "Excel is busy." }; } });
    await openDesk();
    await act(async () => { fireEvent.click(button("Read again")); });
    expect((await screen.findByRole("alert")).textContent).toContain("Excel is busy.");
    expect(document.querySelectorAll(".today-row").length).toBeGreaterThan(0);
  });

  it("keeps its place while the settings are open", async () => {
    await openReview();
    await openDesk();
    fireEvent.change(screen.getByRole("searchbox"), { target: { value: "ferrara" } });
    fireEvent.click(button("Settings"));
    await heading("Settings");
    fireEvent.click(button(/Back|Cancel|Close/));
    expect(((await screen.findByRole("searchbox")) as HTMLInputElement).value).toBe("ferrara");
  });
});
