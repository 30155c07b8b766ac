/** Excel's side of Office.js, for the page and for Node. */
export * from "./host";
