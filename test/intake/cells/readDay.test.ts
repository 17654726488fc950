import { isoOfDay } from "../../../src/base/Day";
import { decideDayOrder, type DayOrder, readDay } from "../../../src/intake/cells/readDay";

const iso = (cell: string | number | boolean, order: DayOrder = "dmy", date1904 = false): string | null | undefined => {
  const day = readDay(cell, order, date1904);
  return typeof day === "number" ? isoOfDay(day) : day;
};

describe("readDay", () => {
  it.each([
    "2026-11-22", "2026/11/22", "2026.11.22", "20261122", "22.11.2026", "22. 11. 2026", "22.11.26", "22/11/2026", "11/22/2026", "22-11-2026", "11-22-26", "22 Nov 2026", "22-Nov-2026", "22-Nov-26", "22NOV26", "Nov 22, 2026", "November 22 2026", "22nd November 2026", "22. November 2026", "22 novembre 2026", "22 de noviembre de 2026", "22 novembro 2026", "22 nov. 2026", "22 de novembro de 2026",
    "Sunday, November 22, 2026", "So, 22.11.2026", "2026-11-22T10:15:00Z", "2026-11-22T10:15:00.123+01:00", "2026-11-22 10:15:00", "11/22/2026 12:00 AM", "22.11.2026 14:30", "22.11.2026, 14:30 Uhr", " 22\u00A0Nov\u00A02026 ",
  ])("reads %j", (text) => expect(iso(text)).toBe("2026-11-22"));

  it.each([["1er mars 2026", "2026-03-01"], ["3 März 2026", "2026-03-03"], ["3. Mrz 2026", "2026-03-03"], ["4 août 2026", "2026-08-04"], ["5 déc. 2026", "2026-12-05"], ["6 dic 2026", "2026-12-06"], ["7 gennaio 2026", "2026-01-07"], ["8 mei 2026", "2026-05-08"], ["9 maio 2026", "2026-05-09"], ["10 Jänner 2026", "2026-01-10"], ["11 ene 2026", "2026-01-11"], ["12 lug 2026", "2026-07-12"], ["13 fev 2026", "2026-02-13"], ["14 out 2026", "2026-10-14"], ["1/2/98", "1998-02-01"]])("reads %j as %s", (text, day) => expect(iso(text)).toBe(day));

  it("takes the order from the column, unless the text allows only one", () => {
    expect(iso("3/4/2026", "dmy")).toBe("2026-04-03");
    expect(iso("3/4/2026", "mdy")).toBe("2026-03-04");
    expect(iso("22/11/2026", "mdy")).toBe("2026-11-22");
  });

  it("reads serials with a time, of both date systems, and whole yyyymmdd numbers", () => {
    expect(iso(45864.75)).toBe("2025-07-26");
    expect(iso(45864 - 1462, "dmy", true)).toBe("2025-07-26");
    expect(iso(20261122)).toBe("2026-11-22");
  });

  it.each(["31.02.2026", "2026-13-01", "32/01/2026", "soon", "next week", "22.11.", "13/13/2026", "29 Feb 2025", "INV 22 11 2026 X", "ask Bob 2"])("finds no day in %j", (text) => expect(iso(text)).toBeNull());
  it.each([12, -5, 1e9])("finds no day in the number %d", (value) => expect(iso(value)).toBeNull());
  it.each(["", " ", "-", "n/a"])("takes %j as empty", (text) => expect(iso(text)).toBeUndefined());
});

describe("decideDayOrder", () => {
  it("takes the order a number above 12 proves", () => {
    expect(decideDayOrder(["1/2/2026", "13/2/2026"])).toMatchObject({ order: "dmy", mixed: false });
    expect(decideDayOrder(["1/2/2026", "2/13/2026"])).toMatchObject({ order: "mdy", mixed: false });
  });
  it("says when nothing proves it, with examples; 5/5 proves and doubts nothing", () => expect(decideDayOrder(["1/2/2026", "5/5/2026", 45000])).toEqual({ order: null, mixed: false, unsure: ["1/2/2026"], dotted: false }));
  it("says when both orders are there", () => expect(decideDayOrder(["1/13/2026", "13/1/2026", "14/1/2026"])).toMatchObject({ order: "dmy", mixed: true }));
});
