import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import axe from "axe-core";
import { Pane } from "../../../src/pane/Pane";
import type { DeskJobs } from "../../../src/pane/DeskJobs";
import type { PaneJobs, Settings } from "../../../src/pane/PaneJobs";
import { makeDeskWorld } from "../desk/deskWorld";
import { failure, makeJobs } from "../world";

const button = (name: string) => screen.getByRole("button", { name });
const type = (label: string | RegExp, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });

async function open(jobs: PaneJobs): Promise<void> {
  render(<Pane jobs={jobs} />);
  fireEvent.click(button("Settings"));
  await screen.findByRole("heading", { level: 1, name: "Settings" });
  await screen.findByLabelText(/^Ageing buckets/);
}

afterEach(cleanup);

describe("the team's words", () => {
  const openWording = async (load: () => Promise<DeskJobs>) => {
    render(<Pane jobs={makeJobs()} callDesk={load} />);
    fireEvent.click(button("Settings"));
    fireEvent.click(await screen.findByRole("button", { name: "Team and wording" }));
  };

  it("are edited from the settings, and closing leads back to them", async () => {
    const { jobs, calls } = makeDeskWorld();
    await openWording(async () => jobs);
    await screen.findByLabelText("Name of the team");
    type("Name of the team", "Accounts, Northwind");
    fireEvent.click(button("Save in workbook"));
    await screen.findByText("Saved in this workbook for the whole team.");
    expect(calls).toContain("saveWording");
    fireEvent.click(button("Close"));
    await screen.findByRole("heading", { level: 1, name: "Settings" });
  });

  it("say why they could not be loaded", async () => {
    await openWording(async () => { throw new Error("offline"); });
    expect((await screen.findByRole("alert")).textContent).toContain("offline");
    fireEvent.click(button("Close"));
    await screen.findByRole("heading", { level: 1, name: "Settings" });
  });
});

