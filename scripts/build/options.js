/** What the person who builds may choose: `npm run build -- --env url=… --env officeJs=…`, or the same by environment variables. */

const urlDev = "https://localhost:3000";

/** Addresses at which Microsoft serves Office.js itself; `own` is the copy in `dist/office/`. */
const officeJsPlaces = {
  own: "office/office.js",
  cdn: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  "cdn-cn": "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
};

/**
 * @param {Record<string, unknown>} env webpack's `--env`
 * @returns {{urlDev: string, urlProd: string, officeJs: string}} urlProd without a slash at its end; officeJs relative or absolute
 */
function buildOptions(env = {}) {
  const urlProd = String(env.url ?? process.env.KEWUTONG_URL ?? urlDev).replace(/\/+$/, "");
  if (!/^https:\/\/[^/]/i.test(urlProd)) throw new Error(`url must begin with https:// (Excel loads nothing else): ${urlProd}`);
  const asked = String(env.officeJs ?? process.env.KEWUTONG_OFFICE_JS ?? "own");
  const officeJs = officeJsPlaces[asked] ?? asked;
  if (officeJs !== officeJsPlaces.own && !/^https:\/\/.+\/office\.js$/i.test(officeJs))
    throw new Error(`officeJs must be own, cdn, cdn-cn or an https address ending in /office.js: ${asked}`);
  return { urlDev, urlProd, officeJs };
}

module.exports = { buildOptions, officeJsPlaces, urlDev };
