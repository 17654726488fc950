/** The wall: what the rules say of one thing somebody is about to do, or has done, with a customer. */
import type { Action } from "./Action";
import { factsOf } from "./factsOf";
import type { Situation } from "./factsOf";
import type { Verdict } from "./Finding";
import { judgeFacts } from "./judgeFacts";

/** All findings, strictest first. "allow" means that no rule we know stops it. Throws on an instant that is none. */
export const judgeAction = (situation: Situation, action: Action): Verdict => judgeFacts(factsOf(situation, action), action);
