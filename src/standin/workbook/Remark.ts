/** What people write on cells: comments, which others answer, and the older notes. Replaced, never changed in place. */
import type { Rect } from "./Rect";

export interface Said {
  /** A GUID in braces, as in the file. */
  readonly id: string;
  readonly author: string;
  /** ISO, in UTC. */
  readonly date: string;
  readonly text: string;
}

export interface Comment extends Said {
  /** One cell. */
  readonly rect: Rect;
  readonly resolved: boolean;
  readonly replies: readonly Said[];
}

export interface Note {
  readonly rect: Rect;
  readonly author: string;
  readonly text: string;
  /** Shown without pointing at it. */
  readonly visible: boolean;
  /** Points. */
  readonly width: number;
  readonly height: number;
  /** For the file layer: the letters and the box as read. */
  readonly fileState?: unknown;
}

export const NOTE_SIZE = { width: 108, height: 59.25 };

/** What a comment tells its listeners; `replies` are those touched. */
export interface CommentNews { readonly what: "added" | "deleted" | "changed"; readonly changeType?: string; readonly comment: string; readonly replies: readonly string[] }
