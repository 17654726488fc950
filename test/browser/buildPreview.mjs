/** Before the browser tests: a Chromium, and the preview built as it is shipped. */
import { execFileSync } from "node:child_process";
import { findChromium } from "./findChromium.mjs";

export default function buildPreview() {
  process.env["CHROME_PATH"] = findChromium();
  execFileSync(process.execPath, ["node_modules/webpack/bin/webpack.js", "--mode", "production", "--output-path", "build/preview"], { stdio: ["ignore", "ignore", "inherit"] });
}
