import fc from "fast-check";
import { noteCell } from "../../src/output/noteCell";

const own = "Spoke to Ms Weiss in May.\n\n  Prefers mornings\r\nship to dock 4\n";

describe("the note column", () => {
  it("has our lines newest first on top and the person's own text below, byte for byte", () => {
    expect(noteCell(own, ["22 Nov AK: promised", "20 Nov AK: no answer"])).toBe(`22 Nov AK: promised\n20 Nov AK: no answer\n${own}`);
    expect(noteCell("", ["b", "a"])).toBe("b\na");
  });

  it("stays as it is where it already says so", () => {
    const cell = noteCell(own, ["b", "a"]);
    expect(noteCell(cell, ["b", "a"])).toBe(cell);
  });

  it("loses the line of what was taken back, and gives the person's text back as it was", () => {
    const cell = noteCell(own, ["b", "a"]);
    expect(noteCell(cell, ["a"], ["b"])).toBe(`a\n${own}`);
    expect(noteCell(cell, [], ["b", "a"])).toBe(own);
    expect(noteCell("a", [], ["a"])).toBe("");
  });

  it("leaves a colleague's lines in their place, and puts a line that came late beside its neighbours in time", () => {
    expect(noteCell("c\nsomebody else's\na\nmine", ["d", "c", "b", "a"])).toBe("d\nc\nsomebody else's\nb\na\nmine");
    expect(noteCell("a\nmine\nb", ["c", "b", "a"])).toBe("a\nmine\nc\nb");
    expect(noteCell("c\nmine", ["c", "b", "a"])).toBe("c\nb\na\nmine");
  });

  it("has two alike lines where two entries say the same, and one where a retry wrote twice", () => {
    expect(noteCell("", ["no answer", "no answer"])).toBe("no answer\nno answer");
    expect(noteCell("no answer\nmine", ["no answer", "no answer"])).toBe("no answer\nno answer\nmine");
    expect(noteCell("no answer\nno answer\nmine", ["no answer"])).toBe("no answer\nmine");
    expect(noteCell("no answer\nno answer", ["no answer"], ["no answer"])).toBe("no answer");
  });

  it("knows its lines again after a Windows text file", () => {
    expect(noteCell("b\r\na\r\nmine", ["c", "b", "a"])).toBe("c\nb\r\na\r\nmine");
  });

  it("lets the oldest of our lines go where the cell is full, never the person's text", () => {
    const lines = Array.from({ length: 600 }, (_, at) => `line ${600 - at} ${"x".repeat(90)}`);
    const cell = noteCell(own, lines);
    expect(cell.length).toBeLessThanOrEqual(32_767);
    expect(cell.endsWith(own)).toBe(true);
    expect(cell.startsWith(lines[0] as string)).toBe(true);
    expect(noteCell(cell, lines)).toBe(cell);
    const full = "y".repeat(32_760);
    expect(noteCell(full, lines)).toBe(full);
  });

  it("has every line once and all of the person's text, through any order of logging, retries, taking back and own edits", () => {
    type Step = { readonly do: "log" | "retry" | "own" | "take back" | "late"; readonly luck: number };
    const step: fc.Arbitrary<Step> = fc.record({ do: fc.constantFrom("log", "retry", "own", "take back", "late"), luck: fc.nat() });
    fc.assert(fc.property(fc.array(step, { maxLength: 30 }), fc.constantFrom("", "old note", "old\n\nnote\r\n"), (steps, start) => {
      let cell: string = start;
      let lines: string[] = [];
      const gone: string[] = [];
      const typed: string[] = [];
      steps.forEach(({ do: what, luck }, at) => {
        if (what === "log") lines = [`entry ${at}`, ...lines];
        // A colleague's older entry arrives after newer ones.
        if (what === "late") lines.splice(luck % (lines.length + 1), 0, `late ${at}`);
        if (what === "take back" && lines.length > 0) gone.push(...lines.splice(luck % lines.length, 1));
        if (what === "own") {
          const parts = cell === "" ? [] : cell.split("\n");
          parts.splice(luck % (parts.length + 1), 0, `own ${at}`);
          typed.push(`own ${at}`);
          cell = parts.join("\n");
        } else cell = noteCell(cell, lines, gone);
      });
      cell = noteCell(cell, lines, gone);
      const shown = cell.split("\n");
      for (const line of [...lines, ...typed]) expect(shown.filter((one) => one === line)).toHaveLength(1);
      for (const line of gone) expect(shown).not.toContain(line);
      const theirs = (text: string) => text.split("\n").filter((line) => !lines.includes(line) && !typed.includes(line));
      expect(theirs(cell).join("\n")).toBe(start);
      expect(noteCell(cell, lines, gone)).toBe(cell);
    }), { numRuns: 300 });
  });

  it("shows entries in the order of their instants where nobody moved them", () => {
    fc.assert(fc.property(fc.uniqueArray(fc.nat(200), { maxLength: 20 }), (order) => {
      let known: number[] = [];
      let cell = "mine";
      for (const at of order) {
        known = [...known, at].sort((a, b) => b - a);
        cell = noteCell(cell, known.map(String));
      }
      expect(cell).toBe([...known.map(String), "mine"].join("\n"));
    }));
  });
});
