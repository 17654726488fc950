/** Foresight in a worker, so that the pane stays responsive; cancelling ends the worker, as nothing else stops a computation. */
import { cancelled } from "../../excel/HostError";
import type { BacktestResult } from "../../rules/foresight/backtest/backtest";
import type { CustomerDetail, Outlook } from "../../rules/foresight/outlookOf";
import type { JobContext } from "../Job";
import type { Foreseer } from "./Foreseer";
import { packRows } from "./packRows";
import type { Answer, Asked, Question } from "./WorkerTalk";

export type WorkerLike = Pick<Worker, "postMessage" | "terminate" | "onmessage" | "onerror">;

interface Waiting { readonly resolve: (result: never) => void; readonly reject: (error: unknown) => void; readonly onProgress?: JobContext["onProgress"] }

/** The worker could not be had: the host or its policy forbids it, or its file did not load. */
class NoWorker extends Error {}

/** `here` does it where no worker can be had. */
export function foreseeInWorker(start: () => WorkerLike, here: () => Promise<Foreseer>): Foreseer {
  const waiting = new Map<number, Waiting>();
  let worker: WorkerLike | null = null;
  let asked = 0;
  let instead: Promise<Foreseer> | null = null;

  const end = (error: unknown): void => {
    worker?.terminate();
    worker = null;
    const all = [...waiting.values()];
    waiting.clear();
    for (const { reject } of all) reject(error);
  };
  const hear = (answer: Answer): void => {
    const one = waiting.get(answer.id);
    if (!one) return;
    if ("share" in answer) return one.onProgress?.({ text: "Looking back…", share: answer.share });
    waiting.delete(answer.id);
    if ("fault" in answer) one.reject(new Error(answer.fault));
    else one.resolve(answer.result as never);
  };
  const open = (): WorkerLike => {
    if (worker) return worker;
    try {
      worker = start();
    } catch (error) {
      throw new NoWorker(error instanceof Error ? error.message : String(error));
    }
    worker.onmessage = ({ data }: MessageEvent<Answer>) => hear(data);
    worker.onerror = () => end(new NoWorker("The worker stopped"));
    return worker;
  };
  const ask = <T>(question: Asked, context?: JobContext): Promise<T> => new Promise<T>((resolve, reject) => {
    if (context?.signal.aborted) throw cancelled();
    const to = open(), id = (asked += 1);
    const stop = (): void => end(cancelled());
    const settled = <V>(settle: (value: V) => void) => (value: V): void => {
      context?.signal.removeEventListener("abort", stop);
      settle(value);
    };
    waiting.set(id, { resolve: settled(resolve), reject: settled(reject), ...(context && { onProgress: context.onProgress }) });
    context?.signal.addEventListener("abort", stop);
    to.postMessage({ ...question, id } satisfies Question);
  });
  const orHere = async <T>(inWorker: () => Promise<T>, onThread: (foreseer: Foreseer) => Promise<T>): Promise<T> => {
    if (instead) return onThread(await instead);
    try {
      return await inWorker();
    } catch (error) {
      if (!(error instanceof NoWorker)) throw error;
      return onThread(await (instead ??= here()));
    }
  };
  return {
    outlook: (rows, asOf, horizon, context) => orHere(() => ask<Outlook>({ do: "outlook", rows: packRows(rows), asOf, horizon }, context), (foreseer) => foreseer.outlook(rows, asOf, horizon, context)),
    // Whoever ended the worker meanwhile took its memory with it.
    detail: (customer) => orHere(() => (worker ? ask<CustomerDetail | null>({ do: "detail", customer }) : Promise.resolve(null)), (foreseer) => foreseer.detail(customer)),
    backtest: (rows, horizon, context) => orHere(() => ask<BacktestResult>({ do: "backtest", rows: packRows(rows), horizon }, context), (foreseer) => foreseer.backtest(rows, horizon, context)),
  };
}
