/** A message as an `.eml` file that mail programs open as a draft to send (RFC 5322; `X-Unsent` is what Outlook looks for). */
import type { Message } from "../Message";
import { oneLine } from "../oneLine";
import { readAddresses } from "../readAddresses";
import { base64Of, piecesOf } from "./utf8";

/** Base64 of 36 bytes, the 12 characters of an encoded word around it and "Subject: " keep a line within 76 (RFC 2047). */
const WORD_BYTES = 36;
const LINE = 76;

export function emlOf({ to, subject, body }: Pick<Message, "to" | "subject" | "body">): string {
  const addresses = readAddresses(to);
  const encoded = base64Of(body.replace(/\r\n?|\n/g, "\r\n"));
  return [
    ...(addresses.length > 0 ? [`To: ${addresses.join(",\r\n ")}`] : []),
    `Subject: ${headerText(oneLine(subject, 900))}`,
    "X-Unsent: 1",
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: base64",
    "",
    ...(encoded.match(new RegExp(`.{1,${LINE}}`, "g")) ?? []),
    "",
  ].join("\r\n");
}

/** As it is where it is short ASCII, else in encoded words; one that looks like an encoded word is encoded too. */
function headerText(text: string): string {
  if (/^[\x20-\x7E]{0,60}$/.test(text) && !text.includes("=?")) return text;
  return piecesOf(text, WORD_BYTES).map((piece) => `=?utf-8?B?${base64Of(piece)}?=`).join("\r\n ");
}
