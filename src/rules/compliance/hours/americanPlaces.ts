/** States of the United States and provinces of Canada by time zone, and states by the first three digits of the postal code. */

/** Letters as in `zonesByShort`; a state on a border has every zone it reaches. */
export const zonesByState: Readonly<Record<string, string>> = {
  AL: "C", AK: "KA", AZ: "ZM", AR: "C", CA: "P", CO: "M", CT: "E", DE: "E", DC: "E", FL: "EC", GA: "E", HI: "H", ID: "MP", IL: "C", IN: "EC", IA: "C", KS: "CM", KY: "EC", LA: "C", ME: "E",
  MD: "E", MA: "E", MI: "EC", MN: "C", MS: "C", MO: "C", MT: "M", NE: "CM", NV: "PM", NH: "E", NJ: "E", NM: "M", NY: "E", NC: "E", ND: "CM", OH: "E", OK: "C", OR: "PM", PA: "E", RI: "E",
  SC: "E", SD: "CM", TN: "CE", TX: "CM", UT: "M", VT: "E", VA: "E", WA: "P", WV: "E", WI: "C", WY: "M", PR: "R", VI: "R", GU: "G", MP: "G", AS: "S",
};

export const zonesByProvince: Readonly<Record<string, string>> = {
  AB: "M", BC: "PM", MB: "C", NB: "T", NL: "NT", NS: "T", ON: "EC", PE: "T", QC: "E", SK: "XM", YT: "Y", NT: "M", NU: "ECM",
};

/** "from-to state" of three-digit prefixes, in order. */
const prefixes = "005-005 NY|006-007 PR|008-008 VI|009-009 PR|010-027 MA|028-029 RI|030-038 NH|039-049 ME|050-054 VT|055-055 MA|056-059 VT|060-069 CT|070-089 NJ|100-149 NY|150-196 PA|197-199 DE|200-200 DC|201-201 VA|202-205 DC|206-219 MD|220-246 VA|247-268 WV|270-289 NC|290-299 SC|300-319 GA|320-339 FL|341-342 FL|344-344 FL|346-347 FL|349-349 FL|350-369 AL|370-385 TN|386-397 MS|398-399 GA|400-427 KY|430-459 OH|460-479 IN|480-499 MI|500-528 IA|530-549 WI|550-567 MN|570-577 SD|580-588 ND|590-599 MT|600-629 IL|630-658 MO|660-679 KS|680-693 NE|700-714 LA|716-729 AR|730-732 OK|733-733 TX|734-749 OK|750-799 TX|800-816 CO|820-831 WY|832-838 ID|840-847 UT|850-865 AZ|870-884 NM|885-885 TX|889-898 NV|900-961 CA|967-968 HI|969-969 GU|970-979 OR|980-994 WA|995-999 AK"
  .split("|").map((line) => ({ from: Number(line.slice(0, 3)), to: Number(line.slice(4, 7)), state: line.slice(8) }));

/** Where a postal code settles on which side of a border within a state it lies; other prefixes of these states: the zone after "else". */
const sides: Readonly<Record<string, { readonly prefixes: Readonly<Record<string, string>>; readonly else: string }>> = {
  TX: { prefixes: { 798: "M", 799: "M", 885: "M" }, else: "C" },
  FL: { prefixes: { 324: "C", 325: "C", 323: "EC" }, else: "E" },
  ID: { prefixes: { 835: "PM", 838: "P" }, else: "M" },
  OR: { prefixes: { 979: "M" }, else: "P" },
};

/** "02139" and "02139-4307" to MA; null for military and foreign codes. */
export function stateOfPostalCode(code: string): string | null {
  if (!/^\d{5}(?:-?\d{4})?$/.test(code.trim())) return null;
  const prefix = Number(code.trim().slice(0, 3));
  return prefixes.find(({ from, to }) => prefix >= from && prefix <= to)?.state ?? null;
}

/** Letters of the zones of a state, narrowed by the postal code where that settles it. */
export function shortZonesOfState(state: string, postalCode?: string): string {
  const side = postalCode !== undefined && stateOfPostalCode(postalCode) === state ? sides[state] : undefined;
  return side ? side.prefixes[postalCode?.trim().slice(0, 3) as keyof typeof side.prefixes] ?? side.else : zonesByState[state] ?? "";
}
