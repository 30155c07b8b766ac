/**
 * `npm start`: on a fresh clone with only Node and npm it installs, builds, serves the Excel stand-in and prints its address.
 * What is imported before the install comes with Node.
 */
import { buildIfStale } from "./build-if-stale.mjs";
import { ensureInstalled } from "./ensure-installed.mjs";

ensureInstalled();
buildIfStale();
const { serve } = await import("./serve.mjs");
const { address } = await serve(Number(process.env.PORT) || 3000);
console.log(`
科务通试用台已启动，请在浏览器中打开：  ${address}
Kewutong workbench is running; open in a browser:  ${address}
按 Ctrl+C 结束 / Ctrl+C ends it`);
