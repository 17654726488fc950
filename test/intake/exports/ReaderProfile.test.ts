import { dayFromIso } from "../../../src/base/Day";
import { readExport } from "../../../src/intake/exports/readExport";
import { readReaderProfile } from "../../../src/intake/exports/ReaderProfile";
import { gridOf } from "../gridOf";

const json = {
  name: "Stary system", headerRows: 1, columns: { customerName: "Kolumna A", number: "Kolumna B", date: "Kolumna C", due: "Kolumna D", open: "Kolumna E" }, naming: "above", totalWords: ["Razem"], kinds: { KOR: "credit" }, dayOrder: "dmy", decimalSign: ",", currency: "PLN",
};
const rows = [
  ["zestawienie"], ["Kolumna A", "Kolumna B", "Kolumna C", "Kolumna D", "Kolumna E"], ["Kowalski"], ["", "7", "02.03.2026", "03.04.2026", "1.234"], ["Razem Kowalski", "", "", "", "1.234"], ["Razem", "", "", "", "1.234"],
];

it("a saved profile reads a layout that nothing recognises, and its word on dates, decimals and currency stands", () => {
  const saved = readReaderProfile(JSON.parse(JSON.stringify(json)));
  if (!saved.ok) throw new Error(saved.reason);
  expect(readExport(gridOf("S", rows), { date1904: false }).ok).toBe(false);
  const reading = readExport(gridOf("S", rows), { date1904: false, profiles: [saved.profile] });
  if (!reading.ok) throw new Error(reading.code);
  expect(reading.sourceName).toBe("Stary system");
  expect(reading.classes).toEqual(["preamble", "header", "group", "line", "subtotal", "total"]);
  expect(reading.lines).toMatchObject([{ customerName: "Kowalski", number: "7", date: dayFromIso("2026-03-02"), open: { minor: 123_400, currency: "PLN" } }]);
  expect(reading.proof.verdict).toBe("proved");
});

it("the profile of a reading reads the same file again to the same lines", () => {
  const file = gridOf("S", [["Customer", "Invoice No", "Date", "Due Date", "Open Balance"], ["ACME", "1", "01/15/2026", "02/14/2026", "10.00"], ["TOTAL", "", "", "", "10.00"]]);
  const first = readExport(file, { date1904: false });
  if (!first.ok) throw new Error(first.code);
  const saved = readReaderProfile(JSON.parse(JSON.stringify(first.profile)));
  if (!saved.ok) throw new Error(saved.reason);
  const again = readExport(file, { date1904: false, profiles: [saved.profile] });
  expect(again).toMatchObject({ ok: true, lines: first.lines, classes: first.classes, proof: first.proof });
});

it.each<[string, unknown]>([
  ["no object", 5], ["“name”", { columns: {} }], ["“headerRows”", { ...json, headerRows: 3 }], ["“wages” is no field", { ...json, columns: { wages: "A", open: "B" } }], ["No column holds the amount", { ...json, columns: { number: "A" } }],
  ["“naming”", { ...json, naming: "left" }], ["“kinds”", { ...json, kinds: { KOR: "refund" } }], ["“dayOrder”", { ...json, dayOrder: "ymd" }], ["“currency”", { ...json, currency: "zł" }],
])("a profile edited wrongly is refused by name: %s", (said, value) => {
  const saved = readReaderProfile(value);
  expect(saved.ok ? "" : saved.reason).toContain(said);
});
