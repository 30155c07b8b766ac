/**
 * The Content-Security-Policy of the add-in's pages, as a meta tag: static servers on an intranet need no set-up for it.
 * A server that sends headers may send the same text. Office may frame the pages, so there is no frame-ancestors.
 */

/** @param {string} officeJs address of office.js: relative (own copy) or absolute (a CDN, whose origin is then allowed) */
function securityPolicy(officeJs) {
  const foreign = /^https?:/i.test(officeJs) ? ` ${new URL(officeJs).origin}` : "";
  return [
    "default-src 'self'",
    `script-src 'self' 'wasm-unsafe-eval'${foreign}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src 'self'${foreign}`,
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'self'",
  ].join("; ");
}

module.exports = { securityPolicy };
