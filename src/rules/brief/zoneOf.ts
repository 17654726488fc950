/** The customer's clock, only where it is certain: a zone said by name, else the one zone of the country and the phone's country. */
import type { Customer } from "../../ledger/Book";

/** Countries on one clock (islands under codes of their own left aside), with their calling codes. */
const singles: Readonly<Record<string, readonly [zone: string, callingCode: string]>> = {
  AE: ["Asia/Dubai", "971"], AT: ["Europe/Vienna", "43"], BE: ["Europe/Brussels", "32"], BG: ["Europe/Sofia", "359"], CH: ["Europe/Zurich", "41"], CZ: ["Europe/Prague", "420"], DE: ["Europe/Berlin", "49"], DK: ["Europe/Copenhagen", "45"],
  EE: ["Europe/Tallinn", "372"], FI: ["Europe/Helsinki", "358"], FR: ["Europe/Paris", "33"], GB: ["Europe/London", "44"], GR: ["Europe/Athens", "30"], HK: ["Asia/Hong_Kong", "852"], HR: ["Europe/Zagreb", "385"], HU: ["Europe/Budapest", "36"],
  IE: ["Europe/Dublin", "353"], IL: ["Asia/Jerusalem", "972"], IN: ["Asia/Kolkata", "91"], IT: ["Europe/Rome", "39"], JP: ["Asia/Tokyo", "81"], KR: ["Asia/Seoul", "82"], LT: ["Europe/Vilnius", "370"], LU: ["Europe/Luxembourg", "352"], LV: ["Europe/Riga", "371"],
  NL: ["Europe/Amsterdam", "31"], NO: ["Europe/Oslo", "47"], PL: ["Europe/Warsaw", "48"], RO: ["Europe/Bucharest", "40"], SE: ["Europe/Stockholm", "46"], SG: ["Asia/Singapore", "65"], SI: ["Europe/Ljubljana", "386"], SK: ["Europe/Bratislava", "421"],
  TH: ["Asia/Bangkok", "66"], TR: ["Europe/Istanbul", "90"], TW: ["Asia/Taipei", "886"], ZA: ["Africa/Johannesburg", "27"],
};

/** Undefined where it could be more than one. */
export function zoneOf({ timeZone, country, phone }: Customer, known: string | undefined): string | undefined {
  for (const name of [known, timeZone]) if (name !== undefined && isZone(name.trim())) return name.trim();
  const byCountry = country === undefined ? undefined : singles[country.trim().toUpperCase()]?.[0];
  const digits = phone === undefined ? "" : /^\s*(?:\+|00)([\d\s().-]+)/.exec(phone)?.[1]?.replace(/\D/g, "") ?? "";
  if (digits === "") return byCountry;
  const byPhone = Object.values(singles).find(([, code]) => digits.startsWith(code))?.[0];
  // A phone abroad, or a country we cannot place, leaves both clocks possible.
  if (country === undefined || country.trim() === "") return byPhone;
  return byPhone === byCountry ? byCountry : undefined;
}

function isZone(name: string): boolean {
  if (!/^[A-Za-z]+(?:\/[A-Za-z0-9_+-]+)+$/.test(name) && name !== "UTC") return false;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}
