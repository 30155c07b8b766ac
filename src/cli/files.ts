/** Files in and out. Output is written beside its place and renamed, so that a full disk leaves no half file. */
import { existsSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { openXlsx, type XlsxWorkbook } from "../workbook/xlsx";
import { done, failed, type Outcome } from "../workbook/problem";

export function readBytes(path: string): Outcome<Uint8Array> {
  try {
    return done(readFileSync(path));
  } catch (error) {
    return failed({ code: "file-missing", args: { file: path, detail: errorText(error) } });
  }
}

export function openFile(path: string): Outcome<XlsxWorkbook> {
  const bytes = readBytes(path);
  return bytes.ok ? openXlsx(bytes.value, { fileName: basename(path) }) : bytes;
}

/** What a JSON file holds; throws what `bad` makes of the reason where it cannot be read. */
export function readJson(path: string, bad: (detail: string) => Error): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    throw bad(errorText(error));
  }
}

export function sameFile(a: string, b: string): boolean {
  return realPath(a) === realPath(b);
}

/** `file-locked` while Excel has the file open (its `~$` lock file is there). */
export function writeFile(path: string, bytes: Uint8Array): Outcome<null> {
  const folder = dirname(resolve(path));
  if (existsSync(join(folder, `~$${basename(path)}`)))
    return failed({ code: "file-locked", args: { file: path } });
  const beside = join(folder, `.${basename(path)}.${process.pid}.tmp`);
  try {
    writeFileSync(beside, bytes);
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    return failed({ code: "file-locked", args: { file: path, detail: errorText(error) } });
  }
  return { ok: true, value: null };
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    // Not there yet: its own absolute name is the best there is.
    return resolve(path);
  }
}

function errorText(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
