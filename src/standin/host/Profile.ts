/** Which Excel the stand-in behaves like. */
export interface Profile {
  readonly name: "web" | "desktop";
  /** `Office.context.platform`. */
  readonly platform: "OfficeOnline" | "PC";
  /** Bytes of one request's or response's JSON in UTF-8; Infinity where there is no limit. */
  readonly payloadLimit: number;
  /** Requirement sets and the newest version of each. */
  readonly sets: Readonly<Record<string, string>>;
}

/** ExcelApi as far as the client library on npm goes: it has no member of 1.16 (`valuesAsJson`) or later. */
const sets = {
  ExcelApi: "1.15", SharedRuntime: "1.1", AddinCommands: "1.1", RibbonApi: "1.1", DialogApi: "1.2", Settings: "1.1", RichApiRuntimeFlag: "1.2", DelayForCellEdit: "1.1",
  IdentityAPI: "1.3", OfficeRuntime: "1.0",
};

export const web: Profile = { name: "web", platform: "OfficeOnline", payloadLimit: 5 * 1024 * 1024, sets: { ...sets, ExcelApiOnline: "1.1" } };
export const desktop: Profile = { name: "desktop", platform: "PC", payloadLimit: Infinity, sets };

/** `profile` without one requirement set, or with another version of it. */
export function withSet(profile: Profile, name: string, version: string | null): Profile {
  const { [name]: _, ...rest } = profile.sets;
  return { ...profile, sets: version === null ? rest : { ...rest, [name]: version } };
}

/** "1.14" against "1.9": part by part, as numbers. */
export function isSetSupported(profile: Profile, name: string, version: string | number = "1.1"): boolean {
  const key = Object.keys(profile.sets).find((one) => one.toLowerCase() === name.toLowerCase());
  if (key === undefined) return false;
  const have = (profile.sets[key] as string).split(".").map(Number);
  const want = String(version).split(".").map(Number);
  for (let i = 0; i < Math.max(have.length, want.length); i++) {
    const difference = (have[i] ?? 0) - (want[i] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}
