import { dayFromIso, isoOfDay } from "../../../src/base/Day";
import { dueByTerms, readTerms } from "../../../src/intake/cells/readTerms";

const dueFrom20Jan = (terms: string | number): string | null => {
  const from = dayFromIso("2026-01-20");
  const read = readTerms(terms);
  return from === null || read === null ? null : isoOfDay(dueByTerms(from, read));
};

describe("readTerms", () => {
  it.each<[string | number, string]>([
    ["Net 30", "2026-02-19"], ["net30", "2026-02-19"], [30, "2026-02-19"], ["30", "2026-02-19"], ["30 days", "2026-02-19"], ["N/30", "2026-02-19"], ["2/10 net 30", "2026-02-19"], ["2% 10 days, net 30", "2026-02-19"], ["14 Tage netto", "2026-02-03"], ["30 Tage netto, 14 Tage 2% Skonto", "2026-02-19"], ["zahlbar innerhalb 14 Tagen", "2026-02-03"],
    ["45 jours", "2026-03-06"], ["30 jours fin de mois", "2026-02-28"], ["30 días", "2026-02-19"], ["30 gg", "2026-02-19"], ["30 gg d.f.f.m.", "2026-02-28"], ["30 dias", "2026-02-19"], ["30 dagen", "2026-02-19"],
    ["EOM", "2026-01-31"], ["EOM+15", "2026-02-15"], ["EOM + 30", "2026-03-02"], ["end of month", "2026-01-31"], ["30 EOM", "2026-02-28"], ["Net 30 EOM", "2026-02-28"],
    ["Due on receipt", "2026-01-20"], ["sofort", "2026-01-20"], ["à réception", "2026-01-20"], ["COD", "2026-01-20"], ["contado", "2026-01-20"], ["Prepaid", "2026-01-20"], [0, "2026-01-20"],
  ])("counts %j from 20 January to %s", (terms, due) => expect(dueFrom20Jan(terms)).toBe(due));
  it.each(["", "see contract", "special", 30.5, 9999])("counts by no terms in %j", (terms) => expect(readTerms(terms)).toBeNull());
});
