import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import axe from "axe-core";
import type { Wording } from "../../../src/jobs/desk/deskWords";
import type { DeskJobs } from "../../../src/pane/DeskJobs";
import { WordingEditor } from "../../../src/pane/messages/WordingEditor";
import { makeDeskWorld } from "../desk/deskWorld";
import { failure } from "../world";

const ours: Wording = {
  "email.First call.en.subject": "{overdue} past due", "email.First call.en.body": "Perhaps it slipped through.", "email.First call.de.subject": "{overdue} überfällig", "email.First call.de.body": "Vielleicht übersehen.",
  "email.Reminder.en.subject": "Soon due", "email.Reminder.en.body": "Soon due.", "phrase.signature.en": "Kind regards", "agreement.law.en": "11. Law\n{law}", "objection.no money.en.title": "No money", "objection.no money.en.replies": "What could you pay?",
};
const ourWords: NonNullable<DeskJobs["ourWords"]> = { keys: Object.keys(ours), fields: { overdue: "everything overdue", link: "the payment link" }, fieldsOf: (key): Readonly<Record<string, string>> => (key.startsWith("agreement.") ? { law: "the governing law", teamAddress: "the team's address" } : ourWords.fields), of: (key) => ours[key] ?? "" };

async function open(replaced: Partial<DeskJobs> = {}) {
  const saved: Wording[] = [];
  const ends: string[] = [];
  const { jobs } = makeDeskWorld({ ourWords, saveWording: async (wording) => { saved.push(wording); return null; }, ...replaced });
  await act(async () => { render(<WordingEditor jobs={jobs} start={{ kind: "email", step: "First call", language: "en" }} onClose={() => ends.push("closed")} />); });
  return { saved, ends };
}

const click = async (name: string) => { await act(async () => { fireEvent.click(screen.getByRole("button", { name })); }); };
const type = (label: string | RegExp, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });

afterEach(cleanup);

it("saves the team's details and only the words that differ from ours", async () => {
  const { saved } = await open({ wording: async () => ({ "email.Reminder.en.body": "A friendly note." }) });
  type("Name of the team", "Accounts Receivable");
  type("Payment link", "https://pay.example.com/{id}");
  type(/^Subject/, "Please pay {overdue}");
  type(/^Text/, "Changed");
  type(/^Text/, "Perhaps it slipped through.");
  await click("Save in workbook");
  expect(saved).toEqual([{ "email.Reminder.en.body": "A friendly note.", "team.name": "Accounts Receivable", "team.paymentLink": "https://pay.example.com/{id}", "email.First call.en.subject": "Please pay {overdue}" }]);
  expect(screen.getByText("Saved in this workbook for the whole team.")).toBeTruthy();
});

it("takes an emptied text for ours, and gives ours back", async () => {
  const { saved } = await open({ wording: async () => ({ "email.First call.en.subject": "Pay", "email.First call.en.body": "Pay now." }) });
  expect(screen.getByLabelText<HTMLInputElement>(/^Subject/).value).toBe("Pay");
  const [back] = screen.getAllByRole("button", { name: "Back to ours" });
  if (back) fireEvent.click(back);
  expect(screen.getByLabelText<HTMLInputElement>(/^Subject/).value).toBe("{overdue} past due");
  type(/^Text/, "");
  expect(screen.getByLabelText<HTMLTextAreaElement>(/^Text/).value).toBe("");
  await click("Save in workbook");
  expect(saved).toEqual([{}]);
});

it("names braces that nobody fills", async () => {
  await open();
  type(/^Subject/, "Pay { Link } or {overdu} by {overdue}");
  expect(screen.getByRole("alert").textContent).toBe("{overdu} is no merge field: its line would be left out.");
});

it("reaches every text by kind, name and language", async () => {
  await open();
  type("Language", "de");
  expect(screen.getByLabelText<HTMLInputElement>(/^Subject/).value).toBe("{overdue} überfällig");
  type("Language", "en");
  type("Kind of text", "objection");
  expect(screen.getByLabelText<HTMLTextAreaElement>(/^Replies/).value).toBe("What could you pay?");
  type("Kind of text", "phrase");
  expect(screen.getByLabelText<HTMLTextAreaElement>(/^Words/).value).toBe("Kind regards");
});

it("explains the fields of the kind of text that is open", async () => {
  const { saved } = await open();
  expect(screen.queryByText("{teamAddress}: the team's address")).toBeNull();
  type("Kind of text", "agreement");
  expect(screen.getByText("{teamAddress}: the team's address")).toBeTruthy();
  expect(screen.queryByText("{overdue}: everything overdue")).toBeNull();
  type(/^Words/, "11. Law\n{law}, {TeamAddress}, {overdue}");
  expect(screen.getByRole("alert").textContent).toBe("{overdue} is no merge field: its line would be left out.");
  type("Address", "1 Dock Road\nLondon");
  type("Governing law and place of jurisdiction", "German law applies.");
  await click("Save in workbook");
  expect(saved).toEqual([{ "agreement.law.en": "11. Law\n{law}, {TeamAddress}, {overdue}", "team.address": "1 Dock Road\nLondon", "team.law": "German law applies." }]);
});

it("asks before changes are left behind, and says why they could not be read or saved", async () => {
  const { ends } = await open({ saveWording: async () => failure("protected", "The workbook's structure is protected.") });
  type("Phone", "1");
  await click("Save in workbook");
  expect(screen.getByRole("alert").textContent).toContain("structure is protected");
  await click("Close");
  expect(ends).toEqual([]);
  await click("Close");
  expect(ends).toEqual(["closed"]);
  cleanup();
  await open({ wording: async () => failure("host", "Excel is busy.") });
  expect(screen.getByRole("alert").textContent).toContain("Excel is busy.");
});

it("has no violations", async () => {
  await open();
  const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false }, region: { enabled: false }, "page-has-heading-one": { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});
