/** LibreOffice where it is installed: converts what the stand-in saves, as another program reads it. */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

function findSoffice(): string | undefined {
  for (const command of ["soffice", "libreoffice"]) {
    try {
      execFileSync(command, ["--version"], { stdio: "ignore" });
      return command;
    } catch {
      continue;
    }
  }
  return undefined;
}

const soffice = findSoffice();

/** `describe` here; reported as skipped where LibreOffice is not installed. */
export const whereSoffice = soffice === undefined ? describe.skip : describe;
export const skipped = soffice === undefined ? " (skipped: soffice is not installed here)" : "";

/** `to` is an extension, with a filter after a colon where it needs one. */
export function convert(folder: string, bytes: Uint8Array, from: string, to: string): Uint8Array {
  writeFileSync(join(folder, from), bytes);
  convertAll(folder, [from], to);
  return new Uint8Array(readFileSync(join(folder, from.replace(/\.\w+$/, `.${to.split(":")[0] ?? ""}`))));
}

/** Files of the folder, in one run. */
export function convertAll(folder: string, files: readonly string[], to: string): void {
  if (soffice === undefined) throw new Error("Expected soffice");
  execFileSync(soffice, [`-env:UserInstallation=file://${folder}/profile`, "--headless", "--convert-to", to, "--outdir", folder, ...files.map((file) => join(folder, file))], { stdio: "ignore", timeout: 50_000 + 15_000 * files.length });
}
