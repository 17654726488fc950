/** The one way to Excel: a request context whose every sync has a time limit and can be cancelled. */
import { cancelled, HostError, toHostError } from "./HostError";

export interface RunOptions {
  readonly signal?: AbortSignal;
  /** Milliseconds until a sync counts as stuck: Excel on the web can hang for ever (office-js issues 4805, 6150). */
  readonly timeout?: number;
}

export interface Session {
  readonly context: Excel.RequestContext;
  /** Wraps `context.sync()`; use it for every sync. Throws `HostError`. */
  readonly guard: (sync: Promise<unknown>) => Promise<void>;
  /** Throws `HostError("cancelled")` once the person has cancelled. */
  readonly checkCancel: () => void;
}

const STUCK_AFTER = 60_000;

/** Round trips made so far in this runtime: for progress, tests and the benchmark. */
export const roundTrips = { count: 0 };

export async function runExcel<T>(options: RunOptions, batch: (session: Session) => Promise<T>): Promise<T> {
  const { signal, timeout = STUCK_AFTER } = options;
  const checkCancel = (): void => {
    if (signal?.aborted) throw cancelled();
  };
  const guard = async (sync: Promise<unknown>): Promise<void> => {
    roundTrips.count += 1;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stuck = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new HostError("timeout", "Excel did not answer in time. Check that it is not busy, then try again.", true)), timeout);
    });
    let abort: (() => void) | undefined;
    const aborted = new Promise<never>((_resolve, reject) => {
      abort = () => reject(cancelled());
      signal?.addEventListener("abort", abort);
    });
    try {
      await Promise.race([sync, stuck, aborted]);
    } catch (error) {
      throw toHostError(error);
    } finally {
      clearTimeout(timer);
      if (abort) signal?.removeEventListener("abort", abort);
    }
  };
  checkCancel();
  try {
    return await new Promise<T>((resolve, reject) => {
      // Excel.run first cleans up after a failed batch, and on a hung host that never ends: our own answer comes first.
      Excel.run((context) => batch({ context, guard, checkCancel }).catch((error: unknown) => {
        reject(error);
        throw error;
      })).then(resolve, reject);
    });
  } catch (error) {
    throw toHostError(error);
  }
}
