/** The words of a customer's profile. */
import type { CollectorRole, DebtorKind, Profile, WallMode } from "../../ledger/Profile";
import { sayDay } from "../say";

export const profileLabels: Readonly<Record<keyof Profile, string>> = {
  debtor: "Who they are", role: "We collect", mode: "Contact rules", country: "Country", state: "State or province", street: "Street and number", city: "City", postalCode: "Postal code", zone: "Time zone", language: "Language",
  phones: "Phone numbers", quietHours: "Not to be called", optOuts: "Asked us not to use", notAtWork: "Not at work", cease: "Told us in writing to stop", attorney: "Lawyer",
  bankruptcy: "Insolvency", deceased: "Died", breathingSpace: "Breathing space since", crisisTreatmentEnded: "Crisis treatment", adviser: "Debt adviser since",
  callConsent: "Asked to be called", writtenDispute: "Disputed in writing",
};

export const debtorWords: Readonly<Record<DebtorKind, string>> = { company: "Company", "sole trader": "Sole trader", partnership: "Partnership", guarantor: "Guarantor", consumer: "Consumer" };

export const roleWords: Readonly<Record<CollectorRole, string>> = { "own claims": "Our own claims", "own claims, other name": "Our own claims under another name", "for another creditor": "For another creditor", "debt buyer": "Claims we bought" };

export const modeWords: Readonly<Record<WallMode, string>> = { off: "Off", advise: "Advise", block: "Block" };

const stops = ["deceased", "bankruptcy", "cease", "attorney", "breathingSpace", "crisisTreatmentEnded", "adviser"] as const;

/** What binds most, in a few words. */
export function sayProfile(profile: Profile): string {
  const stop = stops.filter((field) => profile[field] !== undefined).map((field) => {
    const value = profile[field];
    return typeof value === "number" ? `${profileLabels[field]} ${sayDay(value)}` : profileLabels[field];
  });
  const who = profile.debtor ? [debtorWords[profile.debtor]] : [];
  const outs = Object.keys(profile.optOuts ?? {});
  const words = [...who, ...stop, ...(outs.length > 0 ? [`no ${outs.join(", ")}`] : [])];
  return words.length > 0 ? words.join(" · ") : Object.keys(profile).length > 0 ? "known in part" : "nothing noted";
}
