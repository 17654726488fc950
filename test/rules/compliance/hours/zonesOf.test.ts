import { zonesByProvince, zonesByState, stateOfPostalCode } from "../../../../src/rules/compliance/hours/americanPlaces";
import { zonesByShort, zonesOfAreaCode, zonesOfShort } from "../../../../src/rules/compliance/hours/areaCodes";
import { countryOfPhone, zonesOfCountry } from "../../../../src/rules/compliance/hours/countryZones";
import { isZone } from "../../../../src/rules/compliance/hours/localTime";
import { zonesOf } from "../../../../src/rules/compliance/hours/zonesOf";

const E = "America/New_York", C = "America/Chicago", M = "America/Denver", P = "America/Los_Angeles";

describe("zonesOf", () => {
  it.each([
    ["212 555 0100", [E]], ["+1 (312) 555-0100", [C]], ["1-303-555-0100", [M]], ["415.555.0100 ext. 12", [P]], ["602-555-0100", ["America/Phoenix"]], ["808 555 0100", ["Pacific/Honolulu"]],
    ["671-555-0100", ["Pacific/Guam"]], ["850-555-0100", [E, C]], ["709 555 0100", ["America/St_Johns", "America/Halifax"]], ["306 555 0100", ["America/Regina"]], ["001 604 555 0100", [P]],
    ["800-555-0100", []], ["555-0100", []], ["", []], ["+44 20 7946 0000", []], ["911", []],
  ])("reads the area code of %s", (phone, zones) => expect(zonesOfAreaCode(phone, true)).toEqual(zones));

  it("takes no foreign number for an American one", () => {
    expect(zonesOfAreaCode("030 1234567", false)).toEqual([]);
    expect(zonesOfAreaCode("2125550100", false)).toEqual([]);
    expect(zonesOfAreaCode("+1 212 555 0100", false)).toEqual([E]);
  });

  it.each([["+49 30 123456", "DE"], ["0044 20 7946 0000", "GB"], ["+353 1 234 5678", "IE"], ["+420 2 1234", "CZ"], ["(+33) 1 23", "FR"], ["030 123456", null], ["+1 212 555 0100", null], ["+999 1", null]])(
    "reads the country of %s", (phone, country) => expect(countryOfPhone(phone)).toBe(country));

  it.each([["02139", "MA"], ["10013-1234", "NY"], ["20001", "DC"], ["20101", "VA"], ["60601", "IL"], ["79901", "TX"], ["96910", "GU"], ["09012", null], ["0213", null], ["SW1A 1AA", null]])(
    "reads the state of %s", (code, state) => expect(stateOfPostalCode(code)).toBe(state));

  it("gathers every plausible zone, the address first, and narrows by postal code", () => {
    expect(zonesOf({ country: "US", state: "CA", phones: ["212-555-0100"] })).toEqual({ zones: [P, E], isNarrow: true });
    expect(zonesOf({ country: "US", state: "TX", phones: [] }).zones).toEqual([C, M]);
    expect(zonesOf({ country: "US", state: "TX", postalCode: "77002", phones: [] }).zones).toEqual([C]);
    expect(zonesOf({ country: "US", postalCode: "79901", phones: [] }).zones).toEqual([M]);
    expect(zonesOf({ country: "DE", phones: ["+44 20 7946 0000"] }).zones).toEqual(["Europe/Berlin", "Europe/London"]);
    expect(zonesOf({ zone: "Europe/Paris", country: "US", state: "CA", phones: ["212-555-0100"] }).zones).toEqual(["Europe/Paris"]);
    expect(zonesOf({ zone: "Central", country: "GB", phones: [] })).toEqual({ zones: ["Europe/London"], isNarrow: true });
  });

  it("guesses a whole country's zones where nothing else is known, and says that it guesses", () => {
    const { zones, isNarrow } = zonesOf({ country: "US", phones: ["800-555-0100"] });
    expect([zones.includes("Pacific/Honolulu"), zones.includes(E), isNarrow]).toEqual([true, true, false]);
    expect(zonesOf({ phones: [] })).toEqual({ zones: [], isNarrow: false });
  });

  it("names only zones that the runtime knows", () => {
    const countries = "US CA GB DE AT CH FR ES IT PT NL BE IE PL AU NZ BR MX IN JP CN ZA AE UA".split(" ");
    for (const zone of [...Object.values(zonesByShort), ...countries.flatMap(zonesOfCountry)]) expect([zone, isZone(zone)]).toEqual([zone, true]);
    for (const short of [...Object.values(zonesByState), ...Object.values(zonesByProvince)]) for (const zone of zonesOfShort(short)) expect(zone).toBeDefined();
  });
});
