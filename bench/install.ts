/** How heavy a fresh checkout is: packages, megabytes and seconds of `npm ci` in a copy of its own. */
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { line, timed } from "./measure";

export async function benchInstall(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "install-"));
  for (const file of ["package.json", "package-lock.json"]) cpSync(file, path.join(folder, file));
  const took = await timed(() => execFileSync("npm", ["ci", "--no-audit", "--no-fund"], { cwd: folder, stdio: "ignore" }));
  const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8")) as { packages: Record<string, { dev?: boolean }> };
  const entries = Object.entries(packages).filter(([name]) => name !== "");
  line("npm ci, from this machine's cache", `${(took / 1000).toFixed(1)} s`);
  line("packages in the lock file, of which not only for development", `${entries.length} / ${entries.filter(([, { dev }]) => !dev).length}`);
  rmSync(folder, { recursive: true });
}
