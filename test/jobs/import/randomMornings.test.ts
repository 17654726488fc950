import fc from "fast-check";
import { anyLife, live } from "./randomMornings";

describe("many mornings", () => {
  it("lose and move no note, column or colour, leave the list equal to the ledger, and a second import writes nothing", async () => {
    await fc.assert(fc.asyncProperty(anyLife, live), { numRuns: Number(process.env["MORNINGS"] ?? 60) });
  }, 3_600_000);
});
