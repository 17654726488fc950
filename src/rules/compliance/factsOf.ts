/** What the book, the profile and the log say of a customer, in the wall's words: the one place where they are translated. */
import { addDays, dayFromSerial } from "../../base/Day";
import type { Day } from "../../base/Day";
import { foldText } from "../../base/foldText";
import type { Money } from "../../base/Money";
import type { Contact, Outcome } from "../../ledger/Activity";
import type { Customer, Invoice } from "../../ledger/Book";
import type { Policy } from "../../ledger/Policy";
import type { Profile } from "../../ledger/Profile";
import type { DisputeCase } from "../casework/CaseFile";
import type { Action } from "./Action";
import { stateOfPostalCode } from "./hours/americanPlaces";
import { countryOfPhone } from "./hours/countryZones";
import { localTime } from "./hours/localTime";
import { zonesOf } from "./hours/zonesOf";
import type { LoggedContact, WallDispute, WallFacts } from "./WallFacts";

export interface Situation {
  readonly profile: Profile;
  readonly team: Policy["contact"];
  readonly customer: Pick<Customer, "name" | "contact" | "phone" | "country" | "timeZone" | "doNotContact">;
  /** ISO 3166-1 alpha-2 of a customer without a country; left out: not known, and the stricter case. */
  readonly homeCountry?: string;
  /** Of this customer, by every teammate. */
  readonly contacts: readonly Contact[];
  /** Open and closed. */
  readonly disputes: readonly DisputeCase[];
  /** Of this customer; left out: nobody counted what is owed. */
  readonly invoices?: readonly Invoice[];
  /** ISO instant, UTC. */
  readonly now: string;
  /** In the customer's country; left out: no holidays are known. */
  readonly isWorkingDay?: (day: Day) => boolean;
  /** What no profile holds yet. */
  readonly known?: Partial<Pick<WallFacts, "validationEnd" | "acceptsMessages" | "consentRevoked" | "hasAutomationConsent" | "isLegalStepApproved" | "isTimeBarred" | "hasChargeClause" | "isRestricted" | "accessRequested" | "email">>;
}

const conversations = new Set<Outcome>(["promised", "disputed", "already paid", "call back", "refused", "spoke"]);
const unconnected = new Set<Outcome>(["busy", "number dead"]);
/** Longer ago than any count reaches. */
const LOG_DAYS = 400;

export function factsOf(situation: Situation, action: Action): WallFacts {
  const { profile, team, customer, contacts, invoices, known } = situation;
  const at = Date.parse(action.at ?? situation.now);
  if (Number.isNaN(at)) throw new Error(`Expected an ISO instant, got "${action.at ?? situation.now}"`);
  const phones = [...(profile.phones ?? []), ...(customer.phone === undefined ? [] : [customer.phone])];
  const country = isoCountry(profile.country) ?? isoCountry(customer.country) ?? phones.map(countryOfPhone).find((code) => code !== null) ?? situation.homeCountry;
  const state = profile.state?.toUpperCase() ?? (country === "US" && profile.postalCode !== undefined ? stateOfPostalCode(profile.postalCode) ?? undefined : undefined);
  const zone = profile.zone ?? customer.timeZone;
  const { zones, isNarrow } = zonesOf({
    phones, ...(zone !== undefined && { zone }), ...(country !== undefined && { country }), ...(state !== undefined && { state }), ...(profile.postalCode !== undefined && { postalCode: profile.postalCode }),
  });
  const dayAt = (instant: number): Day => localTime(instant, zones[0] ?? "UTC").day;
  const today = dayAt(at);
  const self = new Set([customer.name, customer.contact ?? ""].map(foldText));
  const log = contacts.map((contact) => logged(contact, dayAt, self)).filter((entry): entry is LoggedContact => entry !== null && entry.day <= today && entry.day > today - LOG_DAYS);
  const debtor = profile.debtor ?? team.debtor;
  const role = profile.role ?? team.role;
  const callBacks = contacts.filter(({ outcome, channel }) => outcome === "call back" && channel === "call").map((contact) => dayAt(Date.parse(contact.at)));
  const text = latestDay(log.filter(({ inbound, channel }) => inbound && channel === "text").map(({ day }) => day));
  const last = latestDay(log.map(({ day }) => day));
  const attorney = profile.attorney && { ...profile.attorney, ...unanswered(log, foldText(profile.attorney.name)) };
  return {
    mode: modeOf(profile, team), debtor, role, zones, isZoneNarrow: isNarrow, at, today, log,
    quietHours: profile.quietHours ?? [], optOuts: profile.optOuts ?? {}, doNotContact: customer.doNotContact, notAtWork: profile.notAtWork === true,
    callConsents: [...(profile.callConsent === undefined ? [] : [profile.callConsent]), ...callBacks],
    disputes: disputesOf(situation),
    isHoliday: (day) => situation.isWorkingDay && (day + 5) % 7 < 5 && !situation.isWorkingDay(day) ? "a public holiday" : null,
    ...(country !== undefined && { country }),
    ...(state !== undefined && { state }),
    ...(profile.city !== undefined ? { city: profile.city } : isManhattanEtc(state, profile.postalCode) && { city: "New York" }),
    ...(profile.cease !== undefined && { cease: { received: profile.cease } }),
    ...(attorney && { attorney }),
    ...(profile.bankruptcy !== undefined && { bankruptcy: profile.bankruptcy }),
    ...(profile.deceased !== undefined && { deceased: profile.deceased }),
    ...(profile.breathingSpace !== undefined && { breathingSpace: profile.breathingSpace }),
    ...(profile.crisisTreatmentEnded !== undefined && { crisisTreatmentEnded: profile.crisisTreatmentEnded }),
    ...(profile.adviser !== undefined && { adviser: profile.adviser }),
    ...(invoices && { owed: owedOf(invoices) }),
    ...contractDayOf(invoices),
    ...(text !== undefined && { textEvidence: text }),
    ...(last !== undefined && { lastActivity: last }),
    ...known,
  };
}

