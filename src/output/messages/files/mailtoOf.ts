/** A message as a `mailto:` address (RFC 6068) that opens in the person's mail program. */
import type { Message } from "../Message";
import { readAddresses } from "../readAddresses";
import { wellFormed } from "./utf8";

/** Outlook and browsers on Windows cut or refuse longer ones. */
const LONGEST = 1800;

const encoded = (text: string): string => encodeURIComponent(wellFormed(text)).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** Null where the message is no email or too long: then the clipboard and `emlOf` serve. What names no channel is meant for email. */
export function mailtoOf({ channel = "email", to, subject, body }: Pick<Message, "to" | "subject" | "body"> & Partial<Pick<Message, "channel">>): string | null {
  if (channel !== "email") return null;
  const address = readAddresses(to).map((one) => encoded(one).replace("%40", "@")).join(",");
  const link = `mailto:${address}?subject=${encoded(subject.replace(/\s+/g, " "))}&body=${encoded(body.replace(/\r\n?|\n/g, "\r\n"))}`;
  return link.length > LONGEST ? null : link;
}
