/**
 * Builds what Excel loads (taskpane.html) and the preview (preview.html) into dist/, a static folder for any HTTPS host.
 * DUEBOOK_URL is the address the add-in will live at; it is written into dist/manifest.xml.
 */
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const { EsbuildPlugin } = require("esbuild-loader");
const HtmlPlugin = require("html-webpack-plugin");

const LOCAL_URL = "https://localhost:3000";
const client = path.dirname(require.resolve("@microsoft/office-js/package.json"));

/** Excel loads add-ins over HTTPS only; `npm run start:excel` has made these certificates by then. */
function httpsOptions() {
  const folder = path.join(os.homedir(), ".office-addin-dev-certs");
  return { type: "https", options: { key: fs.readFileSync(path.join(folder, "localhost.key")), cert: fs.readFileSync(path.join(folder, "localhost.crt")), ca: fs.readFileSync(path.join(folder, "ca.crt")) } };
}

module.exports = (env, { mode }) => {
  const forExcel = Boolean(env.excel);
  const url = (process.env.DUEBOOK_URL ?? LOCAL_URL).replace(/\/+$/, "");
  const page = (name) => new HtmlPlugin({ filename: `${name}.html`, template: `src/${name}.html`, chunks: [name], scriptLoading: "defer", inject: "head" });
  return {
    entry: { taskpane: "./src/taskpane.tsx", preview: "./src/preview.tsx" },
    output: { path: path.join(__dirname, "dist"), filename: mode === "production" ? "[name].[contenthash:8].js" : "[name].js", chunkFilename: mode === "production" ? "chunk.[contenthash:8].js" : "chunk.[name].js", clean: true },
    resolve: { extensions: [".ts", ".tsx", ".mjs", ".js"] },
    // No eval: the pane's content security policy forbids it, in development too.
    devtool: mode === "production" ? false : "cheap-source-map",
    module: {
      rules: [
        { test: /\.tsx?$/, loader: "esbuild-loader", options: { target: "es2022", jsx: "automatic" } },
      ],
    },
    optimization: { minimizer: [new EsbuildPlugin({ target: "es2022", legalComments: "external" })] },
    plugins: [
      page("taskpane"),
      page("preview"),
      new CopyPlugin({
        patterns: [
          { from: "assets", to: "assets" },
          // Microsoft's client library, unmodified and with its own licence, for the preview; Excel itself loads it from Microsoft.
          { from: path.join(client, "dist/excel-web-16.00.js"), to: "vendor/excel-web-16.00.js", info: { minimized: true } },
          { from: path.join(client, "LICENSE.md"), to: "vendor/excel-web-16.00.LICENSE.md" },
          { from: "manifest.xml", to: "manifest.xml", transform: (xml) => xml.toString().replaceAll(LOCAL_URL, url) },
        ],
      }),
    ],
    experiments: { css: true },
    performance: { hints: false },
    devServer: {
      port: Number(process.env.PORT ?? 3000),
      host: "localhost",
      server: forExcel ? httpsOptions() : "http",
      open: forExcel ? false : ["/preview.html"],
      static: false,
      hot: false,
      client: { overlay: { errors: true, warnings: false } },
    },
    stats: "errors-warnings",
  };
};
