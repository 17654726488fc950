/** The password on a protected sheet or workbook, as its element keeps it. */
import type { Lock } from "../../workbook/password";
import type { XmlScanner } from "../xml/XmlScanner";

const STRONG = ["AlgorithmName", "HashValue", "SaltValue", "SpinCount"];

/** A sheet's element says "algorithmName", the workbook's "workbookAlgorithmName". */
const named = (name: string, prefix: string): string => (prefix === "" ? name.charAt(0).toLowerCase() + name.slice(1) : prefix + name);

/** `plain` is the attribute of the short check: "password", "workbookPassword". */
export function readLock(scan: XmlScanner, plain: string): Lock {
  const prefix = plain.replace(/password/i, "");
  const strong = STRONG.map((name) => named(name, prefix)).map((name) => { const value = scan.get(name); return value === undefined ? "" : ` ${name}="${value}"`; }).join("");
  const password = scan.get(plain);
  return strong !== "" ? { strong } : password !== undefined && password !== "" ? { password: password.toUpperCase() } : {};
}

export const lockXml = ({ password, strong }: Lock, plain: string): string => strong ?? (password === undefined ? "" : ` ${plain}="${password}"`);
