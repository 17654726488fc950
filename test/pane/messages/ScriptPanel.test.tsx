import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { ScriptPanel } from "../../../src/pane/messages/ScriptPanel";
import { makeBrief, makeDesk, makeDeskPrepared, makeDeskWorld } from "../desk/deskWorld";

const desk = makeDesk(makeDeskPrepared(6));
afterEach(cleanup);

it("opens the call in the customer's language, with what to answer folded away", () => {
  const { jobs } = makeDeskWorld({
    languageOf: () => "de",
    script: (_desk, customer, language) => ({ opening: language === "de" ? `Guten Tag, ${customer}` : "Good morning", objections: [{ name: "no money", title: "Kein Geld", replies: ["Was wäre möglich?", "In Raten?"] }], problems: ["{x} is not a merge field."] }),
  });
  const props = { desk, jobs, log: () => { throw new Error("Expected no entry, got one"); } };
  const { rerender } = render(<ScriptPanel {...props} brief={makeBrief(desk, "c00001")} />);
  expect(screen.getByText("Guten Tag, c00001").lang).toBe("de");
  expect(screen.getByText("Kein Geld").closest("details")?.open).toBe(false);
  expect(screen.getByText("In Raten?")).toBeTruthy();
  expect(screen.getByText("{x} is not a merge field.")).toBeTruthy();
  fireEvent.change(screen.getByLabelText("Language of the call"), { target: { value: "en" } });
  expect(screen.getByText("Good morning")).toBeTruthy();
  rerender(<ScriptPanel {...props} brief={makeBrief(desk, "c00002")} />);
  expect(screen.getByText("Guten Tag, c00002")).toBeTruthy();
});
