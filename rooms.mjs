/**
 * The walls of the house as data: every room under src/, what it may import, and which packages.
 * dependency-cruiser, ESLint and test/house.test.ts all read this and nothing else.
 */
export const rooms = {
  base: { may: [], packages: [], pure: true },
  ledger: { may: ["base"], packages: [], pure: true },
  intake: { may: ["base", "ledger"], packages: [], pure: true },
  rules: { may: ["base", "ledger"], packages: [], pure: true },
  output: { may: ["base", "ledger", "rules"], packages: [], pure: true },
  excel: { may: ["base"], packages: [] },
  jobs: { may: ["base", "ledger", "intake", "rules", "output", "excel"], packages: ["date-holidays"] },
  pane: { may: ["base", "ledger", "rules", "jobs"], typesOnly: ["rules"], packages: ["react", "react-dom", "@fluentui/react-components"] },
  standin: { may: ["base"], packages: ["@borgar/fx", "@formulajs/formulajs", "numfmt", "fflate", "react", "react-dom", "@microsoft/office-js"] },
  sample: { may: ["base", "standin"], packages: [] },
  batch: { may: ["base", "ledger", "intake", "rules", "output", "excel", "jobs", "standin"], packages: [] },
};

/** Front doors may import every room; nobody imports a front door. Only these two, the sample and the batch may open the stand-in. */
export const frontDoors = ["taskpane", "preview", "batch"];
export const standinDoors = ["preview", "batch"];
