import fc from "fast-check";
import { addDays } from "../../../src/base/Day";
import { channels } from "../../../src/ledger/Activity";
import { collectorRoles, debtorKinds, wallModes, type Profile } from "../../../src/ledger/Profile";
import { changeOf, profileDraftOf } from "../../../src/pane/cases/profileDraft";
import { today } from "../world";

const day = fc.integer({ min: -4000, max: 4000 }).map((days) => addDays(today, days));
const word = fc.stringMatching(/^[A-Z][a-z]{1,8}$/);
const some = <T,>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

const profiles: fc.Arbitrary<Profile> = fc.record({
  debtor: some(fc.constantFrom(...debtorKinds)), role: some(fc.constantFrom(...collectorRoles)), mode: some(fc.constantFrom(...wallModes)),
  country: some(fc.constantFrom("DE", "US")), state: some(fc.constantFrom("CA", "MA")), street: some(fc.constant("Hofweg 2")), city: some(word), postalCode: some(fc.constant("02118")), zone: some(fc.constantFrom("Europe/Berlin", "America/New_York")), language: some(fc.constantFrom("en", "de", "fr", "es")),
  phones: some(fc.array(fc.constantFrom("+49 30 555", "617-555-0142"), { minLength: 1, maxLength: 2 })),
  quietHours: some(fc.constant([{ days: [0, 4], from: "12:00", to: "13:30" }])),
  optOuts: some(fc.dictionary(fc.constantFrom(...channels), day, { minKeys: 1 })), notAtWork: some(fc.constant(true)),
  cease: some(day), attorney: some(fc.record({ name: word, notified: day })), bankruptcy: some(day), deceased: some(day), breathingSpace: some(day),
  crisisTreatmentEnded: some(fc.oneof(day, fc.constant("treatment" as const))), adviser: some(day), callConsent: some(day), writtenDispute: some(day),
}).map((profile) => Object.fromEntries(Object.entries(profile).filter(([, value]) => value !== undefined)) as Profile);

const apply = (before: Profile, change: object): Profile => Object.fromEntries(Object.entries({ ...before, ...change }).filter(([, value]) => value !== null)) as Profile;

describe("a profile as typed", () => {
  it("makes no change where nothing was touched", () => {
    fc.assert(fc.property(profiles, (profile) => expect(changeOf(profileDraftOf(profile), profile)).toEqual({ ok: true, change: {} })));
  });

  it("changes one profile into any other", () => {
    fc.assert(fc.property(profiles, profiles, (before, after) => {
      const read = changeOf(profileDraftOf(after), before);
      expect(read.ok && apply(before, read.change)).toEqual(after);
    }));
  });

  it("asks for what is missing", () => {
    const draft = profileDraftOf({});
    const wrong = (change: Partial<typeof draft>) => { const read = changeOf({ ...draft, ...change }, {}); return read.ok ? "" : read.message; };
    expect(wrong({ attorneyName: "Dr. Roth" })).toContain("the day you were told");
    expect(wrong({ country: "Germany" })).toContain("two letters");
    expect(wrong({ crisis: "ended" })).toContain("the day the treatment ended");
    expect(wrong({ optOuts: { call: "" } })).toContain("the day they asked");
    expect(wrong({ quietHours: [{ days: [], from: "12:00", to: "13:00" }] })).toContain("Quiet hours need days");
  });
});
