/** What others may use of the file adapter. The upper part is the port; the lower part serves who keeps a package as the truth. */
export { openXlsx, type XlsxWorkbook } from "./xlsx-workbook";

export { XlsxPackage, type Relationship, caught } from "./package";
export { PackageError, zipLimits } from "./zip";
export {
  type DefinedName,
  type SheetEntry,
  type WorkbookModel,
  isOn,
  readWorkbook,
} from "./workbook-part";
export {
  type ColumnEntry,
  type ConditionalFormat,
  type ConditionalRule,
  type DataValidation,
  type FilterModel,
  type HyperlinkModel,
  type SheetModel,
  type TableModel,
  parseAreas,
  readSheetModel,
} from "./sheet-model";
export {
  CellKind,
  type FormulaEntry,
  type RowEntry,
  type SheetCells,
  cellValue,
  findCell,
} from "./cells";
export {
  type AlignmentStyle,
  type BorderEdge,
  type BorderLine,
  type CellStyle,
  type FillStyle,
  type FontStyle,
  type StylesModel,
  readStyles,
  relatedPart,
} from "./styles";
export { type ThemeColours, readColour, readThemeColours } from "./theme";
export { readSharedStrings } from "./shared-strings";
export { CellTexts, builtInFormat, builtInId } from "./number-formats";
export { formulaOf, readGrid, sharedMasters, spillAreas, usedRect } from "./read-grid";
export { shiftFormula } from "./shared-formula";
export {
  type Splice,
  XmlElement,
  appendChild,
  encodeText,
  parseXml,
  removeChildren,
  splice,
} from "./xml";

export { type CellEdit, inheritedStyle, setCells } from "./set-cells";
export { StyleTable, type StyleList, dropUnusedStyles } from "./style-table";
export { invalidateCalculation } from "./calc-state";
export {
  addCustomXml,
  customXmlParts,
  readMemoryText,
  removeCustomXml,
  writeMemoryText,
} from "./memory";
export {
  addWorksheet,
  namespacesOf,
  removeWorksheet,
  renameWorksheet,
  reorderWorksheets,
  setSheetVisibility,
} from "./sheet-list";
export { addCharts } from "./new-chart";
export { listMarks, replaceMarks } from "./marks";
export { cleanPackage, type CleanedPackage } from "./clean-package";
export { placeFor, stylesOrder, workbookOrder, worksheetOrder } from "./schema-order";
