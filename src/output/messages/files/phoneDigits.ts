/** A phone number as a dialler takes it: "+498912345"; digits alone where the country is not known; "" where the cell holds no number. */

/** Calling code, and what precedes a number dialled within the country. */
const countries: Readonly<Record<string, readonly [code: string, trunk: string]>> = {
  US: ["1", "1"], CA: ["1", "1"], GB: ["44", "0"], IE: ["353", "0"], DE: ["49", "0"], AT: ["43", "0"], CH: ["41", "0"], LI: ["423", ""], FR: ["33", "0"], MC: ["377", ""],
  BE: ["32", "0"], NL: ["31", "0"], LU: ["352", ""], ES: ["34", ""], PT: ["351", ""], IT: ["39", ""], DK: ["45", ""], SE: ["46", "0"], NO: ["47", ""], FI: ["358", "0"],
  PL: ["48", ""], CZ: ["420", ""], MX: ["52", ""], AR: ["54", "0"], CL: ["56", ""], CO: ["57", ""], PE: ["51", "0"], BR: ["55", "0"], AU: ["61", "0"], NZ: ["64", "0"],
  JP: ["81", "0"], IN: ["91", "0"], ZA: ["27", "0"], KW: ["965", ""],
};

const FEWEST = 5;
const MOST = 15;

/** The first number of several; extensions are dropped. A slash parts two numbers only where the second begins like one: "089 / 1234" is one. `country` is ISO 3166-1 alpha-2. */
export function phoneDigits(text: string, country?: string): string {
  for (const part of text.normalize("NFKC").split(/[\n;,|]|\s\/\s(?=\D{0,3}[0+])|\s(?:or|oder|ou|o)\s/i)) {
    const digits = digitsOf(part.replace(/\s*(?:\b(?:ext|extension|durchwahl|poste|int)\b\.?|#|(?<=\d)\s*x)\s*:?\s*\d+.*$/i, ""), country);
    if (digits !== "") return digits;
  }
  return "";
}

function digitsOf(written: string, country: string | undefined): string {
  const digits = written.replace(/^\D*?(\+)/, "$1").replace(/\(0\)/, /^\D*(\+|00)/.test(written) ? "" : "0").replace(/\D/g, "");
  if (digits.length < FEWEST || digits.length > MOST + 2) return "";
  if (/^[^\d+]*\+/.test(written)) return plus(digits);
  if (digits.startsWith("00")) return plus(digits.slice(2));
  const known = country === undefined ? undefined : countries[country.toUpperCase()];
  if (!known) return digits.length > MOST ? "" : digits;
  const [code, trunk] = known;
  if (code === "1") return digits.length === 10 ? plus(`1${digits}`) : digits.length === 11 && digits.startsWith("1") ? plus(digits) : digits;
  return plus(code + (trunk !== "" && digits.startsWith(trunk) ? digits.slice(trunk.length) : digits));
}

const plus = (digits: string): string => (digits.length < FEWEST || digits.length > MOST ? "" : `+${digits}`);
