/** From the addresses in the manifest to the pages our own server has for them. */

/** Pages of the add-in that the stand-in serves with its own script before office.js. */
const standInPages: Readonly<Record<string, string>> = {
  "taskpane.html": "workbench/pane.html",
  "pane.html": "workbench/pane.html",
  "commands.html": "workbench/commands.html",
  "dialog.html": "workbench/dialog.html",
};

export interface Places {
  /** Where the manifest says that the add-in lies, e.g. `https://localhost:3000/`. */
  readonly addin: string;
  /** Where this server has it, e.g. `http://localhost:3000/`. */
  readonly here: string;
}

/** An image or other plain file of the add-in, on our own server. */
export function fileAddress(url: string, places: Places): string {
  return new URL(relativeTo(url, places), places.here).href;
}

/**
 * A page of the add-in on our own server, to be opened with `_host_Info`. Addresses outside the add-in are refused: nothing leaves
 * this machine.
 * @example pageAddress("https://localhost:3000/taskpane.html?run=check", places, "Excel$…") // …/workbench/pane.html?run=check&_host_Info=Excel$…
 */
export function pageAddress(url: string, places: Places, hostInfo: string): string {
  const page = new URL(relativeTo(url, places), places.here);
  // A page of the stand-in names its neighbours relative to itself, as it would in the add-in's own folder.
  const path = page.pathname
    .slice(new URL(places.here).pathname.length)
    .replace(/^workbench\//, "");
  const standIn = standInPages[path];
  const target = new URL(standIn ?? path, places.here);
  const query = page.search ? `${page.search}&` : "?";
  return `${target.origin}${target.pathname}${query}_host_Info=${hostInfo}${page.hash}`;
}

function relativeTo(url: string, { addin, here }: Places): string {
  const absolute = new URL(url, here).href;
  for (const base of [addin, here])
    if (absolute.startsWith(base)) return absolute.slice(base.length);
  throw new Error(`outside the add-in: ${url}`);
}
