/** Foresight on this thread: for a job without a screen, and for a host that allows no worker. */
import { cancelled } from "../../excel/HostError";
import { backtest } from "../../rules/foresight/backtest/backtest";
import { breathe } from "../Job";
import type { Foreseer } from "./Foreseer";
import { makeMemory } from "./makeMemory";

export function foreseeHere(): Foreseer {
  const memory = makeMemory();
  /** Before a computation the pane paints, and a click on Cancel is heard. */
  const breath = async (signal: AbortSignal): Promise<void> => {
    await breathe();
    if (signal.aborted) throw cancelled();
  };
  return {
    async outlook(rows, asOf, horizon, { signal }) {
      await breath(signal);
      return memory.outlook(rows, asOf, horizon);
    },
    detail: async (customer) => memory.detail(customer),
    async backtest(rows, horizon, { signal, onProgress }) {
      await breath(signal);
      return backtest(rows, horizon, (share) => onProgress({ text: "Looking back…", share }));
    },
  };
}
