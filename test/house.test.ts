import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { frontDoors, rooms } from "../rooms.mjs";

const table = rooms as Record<string, { may: string[]; pure?: boolean }>;
const tracked = execFileSync("git", ["ls-files", "src", "test", "bench"], { encoding: "utf8" }).split("\n").filter(Boolean);

describe("the house", () => {
  it("has the rooms that rooms.mjs names and no others", () => {
    const folders = readdirSync("src", { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);
    expect(folders.sort()).toEqual(Object.keys(table).sort());
    const doors = readdirSync("src").filter((name) => /\.tsx?$/.test(name) && !name.endsWith(".d.ts")).map((name) => name.replace(/\.tsx?$/, ""));
    expect(doors.sort()).toEqual([...(frontDoors as string[])].sort());
  });

  it("tells the README's reader the same walls", () => {
    const rows = [...readFileSync("README.md", "utf8").matchAll(/^\| `(\w+)` \| ([^|]*) \|/gm)].map(([, room, may]) => [room, (may ?? "").match(/\w+/g) ?? []]);
    expect(Object.fromEntries(rows)).toEqual(Object.fromEntries(Object.entries(table).map(([room, { may }]) => [room, may])));
  });

  it("compiles its pure rooms without a browser, Office or Node", () => {
    const { include } = JSON.parse(readFileSync("tsconfig.pure.json", "utf8")) as { include: string[] };
    expect(include).toEqual(Object.entries(table).filter(([, { pure }]) => pure).map(([room]) => `src/${room}`));
  });

  it("has no index files and no drawers for odds and ends", () => {
    for (const file of tracked) expect(file).not.toMatch(/\/(index\.tsx?|utils?|helpers?|common|shared|lib|types|services?)(\/|\.tsx?$|$)/i);
  });

  it("has a test of each pure source file's room", () => {
    for (const [room, { pure }] of Object.entries(table)) if (pure && room !== "ledger") expect(existsSync(`test/${room}`)).toBe(true);
  });
});
