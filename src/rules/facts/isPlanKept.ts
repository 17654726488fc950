/** Reads the payment-plan mark: any mark is a plan that runs, unless it says missed, none or over. */
import { foldText } from "../../base/foldText";

/** Anywhere in the mark ("2nd instalment missed", "plan nicht eingehalten"). */
const failing = new Set([
  "no", "not", "none", "missed", "broken", "defaulted", "default", "failed", "lapsed", "cancelled", "canceled", "rejected",
  "nein", "nicht", "kein", "keine", "keiner", "verpasst", "gebrochen", "geplatzt", "gekündigt", "abgelehnt",
  "non", "pas", "aucun", "rompu", "manqué", "annulé", "sin", "ninguno", "incumplido", "roto", "cancelado",
  "não", "nenhum", "quebrado", "falhado", "nessuno", "rotto", "mancato", "annullato", "nee", "geen", "niet", "gemist", "gebroken", "geannuleerd",
]);

/** Only as the whole mark: "3 of 6 paid" is a plan that runs, "paid" is one that is over. */
const over = new Set([
  "n", "0", "false", "late", "behind", "paid", "done", "ended", "finished", "completed", "closed",
  "bezahlt", "beendet", "erledigt", "payé", "terminé", "pagado", "terminado", "finalizado", "pago", "concluído", "pagato", "concluso", "betaald", "beëindigd",
]);

export function isPlanKept(mark: string | undefined): boolean {
  if (mark === undefined) return false;
  const words = foldText(mark).match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0 || words.some((word) => failing.has(word))) return false;
  return words.length > 1 || !words.every((word) => over.has(word));
}

/** Say that a plan there was has failed, where "no", "none" and "paid" say that there is none. */
const missed = new Set([
  "missed", "broken", "defaulted", "default", "failed", "lapsed", "late", "behind", "verpasst", "gebrochen", "geplatzt",
  "rompu", "manqué", "incumplido", "roto", "quebrado", "falhado", "rotto", "mancato", "gemist", "gebroken",
]);
/** "not kept", "nicht eingehalten", "non respecté": denied words of more than one. */
const denials = new Set(["not", "nicht", "non", "pas", "não", "niet"]);

export function isPlanMissed(mark: string | undefined): boolean {
  if (mark === undefined || isPlanKept(mark)) return false;
  const words = foldText(mark).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.some((word) => missed.has(word)) || (words.length > 1 && words.some((word) => denials.has(word)));
}
