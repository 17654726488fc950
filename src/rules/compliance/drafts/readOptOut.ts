/** Opt-outs in words: whether a draft offers one without asking too much, and whether a customer's message is one. English, German, French, Spanish. */
import { findWords, plain, wordPattern } from "./matchWords";

const offers = wordPattern("opt out|opt-out|unsubscribe|reply stop|text stop|send stop|stop receiving|no longer wish to receive|do not wish to receive|abmelden|abbestellen|antworten sie mit stop*|mit stop* antworten|keine weiteren nachrichten|keine weiteren e-mails|keine nachrichten mehr|keine e-mails mehr|keine sms mehr|widersprechen|desabonn*|desinscri*|repondez stop|envoyez stop|ne plus recevoir|ne souhaitez plus recevoir|darse de baja|darte de baja|dar de baja|cancelar la suscripcion|responda stop|responda baja|envie baja|no recibir mas|dejar de recibir");
const demands = wordPattern("social security|ssn|date of birth|birth date|password|account number|card number|fee|fees|charge|reason why|tell us why|id card|passport|geburtsdatum|gebuhr*|kontonummer|passwort|ausweis*|date de naissance|frais|numero de compte|mot de passe|fecha de nacimiento|comision|tarifa|numero de cuenta|contrasena|pasaporte");
const costless = /\b(?:without (?:any |a )?(?:fees?|charge)|no fees?|free of charge|at no charge|kostenlos|gebuhrenfrei|ohne gebuhr(?:en)?|sans frais|sin comision)\b/giu;

/** `asksFor`: what it wants beyond the wish and the address; a fee, a number, a reason. */
export function readOptOut(draft: string): { readonly isOffered: boolean; readonly asksFor: string | null } {
  const sentences = plain(draft).split(/(?<=[.!?])\s+|\n+/).filter((sentence) => findWords(sentence, offers) !== null);
  for (const sentence of sentences) {
    const asksFor = findWords(sentence.replace(costless, " "), demands);
    if (asksFor !== null) return { isOffered: true, asksFor };
  }
  return { isOffered: sentences.length > 0, asksFor: null };
}

const keyword = /^\W*(?:stop|quit|end|revoke|opt[ -]?out|cancel|unsubscribe|stopp|abmelden|arret|baja)\W*$/iu;
const wishes = wordPattern("leave me alone|leave us alone|stop calling|stop texting|stop emailing|stop mailing|stop writing|stop contacting|stop sending|stop bothering|do not call|don't call|do not text|don't text|do not email|don't email|do not contact|don't contact|do not write|don't write|no more mail*|no more email*|no more e-mails|no more texts|no more calls|no more messages|unsubscribe me|opt me out|opt out|opt-out|remove me|take me off|lassen sie mich in ruhe|lasst mich in ruhe|horen sie auf|keine anrufe|keine weiteren anrufe|keine mails|keine weiteren mails|keine e-mails|keine weiteren e-mails|keine nachrichten|keine weiteren nachrichten|rufen sie mich nicht|rufen sie nicht|schreiben sie mir nicht|kontaktieren sie mich nicht|laissez-moi tranquille|laissez moi tranquille|arretez de|ne m'appelez plus|ne m'ecrivez plus|ne me contactez plus|plus d'appels|plus de messages|dejeme en paz|dejenme en paz|no me llame*|no me escriba*|no me contacte*|no mas llamadas|no mas correos|no mas mensajes|deje de llamar*|deje de escribir*|deje de enviar*");
const refusals = wordPattern("refuse to pay|won't pay|will not pay|not going to pay|never pay|never going to pay|weigere mich zu zahlen|werde nicht zahlen|zahle nicht|refuse de payer|ne paierai pas|ne paierai jamais|me niego a pagar|no voy a pagar|no pagare");

/** `refusal`: they will not pay at all, which in writing is a notice to stop; `opt-out`: not by this address or number. */
export function readStop(message: string): "refusal" | "opt-out" | null {
  if (findWords(message, refusals) !== null) return "refusal";
  return keyword.test(plain(message)) || findWords(message, wishes) !== null ? "opt-out" : null;
}
