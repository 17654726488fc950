import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const xml = readFileSync("manifest.xml", "utf8");
const all = (pattern: RegExp): string[] => [...xml.matchAll(pattern)].map((match) => match[1] ?? "");

function validate(text: string): { status: number | null; output: string } {
  const file = path.join(mkdtempSync(path.join(tmpdir(), "manifest-")), "manifest.xml");
  writeFileSync(file, text);
  const { status, stdout } = spawnSync(process.execPath, ["test/manifest/validate.mjs", file], { encoding: "utf8" });
  return { status, output: stdout };
}

/** Width and height from a PNG's header chunk. */
function pngSize(file: string): [number, number] {
  const bytes = readFileSync(file);
  expect(bytes.subarray(1, 4).toString()).toBe("PNG");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

describe("the manifest", () => {
  it("is valid against Microsoft's schemas", () => {
    expect(validate(xml)).toMatchObject({ status: 0 });
  });

  it("fails that validation where an element is out of order or unknown", () => {
    expect(validate(xml.replace(/<ProviderName>.*<\/ProviderName>\s*/, "")).status).toBe(1);
    expect(validate(xml.replace("<Permissions>ReadWriteDocument", "<Permissions>Everything")).status).toBe(1);
  });

  it("is read by Microsoft's own tooling", () => {
    const output = execFileSync(process.execPath, ["node_modules/office-addin-manifest/cli.js", "info", "manifest.xml"], { encoding: "utf8" });
    expect(output).toContain("Duebook");
    expect(output).toContain("ReadWriteDocument");
  });

  it("defines every resource it names, once", () => {
    const defined = all(/<bt:(?:Image|Url|String) id="([^"]+)"/g);
    expect(new Set(defined).size).toBe(defined.length);
    for (const resid of all(/resid="([^"]+)"/g)) expect(defined).toContain(resid);
    for (const id of defined) expect(xml).toContain(`resid="${id}"`);
    for (const id of defined) expect(id.length).toBeLessThanOrEqual(32);
  });

  it("gives every icon at 16, 32 and 80 pixels, of that size in truth", () => {
    for (const icon of xml.match(/<Icon>[\s\S]*?<\/Icon>/g) ?? []) {
      expect([...icon.matchAll(/size="(\d+)"/g)].map((match) => match[1])).toEqual(["16", "32", "80"]);
    }
    const sizes = new Map([...xml.matchAll(/<bt:Image size="(\d+)" resid="([^"]+)"/g)].map((match) => [match[2], Number(match[1])]));
    for (const [, id, url] of xml.matchAll(/<bt:Image id="([^"]+)" DefaultValue="([^"]+)"/g)) {
      expect(pngSize(url?.replace("https://localhost:3000/", "") ?? "")).toEqual([sizes.get(id), sizes.get(id)]);
    }
    expect(pngSize("assets/icon-32.png")).toEqual([32, 32]);
    expect(pngSize("assets/icon-64.png")).toEqual([64, 64]);
    expect(xml).toMatch(/<IconUrl DefaultValue="[^"]*icon-32\.png"/);
    expect(xml).toMatch(/<HighResolutionIconUrl DefaultValue="[^"]*icon-64\.png"/);
  });

  it("lives at one HTTPS address", () => {
    const urls = [...all(/DefaultValue="(http[^"]+)"/g), ...all(/<AppDomain>([^<]+)</g)];
    expect(urls.length).toBeGreaterThan(10);
    for (const url of urls) expect(new URL(url).origin).toBe("https://localhost:3000");
    expect(xml).toContain("<SupportUrl");
  });

  it("runs pane and commands in one shared runtime, without a TaskpaneId", () => {
    const [runtime, functions] = [/<Runtime resid="([^"]+)" lifetime="long"/, /<FunctionFile resid="([^"]+)"/].map((pattern) => pattern.exec(xml)?.[1]);
    expect(runtime).toBe("Taskpane.Url");
    expect(functions).toBe(runtime);
    expect(xml).not.toContain("<TaskpaneId");
    expect(xml).toContain('<Set Name="SharedRuntime" MinVersion="1.1"/>');
  });

  it("asks for requirement sets that exist", () => {
    const known: Record<string, RegExp> = { SharedRuntime: /^1\.[12]$/, ExcelApi: /^1\.(1?\d|20|21)$/ };
    for (const [, name, version] of xml.matchAll(/<Set Name="([^"]+)" MinVersion="([^"]+)"/g)) expect(version).toMatch(known[name ?? ""] ?? /never/);
    expect(xml).toContain('<Set Name="ExcelApi" MinVersion="1.14"/>');
  });

  it("has unique ids, short texts and the package's version", () => {
    const ids = all(/<(?:Control|Group|OfficeTab)[^>]* id="([^"]+)"/g);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, kind, text] of xml.matchAll(/<bt:(ShortStrings|LongStrings)>([\s\S]*?)<\/bt:\1>/g)) {
      for (const [, value] of (text ?? "").matchAll(/DefaultValue="([^"]+)"/g)) expect((value ?? "").length).toBeLessThanOrEqual(kind === "ShortStrings" ? 125 : 250);
    }
    const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
    expect(xml).toContain(`<Version>${version}.0</Version>`);
  });

  it("names only commands that the task pane associates", () => {
    const code = readFileSync("src/taskpane.tsx", "utf8") + readFileSync("src/pane/Commands.ts", "utf8");
    for (const name of all(/<FunctionName>([^<]+)</g)) expect(code).toContain(`"${name}"`);
  });
});
