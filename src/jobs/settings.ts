/** What Duebook remembers in the workbook for the whole team: the mapping and the policy. */
import { readStore, writeStore } from "../excel/store";
import type { Mapping } from "../ledger/Mapping";
import type { Policy } from "../ledger/Policy";
import { defaultPolicy } from "../rules/defaultPolicy";
import { readPolicy } from "../rules/readPolicy";
import { orFailure, type Failure, type JobContext } from "./Job";

export interface Settings { readonly policy: Policy; readonly mapping?: Mapping }

/** Stored settings that no longer fit (someone typed over them, an older version wrote them) give way to the defaults. */
export async function loadSettings({ signal }: Pick<JobContext, "signal">): Promise<Settings | Failure> {
  return orFailure(async () => {
    const stored = await readStore({ signal });
    const policy = readPolicy(stored["policy"] ?? defaultPolicy);
    const mapping = stored["mapping"];
    return { policy: policy.ok ? policy.policy : defaultPolicy, ...(isMapping(mapping) && { mapping }) };
  });
}

export async function saveSettings({ policy, mapping }: Settings, { signal }: Pick<JobContext, "signal">): Promise<Failure | null> {
  return orFailure(async () => {
    await writeStore("policy", policy, { signal });
    if (mapping) await writeStore("mapping", mapping, { signal });
    return null;
  });
}

/** Shape only: intake checks every header again against the sheet. */
function isMapping(value: unknown): value is Mapping {
  return Array.isArray(value) && value.every((entry: unknown) => {
    if (typeof entry !== "object" || entry === null) return false;
    const { sheet, shape, headerRow, headerRows, columns, buckets } = entry as Record<string, unknown>;
    return typeof sheet === "string" && typeof shape === "string" && typeof headerRow === "number" && typeof headerRows === "number"
      && typeof columns === "object" && columns !== null && Array.isArray(buckets);
  });
}
