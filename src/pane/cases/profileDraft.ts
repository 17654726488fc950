/** A profile as typed, and the change it makes: only what differs is logged, what was emptied is cleared. */
import { dayFromIso, isoOfDay, type Day } from "../../base/Day";
import { channels, type Channel, type ProfileChange } from "../../ledger/Activity";
import { collectorRoles, debtorKinds, wallModes, type Profile, type QuietHours } from "../../ledger/Profile";
import { profileLabels } from "./profileWords";

export const dayFields = ["cease", "writtenDispute", "bankruptcy", "deceased", "breathingSpace", "adviser", "callConsent"] as const;
export const placeFields = ["country", "state", "street", "city", "postalCode", "zone"] as const;

type Fields = Readonly<Record<(typeof dayFields)[number] | (typeof placeFields)[number] | "debtor" | "role" | "mode" | "language" | "phones" | "attorneyName" | "attorneyDay" | "crisisDay", string>>;

/** Days as "2026-11-22", "" where there is none. */
export interface ProfileDraft extends Fields {
  readonly quietHours: readonly QuietHours[];
  readonly optOuts: Readonly<Partial<Record<Channel, string>>>;
  readonly notAtWork: boolean;
  readonly crisis: "" | "treatment" | "ended";
}

const iso = (day: Day | undefined): string => (day === undefined ? "" : isoOfDay(day));

export function profileDraftOf(profile: Profile): ProfileDraft {
  const { debtor = "", role = "", mode = "", language = "", country = "", state = "", street = "", city = "", postalCode = "", zone = "", phones = [], quietHours = [], attorney, crisisTreatmentEnded: crisis } = profile;
  return {
    debtor, role, mode, language, country, state, street, city, postalCode, zone, phones: phones.join(", "), quietHours, notAtWork: profile.notAtWork === true,
    attorneyName: attorney?.name ?? "", attorneyDay: iso(attorney?.notified),
    crisis: crisis === undefined ? "" : crisis === "treatment" ? "treatment" : "ended", crisisDay: typeof crisis === "number" ? iso(crisis) : "",
    optOuts: Object.fromEntries(channels.flatMap((each) => (profile.optOuts?.[each] === undefined ? [] : [[each, iso(profile.optOuts[each])]]))),
    cease: iso(profile.cease), writtenDispute: iso(profile.writtenDispute), bankruptcy: iso(profile.bankruptcy), deceased: iso(profile.deceased),
    breathingSpace: iso(profile.breathingSpace), adviser: iso(profile.adviser), callConsent: iso(profile.callConsent),
  };
}

export type ChangeRead = { readonly ok: true; readonly change: ProfileChange["change"] } | { readonly ok: false; readonly message: string };

export function changeOf(draft: ProfileDraft, before: Profile): ChangeRead {
  const zone = draft.zone.trim();
  if (zone !== "" && !isZone(zone)) return { ok: false, message: `“${zone}” is no time zone. Write it like Europe/Berlin.` };
  const country = draft.country.trim().toUpperCase();
  if (country !== "" && !/^[A-Z]{2}$/.test(country)) return { ok: false, message: "Give the country as two letters: DE, US." };
  if ((draft.attorneyName.trim() === "") !== (draft.attorneyDay === "")) return { ok: false, message: "Give the lawyer's name and the day you were told." };
  if (draft.crisis === "ended" && draft.crisisDay === "") return { ok: false, message: "Give the day the treatment ended." };
  if (channels.some((each) => draft.optOuts[each] === "")) return { ok: false, message: "Give the day they asked us not to use it." };
  const wrongHours = draft.quietHours.find(({ days, from, to }) => days.length === 0 || !isTime(from) || !isTime(to));
  if (wrongHours) return { ok: false, message: "Quiet hours need days, a beginning and an end." };
  const words = (text: string) => (text.trim() === "" ? undefined : text.trim());
  const day = (text: string) => dayFromIso(text) ?? undefined;
  const phones = draft.phones.split(/[,;\n]/).map((each) => each.trim()).filter((each) => each !== "");
  const outs = channels.flatMap((each) => { const since = dayFromIso(draft.optOuts[each] ?? ""); return since === null ? [] : [[each, since] as const]; });
  const after: { readonly [Field in keyof Profile]-?: Profile[Field] | undefined } = {
    debtor: debtorKinds.find((each) => each === draft.debtor), role: collectorRoles.find((each) => each === draft.role), mode: wallModes.find((each) => each === draft.mode),
    country: words(country), state: words(draft.state)?.toUpperCase(), street: words(draft.street), city: words(draft.city), postalCode: words(draft.postalCode), zone: words(zone), language: words(draft.language),
    phones: phones.length > 0 ? phones : undefined, quietHours: draft.quietHours.length > 0 ? draft.quietHours : undefined,
    optOuts: outs.length > 0 ? Object.fromEntries(outs) : undefined, notAtWork: draft.notAtWork || undefined,
    attorney: dayFromIso(draft.attorneyDay) === null ? undefined : { name: draft.attorneyName.trim(), notified: dayFromIso(draft.attorneyDay) as Day },
    crisisTreatmentEnded: draft.crisis === "" ? undefined : draft.crisis === "treatment" ? "treatment" : day(draft.crisisDay),
    cease: day(draft.cease), writtenDispute: day(draft.writtenDispute), bankruptcy: day(draft.bankruptcy), deceased: day(draft.deceased),
    breathingSpace: day(draft.breathingSpace), adviser: day(draft.adviser), callConsent: day(draft.callConsent),
  };
  const changed = (Object.keys(profileLabels) as (keyof Profile)[]).filter((field) => !isSame(after[field], before[field] === false ? undefined : before[field]));
  return { ok: true, change: Object.fromEntries(changed.map((field) => [field, after[field] ?? null])) as ProfileChange["change"] };
}

const isTime = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

/** The order in which fields stand means nothing. */
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a, sorted) === JSON.stringify(b, sorted);
const sorted = (_key: string, value: unknown): unknown =>
  (typeof value === "object" && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value);

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}
