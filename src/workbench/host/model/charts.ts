/**
 * `Excel.ChartCollection`, `Excel.Chart` and what the add-in uses of them. A sheet whose file brought a drawing refuses: its charts are not
 * modelled, and a list without them would be wrong.
 */
import type { BookChart, BookSeries, BookSheet } from "../../book/book";
import { defineType, navigate, type Call, type HostObject, type ObjectType } from "../define";
import { fail } from "../errors";
import { integer, oneOf, optionalOneOf, optionalText, rangeIn, text } from "./arguments";
import { bounding, CellRange, cellsAt } from "./cells";

export class Charts {
  constructor(readonly sheet: BookSheet) {}
}

class ChartState {
  constructor(
    readonly sheet: BookSheet,
    readonly id: string
  ) {}

  /** Refuses to answer once the chart was deleted. */
  get chart(): BookChart {
    return this.sheet.charts.find((c) => c.id === this.id) ?? fail("ItemNotFound");
  }
}

class SeriesState {
  constructor(
    readonly of: ChartState,
    readonly index: number
  ) {}

  get series(): BookSeries {
    return this.of.chart.series[this.index] ?? fail("ItemNotFound");
  }
}

const TYPES = ["ColumnClustered", "Line", "LineMarkers"] as const;
const LEGENDS = ["Top", "Bottom", "Left", "Right"] as const;

function known({ sheet }: Charts): readonly BookChart[] {
  if (sheet.hasDrawing) return fail("UnsupportedOperation", "The sheet has charts of its file.");
  return sheet.charts;
}

function named(self: Charts, key: unknown): HostObject | null {
  const wanted = text(key).toLowerCase();
  const chart = known(self).find((c) => c.id === key || c.name.toLowerCase() === wanted);
  return chart ? chartObject(new ChartState(self.sheet, chart.id)) : null;
}

export const chartsObject: ObjectType<Charts> = defineType<Charts>("ChartCollection", {
  items: (self) => known(self).map(({ id }) => chartObject(new ChartState(self.sheet, id))),
  getItem: named,
  properties: { Count: { get: (self) => known(self).length } },
  methods: {
    GetCount: (self) => known(self).length,
    GetItem: (self, [key]) => named(self, key) ?? fail("ItemNotFound"),
    GetItemOrNullObject: (self, [key]) => named(self, key),
    GetItemAt: (self, [index]) => {
      const chart = known(self)[integer(index)] ?? fail("ItemNotFound");
      return chartObject(new ChartState(self.sheet, chart.id));
    },
    Add: (self, [type, source, by]) => add(self, type, source, by),
  },
});

/** Every column of the source (every row with `Rows`) is a series; `Auto` takes the fewer. */
function add(self: Charts, type: unknown, source: unknown, by: unknown): HostObject {
  const charts = known(self);
  const range = rangeIn(source) ?? fail("InvalidArgument");
  const { row, column, rows, columns } = range.area;
  const wanted = optionalOneOf(by, ["Auto", "Columns", "Rows"] as const, "Auto");
  const inRows = wanted === "Rows" || (wanted === "Auto" && rows < columns);
  const values = inRows
    ? Array.from({ length: rows }, (_, i) => ({ row: row + i, column, rows: 1, columns }))
    : Array.from({ length: columns }, (_, i) => ({ row, column: column + i, rows, columns: 1 }));
  const chart: BookChart = {
    id: globalThis.crypto.randomUUID(),
    name: `Chart ${charts.length + 1}`,
    type: oneOf(type, TYPES),
    title: "",
    legend: "Right",
    series: values.map((area, i) => ({ name: `Series${i + 1}`, values: area, categories: null })),
    position: null,
  };
  self.sheet.charts = [...charts, chart];
  return chartObject(new ChartState(self.sheet, chart.id));
}

const chartObject: ObjectType<ChartState> = defineType<ChartState>("Chart", {
  identity: ({ id }) => ({ Id: id }),
  properties: {
    Id: { get: ({ chart }) => chart.id },
    Name: {
      get: ({ chart }) => chart.name,
      set: ({ chart }, value) => (chart.name = text(value)),
    },
    ChartType: { get: ({ chart }) => chart.type },
    Title: navigate((self) => titleObject(self)),
    Legend: navigate((self) => legendObject(self)),
    Series: navigate((self) => seriesListObject(self)),
  },
  methods: {
    Delete: ({ sheet, chart }) => {
      sheet.charts = sheet.charts.filter((c) => c !== chart);
    },
    SetPosition: ({ sheet, chart }, [start, end], call) => {
      const first = cells(sheet, start, call);
      const last = end === undefined || end === null ? first : cells(sheet, end, call);
      chart.position = bounding(first.area, last.area);
    },
  },
});

function cells(sheet: BookSheet, value: unknown, call: Call): CellRange {
  return rangeIn(value) ?? cellsAt(call.book, sheet, text(value));
}

const titleObject: ObjectType<ChartState> = defineType<ChartState>("ChartTitle", {
  properties: {
    Text: {
      get: ({ chart }) => chart.title,
      set: ({ chart }, value) => (chart.title = text(value)),
    },
  },
});

const legendObject: ObjectType<ChartState> = defineType<ChartState>("ChartLegend", {
  properties: {
    Position: {
      get: ({ chart }) => chart.legend,
      set: ({ chart }, value) => (chart.legend = oneOf(value, LEGENDS)),
    },
  },
});

const seriesAt = (self: ChartState, index: number): HostObject =>
  index >= 0 && index < self.chart.series.length
    ? seriesObject(new SeriesState(self, index))
    : fail("ItemNotFound");

const seriesListObject: ObjectType<ChartState> = defineType<ChartState>("ChartSeriesCollection", {
  items: (self) => self.chart.series.map((_, i) => seriesAt(self, i)),
  properties: { Count: { get: ({ chart }) => chart.series.length } },
  methods: {
    GetCount: ({ chart }) => chart.series.length,
    GetItemAt: (self, [index]) => seriesAt(self, integer(index)),
    // A series is added empty: its values come with `setValues`.
    Add: (self, [name, index]) => {
      const { series } = self.chart;
      const at = index === undefined || index === null ? series.length : integer(index);
      const first = series[0]?.values ?? fail("InvalidOperation");
      series.splice(at, 0, {
        name: optionalText(name) ?? `Series${series.length + 1}`,
        values: { ...first, rows: 1, columns: 1 },
        categories: null,
      });
      return seriesAt(self, at);
    },
  },
});

const line = (value: unknown): CellRange => {
  const range = rangeIn(value) ?? fail("InvalidArgument");
  return range.area.rows === 1 || range.area.columns === 1 ? range : fail("InvalidArgument");
};

const seriesObject: ObjectType<SeriesState> = defineType<SeriesState>("ChartSeries", {
  properties: {
    Name: {
      get: ({ series }) => series.name,
      set: ({ series }, value) => (series.name = text(value)),
    },
  },
  methods: {
    SetValues: ({ series }, [range]) => {
      series.values = line(range).area;
    },
    SetXAxisValues: ({ series }, [range]) => {
      series.categories = line(range).area;
    },
    Delete: ({ of, index }) => {
      of.chart.series.splice(index, 1);
    },
  },
});
