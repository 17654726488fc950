/** esbuild is the one compiler of the project; this hands it to jest (no mocking, so no hoisting is needed). */
const { transformSync } = require("esbuild");

module.exports = {
  process(source, path) {
    const loader = path.endsWith("x") ? "tsx" : path.endsWith("ts") ? "ts" : "js";
    const { code, map } = transformSync(source, { loader, format: "cjs", target: "node20", supported: { "dynamic-import": false }, jsx: "automatic", sourcemap: true, sourcefile: path });
    return { code, map };
  },
};
