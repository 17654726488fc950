/** Words that decide: payment status, document type, yes and no, totals, in seven languages. */
import { foldText } from "../../base/foldText";
import type { Cell } from "../../base/Grid";
import type { InvoiceKind } from "../../ledger/Book";

export type Status = "open" | "paid" | "partial" | "disputed" | "writtenOff" | "void";

/** Folded, without accents. */
export function plainText(cell: Cell): string {
  return foldText(String(cell)).normalize("NFD").replace(/\p{M}/gu, "");
}

const statuses = new Map<string, Status | null>();
/** First match wins: "partially paid" before "paid", "not paid" before "paid". */
const statusPatterns: readonly (readonly [Status, RegExp])[] = [
  ["void", /^(void|cancel|revers|storn|annul|anulad|anul|draft|entwurf|brouillon|borrador|bozza|rascunho|concept|deleted|geloscht|vervall?en verklaard|geannuleerd|cancelad)/],
  ["writtenOff", /writ(e|ten)[ -]?off|written down|bad debt|uneinbringlich|ausgebucht|abgeschrieben|irrecouvr|passe en perte|incobrable|inesigibil|perdita|incobravel|afgeschreven|oninbaar/],
  ["disputed", /disput|query|queried|reklam|strittig|beanstand|klarung|litige|contest|reclam|contenzios|betwist|geschil/],
  ["partial", /part(ial|ly|iell|iel|iellement|e)|teil|acompte|parcial|parzial|deels|gedeeltelijk/],
  ["open", /unpaid|not paid|unbezahlt|nicht bezahlt|non paye|impaye|no pagad|sin pagar|non pagat|nao pag|niet betaald|onbetaald|overdue|past due|late\b|open|outstanding|pending|due|sent|viewed|issued|approved|posted|offen|uberfallig|fallig|gemahnt|echu|en retard|en attente|ouvert|pendiente|vencid|abiert|emitid|scadut|apert|in attesa|emess|da pagare|em aberto|abert|atrasad|openstaand|vervallen|achterstallig|verzonden|te betalen|financed|awaiting|in progress|promis|chas/],
  ["paid", /^(fully |full )?(paid|settled|closed|cleared|complete|received|collected)|paid in full|^ok$|^(voll(standig)? )?(be|ge)zahlt|ausgeglichen|beglichen|erledigt|geschlossen|^paye|regle|solde|acquitte|encaisse|cloture|^pagad|cobrad|liquidad|saldad|cerrad|^pagat|saldat|incassat|chius|^pag[ao]|^quitad|recebid|liquidad|fechad|^betaald|voldaan|afgesloten|ontvangen|^yes$|^y$|^ja$|^oui$|^si$|^sim$|^true$|^x$|✓|✔/],
  ["open", /^(no|n|nein|non|nao|nee|false)$/],
];

/** Null for an empty cell or a word we do not know. */
export function readStatus(cell: Cell): Status | null {
  const text = String(cell);
  if (text === "") return null;
  const known = statuses.get(text);
  if (known !== undefined) return known;
  const folded = plainText(text);
  const status = statusPatterns.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
  if (statuses.size > 10_000) statuses.clear();
  statuses.set(text, status);
  return status;
}

const kinds = new Map<string, InvoiceKind | "opening">();
const kindPatterns: readonly (readonly [InvoiceKind, RegExp])[] = [
  ["credit", /credit|\bcn\b|\bcm\b|\bcrn?\b|gutschrift|\bgs\b|storno|avoir|abono|nota de cr|nota di cr|nota cr|note de cr|rectificativa|refund|rimborso|creditnota|\bdg\b|ristorno|devolu/],
  ["payment", /payment|pmt|receipt|on account|prepay|deposit|unapplied|overpay|zahlung|anzahlung|akonto|paiement|reglement|encaissement|acompte|pago|cobro|anticipo|pagamento|incasso|acconto|recebimento|adiantamento|betaling|ontvangst|vooruitbetaling|\bdz\b/],
  ["journal", /journal|\bje\b|\bgj\b|general|umbuchung|sachkonto|ecriture|\bod\b|asiento|diario|giroconto|registrazione|lancamento|diarie|memoriaal|opening|adjust/],
];

/** Everything not known as a credit, payment or journal entry is an invoice. */
export function readKind(cell: Cell): InvoiceKind {
  const text = String(cell);
  const known = kinds.get(text);
  if (known !== undefined) return known as InvoiceKind;
  const folded = plainText(text);
  const kind = kindPatterns.find(([, pattern]) => pattern.test(folded))?.[0] ?? "invoice";
  if (kinds.size > 10_000) kinds.clear();
  kinds.set(text, kind);
  return kind;
}

/** A document type that only a payables list has. */
export const isPayablesType = (cell: Cell): boolean => /^(bills?$|vendor (bill|credit|invoice)|supplier (invoice|credit)|bill payment|bill pmt|bill credit|eingangsrechnung|facture fournisseur|factura de proveedor|fattura passiva|inkoopfactuur)/.test(plainText(cell));

const no = /^(no?|nein|non|nao|nee|false|falso|faux|falsch|0|-+|none|keine?|ninguna?|nessuna?|nenhuma?|geen|resolved|geklart|erledigt|closed|resolu|resuelt[oa]|risolt[oa]|resolvid[oa]|opgelost|off|allowed|ok|contact ok|not disputed|n\/a|na|undisputed)$/;

/** A mark is set by anything but a no: a reason, a date or an x all mean yes. */
export function isMarked(cell: Cell): boolean {
  if (cell === "" || cell === false || cell === 0) return false;
  const text = plainText(cell);
  return text !== "" && !no.test(text);
}

const totalPattern = /^((grand|report|overall|sub|net)[ -]?)*totals?\b|\b(sub[ -]?)?totals?$|^(zwischen|gesamt|end)?summen?\b|^gesamt(betrag|summe|ergebnis|saldo)?\b|ergebnis$|^(sous[ -]?)?total\b|^somme\b|^sub[ -]?total|^total(e|i|es|en)?\b|\btotale$|^suma\b|^soma\b|^somma\b|^(sub|eind)?totaal\b|totaal$|^balance carried|^uebertrag|^ubertrag|^saldo (total|gesamt)|^percentage of total|^sum of\b|^sum$/;
/** Most cells are no sum, and this says so without folding them. */
const maybeTotal = /tot|sum|som|gesamt|ergebnis|bertrag|saldo|balance c/i;

/** True for the label of a sum: "Total", "Summe ACME", "ACME Total", "Sous-total". A company may be called so too: see `classifyRows`. */
export const isTotalLabel = (text: string): boolean => text.length < 120 && maybeTotal.test(text) && totalPattern.test(plainText(text));

/** "Total", "Grand total", "Summe:", "Total · 7 customers": a label that can be no company's name. */
export const isBareTotal = (text: string): boolean => /^((grand|report|overall|sub|net|sous|zwischen|end|eind|gesamt)[ -]?)*(totals?|totale|totaal|summe|suma|soma|somma|somme|gesamt)( general| generale| geral| general| gesamt)?\s*([^\p{L}]*|[:·(-].*|(for|fur|pour|para|per|voor|-) .*)$/u.test(plainText(text)) || isTotalOfCount(text);
const isTotalOfCount = (text: string): boolean => /^total\b.*\d+ (customers|kunden|clients|clientes|clienti|klanten|invoices)/.test(plainText(text));
