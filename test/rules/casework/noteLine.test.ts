import { initialsOf, noteLine } from "../../../src/rules/casework/noteLine";
import { day } from "../bookOf";
import { contactOn, disputedOn, promisedOn, rowOn } from "../logOf";

const on = "2026-11-22";

describe("noteLine", () => {
  it.each([
    [promisedOn("a", on, [["2026-11-27", 500]], { note: "after payday" }), "22 Nov 2026 AK: promised EUR 500.00 by 27 Nov 2026 – after payday"],
    [promisedOn("a", on, [["2026-11-27", 500], ["2026-12-27", 500]]), "22 Nov 2026 AK: promised EUR 500.00 by 27 Nov 2026 and EUR 500.00 by 27 Dec 2026"],
    [promisedOn("a", on, [["2026-12-01", 400], ["2027-01-01", 400], ["2027-02-01", 400], ["2027-03-01", 34.5]]), "22 Nov 2026 AK: promised EUR 1,234.50 in 4 parts from 1 Dec 2026 to 1 Mar 2027"],
    [disputedOn("a", on, "quality", 300, ["R-1"]), "22 Nov 2026 AK: disputes R-1: quality, EUR 300.00"],
    [contactOn("a", on, "call back", { callBack: { day: day("2026-11-24"), time: "14:30" } }), "22 Nov 2026 AK: call back on 24 Nov 2026 at 14:30"],
    [contactOn("a", on, "sent", { channel: "letter", step: "Firm letter" }), "22 Nov 2026 AK: letter: sent Firm letter"],
    [contactOn("a", on, "spoke", { inbound: true, person: "Ms Lee" }), "22 Nov 2026 AK: they called: spoke (with Ms Lee)"],
    [contactOn("a", on, "no answer", { who: "bo", number: "+43 1 2" }), "22 Nov 2026 bo: no answer (on +43 1 2)"],
    [contactOn("a", on, "already paid", { invoices: ["R-1", "R-2"] }), "22 Nov 2026 AK: says R-1 and R-2 are paid"],
    [rowOn("note", "a", on, {}), "22 Nov 2026 AK: note"],
  ])("says in one line what was said %#", (row, line) => {
    expect(noteLine(row)).toBe(line);
  });

  it("keeps a note on one line, whatever breaks lines in it", () => {
    expect(noteLine(contactOn("a", on, "refused", { note: "no money\r\n\n  till spring\u2028really" }))).toBe("22 Nov 2026 AK: refuses to pay – no money / till spring / really");
  });

  it("cuts a long note, never through a character", () => {
    for (const shift of ["", "x"]) {
      const line = noteLine(contactOn("a", on, "spoke", { note: shift + "😀".repeat(600) }));
      expect(line.length).toBeLessThanOrEqual(500);
      expect(line).toMatch(/\u{1F600}…$/u);
    }
  });

  it("signs with initials, or with the word where there is one", () => {
    expect([initialsOf("anna maria kern"), initialsOf(" bo "), initialsOf("Øyvind Ås")]).toEqual(["AMK", "bo", "ØÅ"]);
  });
});
