import { hasCalendarDate } from "../../../../src/rules/compliance/drafts/hasCalendarDate";
import { findThreat } from "../../../../src/rules/compliance/drafts/draftRules";
import { readOptOut, readStop } from "../../../../src/rules/compliance/drafts/readOptOut";

describe("readOptOut", () => {
  it.each([
    "Reply STOP to opt out.", "To unsubscribe, click the link below.", "Antworten Sie mit STOPP, um keine weiteren Nachrichten zu erhalten.", "Répondez STOP pour ne plus recevoir de messages.",
    "Responda BAJA para no recibir más mensajes.", "Your date of birth is on file.\nReply STOP to opt out free of charge.", "No fee: unsubscribe at any time.",
  ])("accepts: %s", (text) => expect(readOptOut(text)).toEqual({ isOffered: true, asksFor: null }));

  it.each([["To opt out, send us your date of birth.", "date of birth"], ["Unsubscribe for a fee of $2", "fee"], ["Zum Abmelden senden Sie uns Ihre Kontonummer.", "Kontonummer"], ["Pour vous désabonner, indiquez votre numéro de compte", "numero de compte"]])(
    "sees what is asked too much: %s", (text, asksFor) => expect(readOptOut(text)).toEqual({ isOffered: true, asksFor }));

  it.each(["Please pay $100.", "We stop deliveries on Friday.", ""])("misses one in: %s", (text) => expect(readOptOut(text).isOffered).toBe(false));
});

describe("readStop", () => {
  it.each([
    ["STOP", "opt-out"], ["Stop.", "opt-out"], ["Please leave me alone!", "opt-out"], ["no more mails", "opt-out"], ["Don’t call me again", "opt-out"], ["Bitte keine weiteren E-Mails", "opt-out"], ["Ne m'appelez plus", "opt-out"], ["Déjeme en paz", "opt-out"],
    ["I refuse to pay", "refusal"], ["Ich werde nicht zahlen", "refusal"], ["No voy a pagar", "refusal"],
    ["I will pay on Friday", null], ["Please cancel my order", null], ["Where do I stop by?", null], ["End of month works", null], ["", null],
  ])("reads %s", (text, stop) => expect(readStop(text)).toBe(stop));
});

describe("what a draft says", () => {
  it.each([["we may sue you", "sue"], ["Wir beantragen einen Mahnbescheid", "Mahnbescheid"], ["par voie d'huissier", "huissier"], ["una demanda judicial", "demanda judicial"], ["Please pursue this with your team", null], ["the issue is settled", null]])(
    "finds the threat in: %s", (text, threat) => expect(findThreat(text)).toBe(threat));

  it.each([["by 7 December 2026", true], ["bis zum 7. Dezember 2026", true], ["avant le 1er août", true], ["antes del 7 de diciembre", true], ["by Dec 7", true], ["07.12.2026", true], ["12/7/26", true], ["2026-12-07", true], ["within 7 days", false], ["EUR 1.234,50", false], ["invoice 12/3456", false], ["7 marks", false]])(
    "looks for a date in: %s", (text, has) => expect(hasCalendarDate(text)).toBe(has));
});
