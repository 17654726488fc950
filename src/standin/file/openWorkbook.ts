/** Opens an .xlsx, .xlsm or text file as a workbook, or says in a sentence why not. Synchronous; knows no file system. */
import { openCsv } from "./csv/openCsv";
import { detectFormat } from "./detectFormat";
import { Package } from "./pack/Package";
import { readZip } from "./pack/readZip";
import { readWorkbook } from "./read/readWorkbook";
import { Refusal } from "./Refusal";
import type { Workbook } from "../workbook/Workbook";
import { XmlError } from "./xml/XmlScanner";

export type Opened = { readonly workbook: Workbook } | { readonly refused: string };

function openPackage(bytes: Uint8Array, fileName: string): Workbook {
  const pack = new Package(readZip(bytes));
  const book = pack.relationsOf("").ofKind("officeDocument")[0];
  const part = book && pack.relationsOf("").partOf(book);
  if (part === undefined || !pack.has(part)) throw new Refusal(refusalOf(pack));
  if (part.endsWith(".bin")) throw new Refusal("This is a binary workbook (.xlsb). Open it in Excel and save it as .xlsx first.");
  if (!(pack.contentTypes.of(part) ?? "").includes("spreadsheetml") && !(pack.contentTypes.of(part) ?? "").includes("ms-excel")) {
    throw new Refusal("This is a Word or PowerPoint file, or another Office document, not a workbook.");
  }
  return readWorkbook(pack, part, fileName);
}

function refusalOf(pack: Package): string {
  const type = pack.text("mimetype") ?? "";
  if (type.includes("opendocument")) return "This is an OpenDocument file (.ods). Save it as .xlsx in its program first.";
  if (pack.names().some((name) => name.startsWith("Index/") || name.endsWith(".iwa"))) return "This is an Apple Numbers file. Export it to Excel (.xlsx) in Numbers first.";
  return "This is a zip archive without a workbook in it. If it holds one, unpack it and open that.";
}

export function openWorkbook(bytes: Uint8Array, fileName: string): Opened {
  try {
    return { workbook: detectFormat(bytes) === "zip" ? openPackage(bytes, fileName) : openCsv(bytes, fileName) };
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.message };
    if (error instanceof XmlError) return { refused: `This workbook is damaged inside (${error.message}). Let Excel repair it: File > Open > Open and Repair.` };
    throw error;
  }
}
