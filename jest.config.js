/** Node by default; tests of the pane name jsdom in their first line. */
module.exports = {
  testEnvironment: "node",
  // No test is decided by the clock of a busy machine.
  testTimeout: 30_000,
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts", "**/*.test.tsx"],
  transform: { "^.+\\.(t|j)sx?$": "@swc/jest", "^.+\\.mjs$": "@swc/jest" },
  transformIgnorePatterns: ["/node_modules/(?!(lodash-es|nanoid|kdbush|rbush|quickselect|cjk-regex|regexp-util|unicode-regex|collapse-white-space|n-gram|trigram-utils|franc-min)/)"],
};
