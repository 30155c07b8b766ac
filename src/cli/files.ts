/** Files in and out. Output is written beside its place and renamed, so that a full disk leaves no half file. */
import { existsSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { openXlsx, type XlsxWorkbook } from "../workbook/xlsx";
import { failed, type Outcome } from "../workbook/problem";

export function openFile(path: string): Outcome<XlsxWorkbook> {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    return failed({ code: "file-missing", args: { file: path, detail: errorText(error) } });
  }
  return openXlsx(bytes, { fileName: basename(path) });
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
