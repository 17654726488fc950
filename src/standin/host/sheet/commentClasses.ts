/** Excel.CommentCollection, Comment, CommentReplyCollection and CommentReply. */
import type { Comment, CommentNews, Said } from "../../workbook/Remark";
import type { HostClass, HostObject } from "../HostClass";
import type { InComment, InReply, Kinds } from "../Kinds";
import type { Session } from "../Session";
import { ApiError, invalidArgument, itemNotFound } from "../ApiError";
import { ref } from "../HostClass";
import { newGuid } from "../../workbook/newGuid";
import { placeFrom } from "../range/addresses";

type Scope = Kinds["CommentCollection"];

const all = (scope: Scope, { book }: Session): InComment[] =>
  book.sheets.filter(({ id }) => scope === null || id === scope).flatMap(({ id, comments }) => comments.map((comment) => ({ sheet: id, comment: comment.id })));

function commentOf({ sheet, comment }: InComment, session: Session): Comment {
  const found = session.sheet(sheet).comments.find(({ id }) => id === comment);
  if (!found) throw itemNotFound("Comment");
  return found;
}

function replyOf(at: InReply, session: Session): Said {
  const found = commentOf(at, session).replies.find(({ id }) => id === at.reply);
  if (!found) throw itemNotFound("CommentReply");
  return found;
}

function put(at: InComment, next: Comment | null, news: CommentNews, session: Session): void {
  const { comments } = session.sheet(at.sheet);
  const isNew = !comments.some(({ id }) => id === at.comment);
  const list = isNew && next ? [...comments, next] : comments.flatMap((one) => (one.id !== at.comment ? [one] : next ? [next] : []));
  session.apply({ do: "comments", sheet: at.sheet, comments: list, news });
}

const change = (at: InComment, part: Partial<Comment>, changeType: string, session: Session, replies: readonly string[] = []): void =>
  put(at, { ...commentOf(at, session), ...part }, { what: "changed", changeType, comment: at.comment, replies }, session);

function newSaid(content: unknown, session: Session, location: string): Said {
  const text = typeof content === "object" && content !== null ? (content as { readonly richContent?: unknown }).richContent : content;
  if (typeof text !== "string" || text === "") throw invalidArgument(location);
  return { id: newGuid(session.book), author: session.trigger, date: new Date((session.book.clock() - 25_569) * 86_400_000).toISOString(), text };
}

const text = (value: unknown, location: string): string => {
  if (typeof value !== "string" || value === "") throw invalidArgument(location);
  return value;
};

function cellOf(argument: unknown, scope: Scope, session: Session, location: string): { readonly sheet: string; readonly rect: Comment["rect"] } {
  const place = placeFrom(argument, scope ?? session.book.activeSheetId, session, location);
  const rect = session.rectOf(place);
  if (rect.rows !== 1 || rect.columns !== 1) throw invalidArgument(location, "A comment lies on one cell.");
  return { sheet: place.sheet, rect };
}

const collection: HostClass<Scope> = {
  items: (scope, session) => all(scope, session).map((at) => ref("Comment", at)),
  item: (scope, id, session) => {
    const found = all(scope, session).find(({ comment }) => comment === id);
    if (!found) throw itemNotFound("CommentCollection.getItem");
    return ref("Comment", found);
  },
  nav: {
    add: (scope, session, [cell, content]) => {
      const { sheet, rect } = cellOf(cell, scope, session, "CommentCollection.add");
      const isTaken = [...session.sheet(sheet).comments, ...session.sheet(sheet).notes].some((one) => one.rect.row === rect.row && one.rect.column === rect.column);
      if (isTaken) throw new ApiError("InvalidOperation", "There is a comment or a note on the cell already.", "CommentCollection.add");
      const made = { ...newSaid(content, session, "CommentCollection.add"), rect, resolved: false, replies: [] };
      put({ sheet, comment: made.id }, made, { what: "added", comment: made.id, replies: [] }, session);
      return ref("Comment", { sheet, comment: made.id });
    },
    getItemByCell: (scope, session, [cell]) => {
      const { sheet, rect } = cellOf(cell, scope, session, "CommentCollection.getItemByCell");
      const found = session.sheet(sheet).comments.find((one) => one.rect.row === rect.row && one.rect.column === rect.column);
      if (!found) throw itemNotFound("CommentCollection.getItemByCell");
      return ref("Comment", { sheet, comment: found.id });
    },
    getItemByReplyId: (scope, session, [id]) => {
      const found = all(scope, session).find((at) => commentOf(at, session).replies.some((reply) => reply.id === id));
      if (!found) throw itemNotFound("CommentCollection.getItemByReplyId");
      return ref("Comment", found);
    },
  },
  call: { getCount: (scope, session) => all(scope, session).length },
};

