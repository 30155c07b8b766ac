/**
 * A new sheet described as data; both adapters render the same one. It never describes a sheet of the user's.
 */
export interface SheetSpec {
  /** At most 31 characters, none of `\ / ? * [ ] :`; the app has made it unique in the workbook. */
  readonly name: string;
  readonly cells: readonly SpecCell[];
  readonly styles: Readonly<Record<string, SpecStyle>>;
  /** Widths of columns 1…n in characters of the default font. */
  readonly columnWidths: readonly number[];
  /** Heights in points, by 1-based row; rows not named keep the default. */
  readonly rowHeights: Readonly<Record<number, number>>;
  /** A1 areas such as `A1:F1`. */
  readonly merges: readonly string[];
  /** Charts over empty rows of the sheet; left out = none. */
  readonly charts?: readonly SpecChart[];
  /** 1-based rows that begin a new page in print. */
  readonly pageBreaks?: readonly number[];
  readonly print: SpecPrint;
  /** Rows kept in view at the top; 0 = none. */
  readonly frozenRows: number;
  /** What Excel says and offers where something is to be typed; areas do not overlap. */
  readonly inputs?: readonly SpecInput[];
}

/** A note beside the cells of an area while one of them is chosen, and a list to choose from. Nothing typed is refused. */
export interface SpecInput {
  /** `B4:B30` */
  readonly area: string;
  /** Excel keeps at most 32 characters of the title and 255 of the text. */
  readonly note: { readonly title: string; readonly text: string };
  /** None with a comma, at most 255 characters together; empty = no list. */
  readonly choices: readonly string[];
}

export interface SpecCell {
  /** 1-based. */
  readonly row: number;
  readonly column: number;
  /** Text is always text: `=1+1` here is shown, never computed. Dates are serials with a date style. */
  readonly value: string | number | null;
  /** A name in `SheetSpec.styles`. */
  readonly style?: string;
  /** A place in the same workbook to go to. */
  readonly link?: { readonly sheet: string; readonly cell: string };
}

/** A chart of the program's own, drawn from cells of the same sheet; every area is one column of A1 cells (`C5:C11`). */
export interface SpecChart {
  /** `bar`: upright columns beside each other. */
  readonly shape: "bar" | "line";
  readonly title: string;
  readonly categories: string;
  readonly series: readonly { readonly name: string; readonly values: string }[];
  /** The first and the last cell it covers. */
  readonly from: string;
  readonly to: string;
}

export interface SpecStyle {
  readonly font?: {
    readonly name?: string;
    readonly size?: number;
    readonly bold?: boolean;
    readonly color?: string;
  };
  /** `#RRGGBB`. */
  readonly fill?: string;
  readonly align?: "left" | "center" | "right";
  readonly valign?: "top" | "center" | "bottom";
  readonly wrap?: boolean;
  /** A thin line on all four sides. */
  readonly border?: boolean;
  readonly numberFormat?: string;
}

export interface SpecPrint {
  readonly orientation: "portrait" | "landscape";
  readonly paper: "A4";
  /** Pages wide; height is left free. */
  readonly fitToWidth: 1;
  /** Percent of its size instead: Excel heeds `pageBreaks` only where a sheet is not fitted to pages. */
  readonly scale?: number;
  /** In the middle between the side margins. */
  readonly centred?: boolean;
  /** 1-based first and last row printed on every page. */
  readonly repeatRows?: readonly [number, number];
  /** Millimetres: top, right, bottom, left. */
  readonly marginsMm: readonly [number, number, number, number];
  /** Excel's footer codes, e.g. `&C— &P —`. */
  readonly footer?: string;
}
