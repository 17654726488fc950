/** Many small questions or writes in few round trips. */
import { BLOCK_BYTES } from "./blocks";
import { HostError } from "./HostError";
import type { Session } from "./runExcel";

/**
 * `bytesOf` is about what an item takes in the larger of request and response. `ask` queues it and returns what takes the
 * answer. A batch that Excel refuses as too large was not run at all: it is asked for anew in halves.
 */
export async function sendBatches<T>({ context, guard, checkCancel }: Session, items: readonly T[], bytesOf: (item: T) => number, ask: (item: T) => () => void): Promise<void> {
  const queue = batchesOf(items, bytesOf);
  for (let batch = queue.shift(); batch; batch = queue.shift()) {
    checkCancel();
    const answers = batch.map(ask);
    try {
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one round trip per payload block
      await guard(context.sync());
    } catch (error) {
      if (!(error instanceof HostError) || error.code !== "payload" || batch.length === 1) throw error;
      const half = Math.ceil(batch.length / 2);
      queue.unshift(batch.slice(0, half), batch.slice(half));
      continue;
    }
    for (const answer of answers) answer();
  }
}

function batchesOf<T>(items: readonly T[], bytesOf: (item: T) => number): T[][] {
  const batches: T[][] = [];
  let bytes = Infinity;
  for (const item of items) {
    const more = bytesOf(item);
    if (bytes + more > BLOCK_BYTES) {
      batches.push([]);
      bytes = 0;
    }
    batches.at(-1)?.push(item);
    bytes += more;
  }
  return batches;
}
