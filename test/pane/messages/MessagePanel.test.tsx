import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import axe from "axe-core";
import type { Draft } from "../../../src/jobs/desk/Desk";
import type { DeskJobs } from "../../../src/pane/DeskJobs";
import { MessagePanel, type MessageProps } from "../../../src/pane/messages/MessagePanel";
import { makeBrief, makeDesk, makeDeskPrepared, makeDeskWorld } from "../desk/deskWorld";
import { failure } from "../world";

const customer = "c00001";
const desk = makeDesk(makeDeskPrepared(6));
const brief = makeBrief(desk, customer);

function open(replaced: Partial<DeskJobs> = {}, props: Partial<MessageProps> = {}) {
  const { jobs, calls } = makeDeskWorld({ judgeText: () => ({ severity: "allow", findings: [] }), ...replaced });
  const logged: Draft[] = [];
  const ends: string[] = [];
  render(<MessagePanel desk={desk} brief={brief} jobs={jobs} kind="email" onClose={() => ends.push("closed")} log={(draft) => { logged.push(draft); return jobs.log(desk, draft); }} {...props} />);
  return { logged, calls, ends };
}

const click = async (name: string | RegExp) => { await act(async () => { fireEvent.click(screen.getByRole("button", { name })); }); };
const type = (label: string | RegExp, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const text = () => screen.getByLabelText<HTMLTextAreaElement>("Text").value;

/** What the pane hands out of the window, noted instead of done. */
function watchFiles() {
  const files: string[] = [];
  const click_ = jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) { files.push(this.download); });
  URL.createObjectURL = () => "blob:x";
  URL.revokeObjectURL = () => undefined;
  return { files, done: () => click_.mockRestore() };
}

afterEach(cleanup);

it("logs a contact only once the person says that it was sent, with the step it did", async () => {
  const { logged, ends } = open();
  expect(screen.getByRole("link", { name: "Open in mail program" }).getAttribute("href")).toBe("mailto:ap@example.com");
  type("Step", "Final notice");
  expect(logged).toEqual([]);
  await click("I sent it");
  expect(logged).toEqual([{ kind: "contact", customer, channel: "email", inbound: false, outcome: "sent", invoices: [], note: `Email: Account ${customer}`, step: "Final notice" }]);
  expect(ends).toEqual(["closed"]);
});

it("does no step of the ladder with a thank-you", async () => {
  const { logged } = open();
  type("Kind", "thank-you");
  await click("I sent it");
  expect(logged[0]).not.toHaveProperty("step");
});

it("hands out the text as it was edited, keeps it per step, and gives ours back", async () => {
  let copied = "";
  Object.defineProperty(navigator, "clipboard", { configurable: true, value: { writeText: async (words: string) => { copied = words; } } });
  open();
  type("Text", "Dear Ms Lang, as agreed");
  type("Step", "Final notice");
  expect(text()).toBe("Dear Petra Lang");
  type("Step", "First call");
  type("Step", "Reminder");
  const first = desk.decisions.get(customer)?.next?.step ?? "Reminder";
  type("Step", first);
  expect(text()).toBe("Dear Ms Lang, as agreed");
  await click("Copy");
  expect(copied).toBe("Dear Ms Lang, as agreed");
  expect(screen.getByText("Copied.")).toBeTruthy();
  await click("Back to the text as made");
  expect(text()).toBe("Dear Petra Lang");
});

it("says so where clipboard and files are closed", async () => {
  Object.defineProperty(navigator, "clipboard", { configurable: true, value: undefined });
  open();
  await click("Copy");
  expect(screen.getByText(/The clipboard is closed to us/)).toBeTruthy();
  URL.createObjectURL = () => { throw new Error("blocked"); };
  await click("Download .eml");
  expect(screen.getByText(/lets no file out of the pane/)).toBeTruthy();
});

it("downloads the message and the follow-up under names every file system takes", async () => {
  const { files, done } = watchFiles();
  open({ mailtoOf: () => null }, { brief: { ...brief, customer: { ...brief.customer, name: "A/B: \"C\" <Ltd>" } } });
  expect(screen.queryByRole("link", { name: "Open in mail program" })).toBeNull();
  expect(screen.getByText(/Too long for a link/)).toBeTruthy();
  await click("Download .eml");
  await click("Follow-up to calendar");
  expect(files).toEqual([expect.stringMatching(/^A B C Ltd .*\.eml$/), "A B C Ltd follow-up.ics"]);
  done();
});

it("builds a letter's tab and tells where it stands, or why not", async () => {
  const { calls } = open({}, { kind: "letter" });
  await click("Build letter tab");
  expect(calls).toContain("buildLetter");
  expect(screen.getByText("The letter stands on the tab “Letter”.")).toBeTruthy();
  cleanup();
  open({ buildLetter: async () => failure("protected", "The workbook's structure is protected.") }, { kind: "letter" });
  await click("Build letter tab");
  expect(screen.getByText("The workbook's structure is protected.")).toBeTruthy();
});

it("offers nothing to send where the wall stops it, and says from when", async () => {
  const finding = { rule: "US-ST-03", severity: "block" as const, message: "They asked in writing not to be written to.", source: "15 USC 1692c(c)", override: "none" as const };
  const { logged } = open({ message: () => ({ ok: false, verdict: { severity: "block", findings: [finding], earliest: "2026-12-01" } }) });
  expect(screen.getByText(/asked in writing/)).toBeTruthy();
  expect(screen.getByText("From Tue 1 Dec 2026 on it may be done.")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "I sent it" })).toBeNull();
  expect(screen.queryByRole("button", { name: "Copy" })).toBeNull();
  expect(logged).toEqual([]);
});

it("judges words the person changed, and asks for a reason before logging", async () => {
  const finding = { rule: "US-OO-01", severity: "block" as const, message: "The sentence how to opt out is gone.", source: "12 CFR 1006.6(e)", override: "reason" as const };
  const { logged } = open({ judgeText: (_desk, _customer, words) => (words.includes("opt out") ? { severity: "allow", findings: [] } : { severity: "block", findings: [finding] }) });
  type("Text", "Pay now");
  expect(screen.getByText(/how to opt out is gone/)).toBeTruthy();
  await click("I sent it");
  expect(logged).toEqual([]);
  type(/^Reason to send it/, "they are a company");
  await click("I sent it");
  expect(logged[0]).toMatchObject({ override: "they are a company" });
});

it("asks before changed words are left behind", () => {
  const { ends } = open();
  const field = screen.getByLabelText("Text");
  type("Text", "Pay now");
  fireEvent.keyDown(field, { key: "Escape" });
  expect(ends).toEqual([]);
  expect(screen.getByRole("alert").textContent).toContain("is not kept");
  fireEvent.keyDown(field, { key: "Escape" });
  expect(ends).toEqual(["closed"]);
});

it("makes the message again after its wording was edited", async () => {
  let times = 0;
  const { jobs } = makeDeskWorld();
  open({ message: (...given) => { times += 1; return jobs.message(...given); } });
  const before = times;
  await click("Edit wording");
  await screen.findByLabelText("Name of the team");
  await click("Close");
  expect(screen.getByLabelText("Text")).toBeTruthy();
  expect(times).toBeGreaterThan(before);
});

it("has no violations", async () => {
  open();
  const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false }, region: { enabled: false }, "page-has-heading-one": { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});
