/** The profile fields of a log row's details, each taken only where it is what the profile holds; null clears one. */
import { channels, type Channel, type ProfileChange } from "../../ledger/Activity";
import type { Day } from "../../base/Day";
import { collectorRoles, debtorKinds, type Profile, type QuietHours, wallModes } from "../../ledger/Profile";
import { asDay, asText, asTexts, type Details, isFields, isText } from "./Details";
import type { LogCells } from "./LogCells";

type Change = ProfileChange["change"];
/** Undefined where the value does not fit. */
type Reader<T> = (value: unknown) => T | undefined;

const oneOf = <Word extends string>(words: readonly Word[]): Reader<Word> => (value) => words.find((word) => word === value);

const readers: { readonly [Field in keyof Profile]-?: Reader<NonNullable<Profile[Field]>> } = {
  debtor: oneOf(debtorKinds), role: oneOf(collectorRoles), mode: oneOf(wallModes),
  country: asText, state: asText, street: asText, city: asText, postalCode: asText, zone: asText, language: asText,
  phones: asTexts,
  quietHours: (value) => (Array.isArray(value) && value.every(isQuietHours) ? value : undefined),
  optOuts: readOptOuts,
  notAtWork: (value) => (typeof value === "boolean" ? value : undefined),
  cease: asDay, bankruptcy: asDay, deceased: asDay, breathingSpace: asDay, adviser: asDay, callConsent: asDay, writtenDispute: asDay,
  crisisTreatmentEnded: (value) => (value === "treatment" ? value : asDay(value)),
  attorney(value) {
    if (!isFields(value)) return undefined;
    const notified = asDay(value["notified"]);
    return isText(value["name"]) && notified !== undefined ? { name: value["name"], notified } : undefined;
  },
};

export function readProfileChange(details: Details, cells: LogCells): Change {
  const stored = details["profile"];
  if (!isFields(stored)) return {};
  const change: Record<string, unknown> = {};
  for (const [field, reader] of Object.entries(readers) as [string, Reader<unknown>][]) {
    const value = stored[field];
    if (value === undefined) continue;
    const read = value === null ? null : reader(value);
    if (read !== undefined) change[field] = read;
    else cells.wrong("details", "unreadable-details", `“${field}” of the profile cannot be read. Enter it again in the pane.`);
  }
  return change;
}

function isQuietHours(value: unknown): value is QuietHours {
  return isFields(value) && Array.isArray(value["days"]) && value["days"].every((day) => Number.isInteger(day) && day >= 0 && day <= 6) && isText(value["from"]) && isText(value["to"]);
}

function readOptOuts(value: unknown): Readonly<Partial<Record<Channel, Day>>> | undefined {
  if (!isFields(value)) return undefined;
  const optOuts: Partial<Record<Channel, Day>> = {};
  for (const [channel, since] of Object.entries(value)) {
    const known = channels.find((one) => one === channel);
    const day = asDay(since);
    if (!known || day === undefined) return undefined;
    optOuts[known] = day;
  }
  return optOuts;
}
