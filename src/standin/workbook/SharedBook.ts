/**
 * One workbook open in several windows: every window has a copy and tells the others what was done in it. Where two did something at
 * the same moment, the copies may differ; the first window's then replaces the others.
 */
import type { Op } from "./Op";
import type { Workbook } from "./Workbook";
import { heardOp } from "./sharedOp";
import { WorkbookError } from "./WorkbookError";

export type PeerMessage =
  | { readonly kind: "hello" }
  | { readonly kind: "book"; readonly bytes: Uint8Array; readonly name: string; readonly count: number }
  /** `count`: how many changes the sender had made and heard before. */
  | { readonly kind: "done"; readonly ops: readonly Op[]; readonly who: string; readonly count: number }
  | { readonly kind: "walked"; readonly way: "undo" | "redo"; readonly who: string; readonly count: number };

export interface PeerWire { readonly post: (message: PeerMessage) => void; readonly close: () => void }

export interface SharedBookOptions {
  readonly who: string;
  /** Of the first window: the workbook as a file, for those who join. */
  readonly save?: () => Uint8Array;
  /** Of the others: the first window's workbook, in place of the one here. */
  readonly onBook?: (bytes: Uint8Array, name: string, count: number) => void;
}

export class SharedBook {
  private count: number;
  private readonly unshare: () => void;

  constructor(private readonly book: Workbook, private readonly wire: PeerWire, private readonly options: SharedBookOptions, count = 0) {
    this.count = count;
    this.unshare = book.share({
      done: (ops) => wire.post({ kind: "done", ops, who: options.who, count: this.count++ }),
      walked: (way) => wire.post({ kind: "walked", way, who: options.who, count: this.count++ }),
    });
  }

  hear(message: PeerMessage): void {
    if (message.kind === "hello") return this.sendBook();
    if (message.kind === "book") return this.options.onBook?.(message.bytes, message.name, message.count);
    const isCrossed = message.count !== this.count;
    this.count += 1;
    const isDone = message.kind === "walked" ? this.book.walkTheirs(message.way) : this.apply(message.ops, message.who);
    if (isCrossed || !isDone) this.sendBook();
  }

  close(): void {
    this.unshare();
    this.wire.close();
  }

  /** False where it cannot be done here: the copies differ. */
  private apply(ops: readonly Op[], who: string): boolean {
    try {
      this.book.applyShared((book) => ops.map((op) => () => heardOp(op, book)), { source: "remote", trigger: who });
      return true;
    } catch (error) {
      if (error instanceof WorkbookError) return false;
      throw error;
    }
  }

  private sendBook(): void {
    const { save } = this.options;
    if (save) this.wire.post({ kind: "book", bytes: save(), name: this.book.name, count: this.count });
  }
}
