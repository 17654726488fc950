/** Comments and notes into their parts: threads, persons, the old part that other programs read, and the boxes. */
import type { Package } from "../pack/Package";
import type { Comment, Note, Said } from "../../workbook/Remark";
import type { Rect } from "../../workbook/Rect";
import type { Sheet } from "../../workbook/Sheet";
import { NOTE_SIZE } from "../../workbook/Remark";
import { addressOf } from "../../workbook/Rect";
import { partOf, shapesOf, THREAD_AUTHOR, type NoteFile } from "../read/readRemarks";
import { escapeAttribute, escapeXml } from "../xml/escapeXml";

const START = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const NEWER = "http://schemas.microsoft.com/office/2017/10/relationships";
const THREADS = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments";
const TYPES = { notes: "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml", threads: "application/vnd.ms-excel.threadedcomments+xml", persons: "application/vnd.ms-excel.person+xml", boxes: "application/vnd.openxmlformats-officedocument.vmlDrawing" };
const EMPTY_BOXES = "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\">"
  + "<v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\" path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/><v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype></xml>";

export interface RemarkTarget { readonly pack: Package; readonly part: string; readonly bookPart: string; readonly relationBase: string; readonly main: string }

/** One for each name, made from it, so that equal workbooks give equal files. */
function personId(name: string): string {
  let hash = 2_166_136_261;
  for (const c of name) hash = Math.imul(hash ^ c.charCodeAt(0), 16_777_619) >>> 0;
  return `{${hash.toString(16).toUpperCase().padStart(8, "0")}-0000-4000-A000-000000000001}`;
}

/** Answers the id of each author, adding those the file does not know. */
function writePersons(authors: ReadonlySet<string>, { pack, bookPart }: RemarkTarget): Map<string, string> {
  const known = partOf(pack, bookPart, "person");
  const part = known ?? "xl/persons/person.xml";
  const xml = pack.text(part) ?? `${START}<personList xmlns="${THREADS}"></personList>`;
  const ids = new Map([...xml.matchAll(/<(?:\w+:)?person\b[^>]*>/g)].map(([tag]) => [/displayName="([^"]*)"/.exec(tag)?.[1] ?? "", /\bid="([^"]*)"/.exec(tag)?.[1] ?? ""]));
  const fresh = [...authors].filter((name) => !ids.has(escapeAttribute(name)));
  const added = fresh.map((name) => `<person displayName="${escapeAttribute(name)}" id="${personId(name)}" userId="${escapeAttribute(name)}" providerId="None"/>`).join("");
  if (fresh.length > 0) pack.set(part, xml.replace(/<personList\b[^>]*\/>/, (tag) => `${tag.slice(0, -2)}></personList>`).replace(/<\/(?:\w+:)?personList>/, (end) => added + end), TYPES.persons);
  if (!known) pack.relationsOf(bookPart).add(`${NEWER}/person`, part);
  return new Map([...authors].map((name) => [name, ids.get(escapeAttribute(name)) ?? personId(name)]));
}

function threadsXml(comments: readonly Comment[], persons: ReadonlyMap<string, string>): string {
  const one = (said: Said, rect: Rect, more: string): string =>
    `<threadedComment ref="${addressOf(rect)}" dT="${said.date.replace(/Z$/, "").slice(0, 22)}" personId="${persons.get(said.author) ?? ""}" id="${said.id}"${more}><text>${escapeXml(said.text)}</text></threadedComment>`;
  const all = comments.flatMap((comment) => [one(comment, comment.rect, comment.resolved ? " done=\"1\"" : ""), ...comment.replies.map((reply) => one(reply, comment.rect, ` parentId="${comment.id}"`))]);
  return `${START}<ThreadedComments xmlns="${THREADS}">${all.join("")}</ThreadedComments>`;
}

/** What a program shows that knows no threads. */
const threadText = (comment: Comment): string =>
  ["[Threaded comment]", "", "This program shows the comment as a note; answers to it are lost when it is edited here.", "", `Comment:\n    ${comment.text}`, ...comment.replies.map(({ text }) => `Reply:\n    ${text}`)].join("\n");

interface Entry { readonly rect: Rect; readonly author: string; readonly text: string; readonly shape: string }

const plainText = (text: string): string => `<text><t xml:space="preserve">${escapeXml(text)}</t></text>`;

function boxOf(rect: Rect, id: number, visible: boolean, width: number, height: number): string {
  const { row, column } = rect;
  return `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:2pt;width:${width}pt;height:${height}pt;z-index:1${visible ? "" : ";visibility:hidden"}" fillcolor="#ffffe1" o:insetmode="auto">`
    + "<v:fill color2=\"#ffffe1\"/><v:shadow on=\"t\" color=\"black\" obscured=\"t\"/><v:path o:connecttype=\"none\"/><v:textbox style=\"mso-direction-alt:auto\"><div style=\"text-align:left\"></div></v:textbox>"
    + `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${column + 1}, 15, ${Math.max(0, row - 1)}, 10, ${column + 1 + Math.max(1, Math.round(width / 48))}, 15, ${row + 3}, 4</x:Anchor><x:AutoFill>False</x:AutoFill>`
    + `<x:Row>${row}</x:Row><x:Column>${column}</x:Column>${visible ? "<x:Visible/>" : ""}</x:ClientData></v:shape>`;
}

