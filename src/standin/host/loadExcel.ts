/**
 * Loads Microsoft's client library, unmodified, in Node. The file is a classic script: run inside a function it makes
 * a library of its own, bound to its own host, so that two people can work on one workbook in one process.
 */
import { readFileSync } from "node:fs";
import { makeOffice } from "./makeOffice";
import type { ExcelHost, NativeBridge } from "./ExcelHost";
import type { StandinOffice } from "./makeOffice";

export interface LoadedExcel {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly Office: typeof Office & StandinOffice;
}

/** Names that the script declares in one place and looks for on `window` in another. */
const SHARED = ["Excel", "Microsoft", "OSF", "OfficeCore", "OfficeExtension", "OfficeExtensionBatch", "OfficeRuntime", "Office", "Sys", "Type"];

type Library = (window: object, document: object, bridge: NativeBridge) => Omit<LoadedExcel, "Office">;

let library: Library | undefined;

function compile(): Library {
  const script = readFileSync(require.resolve("@microsoft/office-js/dist/excel-web-16.00.js"), "utf8");
  const shared = SHARED.map((name) => `var ${name};Object.defineProperty(window,"${name}",{configurable:true,get:function(){return ${name}},set:function(value){${name}=value}});`);
  return new Function("window", "document", "_richApiNativeBridge", `${shared.join("")}${script}\n;return{Excel:Excel,OfficeExtension:OfficeExtension};`) as Library;
}

/** About 80 ms the first time and 15 ms for each further library. */
export function loadExcel(host: ExcelHost): LoadedExcel {
  library ??= compile();
  const navigator = { userAgent: "", platform: "" };
  // Never "complete": the script would look for the frame that Excel on the web puts around an add-in.
  const document = { readyState: "loading", addEventListener: () => undefined, getElementById: () => null };
  const window: Record<string, unknown> = { Promise, navigator, document, location: { search: "", hash: "", href: "" } };
  const loaded = library(window, document, host.bridge);
  window["Office"] = makeOffice(host);
  return { ...loaded, Office: window["Office"] as LoadedExcel["Office"] };
}

/** Puts the library where an add-in looks for it; the returned function takes it away again. */
export function installExcel(loaded: LoadedExcel): () => void {
  const scope = globalThis as unknown as Record<string, unknown>;
  const names = ["Excel", "OfficeExtension", "Office"] as const;
  const before = names.map((name) => scope[name]);
  for (const name of names) scope[name] = loaded[name];
  return () => names.forEach((name, i) => {
    if (before[i] === undefined) delete scope[name];
    else scope[name] = before[i];
  });
}
