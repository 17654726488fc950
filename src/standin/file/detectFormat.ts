/** What a file is, told by its content: a name's ending is only believed where the content leaves it open. */
import { Refusal } from "./Refusal";

const startsWith = (bytes: Uint8Array, ...head: number[]): boolean => head.every((byte, at) => bytes[at] === byte);

/** The UTF-16 names in an OLE file's directory; enough to tell an encrypted workbook from an old one. */
function hasOleEntry(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(wanted[0]!); at >= 0; at = bytes.indexOf(wanted[0]!, at + 1)) {
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}

function refuseOle(bytes: Uint8Array): never {
  if (hasOleEntry(bytes, "EncryptedPackage")) {
    throw new Refusal("This workbook is protected with a password. Open it in Excel, remove the password (File > Info > Protect Workbook), save it, and open it again.");
  }
  throw new Refusal("This is a workbook of Excel 97–2003 (.xls) or another old Office file. Open it in Excel and save it as .xlsx first.");
}

function refuseMarkup(head: string): void {
  if (/^<(?:!doctype html|html|head|body|table|meta|style)\b/i.test(head)) {
    throw new Refusal("This is a web page saved under a spreadsheet's name, as some systems export it. Open it in Excel and save it as .xlsx first.");
  }
  if (/^<\?xml|^<\?mso|^<(?:\w+:)?Workbook\b/i.test(head)) {
    throw new Refusal("This is an XML file (perhaps an XML Spreadsheet 2003), not an .xlsx workbook. Open it in Excel and save it as .xlsx first.");
  }
}

/** "zip" or "text"; throws a `Refusal` with the true reason for everything else. */
export function detectFormat(bytes: Uint8Array): "zip" | "text" {
  if (bytes.length === 0) throw new Refusal("This file is empty (0 bytes). The download or export may have failed; get a fresh copy.");
  if (startsWith(bytes, 0x50, 0x4b)) return "zip";
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) refuseOle(bytes);
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) throw new Refusal("This is a PDF, not a workbook. Export the list from its system as .xlsx or .csv.");
  if (startsWith(bytes, 0x1f, 0x8b) || startsWith(bytes, 0x52, 0x61, 0x72, 0x21) || startsWith(bytes, 0x37, 0x7a)) {
    throw new Refusal("This is a compressed archive. Unpack it and open the workbook inside.");
  }
  // BIFF without an OLE envelope: Excel 2 to 4.
  if (bytes[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(bytes[1]!) && bytes.length > 3 && bytes[3] === 0) refuseOle(bytes);
  const head = new TextDecoder().decode(bytes.subarray(0, 400)).replace(/^\uFEFF/, "").trimStart();
  refuseMarkup(head);
  const isUtf16 = startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff);
  const sample = bytes.subarray(0, 8192);
  const zeros = sample.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);
  const oddZeros = sample.reduce((count, byte, at) => count + (byte === 0 && at % 2 === 1 ? 1 : 0), 0);
  // Zeros at every second place are UTF-16 text without a mark; scattered zeros are no text at all.
  const isBareUtf16 = zeros > sample.length * 0.3 && (oddZeros > zeros * 0.95 || oddZeros < zeros * 0.05);
  if (zeros > 0 && !isUtf16 && !isBareUtf16) throw new Refusal("This file is neither a workbook nor a text file. Save it from Excel as .xlsx, or export it as .csv.");
  return "text";
}
