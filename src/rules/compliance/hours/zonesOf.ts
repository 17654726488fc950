/** Every time zone a customer may be in, from what is known of the place and the numbers; the address comes first. */
import { zonesOfAreaCode, zonesOfShort } from "./areaCodes";
import { shortZonesOfState, stateOfPostalCode, zonesByProvince } from "./americanPlaces";
import { countryOfPhone, zonesOfCountry } from "./countryZones";
import { isZone } from "./localTime";

export interface Whereabouts {
  /** IANA zone known for certain. */
  readonly zone?: string;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  readonly state?: string;
  readonly postalCode?: string;
  readonly phones: readonly string[];
}

export interface Zones {
  /** Empty: nothing is known. */
  readonly zones: readonly string[];
  /** One place is known, not only guessed from a whole country of many zones. */
  readonly isNarrow: boolean;
}

export function zonesOf({ zone, country, state, postalCode, phones }: Whereabouts): Zones {
  if (zone !== undefined && isZone(zone)) return { zones: [zone], isNarrow: true };
  const isAmerican = country === "US" || country === "CA";
  const place = placeZones(country, state, postalCode);
  const found = [...place, ...phones.flatMap((phone) => phoneZones(phone, isAmerican))];
  const wide = found.length === 0 && country !== undefined ? zonesOfCountry(country) : [];
  return { zones: [...new Set(found.length > 0 ? found : wide)].filter(isZone), isNarrow: found.length > 0 || wide.length === 1 };
}

function placeZones(country: string | undefined, state: string | undefined, postalCode: string | undefined): readonly string[] {
  if (country === "US") {
    const where = state ?? (postalCode === undefined ? null : stateOfPostalCode(postalCode));
    return where === null || where === undefined ? [] : zonesOfShort(shortZonesOfState(where, postalCode));
  }
  if (country === "CA") return zonesOfShort(zonesByProvince[state ?? ""] ?? "");
  return country === undefined ? [] : zonesOfCountry(country);
}

function phoneZones(phone: string, isAmerican: boolean): readonly string[] {
  const byArea = zonesOfAreaCode(phone, isAmerican);
  if (byArea.length > 0) return byArea;
  const country = countryOfPhone(phone);
  return country === null ? [] : zonesOfCountry(country);
}
