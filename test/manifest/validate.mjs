/** Validates manifests against the task pane schemas of [MS-OWEMXML] in schema/, offline. Exit status 1 where one is invalid. */
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { XmlDocument, XsdValidator } from "libxml2-wasm";
import { xmlRegisterFsInputProviders } from "libxml2-wasm/lib/nodejs.mjs";

xmlRegisterFsInputProviders();
const root = path.join(path.dirname(fileURLToPath(import.meta.url)), "schema/OfficeAppManifestV1_1.xsd");
const schema = XsdValidator.fromDoc(XmlDocument.fromBuffer(fs.readFileSync(root), { url: root }));
for (const file of process.argv.slice(2)) {
  try {
    schema.validate(XmlDocument.fromBuffer(fs.readFileSync(file)));
    console.log(`valid ${file}`);
  } catch (error) {
    process.exitCode = 1;
    for (const { line, message } of error.details ?? [{ line: "?", message: error.message }]) console.log(`${file}:${line} ${message.trim()}`);
  }
}
