/** The cell styles Univer holds for the book, by id. */
import type { ICellData, IStyleData, Workbook } from "@univerjs/core";
import { lookId } from "./load";
import { type FullLook, type Look, fullLook, patchedLook } from "./look";
import type { Formats } from "./parts/formats";

export class Looks {
  private readonly patches = new Map<string, string>();

  constructor(
    private readonly workbook: Workbook,
    private readonly formats: Formats
  ) {}

  look(styleId: string): Look {
    return this.workbook.getStyles().get(styleId) ?? {};
  }

  /** Id of a style that a cell holds as an object. */
  keep(style: IStyleData): string {
    return this.workbook.getStyles().setValue(style) ?? lookId(0);
  }

  isFormatted(s: ICellData["s"]): boolean {
    return s !== undefined && s !== null && s !== lookId(0);
  }

  /** Id of the style `from` with `patch` put on it; `from` itself where nothing differs. */
  patched(from: string, patch: Partial<FullLook>): string {
    const key = `${from} ${JSON.stringify(patch)}`;
    const known = this.patches.get(key);
    if (known !== undefined) return known;
    const { base } = this.formats;
    const before = this.look(from);
    const after = patchedLook(before, patch);
    const isSame = JSON.stringify(fullLook(before, base)) === JSON.stringify(fullLook(after, base));
    const id = isSame ? from : this.add(after);
    this.patches.set(key, id);
    return id;
  }

  /** Styles that look alike and come from the same loaded format are one, so that what is put back is the loaded one again. */
  private add(look: Look): string {
    const { base, looks } = this.formats;
    const xf = look.own?.xf;
    const wanted = JSON.stringify(fullLook(look, base));
    const origin = xf === undefined ? undefined : looks[xf];
    if (xf !== undefined && origin && JSON.stringify(fullLook(origin, base)) === wanted)
      return lookId(xf);
    const id = `n${xf ?? ""}:${wanted}`;
    const styles = this.workbook.getStyles();
    if (!styles.get(id)) styles.addCustomStyle(id, look);
    return id;
  }
}
