/** Text as UTF-8 bytes and as base64, without a host's encoder. */
const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Half of a surrogate pair has no bytes; it becomes the replacement character. */
export const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, "\uFFFD");

export function utf8Length(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

function utf8Of(text: string): readonly number[] {
  const bytes: number[] = [];
  const escaped = encodeURIComponent(wellFormed(text));
  for (let at = 0; at < escaped.length; at += 1) {
    if (escaped[at] === "%") {
      bytes.push(parseInt(escaped.slice(at + 1, at + 3), 16));
      at += 2;
    } else bytes.push(escaped.charCodeAt(at));
  }
  return bytes;
}

export function base64Of(text: string): string {
  const bytes = utf8Of(text);
  let encoded = "";
  for (let at = 0; at < bytes.length; at += 3) {
    const [first = 0, second, third] = bytes.slice(at, at + 3);
    const bits = (first << 16) | ((second ?? 0) << 8) | (third ?? 0);
    encoded += (alphabet[bits >> 18] ?? "") + (alphabet[(bits >> 12) & 63] ?? "")
      + (second === undefined ? "=" : alphabet[(bits >> 6) & 63] ?? "") + (third === undefined ? "=" : alphabet[bits & 63] ?? "");
  }
  return encoded;
}

/** Pieces of at most `most` UTF-8 bytes, none of them cutting a letter in two. */
export function piecesOf(text: string, most: number): readonly string[] {
  const pieces: string[] = [];
  let piece = "";
  let length = 0;
  for (const letter of wellFormed(text)) {
    const bytes = utf8Length(letter);
    if (length + bytes > most) {
      pieces.push(piece);
      piece = "";
      length = 0;
    }
    piece += letter;
    length += bytes;
  }
  return [...pieces, piece];
}
