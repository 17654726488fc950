/** Why an entry was not kept, below the form that made it. */
import type { Logging } from "../log/useLogging";
import { Notice } from "../Notice";

export function Outcome({ logging: { problem } }: { readonly logging: Logging }) {
  return problem !== "" && <Notice tone="failure" live><p>{problem}</p></Notice>;
}
