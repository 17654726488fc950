import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

interface Row { readonly row: number; readonly tier: string; readonly state: string }
interface Count {
  readonly listed: (text: string) => readonly Row[];
  readonly count: (rows: readonly Row[], results: readonly { readonly title: string; readonly status: string }[]) => string;
}

// eslint-disable-next-line @typescript-eslint/no-require-imports -- Jest loads its reporters as CommonJS.
const { listed, count } = require("./count.cjs") as Count;
const rows = listed(readFileSync(join(__dirname, "../../../docs/standin.md"), "utf8"));

describe("the list of samples", () => {
  it("names each of the 60 rows once", () => {
    expect(rows.map(({ row }) => row)).toEqual(Array.from({ length: 60 }, (_, i) => i + 1));
  });

  it("says that a row passes where it has a test, and only there", () => {
    const sources = readdirSync(__dirname).filter((name) => name.endsWith(".test.ts")).map((name) => readFileSync(join(__dirname, name), "utf8"));
    const tested = new Set(sources.flatMap((text) => [...text.matchAll(/\bit\("(\d+) /g)].map(([, row]) => Number(row))));
    expect([...tested].sort((a, b) => a - b)).toEqual(rows.filter(({ state }) => state === "passes").map(({ row }) => row));
  });

  it("leaves nothing of the first tier open", () => {
    expect(rows.filter(({ tier, state }) => tier === "first" && state !== "passes")).toEqual([]);
  });

  it("is counted by rows, one of several failed tests failing its row", () => {
    const some = [{ row: 1, tier: "first", state: "passes" }, { row: 2, tier: "second", state: "passes" }, { row: 3, tier: "first", state: "open" }];
    const results = [{ title: "1 a", status: "passed" }, { title: "2 b", status: "passed" }, { title: "2 c", status: "failed" }, { title: "other", status: "passed" }];
    expect(count(some, results)).toBe("conformance: 1 of 3 rows, first tier 1 of 2");
  });
});
