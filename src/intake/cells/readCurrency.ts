/** Currency words, symbols and codes → ISO 4217. Null where the text names none, or names several that it could be ("kr"). */

/** Codes met in ledgers; a short list on purpose, because "ALL" or "TOP" in a title is a word. */
export const currencyCodes: ReadonlySet<string> = new Set(("EUR USD GBP CHF JPY CNY SEK NOK DKK ISK PLN CZK HUF RON BGN TRY RUB UAH CAD AUD NZD SGD HKD TWD KRW INR PKR BDT LKR IDR MYR THB PHP VND " +
  "AED SAR QAR KWD BHD OMR JOD ILS EGP MAD TND DZD ZAR NGN KES GHS UGX TZS XOF XAF BRL MXN ARS CLP COP PEN UYU DOP CRC GTQ KZT GEL AMD AZN RSD MKD BAM HRK IQD LBP MUR").split(" "));

const words = new Map<string, string>();
const name = (code: string, list: string): void => { for (const word of list.split(",")) words.set(word.trim(), code); };
name("EUR", "€, euro, euros, eu");
name("USD", "$, us$, u$s, us dollar, us dollars, dollar, dollars, dólar, dólares, dolar, usd$, u.s. dollar");
name("GBP", "£, pound, pounds, sterling, pound sterling, pounds sterling, british pound, stg, pfund, livre sterling, libra");
name("CHF", "fr., fr, sfr, sfr., swiss franc, swiss francs, franken, schweizer franken, franc suisse, francs suisses");
name("JPY", "¥, ￥, 円, yen, jpy¥");
name("CNY", "元, rmb, cn¥, yuan, renminbi");
name("INR", "₹, rs, rs., rupee, rupees, indian rupee, indian rupees");
name("ILS", "₪, nis, shekel, shekels");
name("PLN", "zł, zl, zloty, złoty");
name("CZK", "kč, kc, czech koruna");
name("HUF", "ft, forint");
name("RON", "lei, leu");
name("TRY", "₺, tl, lira, turkish lira");
name("RUB", "₽, руб, руб., ruble, rubles");
name("KRW", "₩, won");
name("UAH", "₴");
name("THB", "฿, baht");
name("PHP", "₱");
name("VND", "₫");
name("NGN", "₦, naira");
name("AED", "dirham, dirhams, dh, dhs, uae dirham, د.إ");
name("SAR", "sr, riyal, saudi riyal, ﷼");
name("BRL", "r$, real, reais");
name("ZAR", "r, rand, rands");
name("CAD", "c$, ca$, can$, cad$, cdn$, canadian dollar, canadian dollars");
name("AUD", "a$, au$, aud$, australian dollar, australian dollars");
name("NZD", "nz$, new zealand dollar");
name("HKD", "hk$");
name("SGD", "s$, sg$, singapore dollar");
name("TWD", "nt$");
name("MXN", "mex$, mx$, mexican peso");
name("SEK", "swedish krona, schwedische kronen, skr");
name("NOK", "norwegian krone, nkr");
name("DKK", "danish krone, dkr");

const cache = new Map<string, string | null>();

/** The whole text is the currency: a cell of a currency column, or what stands beside the digits of an amount. */
export function readCurrency(text: string): string | null {
  const known = cache.get(text);
  if (known !== undefined) return known;
  const folded = text.normalize("NFKC").replace(/[\s\u200B-\u200D\uFEFF]+/g, " ").trim().toLowerCase();
  const upper = folded.toUpperCase();
  const code = words.get(folded) ?? (currencyCodes.has(upper) || isIsoCode(upper) ? upper : null) ?? codeWithin(upper);
  if (cache.size > 10_000) cache.clear();
  cache.set(text, code);
  return code;
}

function isIsoCode(code: string): boolean {
  if (!/^[A-Z]{3}$/.test(code)) return false;
  return isoCodes().has(code);
}

let known: ReadonlySet<string> | null = null;
function isoCodes(): ReadonlySet<string> {
  known ??= new Set(Intl.supportedValuesOf("currency"));
  return known;
}

/** "EUR €", "Euro (EUR)", "$ USD": one known code among other signs. */
function codeWithin(upper: string): string | null {
  const codes = [...new Set(upper.match(/\b[A-Z]{3}\b/g) ?? [])].filter((code) => currencyCodes.has(code));
  return codes.length === 1 ? codes[0] ?? null : null;
}

/** A currency a header, a title or a sheet name mentions: "Amount (EUR)", "Every amount in ILS", "Betrag €". */
export function currencyMentioned(text: string): string | null {
  const codes = [...new Set(text.match(/\b[A-Z]{3}\b/g) ?? [])].filter((code) => currencyCodes.has(code));
  if (codes.length === 1) return codes[0] ?? null;
  if (codes.length > 1) return null;
  const symbol = /(?:US|CA?|AU?|NZ|HK|SG?|NT|R|MX)\$|[€£¥₹₪₺₽₩₴฿₱₫₦$]/.exec(text);
  if (symbol) return readCurrency(symbol[0]);
  return /\beuros?\b/i.test(text) ? "EUR" : null;
}

/** A number format's currency: `"$"#,##0.00`, `#,##0.00 [$€-407]`, `[$EUR] 0.00`. `[$-409]` names only a locale. */
export function currencyOfFormat(format: string): string | null {
  if (format === "General" || format === "@") return null;
  const bracket = /\[\$([^\]-]+)(?:-[0-9A-Fa-f]+)?\]/.exec(format);
  if (bracket) return readCurrency(bracket[1] ?? "");
  for (const [, quoted] of format.matchAll(/"([^"]+)"/g)) {
    const code = readCurrency(quoted ?? "");
    if (code !== null) return code;
  }
  const bare = /[€£¥₹₪₺₽₩$]/.exec(format.replace(/\[[^\]]*\]/g, "").replace(/"[^"]*"/g, ""));
  return bare ? readCurrency(bare[0]) : null;
}

/** True for a number format that shows a date. */
export function isDateFormat(format: string): boolean {
  if (format === "General" || format === "@") return false;
  const plain = format.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, "").toLowerCase();
  return /y|d|(^|[^h:.])m{2,}/.test(plain) && !/[#0?]/.test(plain);
}
