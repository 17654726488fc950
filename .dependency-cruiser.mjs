import { frontDoors, rooms, standinDoors } from "./rooms.mjs";

const inRoom = (names) => `^src/(${names.join("|")})/`;
const door = `^src/(${frontDoors.join("|")})\\.tsx?$`;
const names = Object.keys(rooms);

const walls = names.map((name) => ({
  name: `${name}-wall`,
  comment: `${name} may import only: ${rooms[name].may.join(", ") || "nothing"}`,
  severity: "error",
  from: { path: inRoom([name]) },
  to: { path: "^src/", pathNot: [inRoom([name, ...rooms[name].may])] },
}));

const typesOnly = names.filter((name) => rooms[name].typesOnly).map((name) => ({
  name: `${name}-types-only`,
  severity: "error",
  from: { path: inRoom([name]) },
  to: { path: inRoom(rooms[name].typesOnly), dependencyTypesNot: ["type-only"] },
}));

const packages = names.map((name) => ({
  name: `${name}-packages`,
  comment: `${name} may use only these packages: ${rooms[name].packages.join(", ") || "none"}`,
  severity: "error",
  from: { path: inRoom([name]) },
  to: { path: "node_modules", pathNot: ["node_modules/@types/", ...rooms[name].packages.map((p) => `node_modules/${p}/`)] },
}));

export default {
  forbidden: [
    ...walls, ...typesOnly, ...packages,
    { name: "no-cycles", severity: "error", from: { path: "^src/" }, to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } } },
    { name: "no-orphans", severity: "error", from: { orphan: true, path: "^src/", pathNot: [door, "\\.d\\.ts$"] }, to: {} },
    { name: "nobody-imports-a-front-door", severity: "error", from: { path: "^src/" }, to: { path: door } },
    { name: "standin-doors", severity: "error", from: { path: "^src/", pathNot: ["^src/(standin|sample|batch)/", `^src/(${standinDoors.join("|")})\\.tsx?$`] }, to: { path: "^src/standin/" } },
    { name: "not-to-unresolvable", severity: "error", from: { path: "^src/" }, to: { couldNotResolve: true } },
    { name: "no-dev-package-in-src", severity: "error", from: { path: "^src/" }, to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"], pathNot: "@types/" } },
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "require", "node", "default", "types"] },
  },
};
