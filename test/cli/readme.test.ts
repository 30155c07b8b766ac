/** The commands the README shows are run as they stand; both languages show the same ones. */
import { existsSync, readFileSync, rmSync } from "node:fs";
import { kewutong } from "./command-line";

function shown(readme: string): string[] {
  const block = /```sh\n([\s\S]*?)```/.exec(readFileSync(readme, "utf8"))?.[1] ?? "";
  return block.split("\n").filter((line) => line.startsWith("npm run --silent cli -- "));
}

function argumentsOf(line: string): string[] {
  return [...line.replace("npm run --silent cli -- ", "").matchAll(/"([^"]*)"|(\S+)/g)].map(
    (m) => m[1] ?? m[2] ?? ""
  );
}

const commands = shown("README.md");

test("both READMEs show the same commands", () => {
  expect(commands.length).toBeGreaterThan(4);
  expect(shown("README.zh-CN.md")).toEqual(commands);
});

test.each(commands)("%s", async (line) => {
  const args = argumentsOf(line);
  const at = args.indexOf("-o");
  const output = at < 0 ? null : `test/output/${args[at + 1]}`;
  if (output !== null) args[at + 1] = output;
  const run = await kewutong(args);
  expect(run.code).toBe(0);
  if (args.includes("--json")) expect(() => JSON.parse(run.out)).not.toThrow();
  else expect(run.out.length + run.err.length).toBeGreaterThan(0);
  if (output !== null) {
    expect(existsSync(output)).toBe(true);
    rmSync(output);
  }
});
