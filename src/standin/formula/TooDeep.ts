/** Thrown where evaluation has gone too deep: it goes on from `node`, and comes back later to what needed it. */
import type { Node } from "./DependencyIndex";

export class TooDeep {
  constructor(readonly node: Node) {}
}