describe("the settings", () => {
  it("have no violations and take the focus", async () => {
    await open(makeJobs());
    await screen.findByRole("option", { name: "France" });
    const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false }, region: { enabled: false } } });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    await waitFor(() => expect(document.activeElement?.textContent).toBe("Settings"));
  });

  it("save what was typed in the workbook and close", async () => {
    const saved: Settings[] = [];
    await open(makeJobs(5, { saveSettings: async (settings) => { saved.push(settings); return null; } }));
    type(/^Ageing buckets/, "15, 45");
    expect(screen.getByText("Not due, 1–15, 16–45, 46 days and over")).toBeTruthy();
    type(/^Minimum overdue/, "100");
    type("First call, from day", "7");
    fireEvent.click(button("Add a segment"));
    type("Name of the segment", "Key accounts");
    fireEvent.click(button("Save in workbook"));
    await screen.findByRole("heading", { level: 1, name: "Who to call today" });
    expect(saved[0]?.policy).toMatchObject({ bucketEnds: [15, 45], minimumOverdue: 100 });
    expect(saved[0]?.policy.ladders[""]?.[2]).toEqual({ step: "First call", fromDaysLate: 7, waitDays: 5 });
    expect(saved[0]?.policy.ladders["key accounts"]).toHaveLength(7);
    expect(screen.getAllByText("Settings are saved in this workbook.").length).toBeGreaterThan(0);
  });

  it("save contact rules and daily targets", async () => {
    const saved: Settings[] = [];
    await open(makeJobs(5, { saveSettings: async (settings) => { saved.push(settings); return null; } }));
    type(/^Rules/, "block");
    expect(screen.getByText("The rules stop what the law forbids.")).toBeTruthy();
    type("We collect", "for another creditor");
    type("Customers are", "consumer");
    type(/^Calls a day/, "45");
    type(/^Money promised/, "20000");
    fireEvent.click(button("Save in workbook"));
    await screen.findByRole("heading", { level: 1, name: "Who to call today" });
    expect(saved[0]?.policy).toMatchObject({ contact: { mode: "block", role: "for another creditor", debtor: "consumer" }, targets: { calls: 45, promised: 20000 } });
  });

  it("save what is claimed for paying late, the unit of grace, and what plans offer", async () => {
    const saved: Settings[] = [];
    await open(makeJobs(5, { saveSettings: async (settings) => { saved.push(settings); return null; } }));
    type(/^Days of grace are/, "working days");
    expect(screen.queryByLabelText(/^Rate of the contract/)).toBeNull();
    type(/^Claimed/, "law");
    expect(screen.getByText(/^The law on debts between businesses of Germany/)).toBeTruthy();
    type(/^Claimed/, "contract");
    type(/^Rate of the contract/, "9,5");
    type(/^Most instalments/, "18");
    type(/^Interest of plans/, "simple");
    type(/^Plan interest/, "11.75");
    type("Days counted by", "30E/360");
    type("After a missed instalment", "no");
    fireEvent.click(button("Save in workbook"));
    await screen.findByRole("heading", { level: 1, name: "Who to call today" });
    expect(saved[0]?.policy).toMatchObject({
      promiseGraceIn: "working days", lateInterest: { kind: "contract", annualPercent: "9.5" },
      plans: { mostInstalments: 18, interest: { kind: "simple", annualPercent: "11.75", dayCount: "30E/360" }, mayAccelerate: false },
    });
  });

  it("open the group and go to the field that is wrong", async () => {
    const jobs = makeJobs();
    await open(jobs);
    type(/^Most instalments/, "1000");
    expect(screen.getByLabelText(/^Most instalments/).closest("details")?.open).toBe(false);
    fireEvent.click(button("Save in workbook"));
    expect((await screen.findByRole("alert")).textContent).toBe("Most instalments: Give a whole number from 1 to 260.");
    expect(document.activeElement).toBe(screen.getByLabelText(/^Most instalments/));
    type(/^Most instalments/, "10");
    expect(screen.getByLabelText(/^Most instalments/).closest("details")?.open).toBe(true);
    expect(jobs.calls).not.toContain("saveSettings");
  });

  it("say what is wrong instead of saving", async () => {
    const jobs = makeJobs();
    await open(jobs);
    type(/^Ageing buckets/, "60, 30");
    fireEvent.click(button("Save in workbook"));
    expect((await screen.findByRole("alert")).textContent).toContain("Give whole days that rise");
    expect(jobs.calls).not.toContain("saveSettings");
  });

  it("ask before changes are left behind, and only then", async () => {
    await open(makeJobs());
    type(/^Promise grace/, "5");
    fireEvent.keyDown(screen.getByLabelText(/^Promise grace/), { key: "Escape" });
    expect(screen.getByRole("alert").textContent).toBe("The changes are not saved.");
    fireEvent.click(button("Leave without saving"));
    await screen.findByRole("heading", { level: 1, name: "Who to call today" });
    fireEvent.click(button("Settings"));
    fireEvent.keyDown(await screen.findByLabelText(/^Promise grace/), { key: "Escape" });
    await screen.findByRole("heading", { level: 1, name: "Who to call today" });
  });

  it("stay open and say why they could not be saved", async () => {
    await open(makeJobs(5, { saveSettings: async () => failure("protected", "The workbook's structure is protected.") }));
    fireEvent.click(button("Save in workbook"));
    expect((await screen.findByRole("alert")).textContent).toContain("structure is protected");
  });

  it("rank the open review anew", async () => {
    const seen: number[] = [];
    const jobs = makeJobs();
    render(<Pane jobs={{ ...jobs, rerank: (prepared, by) => { seen.push(by.minimumOverdue); return jobs.rerank(prepared, by); } }} />);
    fireEvent.click(button("Refresh"));
    await screen.findByRole("heading", { level: 1, name: "Call list" });
    fireEvent.click(button("Settings"));
    await screen.findByLabelText(/^Minimum overdue/);
    type(/^Minimum overdue/, "250");
    fireEvent.click(button("Save in workbook"));
    await screen.findByRole("heading", { level: 1, name: "Call list" });
    await waitFor(() => expect(seen).toContain(250));
  });
});
