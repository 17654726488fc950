import { cleanup, render, screen, within } from "@testing-library/react";
import { addDays } from "../../../src/base/Day";
import { makeMemory } from "../../../src/jobs/foresight/makeMemory";
import type { Desk } from "../../../src/jobs/desk/Desk";
import { ForesightCard } from "../../../src/pane/brief/ForesightCard";
import type { Outlook } from "../../../src/rules/foresight/outlookOf";
import { knownOn, sortRows } from "../../../src/rules/foresight/history/History";
import { FIRST_DAY, madeHistory } from "../../rules/foresight/madeHistory";
import { makePrepared } from "../world";

const asOf = addDays(FIRST_DAY, 650);
const memory = makeMemory();
const outlook = memory.outlook(knownOn(sortRows(madeHistory({ invoices: 900, customers: 8 })), asOf).rows, asOf, 30);
const deskOf = (known?: Outlook): Desk => ({ prepared: { ...makePrepared(2), ...(known && { outlook: known }) } }) as Desk;
const jobs = { foresight: async (_desk: Desk, customer: string) => memory.detail(customer) };

afterEach(cleanup);

describe("ForesightCard", () => {
  it("gives each open invoice its chance, its day with the span, and its reasons with counts; what is due comes first", async () => {
    render(<ForesightCard desk={deskOf(outlook)} customer="c0" jobs={jobs} />);
    const card = within(await screen.findByRole("region", { name: "Foresight" }));
    expect(card.getByText(/^Expected to come in: EUR [\d,.]+ within a week/)).toBeTruthy();
    const lines = card.getAllByRole("listitem").map(({ textContent }) => textContent ?? "");
    expect(lines).toHaveLength(memory.detail("c0")!.invoices.length);
    for (const line of lines) expect(line).toMatch(/^N\d{6} EUR [\d,.]+: (under 1|over 99|\d+) % still open; paid about .+ \(.+ to .+\).*\d.*\.$/);
    const invoices = memory.detail("c0")!.invoices;
    const dueOf = (line: string): boolean => invoices.find(({ invoice }) => line.startsWith(invoice))!.daysPastDue + 30 > 0;
    expect(lines.map(dueOf)).toEqual([...lines.map(dueOf)].sort((a, b) => Number(b) - Number(a)));
  });

  it("says that the rules stay alone where there is too little history", () => {
    render(<ForesightCard desk={deskOf({ ...outlook, customers: new Map(), tooLittle: "Too little history: 3 paid invoices with their dates, 30 are needed. The rules decide alone." })} customer="c0" jobs={jobs} />);
    expect(screen.getByText(/The rules decide alone/)).toBeTruthy();
  });

  it("leaves the brief as it is where nobody looks ahead", () => {
    const { container } = render(<ForesightCard desk={deskOf()} customer="c0" jobs={{ foresight: async () => null }} />);
    expect(container.textContent).toBe("");
  });
});
