import { addDays } from "../../../src/base/Day";
import { answerQuestions } from "../../../src/jobs/foresight/answerQuestions";
import { foreseeHere } from "../../../src/jobs/foresight/foreseeHere";
import { foreseeInWorker, type WorkerLike } from "../../../src/jobs/foresight/foreseeInWorker";
import type { Answer, Question } from "../../../src/jobs/foresight/WorkerTalk";
import type { JobContext } from "../../../src/jobs/Job";
import { knownOn, sortRows } from "../../../src/rules/foresight/history/History";
import { FIRST_DAY, madeHistory } from "../../rules/foresight/madeHistory";

const asOf = addDays(FIRST_DAY, 650);
const rows = knownOn(sortRows(madeHistory({ invoices: 600, customers: 12 })), asOf).rows;
const contextOf = (signal = new AbortController().signal, onProgress: JobContext["onProgress"] = () => undefined): JobContext => ({ signal, onProgress });

/** A worker's mailbox: what goes in and out is copied, as between threads. */
function makeWorker(more: { readonly isBroken?: boolean; readonly isSilent?: boolean } = {}): WorkerLike & { ended: boolean } {
  const worker = { ended: false, onmessage: null, onerror: null } as unknown as WorkerLike & { ended: boolean };
  const hear = answerQuestions((answer: Answer) => { if (!worker.ended) (worker.onmessage as unknown as (event: { data: Answer }) => void)({ data: structuredClone(answer) }); });
  worker.postMessage = (question: Question) => void setTimeout(() => {
    if (more.isBroken) (worker.onerror as unknown as (event: unknown) => void)({});
    else if (!more.isSilent) hear(structuredClone(question));
  });
  worker.terminate = () => { worker.ended = true; };
  return worker;
}
const never = (): never => { throw new Error("Expected the worker to do it"); };

describe("foreseeInWorker", () => {
  it("gives what this thread would give", async () => {
    const there = foreseeInWorker(() => makeWorker(), async () => never()), here = foreseeHere();
    expect(await there.detail("c0")).toBeNull();
    expect(await there.outlook(rows, asOf, 30, contextOf())).toEqual(await here.outlook(rows, asOf, 30, contextOf()));
    expect(await there.detail("c0")).toEqual(await here.detail("c0"));
    const shares: number[] = [];
    const result = await there.backtest(rows, 30, contextOf(undefined, ({ share = -1 }) => shares.push(share)));
    expect(result).toEqual(await here.backtest(rows, 30, contextOf()));
    expect(shares.length).toBeGreaterThan(1);
    expect(shares.every((share, at) => share > (shares[at - 1] ?? 0))).toBe(true);
  });

  it("stops at once when it is cancelled, and starts another worker for the next question", async () => {
    const workers: (WorkerLike & { ended: boolean })[] = [];
    const foreseer = foreseeInWorker(() => { workers.push(makeWorker({ isSilent: workers.length === 0 })); return workers.at(-1)!; }, async () => never());
    const control = new AbortController();
    const asked = foreseer.outlook(rows, asOf, 30, contextOf(control.signal));
    control.abort();
    await expect(asked).rejects.toMatchObject({ code: "cancelled" });
    expect(workers[0]?.ended).toBe(true);
    expect((await foreseer.outlook(rows, asOf, 30, contextOf())).customers.size).toBeGreaterThan(0);
    expect(workers).toHaveLength(2);
  });

  it("does it on this thread where the host has no worker, or its file does not load", async () => {
    const expected = await foreseeHere().outlook(rows, asOf, 30, contextOf());
    const forbidden = foreseeInWorker(() => { throw new Error("Worker is not defined"); }, async () => foreseeHere());
    expect(await forbidden.outlook(rows, asOf, 30, contextOf())).toEqual(expected);
    const broken = foreseeInWorker(() => makeWorker({ isBroken: true }), async () => foreseeHere());
    expect(await broken.outlook(rows, asOf, 30, contextOf())).toEqual(expected);
    expect(await broken.detail("c0")).not.toBeNull();
  });

  it("passes on what went wrong in the worker", async () => {
    const foreseer = foreseeInWorker(() => makeWorker(), async () => never());
    await expect(foreseer.outlook([null as never], asOf, 30, contextOf())).rejects.toThrow();
  });
});
