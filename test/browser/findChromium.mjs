/** A Chromium for the browser tests: the machine's own Chrome, Edge or Chromium first, then the package manager where it may. */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";

const names = ["google-chrome-stable", "google-chrome", "chromium", "chromium-browser", "microsoft-edge-stable", "microsoft-edge", "chrome", "msedge"];
const fixed = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ...[process.env["PROGRAMFILES"], process.env["PROGRAMFILES(X86)"], process.env["LOCALAPPDATA"]].filter(Boolean).flatMap((root) => [
    path.join(root, "Google/Chrome/Application/chrome.exe"), path.join(root, "Microsoft/Edge/Application/msedge.exe"),
  ]),
];

function installed() {
  if (process.env["CHROME_PATH"] && existsSync(process.env["CHROME_PATH"])) return process.env["CHROME_PATH"];
  const folders = (process.env["PATH"] ?? "").split(path.delimiter);
  return [...names.flatMap((name) => folders.map((folder) => path.join(folder, name))), ...fixed].find((file) => existsSync(file));
}

/** The path of an executable; throws a sentence that says what to do where none can be had. */
export function findChromium() {
  const found = installed();
  if (found) return found;
  const isRoot = process.getuid?.() === 0;
  const steps = process.platform === "linux" && existsSync("/usr/bin/apt-get")
    ? [["apt-get", "update", "-qq"], ["apt-get", "install", "-y", "-qq", "chromium"]].map((step) => (isRoot ? step : ["sudo", "-n", ...step]))
    : [];
  try {
    for (const [command, ...rest] of steps) execFileSync(command, rest, { stdio: ["ignore", "ignore", "inherit"], env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } });
  } catch {
    // Said below, with what the person can do.
  }
  const now = installed();
  if (now) return now;
  throw new Error("The browser tests need Chrome, Edge or Chromium and none was found. Install one (on Debian or Ubuntu: sudo apt-get install chromium), or set CHROME_PATH to its executable, then run npm test again.");
}
