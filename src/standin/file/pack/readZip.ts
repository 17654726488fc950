/** A zip file to its parts by name, refusing what is damaged or would fill the memory. */
import { unzipSync } from "fflate";
import { Refusal } from "../Refusal";

/** Excel's own files stay far below these; a real ledger of a million rows unpacks to about 500 MB. */
export const ZIP_LIMITS = { totalBytes: 1_000_000_000, partBytes: 500_000_000, ratio: 400, ratioFromBytes: 50_000_000, parts: 20_000 };

export function readZip(bytes: Uint8Array): Map<string, Uint8Array> {
  let total = 0;
  let count = 0;
  let truncated: string | undefined;
  const sizes = new Map<string, number>();
  const admit = (file: { name: string; size: number; originalSize: number }): boolean => {
    total += file.originalSize;
    count++;
    const bomb = total > ZIP_LIMITS.totalBytes || file.originalSize > ZIP_LIMITS.partBytes || count > ZIP_LIMITS.parts
      || (file.originalSize > ZIP_LIMITS.ratioFromBytes && file.originalSize > file.size * ZIP_LIMITS.ratio);
    if (bomb) throw new Refusal("This file unpacks to far more than a workbook holds, so it was not opened. Save it again from Excel, or remove what makes it so large.");
    if (file.size > bytes.length) truncated = file.name;
    sizes.set(file.name, file.originalSize);
    return !file.name.endsWith("/");
  };
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipSync(bytes, { filter: admit });
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal("This file is damaged: it begins like a workbook but ends too early or has broken parts. Get a fresh copy, or let Excel repair it (File > Open > Open and Repair).");
  }
  const named = new Map<string, Uint8Array>();
  for (const [name, part] of Object.entries(parts)) {
    if (truncated !== undefined || part.length !== sizes.get(name)) throw new Refusal(`This file is damaged: its part "${name}" is cut short. Get a fresh copy of it.`);
    named.set(name.replaceAll("\\", "/").replace(/^\//, ""), part);
  }
  return named;
}
