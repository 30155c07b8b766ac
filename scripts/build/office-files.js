/**
 * The files of the npm package @microsoft/office-js that a page needs, copied unmodified to `dist/office/` (5.9 MB of its 72).
 * `office.js` finds the others from its own script tag, so names and folders stay as Microsoft gives them.
 */
const path = require("node:path");

const officeFolder = path.dirname(require.resolve("@microsoft/office-js/dist/office.js"));

const officeFiles = [
  "office.js",
  "excel-win32-16.01.js",
  "excel-win32-16.00.js",
  "excel-web-16.00.js",
  "excel-mac-16.00.js",
  "excel-ios-16.00.js",
  "o15apptofilemappingtable.js",
  "zh-cn/office_strings.js",
  "en-us/office_strings.js",
  "telemetry/oteljs.js",
  "telemetry/oteljs_agave.js",
  "ariatelemetry/aria-web-telemetry.js",
  "ariatelemetry/aria-web-telemetry-2.8.0.min.js",
  "ariatelemetry/aria-web-telemetry-2.9.0.min.js",
];

module.exports = { officeFolder, officeFiles };
