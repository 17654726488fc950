/** Comments and notes of a sheet: the old part with its boxes, and the threads of newer Excels. */
import type { Package } from "../pack/Package";
import type { Comment, Note, Said } from "../../workbook/Remark";
import type { Sheet } from "../../workbook/Sheet";
import { NOTE_SIZE } from "../../workbook/Remark";
import { readAddress } from "../../workbook/Rect";
import { unescapeCellText } from "../xml/escapeXml";
import { XmlScanner } from "../xml/XmlScanner";

/** The `text` element as read, with its letters; the box as drawn. */
export interface NoteFile { readonly text: string; readonly said: string; readonly shape: string | undefined }

/** An old note that stands for a thread says so by its author. */
export const THREAD_AUTHOR = "tc=";

export const partOf = (pack: Package, part: string, kind: string): string | undefined => {
  const relation = pack.relationsOf(part).ofKind(kind)[0];
  return relation && pack.relationsOf(part).partOf(relation);
};

export const shapesOf = (vml: string): string[] => (vml.match(/<v:shape\b[\s\S]*?<\/v:shape>/g) ?? []).filter((shape) => /ObjectType="Note"/.test(shape));
const numberIn = (xml: string, tag: string): number => Number(new RegExp(`<x:${tag}>\\s*(\\d+)`).exec(xml)?.[1] ?? -1);
const points = (shape: string, name: string, otherwise: number): number => Number(new RegExp(`[;"'\\s]${name}:([\\d.]+)pt`).exec(shape)?.[1] ?? otherwise);

function readNotes(pack: Package, part: string): Note[] {
  const xml = pack.text(partOf(pack, part, "comments") ?? "");
  if (xml === undefined) return [];
  const shapes = new Map(shapesOf(pack.text(partOf(pack, part, "vmlDrawing") ?? "") ?? "").map((shape) => [`${numberIn(shape, "Row")},${numberIn(shape, "Column")}`, shape]));
  const authors: string[] = [];
  const notes: Note[] = [];
  const scan = new XmlScanner(xml);
  let open: { ref: string; author: string } | undefined;
  for (let event = scan.next(); event !== "end"; event = scan.next()) {
    if (event === "close") continue;
    if (scan.name === "author") authors.push(scan.readText());
    else if (scan.name === "comment") open = { ref: scan.get("ref") ?? "", author: authors[scan.number("authorId") ?? 0] ?? "" };
    else if (scan.name === "text" && open) {
      const from = scan.start;
      let said = "";
      const end = scan.depth;
      for (let inner = scan.next(); inner !== "end" && !(inner === "close" && scan.depth < end); inner = scan.next()) {
        if (inner !== "close" && (scan.name as string) === "t") said += unescapeCellText(scan.readText());
      }
      const rect = readAddress(open.ref);
      const shape = rect ? shapes.get(`${rect.row},${rect.column}`) : undefined;
      if (rect && !open.author.startsWith(THREAD_AUTHOR)) {
        notes.push({
          rect, author: open.author, text: said, visible: /<x:Visible\s*\/?>/.test(shape ?? ""), width: points(shape ?? "", "width", NOTE_SIZE.width), height: points(shape ?? "", "height", NOTE_SIZE.height),
          fileState: { text: xml.slice(from, scan.end), said, shape } satisfies NoteFile,
        });
      }
    }
  }
  return notes;
}

function readPersons(pack: Package, bookPart: string): Map<string, string> {
  const persons = new Map<string, string>();
  const scan = new XmlScanner(pack.text(partOf(pack, bookPart, "person") ?? "") ?? "<none/>");
  while (scan.next() !== "end") if (scan.name === "person" && scan.get("id") !== undefined) persons.set(scan.get("id")!, scan.get("displayName") ?? "");
  return persons;
}

function readThreads(pack: Package, part: string, bookPart: string): Comment[] {
  const xml = pack.text(partOf(pack, part, "threadedComment") ?? "");
  if (xml === undefined) return [];
  const persons = readPersons(pack, bookPart);
  const threads = new Map<string, Comment>();
  const scan = new XmlScanner(xml);
  let open: { said: Omit<Said, "text">; ref: string; parent: string | undefined; done: boolean } | undefined;
  for (let event = scan.next(); event !== "end"; event = scan.next()) {
    if (event === "close") continue;
    if (scan.name === "threadedComment") {
      const time = scan.get("dT") ?? "1970-01-01T00:00:00";
      const said = { id: scan.get("id") ?? "", author: persons.get(scan.get("personId") ?? "") ?? "", date: `${time}${/[Z+]/.test(time) ? "" : "Z"}` };
      open = { said, ref: scan.get("ref") ?? "", parent: scan.get("parentId"), done: scan.flag("done") ?? false };
    } else if (scan.name === "text" && open) {
      const said: Said = { ...open.said, text: scan.readText() };
      const parent = open.parent === undefined ? undefined : threads.get(open.parent);
      const rect = readAddress(open.ref);
      if (parent) threads.set(parent.id, { ...parent, replies: [...parent.replies, said] });
      else if (rect) threads.set(said.id, { ...said, rect, resolved: open.done, replies: [] });
    }
  }
  return [...threads.values()];
}

export function readRemarks(pack: Package, part: string, bookPart: string, sheet: Sheet): void {
  const relations = pack.relationsOf(part);
  if (relations.ofKind("comments").length + relations.ofKind("threadedComment").length === 0) return;
  sheet.notes = readNotes(pack, part);
  sheet.comments = readThreads(pack, part, bookPart);
}
