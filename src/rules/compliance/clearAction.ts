/** The wall of compliance: only this room can make a `Cleared` action, and output writes nothing else. */
import type { Day } from "../../base/Day";
import type { StepName } from "../../ledger/Policy";

declare const clearedBrand: unique symbol;

/** No rule we know stops this step on this day. It does not say that the step is lawful. */
export interface Cleared { readonly ok: true; readonly step: StepName; readonly day: Day; readonly [clearedBrand]: true }

export interface Refused { readonly ok: false; readonly rule: string; readonly reason: string }

export type Clearance = Cleared | Refused;
