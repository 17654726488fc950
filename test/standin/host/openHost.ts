/** A new workbook behind a host and a client library of its own. */
import { ExcelHost } from "../../../src/standin/host/ExcelHost";
import type { HostOptions } from "../../../src/standin/host/ExcelHost";
import { loadExcel } from "../../../src/standin/host/loadExcel";
import type { LoadedExcel } from "../../../src/standin/host/loadExcel";
import { Workbook } from "../../../src/standin/workbook/Workbook";

export interface OpenHost extends LoadedExcel { readonly book: Workbook; readonly host: ExcelHost }

export function openHost(options: HostOptions = {}, book = Workbook.blank()): OpenHost {
  const host = new ExcelHost(book, options);
  return { book, host, ...loadExcel(host) };
}

/** Settles whatever is under way: answers and events come through timers. */
export const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

/** What a failed promise was rejected with. */
export async function failure(promise: Promise<unknown>): Promise<{ readonly code: string; readonly message: string; readonly debugInfo: { readonly errorLocation?: string; readonly statement?: string } }> {
  try {
    await promise;
  } catch (error) {
    return error as never;
  }
  throw new Error("Expected a failure, got none");
}
