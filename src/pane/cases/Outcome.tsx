/** Why an entry was not kept, below the form that made it. */
import { GateNotice } from "../log/GateNotice";
import type { Logging } from "../log/useLogging";
import { Notice } from "../Notice";

export function Outcome({ logging, zone }: { readonly logging: Logging; readonly zone?: string | undefined }) {
  return <>
    <GateNotice gate={logging.refusal} zone={zone} live />
    {logging.problem !== "" && <Notice tone="failure" live><p>{logging.problem}</p></Notice>}
  </>;
}
