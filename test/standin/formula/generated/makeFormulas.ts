/** Seeded books of messy data and of formulas over it. */
import type { Input } from "../../../../src/standin/workbook/Op";
import { TestBook } from "../../workbook/book";
import { templates } from "./templates";

export const PER_BOOK = 500;
const ROWS = 24;
const COLUMNS = "ABCDEFGHIJKL";

/** Whole numbers from 0 up to, without, `below`; the same for the same seed. */
export function makeChance(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

type Chance = ReturnType<typeof makeChance>;
const of = <T>(some: readonly T[], chance: Chance): T => some[chance(some.length)] as T;

const words = ["apple", "Apple Pie", "BANANA", "banana", "Müller & Söhne", "o'neil", "cherry", "Date 7", "egg  plant", "Zebra", "INV-0042"];
const ordered = words.map((word) => word.replace(/[^a-z]/gi, "").toLowerCase()).sort();

/** One row of the data; `r` counts from 0. */
function rowOf(r: number, error: string, chance: Chance): Input[] {
  const any = (chance(400_001) - 200_000) / 100;
  return [
    of([any, Math.round(any), 0, null, `'${chance(90)}`, of(words, chance), any], chance), any, of([46_000 + chance(800), 46_000 + chance(800), 45_350 + chance(60)], chance), of([...words, ...words, null], chance),
    (chance(500_000) + 1) / 100, r * 5 + chance(5) - 20, `${ordered[Math.floor((r * ordered.length) / ROWS)]}`, of([any, any, error, null, of(words, chance)], chance), 1 + chance(6),
    r === 0 ? -5000 - chance(3000) : 300 + chance(900), 46_000 + r * 30 + chance(20), chance(20) / 100,
  ];
}

function argument(kind: string, chance: Chance, depth: number): string {
  const row = 1 + chance(ROWS);
  switch (kind) {
    case "n": return depth > 0 && chance(4) === 0 ? nested(chance, depth - 1) : of([`${chance(60) - 20}`, `${(chance(2000) - 1000) / 8}`, `Data!B${row}`, `Data!E${row}`, `Data!I${row}`, `Data!A${row}`, `Data!M${row}`, `"${chance(40)}"`, chance(8) === 0 ? `Data!H${row}` : "1"], chance);
    case "q": return depth > 0 && chance(4) === 0 ? of(["SUM(#)", "ROUND(#,1)", "ABS(#)", "MAX(#)"], chance).replace("#", `Data!B${row}`) : of([`${chance(60) - 20}`, `${(chance(2000) - 1000) / 8}`, `Data!B${row}`, `Data!I${row}`], chance);
    case "z": return `${chance(60) - 20}`;
    case "w": return of([`Data!G${row}`, ...words.map((word) => `"${word}"`)], chance);
    case "f": return `${(chance(20_000) - 8000) / 32}`;
    case "p": return `${1 + chance(60)}`;
    case "i": return `${chance(7)}`;
    case "k": return `${1 + chance(4)}`;
    case "y": return `${2019 + chance(12)}`;
    case "s": return `0.${1 + chance(98)}`;
    case "d": return of([`Data!C${row}`, `Data!K${row}`, `DATE(${2020 + chance(10)},${1 + chance(12)},${1 + chance(31)})`, `"2026-0${1 + chance(9)}-1${chance(9)}"`, `${44_000 + chance(4000)}`], chance);
    case "t": return of([`Data!D${row}`, `Data!G${row}`, `"${of(words, chance)}"`, `"${of(["", "a", "an", "e", "12.5", "app*"], chance)}"`], chance);
    case "c": return of([`">=${chance(500)}"`, `"<${chance(200) - 100}"`, `"<>${of(words, chance)}"`, "\"a*\"", "\"*an*\"", "\"?anana\"", `"${of(words, chance)}"`, `"=${of(words, chance)}"`, "\"<>\"", `${chance(6)}`, `Data!I${row}`, `">"&Data!B${row}`, "\"<>0\""], chance);
    case "b": return of(["TRUE", "FALSE", `Data!B${row}>0`, "1", "0"], chance);
    default: throw new Error(`Expected a kind of argument, got ${kind}`);
  }
}

const simple = ["ROUND({n},2)", "ABS({n})", "SUM({B})", "({n}+{n})", "MAX({E})", "IF({b},{n},{n})", "LEN({t})", "COUNTIF({D},{c})", "MOD({z},{k})", "IFERROR({n},{k})"];
const nested = (chance: Chance, depth: number): string => fill(of(simple, chance), chance, depth);

function fill(template: string, chance: Chance, depth: number): string {
  const from = 1 + chance(ROWS - 6);
  const to = from + 4 + chance(ROWS - from - 3);
  return template.replace(/\{(\w)(?::(\w)|(1))?\}/g, (_, kind: string, last: string | undefined, one: string | undefined) => {
    if (!COLUMNS.includes(kind)) return argument(kind, chance, depth);
    // Payments lie from the first row, where the money goes out.
    const first = kind === "J" || kind === "K" ? 1 : from;
    return one ? `Data!${kind}${from + chance(to - from + 1)}` : `Data!${kind}${first}:${last ?? kind}${to}`;
  });
}

/** A sheet "Data", and `PER_BOOK` formulas in column A of "Formulas"; every template comes up in turn. */
export function makeBook(seed: number, first: number): { readonly book: TestBook; readonly formulas: readonly string[] } {
  const chance = makeChance(seed);
  const book = new TestBook();
  book.do({ do: "renameSheet", sheet: book.sheet.id, name: "Data" });
  // One kind of error in a book: LibreOffice does not always give the first of several.
  const error = of(["=NA()", "=1/0"], chance);
  book.type("A1", Array.from({ length: ROWS }, (_, r) => rowOf(r, error, chance)));
  const formulas = Array.from({ length: PER_BOOK }, (_, i) => `=${fill(templates[(first + i) % templates.length] as string, chance, 2)}`);
  book.do({ do: "addSheet", name: "Formulas" });
  const sheet = book.book.findSheet("Formulas");
  if (!sheet) throw new Error("Expected the sheet of formulas");
  book.do({ do: "setCells", sheet: sheet.id, row: 0, column: 0, cells: formulas.map((formula) => [formula]) });
  // With a format of their own, results are written out as plain numbers by LibreOffice, not as days or percentages.
  book.do({ do: "setFormats", sheet: sheet.id, row: 0, column: 0, formats: formulas.map(() => ["0.0"]) });
  return { book, formulas };
}