/** "Off" is made for a creditor's own claims on companies; a customer whose profile says more than the team's default is watched. */
function modeOf(profile: Profile, team: Policy["contact"]): WallFacts["mode"] {
  if (profile.mode !== undefined || team.mode !== "off") return profile.mode ?? team.mode;
  const differs = (profile.debtor !== undefined && profile.debtor !== "company" && profile.debtor !== team.debtor) || (profile.role !== undefined && profile.role !== "own claims" && profile.role !== team.role);
  return differs ? "block" : "off";
}

const isoCountry = (country: string | undefined): string | undefined => country !== undefined && /^[A-Za-z]{2}$/.test(country) ? country.toUpperCase() : undefined;

const isManhattanEtc = (state: string | undefined, postalCode: string | undefined): boolean => state === "NY" && postalCode !== undefined && /^1(?:0[0-4]|1[1-46])/.test(postalCode.trim());

/** Null for a row whose instant cannot be read. */
function logged(contact: Contact, dayAt: (instant: number) => Day, self: ReadonlySet<string>): LoggedContact | null {
  const at = Date.parse(contact.at);
  const { channel, inbound, outcome, invoices } = contact;
  const person = contact.person === undefined ? "" : foldText(contact.person);
  // Whoever answered by mistake, the call was to the customer.
  const isCustomer = person === "" || self.has(person) || !conversations.has(outcome);
  return {
    day: Number.isNaN(at) ? dayFromSerial(contact.day) : dayAt(at), ...(!Number.isNaN(at) && { at }), channel, inbound,
    result: unconnected.has(outcome) ? "not connected" : conversations.has(outcome) ? "conversation" : "attempt",
    person: isCustomer && !(outcome === "sent" && person !== "") ? "" : person, debts: invoices, collector: "", ...(outcome === "refused" && { saidNo: true }),
  };
}

const latestDay = (days: readonly Day[]): Day | undefined => days.reduce<Day | undefined>((last, day) => last === undefined || day > last ? day : last, undefined);

/** The first of our letters to them that has had no answer. */
function unanswered(log: readonly LoggedContact[], name: string): { readonly written?: Day } {
  const theirs = log.filter(({ person }) => name !== "" && person === name);
  const heard = latestDay(theirs.filter(({ inbound, result }) => inbound || result === "conversation").map(({ day }) => day)) ?? 0;
  const written = theirs.filter(({ inbound, day }) => !inbound && day > heard).map(({ day }) => day).sort((a, b) => a - b)[0];
  return written === undefined ? {} : { written };
}

/** A dispute is written where its contact was; the profile's written dispute makes those of its day and later written, and stands alone where none is logged. */
function disputesOf({ disputes, contacts, profile: { writtenDispute } }: Situation): readonly WallDispute[] {
  const channelOf = new Map(contacts.map(({ id, channel }) => [id, channel]));
  const found = disputes.map(({ id, opened, invoices, amounts, closed }): WallDispute => {
    const channel = channelOf.get(id);
    const isWritten = channel === "letter" || channel === "email" || channel === "text" || (writtenDispute !== undefined && (closed === undefined || closed >= writtenDispute));
    return { received: opened, isWritten, amounts: amounts.length > 0 ? amounts : null, invoices, ...(closed !== undefined && { verified: closed }) };
  });
  const isLogged = writtenDispute === undefined || found.some(({ received, verified }) => received >= addDays(writtenDispute, -1) || verified === undefined || verified >= writtenDispute);
  return isLogged ? found : [...found, { received: writtenDispute, isWritten: true, amounts: null, invoices: [] }];
}

function owedOf(invoices: readonly Invoice[]): readonly Money[] {
  const sums = new Map<string, number>();
  for (const { kind, open } of invoices) if (kind === "invoice" || kind === "journal") sums.set(open.currency, (sums.get(open.currency) ?? 0) + Math.max(0, open.minor));
  return [...sums].map(([currency, minor]) => ({ minor, currency }));
}

/** The newest open invoice decides: where it is within a law, the stricter case is that law. */
function contractDayOf(invoices: readonly Invoice[] | undefined): { readonly contractDay?: Day } {
  const newest = latestDay((invoices ?? []).filter(({ open }) => open.minor > 0).flatMap(({ invoiceDate }) => invoiceDate === undefined ? [] : [invoiceDate]));
  return newest === undefined ? {} : { contractDay: newest };
}
