/** Ids as files want them: counted, not drawn by lot, so that equal workbooks give equal files. */
import type { Workbook } from "./Workbook";

export function newGuid(book: Workbook): string {
  const taken = new Set([...book.customXml, ...book.sheets.flatMap(({ comments }) => comments.flatMap((comment) => [comment, ...comment.replies]))].map(({ id }) => id));
  for (;;) {
    const number = Number(/\d+/.exec(book.newId("guid"))?.[0] ?? 0);
    const id = `{5DB0D0C5-0000-4000-8000-${number.toString(16).toUpperCase().padStart(12, "0")}}`;
    if (!taken.has(id)) return id;
  }
}