/** What comments and replies answer alike. */
const said = <T>(find: (at: T, session: Session) => Said): NonNullable<HostClass<T>["get"]> => ({
  id: (at, session) => find(at, session).id,
  content: (at, session) => find(at, session).text,
  richContent: (at, session) => find(at, session).text,
  authorName: (at, session) => find(at, session).author,
  authorEmail: () => "",
  creationDate: (at, session) => find(at, session).date,
  mentions: () => [],
  contentType: () => "Plain",
});

const location = (at: InComment, session: Session): HostObject => ref("Range", session.place(at.sheet, commentOf(at, session).rect));

const comment: HostClass<InComment> = {
  id: (at) => at.comment,
  get: { ...said(commentOf), resolved: (at, session) => commentOf(at, session).resolved },
  set: {
    content: (at, value, session) => change(at, { text: text(value, "Comment.content") }, "CommentEdited", session),
    resolved: (at, value, session) => change(at, { resolved: value === true }, value === true ? "CommentResolved" : "CommentReopened", session),
  },
  nav: { replies: (at) => ref("CommentReplyCollection", at), getLocation: location },
  call: { delete: (at, session) => put(at, null, { what: "deleted", comment: at.comment, replies: commentOf(at, session).replies.map(({ id }) => id) }, session) },
  lacks: ["updateMentions"],
};

const replies: HostClass<InComment> = {
  items: (at, session) => commentOf(at, session).replies.map(({ id }) => ref("CommentReply", { ...at, reply: id })),
  item: (at, id, session) => ref("CommentReply", { ...at, reply: replyOf({ ...at, reply: String(id) }, session).id }),
  nav: {
    add: (at, session, [content]) => {
      const made = newSaid(content, session, "CommentReplyCollection.add");
      change(at, { replies: [...commentOf(at, session).replies, made] }, "ReplyAdded", session, [made.id]);
      return ref("CommentReply", { ...at, reply: made.id });
    },
  },
  call: { getCount: (at, session) => commentOf(at, session).replies.length },
};

const reply: HostClass<InReply> = {
  id: (at) => at.reply,
  get: { ...said(replyOf), resolved: (at, session) => commentOf(at, session).resolved },
  set: {
    content: (at, value, session) => {
      const edited = { ...replyOf(at, session), text: text(value, "CommentReply.content") };
      change(at, { replies: commentOf(at, session).replies.map((one) => (one.id === at.reply ? edited : one)) }, "ReplyEdited", session, [at.reply]);
    },
  },
  nav: { getLocation: location, getParentComment: ({ sheet, comment: id }) => ref("Comment", { sheet, comment: id }) },
  call: {
    delete: (at, session) => {
      const gone = replyOf(at, session);
      change(at, { replies: commentOf(at, session).replies.filter((one) => one !== gone) }, "ReplyDeleted", session, [at.reply]);
    },
  },
  lacks: ["updateMentions"],
};

export const commentClasses = { CommentCollection: collection, Comment: comment, CommentReplyCollection: replies, CommentReply: reply };
