/** A team's own words and details as the workbook keeps them. */
import type { Wording } from "./Message";
import { teamKeys } from "./Team";
import { wordingKeys } from "./wording";

/** Longer than any letter; keeps a slip of the clipboard out of the workbook. */
const LONGEST = 8000;

const known: ReadonlySet<string> = new Set([...wordingKeys, ...teamKeys]);

/** What has a known key and says something. Anything else is left out, never an error. */
export function readWording(data: unknown): Wording {
  if (typeof data !== "object" || data === null || Array.isArray(data)) return {};
  const kept: [string, string][] = [];
  for (const [key, text] of Object.entries(data)) {
    if (known.has(key) && typeof text === "string" && text.trim() !== "") kept.push([key, text.replace(/\r\n?/g, "\n").slice(0, LONGEST)]);
  }
  return Object.fromEntries(kept);
}
