import { cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { addDays } from "../../../src/base/Day";
import type { HowGood as Looked } from "../../../src/jobs/foresight/foresightOf";
import type { JobContext } from "../../../src/jobs/Job";
import { HowGood } from "../../../src/pane/review/HowGood";
import { Ranking } from "../../../src/pane/review/Ranking";
import { backtest } from "../../../src/rules/foresight/backtest/backtest";
import { FIRST_DAY, madeHistory } from "../../rules/foresight/madeHistory";
import { makePrepared, policy } from "../world";

const looked: Looked = { ok: true, currency: "EUR", currencies: ["EUR", "USD"], invoices: 700, result: backtest(madeHistory({ invoices: 700, customers: 20, days: 400 }).filter(({ issued }) => issued < addDays(FIRST_DAY, 400))) };

afterEach(cleanup);

describe("HowGood", () => {
  it("shows money caught beside the orders people sort by, as a picture and as a table", async () => {
    render(<HowGood prepared={makePrepared(5)} jobs={{ howGood: async () => looked }} onClose={() => undefined} />);
    const caught = within(await screen.findByRole("region", { name: "Money caught" }));
    expect(caught.getByRole("img").getAttribute("aria-label")).toMatch(/first fifth of the customers: Foresight \d+ %, By amount \d+ %, By age \d+ %, Rule points \d+ %/);
    expect(caught.getAllByRole("row").map((row) => row.textContent?.replace(/\d+/g, "#").trim())).toEqual(["Called first# %# %# %", "Foresight# %# %# %", "By amount# %# %# %", "By age# %# %# %", "Rule points# %# %# %"]);
    expect(within(screen.getByRole("region", { name: "Chances given and what came" })).getByRole("img").getAttribute("aria-label")).toMatch(/% given, \d+ % came/);
    expect(within(screen.getByRole("region", { name: "Error in days" })).getByRole("rowheader", { name: "foresight" })).toBeTruthy();
  });

  it("looks back on another currency when it is chosen, and stops what runs when it is left", async () => {
    const asked: (string | undefined)[] = [];
    let last: JobContext | undefined;
    const howGood = async (_prepared: unknown, currency: string | undefined, context: JobContext): Promise<Looked> => {
      asked.push(currency);
      last = context;
      return { ...looked, currency: currency ?? "EUR" };
    };
    const { unmount } = render(<HowGood prepared={makePrepared(5)} jobs={{ howGood }} onClose={() => undefined} />);
    fireEvent.change(await screen.findByLabelText("Currency"), { target: { value: "USD" } });
    expect(screen.getByRole("button", { name: "Cancel" })).toBeTruthy();
    expect(((await screen.findByLabelText("Currency")) as HTMLSelectElement).value).toBe("USD");
    expect(asked).toEqual([undefined, "USD"]);
    unmount();
    expect(last?.signal.aborted).toBe(true);
  });

  it("says that there is too little history, and what then ranks", async () => {
    render(<HowGood prepared={makePrepared(5)} jobs={{ howGood: async () => ({ ...looked, result: { tooLittle: "Too little history to look back on." } }) }} onClose={() => undefined} />);
    expect(await screen.findByText("Too little history to look back on.")).toBeTruthy();
    expect(screen.getByText("Customers are ranked by the rules alone.")).toBeTruthy();
  });
});

describe("Ranking", () => {
  it("leaves looking ahead to Balanced until it is switched on", () => {
    const chosen: unknown[] = [];
    const { rerender } = render(<Ranking policy={policy} tooLittle="" onChange={({ strategy, foresight: { on } }) => chosen.push([strategy, on])} onHowGood={() => undefined} />);
    fireEvent.click(screen.getByLabelText(/Largest first/));
    fireEvent.click(screen.getByLabelText(/Look ahead/));
    rerender(<Ranking policy={{ ...policy, strategy: "largest", foresight: { on: false, horizonDays: 30 } }} tooLittle="" onChange={({ strategy, foresight: { on } }) => chosen.push([strategy, on])} onHowGood={() => undefined} />);
    fireEvent.click(screen.getByLabelText(/Look ahead/));
    expect(chosen).toEqual([["largest", false], ["balanced", false], ["largest", true]]);
  });
});
