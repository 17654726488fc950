/** Header texts made comparable: case, accents, camelCase, abbreviations and punctuation folded away. */

/** Abbreviations that mean one word wherever they stand. */
const aliases = new Map(Object.entries({
  nr: "no", num: "no", number: "no", numero: "no", nummer: "no", nro: "no", nbr: "no", inv: "invoice", invc: "invoice", cust: "customer", cus: "customer", amt: "amount",
  dt: "date", bal: "balance", acct: "account", acc: "account", pmt: "payment", pymt: "payment", rech: "rechnung", rg: "rechnung", re: "rechnung", kd: "kunden", kdn: "kunden",
  kunde: "kunde", ccy: "currency", os: "outstanding", outst: "outstanding", cli: "cliente", clt: "client", fakt: "faktura", debit: "debit", mail: "mail", tot: "total", addr: "address", curr: "currency", trans: "transaction", doc: "document",
}));

/** "Rech.-Nr." → ["rechnung", "no"], "customerID" → ["customer", "id"], "Invoice #" → ["invoice", "no"]. */
export function headerTokens(text: string): string[] {
  const spaced = text.normalize("NFKC").replace(/[\u200B-\u200D\u2060\uFEFF\u00AD]/g, "")
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2").replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1 $2").toLowerCase()
    .replace(/\bn[°º.]|#|№/g, " no ").replace(/\ba\/c\b/g, " account ").replace(/\bo\/s\b/g, " outstanding ");
  const plain = spaced.normalize("NFD").replace(/\p{M}/gu, "").replace(/ß/g, "ss").replace(/'s\b/g, "s");
  return plain.split(/[^\p{L}\p{N}%]+/u).filter((token) => token !== "").map((token) => aliases.get(token) ?? token);
}

/** Edits (insert, delete, replace, swap of neighbours) between two texts, or more than `limit`. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
      if (cost < least) least = cost;
    }
    if (least > limit) return limit + 1;
    before = above;
    above = row;
  }
  return above[b.length] ?? 0;
}
