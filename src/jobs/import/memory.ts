/** What the workbook remembers of imports for the whole team: the answers given, and the last export taken over from each source. */
import { dayFromIso, isoOfDay, type Day } from "../../base/Day";
import { readStore, writeStore } from "../../excel/store";
import { noAnswers, type MergeAnswers } from "../../rules/merge/Merge";
import type { JobContext } from "../Job";

export interface ImportMemory { readonly answers: MergeAnswers; /** By source and company. */ readonly lastAsOf: Readonly<Record<string, string>> }

const KEY = "import";

/** What no longer fits (somebody typed over it) counts as nothing remembered. */
export async function loadMemory({ signal }: Pick<JobContext, "signal">): Promise<ImportMemory> {
  const stored = (await readStore({ signal }))[KEY];
  if (!isRecord(stored)) return { answers: noAnswers, lastAsOf: {} };
  const { customers, numbers, sameNumbers } = isRecord(stored["answers"]) ? stored["answers"] : {};
  return {
    answers: {
      customers: textsIn(customers), numbers: Object.fromEntries(Object.entries(textsIn(numbers)).flatMap(([id, answer]) => (answer === "same" || answer === "new" ? [[id, answer]] : []))),
      ...(sameNumbers === true && { sameNumbers }),
    },
    lastAsOf: textsIn(stored["lastAsOf"]),
  };
}

export const saveMemory = (memory: ImportMemory, { signal }: Pick<JobContext, "signal">): Promise<void> => writeStore(KEY, memory, { signal });

export const lastDay = ({ lastAsOf }: ImportMemory, source: string): Day | undefined => dayFromIso(lastAsOf[source] ?? "") ?? undefined;

export const withDay = (memory: ImportMemory, source: string, asOf: Day | undefined): ImportMemory => (asOf === undefined ? memory : { ...memory, lastAsOf: { ...memory.lastAsOf, [source]: isoOfDay(asOf) } });

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);
const textsIn = (value: unknown): Record<string, string> => (isRecord(value) ? Object.fromEntries(Object.entries(value).flatMap(([key, text]) => (typeof text === "string" ? [[key, text]] : []))) : {});
