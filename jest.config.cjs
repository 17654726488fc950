const transform = { "\\.(m?[jt]sx?)$": "<rootDir>/test/transform.cjs" };
const shared = { transform, setupFiles: ["<rootDir>/test/properties.ts"], transformIgnorePatterns: ["/node_modules/"], testEnvironmentOptions: { globalsCleanup: "off" }, moduleFileExtensions: ["ts", "tsx", "js", "mjs", "cjs", "json"] };

/** Three worlds: rooms and stand-in in Node, the pane in jsdom, the built preview in Chromium. */
module.exports = {
  projects: [
    { ...shared, displayName: "node", testEnvironment: "node", testMatch: ["<rootDir>/test/**/*.test.ts"], testPathIgnorePatterns: ["/test/browser/", "/test/pane/"] },
    { ...shared, displayName: "pane", testEnvironment: "jsdom", testMatch: ["<rootDir>/test/pane/**/*.test.{ts,tsx}"] },
    { ...shared, displayName: "browser", testEnvironment: "node", testMatch: ["<rootDir>/test/browser/**/*.test.ts"], globalSetup: "<rootDir>/test/browser/buildPreview.mjs" },
  ],
  testTimeout: 60000,
  reporters: ["default", "<rootDir>/test/standin/conformance/count.cjs", "<rootDir>/test/summary.cjs"],
};
