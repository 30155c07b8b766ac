/** Waits for Office and says where the page is open. The only place in the pane that touches the Office object, with `connect.ts`. */

/** The declared floor: Excel 2021. */
const FLOOR = "1.14";

export type Opened =
  | {
      readonly in: "excel";
      /** Language tag of Excel's own texts. */
      readonly language: string;
      /** `#RRGGBB`, or null where the host tells none. */
      readonly background: string | null;
      /** Below Excel 2021: some things are degraded. */
      readonly old: boolean;
      /** The workbook was opened for reading only. */
      readonly readOnly: boolean;
    }
  | { readonly in: "other-host"; readonly host: string }
  | { readonly in: "browser" };

/** Resolves once it is known; in a web view whose Excel does not answer it stays pending. */
export async function opened(): Promise<Opened> {
  if (typeof Office === "undefined") return { in: "browser" };
  const { host } = await Office.onReady();
  // In a plain browser the library resolves with null for the host, whatever its type says.
  if (!host) return { in: "browser" };
  if (host !== Office.HostType.Excel) return { in: "other-host", host: String(host) };
  const { displayLanguage, document, officeTheme, requirements } = Office.context;
  return {
    in: "excel",
    language: displayLanguage,
    background: officeTheme?.bodyBackgroundColor ?? null,
    old: !requirements.isSetSupported("ExcelApi", FLOOR),
    // Typed as numbers, told as words.
    readOnly: String(document?.mode) === "readOnly",
  };
}
