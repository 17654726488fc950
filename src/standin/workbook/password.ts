/** Passwords of sheets and of the workbook's structure, as files keep them: never the word itself. */

/** `password` is the 16-bit check of Excel 97, `strong` a newer one's attributes as they stand in the file. */
export interface Lock { readonly password?: string; readonly strong?: string }

/** ECMA-376 part 4, 14.7.1: four hexadecimal digits, shared by many words. */
export function passwordCheck(word: string): string {
  const turned = (value: number): number => ((value >> 14) & 1) | ((value << 1) & 0x7fff);
  let check = 0;
  for (let at = word.length - 1; at >= 0; at--) check = turned(check) ^ (word.charCodeAt(at) & 0xff);
  return (turned(check) ^ word.length ^ 0xce4b).toString(16).toUpperCase().padStart(4, "0");
}

export const lockOf = (word: unknown): Lock => (typeof word === "string" && word !== "" ? { password: passwordCheck(word) } : {});

/** A newer password is 100,000 rounds of SHA-512: not tried here, so nothing opens it. */
export function opens({ password, strong }: Lock, word: unknown): boolean {
  if (strong !== undefined) return false;
  return password === undefined || (typeof word === "string" && passwordCheck(word) === password);
}
