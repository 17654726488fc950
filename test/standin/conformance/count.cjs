/** Ends a run of the samples with one line: rows passed of rows listed, together and of the first tier. The list is docs/standin.md. */
const { readFileSync } = require("node:fs");
const { join } = require("node:path");

const LIST = join(__dirname, "../../../docs/standin.md");

/** Row numbers with their tier and state, from the table. */
const listed = (text) => [...text.matchAll(/^\| (\d+) \| \S+ \| (first|second) \| (passes|out of reach|open) \|/gm)].map(([, row, tier, state]) => ({ row: Number(row), tier, state }));

/** A row passes where it has tests and all of them passed. */
function count(rows, results) {
  const passed = new Map();
  for (const { title, status } of results) {
    const row = Number(/^(\d+) /.exec(title)?.[1]);
    if (row) passed.set(row, (passed.get(row) ?? true) && status === "passed");
  }
  const share = (some) => `${some.filter(({ row }) => passed.get(row)).length} of ${some.length}`;
  return `conformance: ${share(rows)} rows, first tier ${share(rows.filter(({ tier }) => tier === "first"))}`;
}

module.exports = class Count {
  onRunComplete(_contexts, { testResults }) {
    const files = testResults.filter(({ testFilePath }) => /standin[\\/]conformance[\\/]/.test(testFilePath));
    if (files.length > 1) process.stdout.write(`\n${count(listed(readFileSync(LIST, "utf8")), files.flatMap(({ testResults: tests }) => tests))}\n`);
  }
};
Object.assign(module.exports, { listed, count });
