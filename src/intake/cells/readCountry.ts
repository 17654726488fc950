/** Country names in seven languages and common codes → ISO 3166-1 alpha-2; what is no country stays as written. */
import { plainText } from "./readWords";

const languages = ["en", "de", "fr", "es", "it", "pt", "nl"];
const others = new Map(Object.entries({
  usa: "US", "u.s.a.": "US", "u.s.": "US", "united states of america": "US", america: "US", uk: "GB", "u.k.": "GB", "great britain": "GB", england: "GB", scotland: "GB", wales: "GB", "northern ireland": "GB",
  holland: "NL", korea: "KR", "south korea": "KR", "czech republic": "CZ", uae: "AE", "u.a.e.": "AE", brd: "DE", "hong kong": "HK", turkey: "TR", macedonia: "MK", "ivory coast": "CI", grossbritannien: "GB", usa_: "US",
  deu: "DE", gbr: "GB", fra: "FR", esp: "ES", ita: "IT", prt: "PT", nld: "NL", bel: "BE", aut: "AT", che: "CH", pol: "PL", swe: "SE", nor: "NO", dnk: "DK", fin: "FI", irl: "IE", can: "CA", aus: "AU", ind: "IN", chn: "CN", jpn: "JP", mex: "MX", bra: "BR", isr: "IL", zaf: "ZA",
}));

const byLanguage = new Map<string, ReadonlyMap<string, string>>();

/** Built on first use and one language at a time: all of them cost some 40 ms. */
function namesIn(language: string): ReadonlyMap<string, string> {
  const known = byLanguage.get(language);
  if (known) return known;
  const byName = new Map<string, string>();
  const names = new Intl.DisplayNames([language], { type: "region", fallback: "none" });
  for (let code = 0; code < 676; code += 1) {
    const region = String.fromCharCode(65 + Math.floor(code / 26), 65 + (code % 26));
    const name = names.of(region);
    // Withdrawn codes (DD, UK, FX) lead to the one in use.
    if (name !== undefined && !byName.has(plainText(name))) byName.set(plainText(name), new Intl.Locale(`und-${region}`).region ?? region);
  }
  byLanguage.set(language, byName);
  return byName;
}

function codeOf(name: string): string | undefined {
  const code = others.get(name);
  if (code !== undefined) return code;
  for (const language of languages) {
    const found = namesIn(language).get(name);
    if (found !== undefined) return found;
  }
  return undefined;
}

const codes = new Map<string, string>();

export function readCountry(text: string): string {
  const known = codes.get(text);
  if (known !== undefined) return known;
  const written = text.trim();
  let country = written;
  if (/^[A-Za-z]{2}$/.test(written)) country = written.toUpperCase() === "UK" ? "GB" : written.toUpperCase();
  else if (written !== "" && /\p{L}/u.test(written)) country = codeOf(plainText(written)) ?? written;
  codes.set(text, country);
  return country;
}
