/** One round trip for a block of rows, which is halved where Excel refuses it as too large. */
import { halves, type Span } from "./blocks";
import { HostError } from "./HostError";
import type { Session } from "./runExcel";

/** Sends what was asked for the span; false where it was too large: then its halves stand first in the queue, to be asked for anew. */
export async function sendSpan({ context, guard, checkCancel }: Session, span: Span, queue: Span[]): Promise<boolean> {
  checkCancel();
  try {
    await guard(context.sync());
    return true;
  } catch (error) {
    if (!(error instanceof HostError) || error.code !== "payload" || span.count === 1) throw error;
    queue.unshift(...halves(span));
    return false;
  }
}
