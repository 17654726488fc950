import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { functionNames } from "../../../../src/standin/formula/functions/registry";
import { saveWorkbook } from "../../../../src/standin/file/saveWorkbook";
import type { Value } from "../../../../src/standin/workbook/Value";
import { isError } from "../../../../src/standin/workbook/Value";
import { convertAll, skipped, whereSoffice } from "../../file/soffice";
import { makeBook, PER_BOOK } from "./makeFormulas";
import { leftOut, templates } from "./templates";

const BOOKS = 20;
const SEED = 20261122;

it("every function is called by the generated formulas, or left out by name", () => {
  const called = new Set(templates.flatMap((template) => [...template.matchAll(/[A-Z][A-Z0-9.]*(?=\()/g)].map(([name]) => name)));
  expect(functionNames().filter((name) => !called.has(name))).toEqual(leftOut);
});

whereSoffice(`${BOOKS} books of ${PER_BOOK} formulas in LibreOffice${skipped}`, () => {
  let folder = "";
  beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), "formulas-"))));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("show the same results, worked out anew", () => {
    const books = Array.from({ length: BOOKS }, (_, i) => makeBook(SEED + i, i * PER_BOOK));
    books.forEach(({ book }, i) => writeFileSync(join(folder, `book${i}.xlsx`), withoutResults(saveWorkbook(book.book))));
    convertAll(folder, books.map((_, i) => `book${i}.xlsx`), "csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,false,false,false,false,-1");
    const differences: string[] = [];
    books.forEach(({ book, formulas }, i) => {
      const theirs = readFileSync(join(folder, `book${i}-Formulas.csv`), "utf8").split("\n");
      const sheet = book.book.findSheet("Formulas");
      formulas.forEach((formula, row) => {
        const ours = sheet?.value(row, 0) ?? null;
        if (!isSame(ours, theirs[row] ?? "")) differences.push(`book ${i}: ${formula} is ${isError(ours) ? ours.error : String(ours)}, in LibreOffice ${theirs[row]}`);
      });
    });
    const all = BOOKS * PER_BOOK;
    process.stdout.write(`formulas as in LibreOffice: ${all - differences.length} of ${all}\n`);
    expect(differences).toEqual([]);
  }, 120_000);
});

function isSame(ours: Value, theirs: string): boolean {
  // LibreOffice has one error for any argument out of range, Err:502, which it writes as #VALUE!; Excel tells #NUM! and #N/A apart.
  if (isError(ours)) return theirs === ours.error || theirs === "#VALUE!" || /^Err:5\d\d$/.test(theirs);
  const shown = theirs.replace(/^"([^]*)"$/, "$1").replaceAll('""', '"');
  if (typeof ours === "string") return shown === ours;
  const number = ours === null ? 0 : Number(ours);
  return shown !== "" && Math.abs(Number(shown) - number) <= 1e-9 * Math.max(1, Math.abs(number));
}

/** The results that were saved with the formulas are taken away, so that none can be shown without being worked out. */
function withoutResults(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [name, part] of Object.entries(parts)) {
    if (name.startsWith("xl/worksheets/sheet")) parts[name] = strToU8(strFromU8(part).replace(/(<f\b[^>]*>[^<]*<\/f>)<v>[^<]*<\/v>/g, "$1"));
  }
  return zipSync(parts);
}
