/** A policy with another strategy: foresight is Balanced's own, the others rank by what stands in the sheet until someone switches it on. */
import type { Policy, Strategy } from "./Policy";

export const withStrategy = (policy: Policy, strategy: Strategy): Policy => ({ ...policy, strategy, foresight: { ...policy.foresight, on: strategy === "balanced" } });
