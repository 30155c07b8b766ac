/** Serves `dist/` on this machine only. `/` leads to the Excel stand-in. */
import { createServer } from "node:http";
import path from "node:path";
import sirv from "sirv";
import { root } from "./ensure-installed.mjs";

/** How many ports are tried after the first. */
const TRIES = 50;

/**
 * Serves on `first` or the next free port (0 = any); resolves to the address and how to stop.
 * @returns {Promise<{address: string, close: () => Promise<void>}>}
 */
export async function serve(first = 3000, folder = path.join(root, "dist")) {
  const files = sirv(folder, { dev: true, etag: true });
  const server = createServer((request, response) => {
    if (request.url === "/") {
      response.writeHead(302, { location: "/workbench/" });
      return response.end();
    }
    response.setHeader("x-content-type-options", "nosniff");
    files(request, response, () => {
      response.writeHead(404, { "content-type": "text/plain; charset=utf-8" });
      response.end("404");
    });
  });
  const port = await listen(server, first);
  return {
    address: `http://localhost:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function listen(server, first) {
  for (let port = first; ; port++) {
    try {
      // "localhost" and not an address: some systems resolve it to ::1 only.
      await new Promise((resolve, reject) => {
        server.once("error", reject);
        server.listen(port, "localhost", () => {
          server.off("error", reject);
          resolve();
        });
      });
      return server.address().port;
    } catch (error) {
      if (error.code !== "EADDRINUSE" || port >= first + TRIES) throw error;
    }
  }
}
