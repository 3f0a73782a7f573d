import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  DateDay,
  Dictionary,
  Int32,
  makeData,
  Table as ArrowTable,
  tableToIPC,
  Utf8,
  Vector,
  vectorFromArray,
} from 'apache-arrow';
import {
  Compression,
  EnabledStatistics,
  Table,
  WriterPropertiesBuilder,
  writeParquet,
} from 'parquet-wasm/node';
import { PartFile } from '../../scripts/parts/part-file.ts';
import type { DescribedPart } from '../../scripts/parts/write-parts.ts';
import {
  type Edition,
  firstYear,
  indicatorId,
  joiningIndicator,
  lastYear,
  partId,
  partValue,
  sourceId,
  totalValue,
} from './made-figures.ts';

interface Cell {
  seat: number;
  year: number;
  /** 0 for the total. */
  part: number;
}

const yearsOfAll = Array.from({ length: lastYear - firstYear + 1 }, (_, at) => firstYear + at);

// A dictionary has a number of its own.
const newTexts = () => new Dictionary(new Utf8(), new Int32());
const textVector = (values: readonly (string | null)[]) => vectorFromArray(values, newTexts());
const dateVector = (values: readonly Date[]) => vectorFromArray(values, new DateDay());

const cellsOf = (
  placeIds: readonly string[],
  years: readonly number[],
  parts: readonly number[],
): Cell[] =>
  placeIds.flatMap((_, seat) =>
    years.flatMap((year) => parts.map((part) => ({ seat, year, part }))),
  );

/** The columns that all indicators with these cells share. */
function layOut(placeIds: readonly string[], rowGroups: readonly (readonly Cell[])[]): LaidOut[] {
  return rowGroups.map((own) => {
    const always = (value: string | null) => textVector(own.map(() => value));
    return {
      own,
      before: {
        place_id: textVector(own.map(({ seat }) => placeIds[seat] ?? '')),
        period_start: dateVector(own.map(({ year }) => new Date(Date.UTC(year, 0, 1)))),
        period_end: dateVector(own.map(({ year }) => new Date(Date.UTC(year, 11, 31)))),
        period_precision: always('day'),
        as_of: vectorFromArray(
          own.map(() => null),
          new DateDay(),
        ),
      },
      after: {
        qualifier: always('exact'),
        value_kind: always('actual'),
        status: always('final'),
        breakdown: textVector(own.map(({ part }) => (part === 0 ? null : partId(part)))),
        source_id: textVector(own.map(({ year }) => sourceId(year))),
        locator: always('T.1'),
        note_vi: always(null),
        note_en: always(null),
      },
    };
  });
}

interface LaidOut {
  own: readonly Cell[];
  before: Record<string, Vector>;
  after: Record<string, Vector>;
}

/** A column of texts, each made of one number that comes again and again. */
function textsOf(values: Float64Array, textOf: (value: number) => string): Vector {
  const codes = new Map<number, number>();
  const data = Int32Array.from(values, (value) => {
    const code = codes.get(value) ?? codes.size;
    codes.set(value, code);
    return code;
  });
  const dictionary = vectorFromArray([...codes.keys()].map(textOf), new Utf8());
  return new Vector([makeData({ type: newTexts(), length: data.length, data, dictionary })]);
}

const properties = () =>
  new WriterPropertiesBuilder()
    .setCompression(Compression.ZSTD)
    .setStatisticsEnabled(EnabledStatistics.Chunk)
    .build();

/** What the observations of a package are. */
export interface MadeObservations {
  placeIds: readonly string[];
  indicators: number;
  partsOfTotal: number;
  edition: Edition;
}

/** No row group has more rows. */
const mostRows = 100_000;

/**
 * Writes a file for each indicator below `folder`, its totals before its parts, laid out as
 * `npm run data:parts` does it, which would take minutes for a million rows; and a small one of an
 * indicator that the reports state too, with a total of the last year for each place.
 */
export function writeMadeParts(folder: string, made: MadeObservations): DescribedPart[] {
  const { placeIds, indicators, partsOfTotal } = made;
  const parts = Array.from({ length: partsOfTotal }, (_, at) => at + 1);
  const cells = cellsOf(placeIds, yearsOfAll, parts);
  const groups = Array.from({ length: Math.ceil(cells.length / mostRows) }, (_, at) =>
    cells.slice(at * mostRows, (at + 1) * mostRows),
  );
  const laidOut = layOut(placeIds, [cellsOf(placeIds, yearsOfAll, [0]), ...groups]);
  const numbers = Array.from({ length: indicators }, (_, at) => at + 1);
  const joining = layOut(placeIds, [cellsOf(placeIds, [lastYear], [0])]);
  return [
    ...numbers.map((number) => {
      const bounds = boundsOf(indicatorId(number), placeIds, firstYear);
      return { ...writePart(folder, number, laidOut, made), bounds };
    }),
    {
      ...writePart(folder, joiningIndicator, joining, made),
      bounds: boundsOf(indicatorId(joiningIndicator), placeIds, lastYear),
    },
  ];
}

function writePart(
  folder: string,
  indicator: number,
  rowGroups: readonly LaidOut[],
  { edition, partsOfTotal }: MadeObservations,
) {
  const path = `observations/${indicatorId(indicator)}.parquet`;
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  const file = new PartFile(join(folder, path));
  for (const { own, before, after } of rowGroups) {
    const values = Float64Array.from(own, ({ seat, year, part }) => {
      const figure = { indicator, seat, year };
      return part === 0
        ? totalValue(figure, edition, partsOfTotal)
        : partValue(figure, part, edition);
    });
    const table = new ArrowTable({
      indicator_id: textsOf(new Float64Array(own.length), () => indicatorId(indicator)),
      ...before,
      value: vectorFromArray(values),
      ...after,
      as_printed: textsOf(values, (value) => `${value} vụ`),
    });
    const stream = tableToIPC(table, 'stream');
    file.append(writeParquet(Table.fromIPCStream(stream), properties()));
  }
  return { path, ...file.finish() };
}

const boundsOf = (
  indicator: string,
  placeIds: readonly string[],
  from: number,
): DescribedPart['bounds'] => ({
  indicator_id: [indicator, indicator],
  place_id: [placeIds[0] ?? '', placeIds.at(-1) ?? ''],
  period_start: [`${from}-01-01`, `${lastYear}-01-01`],
  period_end: [`${from}-12-31`, `${lastYear}-12-31`],
  source_id: [sourceId(from), sourceId(lastYear)],
});
