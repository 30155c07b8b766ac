/**
 * Two builds: the pages (pane, ribbon functions, Excel stand-in) and the command line.
 * The pane's bundle is one and the same file in Excel and in the stand-in; only the page around it differs by a script.
 */
const { existsSync, readFileSync } = require("node:fs");
const { homedir } = require("node:os");
const path = require("node:path");
const webpack = require("webpack");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");
const { ChunkContents } = require("./scripts/build/chunk-contents");
const { buildOptions } = require("./scripts/build/options");
const { officeFiles, officeFolder } = require("./scripts/build/office-files");
const { SampleList } = require("./scripts/build/sample-list");
const { securityPolicy } = require("./scripts/build/security-policy");

const highsFolder = path.dirname(require.resolve("highs"));

const here = (...parts) => path.join(__dirname, ...parts);

const common = (mode) => ({
  mode,
  devtool: mode === "development" ? "source-map" : false,
  resolve: { extensions: [".ts", ".tsx", ".mjs", ".js", ".json"] },
  // No module of ours does anything by being loaded, entries apart: what a page does not use of a room stays out of its bundle.
  module: { rules: [{ test: /\.tsx?$/, exclude: /node_modules/, use: "swc-loader", sideEffects: false }] },
  cache: { type: "filesystem", buildDependencies: { config: [__filename] } },
  performance: { hints: false },
  // swc, which is here already as the transformer, is several times as fast as terser on the stand-in's grid.
  optimization: { minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify, extractComments: false })] },
  stats: { preset: "errors-warnings", timings: true },
});

/** Copied without touching a byte; Office.js may be used only unmodified. */
const officeCopies = officeFiles.map((file) => ({
  from: path.join(officeFolder, file),
  to: path.join("office", file),
  info: { minimized: true },
}));

const copies = ({ urlDev, urlProd }) => [
  ...officeCopies,
  { from: path.join(officeFolder, "..", "LICENSE.md"), to: "office/LICENSE.md" },
  { from: here("assets"), to: "assets", noErrorOnMissing: true, globOptions: { ignore: ["**/*.svg"] } },
  { from: here("src/old-excel/old-excel.js"), to: "old-excel.js", info: { minimized: true } },
  { from: here("src/help/help.html"), to: "help.html" },
  {
    from: here("manifest.xml"),
    to: "manifest.xml",
    transform: (content) => content.toString().replaceAll(`${urlDev}/`, `${urlProd}/`),
  },
];

/** An add-in page in two copies from one template: for Excel, and under `workbench/` for the stand-in. */
function addinPages(name, template, options) {
  const page = (extra) =>
    new HtmlPlugin({
      template: here(template),
      chunks: [name],
      scriptLoading: "defer",
      minify: false,
      ...extra,
    });
  const standIn = name === "taskpane" ? "pane" : name;
  return [
    page({
      filename: `${name}.html`,
      templateParameters: { root: "", bridge: null, officeJs: options.officeJs, policy: securityPolicy(options.officeJs) },
    }),
    page({
      filename: `workbench/${standIn}.html`,
      templateParameters: {
        root: "../",
        bridge: "runtime-bridge.js",
        // The stand-in asks nothing of the net, whatever the add-in's pages are built for.
        officeJs: "../office/office.js",
        policy: securityPolicy("../office/office.js"),
      },
    }),
  ];
}

/** https with the certificates of `npx office-addin-dev-certs install`, as desktop Excel asks: `npm run dev-server -- --env https`. */
function devServer(env) {
  const certificates = path.join(homedir(), ".office-addin-dev-certs");
  const file = (name) => readFileSync(path.join(certificates, name));
  return {
    port: 3000,
    host: "localhost",
    hot: false,
    liveReload: false,
    client: false,
    static: false,
    server: env.https
      ? { type: "https", options: { key: file("localhost.key"), cert: file("localhost.crt"), ca: file("ca.crt") } }
      : "http",
    setupMiddlewares: (middlewares) => [
      { name: "front", path: "/", middleware: (request, response, next) => (request.url === "/" ? response.redirect("/workbench/") : next()) },
      ...middlewares,
    ],
  };
}

const pages = (mode, env, options) => ({
  ...common(mode),
  name: "pages",
  target: ["web", "es2022"],
  experiments: { css: true },
  // HiGHS asks for Node's modules only where it finds itself in Node; its `.wasm` is fetched by the worker that solves, when it first does.
  externals: [({ request }, decide) => (/^node:/.test(request) ? decide(null, "var {}") : decide())],
  module: { rules: [...common(mode).module.rules, { test: /\.wasm$/, type: "asset/resource" }] },
  entry: {
    taskpane: here("src/taskpane/index.tsx"),
    commands: here("src/commands/commands.ts"),
    dialog: here("src/commands/dialog.ts"),
    workbench: { import: here("src/workbench/page/index.ts"), filename: "workbench/workbench.js" },
    "runtime-bridge": { import: here("src/workbench/page/runtime-bridge.ts"), filename: "workbench/runtime-bridge.js" },
  },
  output: {
    path: here("dist"),
    filename: "[name].js",
    chunkFilename: "chunks/[name].[contenthash:8].js",
    assetModuleFilename: "chunks/[name].[contenthash:8][ext]",
    cssFilename: "[name].css",
    cssChunkFilename: "chunks/[name].[contenthash:8].css",
    // Found from the script's own address: the same bundle serves `/taskpane.html` and `/workbench/pane.html`.
    publicPath: "auto",
    // The command line's build writes into the same folder.
    clean: { keep: /^(kewutong\.js|cli\/)/ },
  },
  plugins: [
    new CopyPlugin({ patterns: copies(options) }),
    new SampleList(here("assets/samples")),
    new ChunkContents(),
    ...addinPages("taskpane", "src/taskpane/taskpane.html", options),
    ...addinPages("commands", "src/commands/commands.html", options),
    ...addinPages("dialog", "src/commands/dialog.html", options),
    new HtmlPlugin({
      filename: "workbench/index.html",
      template: here("src/workbench/page/index.html"),
      chunks: ["workbench"],
      minify: false,
      templateParameters: { policy: securityPolicy("own") },
    }),
  ],
  devServer: devServer(env),
});

const commandLine = (mode) => ({
  ...common(mode),
  name: "cli",
  target: "node20",
  entry: { kewutong: here("src/cli/main.ts") },
  output: { path: here("dist"), filename: "kewutong.js", chunkFilename: "cli/[name].js" },
  optimization: { minimize: false },
  // HiGHS finds its `.wasm` beside itself, so both go along as they are; without them balancing does with its own search.
  externals: { highs: "commonjs ./cli/highs.js" },
  plugins: [
    new CopyPlugin({ patterns: ["highs.js", "highs.wasm"].map((file) => ({ from: path.join(highsFolder, file), to: path.join("cli", file), info: { minimized: true } })) }),
    new webpack.BannerPlugin({ banner: "#!/usr/bin/env node", raw: true, entryOnly: true }),
  ],
});

module.exports = (env = {}, argv = {}) => {
  const mode = argv.mode ?? "production";
  const options = buildOptions(env);
  const builds = [pages(mode, env, options)];
  if (existsSync(here("src/cli/main.ts"))) builds.push({ ...commandLine(mode), dependencies: ["pages"] });
  return builds;
};
