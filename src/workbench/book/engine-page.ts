/**
 * What Univer needs to draw the grid and let a user edit in it. Loaded only in a page.
 */
import "@univerjs/design/lib/index.css";
import "@univerjs/ui/lib/index.css";
import "@univerjs/docs-ui/lib/index.css";
import "@univerjs/sheets-ui/lib/index.css";
import "@univerjs/sheets-formula-ui/lib/index.css";
import "@univerjs/sheets-numfmt-ui/lib/index.css";
import "@univerjs/sheets-conditional-formatting-ui/lib/index.css";
import "@univerjs/sheets-filter-ui/lib/index.css";
import { LocaleType, mergeLocales, type Univer } from "@univerjs/core";
import designEn from "@univerjs/design/locale/en-US";
import designZh from "@univerjs/design/locale/zh-CN";
import { UniverDocsPlugin } from "@univerjs/docs";
import { UniverDocsUIPlugin } from "@univerjs/docs-ui";
import docsEn from "@univerjs/docs-ui/locale/en-US";
import docsZh from "@univerjs/docs-ui/locale/zh-CN";
import { UniverRenderEnginePlugin } from "@univerjs/engine-render";
import { UniverSheetsConditionalFormattingUIPlugin } from "@univerjs/sheets-conditional-formatting-ui";
import marksEn from "@univerjs/sheets-conditional-formatting-ui/locale/en-US";
import marksZh from "@univerjs/sheets-conditional-formatting-ui/locale/zh-CN";
import { UniverSheetsFilterUIPlugin } from "@univerjs/sheets-filter-ui";
import filterEn from "@univerjs/sheets-filter-ui/locale/en-US";
import filterZh from "@univerjs/sheets-filter-ui/locale/zh-CN";
import { UniverSheetsFormulaUIPlugin } from "@univerjs/sheets-formula-ui";
import formulaEn from "@univerjs/sheets-formula-ui/locale/en-US";
import formulaZh from "@univerjs/sheets-formula-ui/locale/zh-CN";
import formulaBaseEn from "@univerjs/sheets-formula/locale/en-US";
import formulaBaseZh from "@univerjs/sheets-formula/locale/zh-CN";
import { UniverSheetsNumfmtUIPlugin } from "@univerjs/sheets-numfmt-ui";
import numfmtEn from "@univerjs/sheets-numfmt-ui/locale/en-US";
import numfmtZh from "@univerjs/sheets-numfmt-ui/locale/zh-CN";
import { UniverSheetsUIPlugin } from "@univerjs/sheets-ui";
import sheetsUiEn from "@univerjs/sheets-ui/locale/en-US";
import sheetsUiZh from "@univerjs/sheets-ui/locale/zh-CN";
import sheetsEn from "@univerjs/sheets/locale/en-US";
import sheetsZh from "@univerjs/sheets/locale/zh-CN";
import { defaultTheme } from "@univerjs/themes";
import { UniverUIPlugin } from "@univerjs/ui";
import uiEn from "@univerjs/ui/locale/en-US";
import uiZh from "@univerjs/ui/locale/zh-CN";

export const theme = defaultTheme;

export const locales = {
  [LocaleType.ZH_CN]: mergeLocales(
    designZh,
    uiZh,
    docsZh,
    sheetsZh,
    sheetsUiZh,
    formulaBaseZh,
    formulaZh,
    numfmtZh,
    marksZh,
    filterZh
  ),
  [LocaleType.EN_US]: mergeLocales(
    designEn,
    uiEn,
    docsEn,
    sheetsEn,
    sheetsUiEn,
    formulaBaseEn,
    formulaEn,
    numfmtEn,
    marksEn,
    filterEn
  ),
};

/** Drawing, workbench and the text editor of a cell. The ribbon is the page's own, so Univer's toolbar stays away. */
export function registerBase(univer: Univer, container: HTMLElement): void {
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverUIPlugin, {
    container,
    header: true,
    toolbar: false,
    footer: true,
    contextMenu: true,
    disableAutoFocus: true,
  });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverDocsUIPlugin);
}

export function registerSheets(univer: Univer): void {
  univer.registerPlugin(UniverSheetsUIPlugin);
}

export function registerRest(univer: Univer): void {
  univer.registerPlugin(UniverSheetsFormulaUIPlugin);
  univer.registerPlugin(UniverSheetsNumfmtUIPlugin);
  univer.registerPlugin(UniverSheetsConditionalFormattingUIPlugin);
  univer.registerPlugin(UniverSheetsFilterUIPlugin);
}
