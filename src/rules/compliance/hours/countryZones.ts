/** Countries by time zone and by calling code. Of a country with many zones, those at its ends and between. */

/** ISO 3166-1 alpha-2, calling code, zones. The United States and Canada are narrowed by state and area code where those are known. */
const rows = `US 1 America/New_York Pacific/Honolulu America/Los_Angeles America/Anchorage
CA 1 America/St_Johns America/Vancouver America/Toronto
GB 44 Europe/London|IE 353 Europe/Dublin|DE 49 Europe/Berlin|AT 43 Europe/Vienna|CH 41 Europe/Zurich|LI 423 Europe/Zurich|FR 33 Europe/Paris|BE 32 Europe/Brussels|NL 31 Europe/Amsterdam|LU 352 Europe/Luxembourg
ES 34 Europe/Madrid Atlantic/Canary|PT 351 Europe/Lisbon Atlantic/Azores|IT 39 Europe/Rome|MT 356 Europe/Malta|GR 30 Europe/Athens|CY 357 Asia/Nicosia|PL 48 Europe/Warsaw|CZ 420 Europe/Prague|SK 421 Europe/Bratislava
HU 36 Europe/Budapest|RO 40 Europe/Bucharest|BG 359 Europe/Sofia|SI 386 Europe/Ljubljana|HR 385 Europe/Zagreb|RS 381 Europe/Belgrade|BA 387 Europe/Sarajevo|MK 389 Europe/Skopje|AL 355 Europe/Tirane|ME 382 Europe/Podgorica
DK 45 Europe/Copenhagen|SE 46 Europe/Stockholm|NO 47 Europe/Oslo|FI 358 Europe/Helsinki|IS 354 Atlantic/Reykjavik|EE 372 Europe/Tallinn|LV 371 Europe/Riga|LT 370 Europe/Vilnius|UA 380 Europe/Kiev|MD 373 Europe/Chisinau|TR 90 Europe/Istanbul
IL 972 Asia/Jerusalem|AE 971 Asia/Dubai|SA 966 Asia/Riyadh|QA 974 Asia/Qatar|KW 965 Asia/Kuwait|BH 973 Asia/Bahrain|OM 968 Asia/Muscat|JO 962 Asia/Amman|LB 961 Asia/Beirut|EG 20 Africa/Cairo|MA 212 Africa/Casablanca|TN 216 Africa/Tunis|DZ 213 Africa/Algiers
ZA 27 Africa/Johannesburg|NG 234 Africa/Lagos|KE 254 Africa/Nairobi|GH 233 Africa/Accra|TZ 255 Africa/Dar_es_Salaam|UG 256 Africa/Kampala|ET 251 Africa/Addis_Ababa
IN 91 Asia/Kolkata|PK 92 Asia/Karachi|BD 880 Asia/Dhaka|LK 94 Asia/Colombo|NP 977 Asia/Kathmandu|SG 65 Asia/Singapore|MY 60 Asia/Kuala_Lumpur|TH 66 Asia/Bangkok|VN 84 Asia/Ho_Chi_Minh|PH 63 Asia/Manila|ID 62 Asia/Jakarta Asia/Jayapura
HK 852 Asia/Hong_Kong|CN 86 Asia/Shanghai|TW 886 Asia/Taipei|JP 81 Asia/Tokyo|KR 82 Asia/Seoul|AU 61 Australia/Perth Australia/Adelaide Australia/Brisbane Australia/Sydney|NZ 64 Pacific/Auckland
MX 52 America/Tijuana America/Mexico_City America/Cancun|BR 55 America/Sao_Paulo America/Rio_Branco|AR 54 America/Argentina/Buenos_Aires|CL 56 America/Santiago Pacific/Easter|CO 57 America/Bogota|PE 51 America/Lima|EC 593 America/Guayaquil Pacific/Galapagos
UY 598 America/Montevideo|PY 595 America/Asuncion|BO 591 America/La_Paz|VE 58 America/Caracas|PA 507 America/Panama|CR 506 America/Costa_Rica|GT 502 America/Guatemala|DO  America/Santo_Domingo|PR  America/Puerto_Rico`
  .split(/\n|\|/).map((line) => line.split(" "));

const zones = new Map(rows.map(([country = "", , ...names]) => [country, names]));
const countryByCode = new Map(rows.filter(([, code]) => code !== "" && code !== "1").map(([country = "", code = ""]) => [code, country]));

export const zonesOfCountry = (country: string): readonly string[] => zones.get(country) ?? [];

/** The country of a number written with its calling code; null without one, and for the North American plan, which many countries share. */
export function countryOfPhone(phone: string): string | null {
  if (!/^\s*(?:\(?\+|00)/.test(phone)) return null;
  const digits = phone.replace(/\D/g, "").replace(/^00/, "");
  for (let length = 3; length > 0; length -= 1) {
    const country = countryByCode.get(digits.slice(0, length));
    if (country !== undefined) return country;
  }
  return null;
}
