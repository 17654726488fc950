/** One rule of the wall: where it reaches, of which actions it speaks, and what it says. */
import type { Action, ActionKind } from "./Action";
import type { Finding, Severity } from "./Finding";
import type { LawId } from "./law/laws";
import type { Scope, Scopes } from "./scope/scopesOf";
import type { WallFacts } from "./WallFacts";

/** What is left out is as the law's data say. */
export interface Said {
  readonly message: string;
  readonly severity?: Severity;
  readonly override?: Finding["override"];
  readonly source?: string;
  readonly earliest?: string;
}

export interface Rule {
  readonly law: LawId;
  readonly scope: Scope;
  readonly on: readonly ActionKind[];
  readonly judge: (facts: WallFacts, action: Action, scopes: Scopes) => Said | null;
}

export const outbound: readonly ActionKind[] = ["contact", "message"];