const movedBox = (shape: string, { row, column }: Rect): string => shape.replace(/<x:Row>[^<]*</, `<x:Row>${row}<`).replace(/<x:Column>[^<]*</, `<x:Column>${column}<`);

function noteEntry(note: Note, id: number, before: ReadonlyMap<unknown, Note>): Entry {
  const file = note.fileState as NoteFile | undefined;
  const old = before.get(file);
  const keepsBox = file?.shape !== undefined && old && note.visible === old.visible && note.width === old.width && note.height === old.height;
  return {
    rect: note.rect, author: note.author, text: file && file.said === note.text ? file.text : plainText(note.text),
    shape: keepsBox ? movedBox(file.shape!, note.rect) : boxOf(note.rect, id, note.visible, note.width, note.height),
  };
}

function notesXml(entries: readonly Entry[], main: string): string {
  const authors = [...new Set(entries.map(({ author }) => author))];
  const list = entries.map(({ rect, author, text }) => `<comment ref="${addressOf(rect)}" authorId="${authors.indexOf(author)}" shapeId="0">${text}</comment>`);
  return `${START}<comments xmlns="${main}"><authors>${authors.map((author) => `<author>${escapeXml(author)}</author>`).join("")}</authors><commentList>${list.join("")}</commentList></comments>`;
}

/** A part of one kind beside the sheet, at its old name or a new one; null takes it away. */
function setPart(kind: string, base: string, name: string, content: string | null, type: string, { pack, part }: RemarkTarget): string | undefined {
  const relations = pack.relationsOf(part);
  const known = relations.ofKind(kind)[0];
  if (content === null) {
    if (known) relations.drop(known.id);
    return undefined;
  }
  const at = known ? relations.partOf(known) : name;
  pack.set(at, content, type);
  return known?.id ?? relations.add(`${base}/${kind}`, at);
}

/** Answers the sheet's relation to the boxes of its notes; undefined is none. `loaded` are the notes as read. */
export function writeRemarks({ comments, notes }: Pick<Sheet, "comments" | "notes">, loaded: readonly Note[], target: RemarkTarget): string | undefined {
  const { pack, part, relationBase, main } = target;
  const threaded = comments.length === 0 ? null : threadsXml(comments, writePersons(new Set(comments.flatMap((one) => [one.author, ...one.replies.map(({ author }) => author)])), target));
  setPart("threadedComment", NEWER, pack.freeName("xl/threadedComments/", "threadedComment"), threaded, TYPES.threads, target);
  const before = new Map(loaded.map((note) => [note.fileState, note]));
  const entries = [
    ...comments.map((comment, i): Entry => ({ rect: comment.rect, author: `${THREAD_AUTHOR}${comment.id}`, text: plainText(threadText(comment)), shape: boxOf(comment.rect, 1025 + i, false, NOTE_SIZE.width, NOTE_SIZE.height) })),
    ...notes.map((note, i) => noteEntry(note, 1025 + comments.length + i, before)),
  ].sort((a, b) => a.rect.row - b.rect.row || a.rect.column - b.rect.column);
  setPart("comments", relationBase, pack.freeName("xl/", "comments"), entries.length === 0 ? null : notesXml(entries, main), TYPES.notes, target);
  const old = pack.text(partOf(pack, part, "vmlDrawing") ?? "");
  // Buttons and other boxes lie in the same part and stay.
  const rest = shapesOf(old ?? "").reduce((vml, shape) => vml.replace(shape, ""), old ?? EMPTY_BOXES);
  const hasOthers = /<v:shape\b/.test(rest);
  const boxes = entries.length === 0 && !hasOthers ? null : rest.replace(/<\/xml>\s*$/, () => `${entries.map(({ shape }) => shape).join("")}</xml>`);
  return setPart("vmlDrawing", relationBase, pack.freeName("xl/drawings/", "vmlDrawing").replace(/\.xml$/, ".vml"), boxes === null ? null : withNames(boxes), TYPES.boxes, target);
}

/** A part made by others may lack the prefixes that our boxes use. */
function withNames(vml: string): string {
  const names = { o: "urn:schemas-microsoft-com:office:office", x: "urn:schemas-microsoft-com:office:excel", v: "urn:schemas-microsoft-com:vml" };
  return Object.entries(names).reduce((xml, [prefix, uri]) => (xml.includes(`xmlns:${prefix}=`) ? xml : xml.replace(/<xml\b/, `<xml xmlns:${prefix}="${uri}"`)), vml);
}
