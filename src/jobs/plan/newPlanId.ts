/** The id of a payment plan, which is also its payment reference: read out on the phone, written on a transfer. */
import type { Activity } from "../../ledger/Activity";

/** Crockford's base 32: no I, L, O or U, which the ear and the eye take for something else. */
const SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH = 5;

/** `random`: that many bytes. Two machines that pick at once meet once in 33 million times. */
export function newPlanId(activities: readonly Activity[], random: (bytes: number) => Uint8Array = (bytes) => crypto.getRandomValues(new Uint8Array(bytes))): string {
  const taken = new Set(activities.flatMap((activity) => (activity.kind === "plan" ? [activity.plan.toUpperCase()] : [])));
  for (;;) {
    const id = `P${Array.from(random(LENGTH), (byte) => SIGNS[byte % SIGNS.length]).join("")}`;
    if (!taken.has(id)) return id;
  }
}
