/** The little of the `Office` object that an add-in needs where no office.js loader runs: in Node and in the preview page. */
import type { ExcelHost } from "./ExcelHost";

type Visibility = "Taskpane" | "Hidden";
type AsyncAnswer = (result: { readonly status: "succeeded" | "failed"; readonly value?: unknown; readonly error?: { readonly code: number; readonly name: string; readonly message: string } }) => void;

export interface OfficeOptions {
  readonly contentLanguage?: string;
  readonly displayLanguage?: string;
  readonly isDark?: boolean;
}

/** Commands of the ribbon, by id, as `Office.actions.associate` took them. */
export interface StandinOffice {
  readonly onReady: (callback?: (info: { readonly host: string; readonly platform: string }) => unknown) => Promise<{ readonly host: string; readonly platform: string }>;
  readonly context: object;
  readonly actions: { readonly associate: (id: string, action: (event: unknown) => void) => void };
  readonly addin: object;
  /** Not in Excel: what the preview's ribbon buttons press. */
  readonly commands: ReadonlyMap<string, (event: unknown) => void>;
}

export function makeOffice(host: ExcelHost, { contentLanguage = "en-US", displayLanguage = "en-US", isDark = false }: OfficeOptions = {}): StandinOffice & Record<string, unknown> {
  const info = { host: "Excel", platform: host.profile.platform };
  const commands = new Map<string, (event: unknown) => void>();
  const watchers = new Set<(message: { readonly visibilityMode: Visibility }) => void>();
  let startup = "none";
  const tell = (visibilityMode: Visibility): Promise<void> => {
    for (const watcher of watchers) watcher({ visibilityMode });
    return Promise.resolve();
  };
  const isSetSupported = (name: string, version?: string | number): boolean => host.isSetSupported(name, version);
  return {
    onReady: async (callback) => {
      await callback?.(info);
      return info;
    },
    initialize: () => undefined,
    isSetSupported,
    HostType: { Excel: "Excel", Word: "Word", PowerPoint: "PowerPoint", Outlook: "Outlook", OneNote: "OneNote", Project: "Project", Access: "Access" },
    PlatformType: { PC: "PC", OfficeOnline: "OfficeOnline", Mac: "Mac", iOS: "iOS", Android: "Android", Universal: "Universal" },
    CoercionType: { Text: "text", Matrix: "matrix" },
    AsyncResultStatus: { Succeeded: "succeeded", Failed: "failed" },
    StartupBehavior: { none: "None", load: "Load" },
    VisibilityMode: { hidden: "Hidden", taskpane: "Taskpane" },
    context: {
      host: info.host,
      platform: info.platform,
      diagnostics: { host: info.host, platform: info.platform, version: "16.0.20000.10000" },
      requirements: { isSetSupported },
      contentLanguage,
      displayLanguage,
      partitionKey: "standin",
      officeTheme: isDark
        ? { isDarkTheme: true, bodyBackgroundColor: "#262626", bodyForegroundColor: "#FFFFFF", controlBackgroundColor: "#363636", controlForegroundColor: "#FFFFFF" }
        : { isDarkTheme: false, bodyBackgroundColor: "#FFFFFF", bodyForegroundColor: "#242424", controlBackgroundColor: "#F5F5F5", controlForegroundColor: "#242424" },
      document: { url: host.workbook.name, mode: "readWrite", settings: makeSettings(host), getSelectedDataAsync: readSelection(host) },
      ui: {},
    },
    actions: {
      associate: (id: string, action: (event: unknown) => void) => void commands.set(id, action),
    },
    commands,
    addin: {
      showAsTaskpane: () => tell("Taskpane"),
      hide: () => tell("Hidden"),
      setStartupBehavior: (behavior: string) => {
        startup = behavior;
        return Promise.resolve();
      },
      getStartupBehavior: () => Promise.resolve(startup),
      onVisibilityModeChanged: (watcher: (message: { readonly visibilityMode: Visibility }) => void) => {
        watchers.add(watcher);
        return Promise.resolve(() => {
          watchers.delete(watcher);
          return Promise.resolve();
        });
      },
    },
  };
}

/** The selection as text, cells apart by tabs and rows by line ends, or as values. */
const readSelection = (host: ExcelHost) => (kind: unknown, options?: AsyncAnswer | object, callback?: AsyncAnswer): void => {
  const answer = callback ?? (typeof options === "function" ? (options as AsyncAnswer) : undefined);
  const sheet = host.workbook.activeSheet;
  const grid = sheet.values(sheet.selection).map((row) => row.map((value) => (value === null ? "" : typeof value === "object" ? value.error : value)));
  const value = kind === "text" ? grid.map((row) => row.join("\t")).join("\r\n") : grid;
  const known = kind === "text" || kind === "matrix";
  setTimeout(() => answer?.(known ? { status: "succeeded", value } : { status: "failed", error: { code: 1004, name: "Invalid Coercion Type", message: "The coercion type is not supported here." } }), 0);
};

/** The common API's view of the settings: a copy in memory, written as a whole by `saveAsync`, the last writer wins. */
function makeSettings(host: ExcelHost): object {
  let bag = new Map(host.workbook.settings);
  const later = (callback: AsyncAnswer | undefined): void => void setTimeout(() => callback?.({ status: "succeeded" }), 0);
  return {
    get: (key: string) => bag.get(key) ?? null,
    set: (key: string, value: unknown) => void bag.set(key, value),
    remove: (key: string) => void bag.delete(key),
    saveAsync: (options?: AsyncAnswer | object, callback?: AsyncAnswer) => {
      const gone = [...host.workbook.settings.keys()].filter((key) => !bag.has(key));
      host.session.apply([...gone.map((key) => ({ do: "setting", key, value: undefined }) as const), ...[...bag].map(([key, value]) => ({ do: "setting", key, value }) as const)]);
      later(callback ?? (typeof options === "function" ? options as AsyncAnswer : undefined));
    },
    refreshAsync: (callback?: AsyncAnswer) => {
      bag = new Map(host.workbook.settings);
      later(callback);
    },
  };
}
