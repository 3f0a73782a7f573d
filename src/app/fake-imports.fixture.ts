import type { ImportAccess, ReadFiles } from '../imports/import-access.ts';
import type { SourceTable } from '../imports/import-session.ts';
import type { ImportProblem } from '../imports/import-problem.ts';
import type { Corrections, Recipe } from '../imports/recipe.ts';
import type { Acceptance, Applied, FigureChange, TableImport } from '../imports/table-import.ts';
import { observed } from '../semantic/observation.fixture.ts';
import type { Observation } from '../semantic/observation.ts';

/** What the import page has asked for. */
export interface Asked {
  accepted: { acceptance: Acceptance; name: string; title: string; recipe: Recipe }[];
  corrections: Corrections[];
  closed: number;
}

const lineOf = (row: number) => row + 2;

/** A text with commas, of which the last column is the year's figure of the place before it. */
function tableOf(file: string, text: string): SourceTable {
  const [header = '', ...rows] = text.trim().split('\n');
  return {
    file,
    sheet: null,
    format: 'csv',
    columns: header.split(',').map((name) => ({ name, headings: [name], type: 'text' })),
    rowCount: rows.length,
    understood: {
      encoding: 'utf-8',
      delimiter: ',',
      headerLines: [1],
      leftOut: [],
      filledCells: 0,
    },
    remarks: [],
    badLines: [],
    notices: [],
    content: { kind: 'csv', bytes: new TextEncoder().encode(rows.join('\n')) },
  };
}

const recipeFor = (table: SourceTable): Recipe => ({
  columns: table.columns.map(({ name }) =>
    name === 'Giá trị'
      ? { use: 'value', manner: null, pairs: null, says: {} }
      : { use: name === 'Năm' ? 'year' : 'place' },
  ),
  whole: { indicator: 'technology-appraisals' },
  words: { indicators: {}, places: {}, periods: {} },
  newIndicators: [],
  source: {
    title: '',
    issuer: '',
    placeId: null,
    number: null,
    issuedOn: null,
    issuedPrecision: 'day',
    file: null,
    url: null,
  },
});

/** Reads small texts in memory, by the recipe and with the corrections that the page sends. */
export function fakeImports(inUse: readonly Observation[]): {
  imports: ImportAccess;
  asked: Asked;
} {
  const asked: Asked = { accepted: [], corrections: [], closed: 0 };
  const imports: ImportAccess = {
    read: async (files, { signal, onProgress } = {}) => {
      const found: ReadFiles = { tables: [], packages: [], refused: [] };
      for (const { path, file } of files) {
        if (path.startsWith('slow')) {
          onProgress?.({ file: path, bytes: 500_000, ofBytes: 2_000_000, rows: 7 });
          await new Promise((_, reject) => {
            signal?.addEventListener('abort', () => reject(signal.reason));
          });
        }
        const text = await file.text();
        if (text === '') found.refused.push({ file: path, code: 'file/empty', params: {} });
        else found.tables.push(tableOf(path, text));
      }
      return found;
    },
    readPasted: async (text) => ({
      tables: [{ ...tableOf('', text.replaceAll('\t', ',')), format: 'clipboard' as const }],
      packages: [],
      refused: [],
    }),
    open: async (table) => openFake(table, inUse, asked),
    keepFreeTable: async (table, { name }) => ({ name, rows: table.rowCount }),
    keepPackage: async () => ({ ok: true, name: 'goi' }),
  };
  return { imports, asked };
}

function openFake(table: SourceTable, inUse: readonly Observation[], asked: Asked): TableImport {
  const { content } = table;
  const text = content.kind === 'csv' ? new TextDecoder().decode(content.bytes) : '';
  const rows = text.split('\n').map((row) => row.split(','));
  const value = table.columns.findIndex(({ name }) => name === 'Giá trị');
  let recipe = recipeFor(table);
  let corrections: Corrections = { leftOut: [], cells: [] };
  const cell = (row: number, column: number): string =>
    corrections.cells.find((it) => it.line === lineOf(row) && it.column === column)?.text ??
    rows[row]?.[column] ??
    '';
  const manner = () => {
    const use = recipe.columns[value];
    return use?.use === 'value' ? use.manner : null;
  };
  const numberAt = (row: number): number => {
    const written = cell(row, value);
    if (manner() === 'vietnamese') return Number(written.replaceAll('.', '').replace(',', '.'));
    return Number(written);
  };
  const isLeftOut = (row: number) => corrections.leftOut.includes(lineOf(row));
  const isAsked = (row: number) => manner() === null && /^\d\.\d{3}$/.test(cell(row, value));
  const problemOf = (row: number): ImportProblem | undefined => {
    if (isLeftOut(row) || isAsked(row) || !Number.isNaN(numberAt(row))) return undefined;
    return {
      code: 'value/not-a-number',
      params: {},
      severity: 'error',
      line: lineOf(row),
      column: value,
      value: cell(row, value),
      mend: '17',
    };
  };
  const all = () => rows.map((_, row) => row);
  const problems = () => all().flatMap((row) => problemOf(row) ?? []);
  const sound = () => all().filter((row) => !isLeftOut(row) && !isAsked(row) && !problemOf(row));
  const figureOf = (row: number): Observation => {
    const year = cell(row, 1);
    return observed(numberAt(row), `${year}-01-01`, `${year}-12-31`, {
      locator: `dòng ${lineOf(row)}`,
      asPrinted: cell(row, value),
      sourceId: 'own',
    });
  };
  const changes = (): FigureChange[] =>
    sound().map((row) => {
      const after = figureOf(row);
      const before = inUse.filter((it) => it.period.start === after.period.start);
      const isSame = before.some((it) => it.value === after.value);
      const kind = before.length === 0 ? 'new' : isSame ? 'same' : 'revised';
      return { kind, before, after, line: lineOf(row) };
    });
  const count = (kind: FigureChange['kind']) => changes().filter((it) => it.kind === kind).length;
  const page = <Item>(items: readonly Item[], at: { offset: number; limit: number }) =>
    items.slice(at.offset, at.offset + at.limit);
  const ended = new AbortController();
  return {
    table,
    ended: ended.signal,
    suggest: async () => ({ recipe, remembered: false }),
    apply: async (next, corrected): Promise<Applied> => {
      recipe = next;
      corrections = corrected;
      asked.corrections.push(corrected);
      const waiting = all().filter((row) => !isLeftOut(row) && isAsked(row));
      const [first] = waiting;
      return {
        rowsRead: rows.length,
        rowsOk: sound().length,
        rowsRejected: problems().length + waiting.length,
        rowsWaiting: waiting.length,
        rowsLeftOut: corrections.leftOut.length,
        figures: sound().length,
        questions:
          first === undefined
            ? []
            : [
                {
                  about: 'manner',
                  column: value,
                  examples: [
                    {
                      text: cell(first, value),
                      vietnamese: Number(cell(first, value).replace('.', '')),
                      english: Number(cell(first, value)),
                    },
                  ],
                  evidence: { vietnamese: [], english: [] },
                  rows: waiting.length,
                },
              ],
        problems:
          problems().length === 0
            ? []
            : [{ code: 'value/not-a-number', severity: 'error', count: problems().length }],
      };
    },
    problems: async ({ search = '' }, at) => {
      const found = problems().filter((it) => it.value.includes(search));
      return { total: found.length, problems: page(found, at) };
    },
    rows: async (at, onlyTroubled = false) => {
      const shown = all().filter((row) => !onlyTroubled || problemOf(row));
      return {
        total: shown.length,
        rows: page(shown, at).map((row) => ({
          line: lineOf(row),
          cells: table.columns.map((_, column) => cell(row, column)),
          problems: [problemOf(row)].filter((it) => it !== undefined),
          leftOut: isLeftOut(row),
        })),
      };
    },
    figures: async (at) => ({
      total: sound().length,
      figures: page(sound().map(figureOf), at),
    }),
    compare: async () => ({
      counts: {
        new: count('new'),
        same: count('same'),
        revised: count('revised'),
        vanished: 0,
      },
      views: [
        {
          indicatorId: 'technology-appraisals',
          placeId: '63-45',
          changes: count('new') + count('revised'),
          years: [2022],
        },
      ],
    }),
    changes: async (kinds, at) => {
      const found = changes().filter(({ kind }) => kinds.includes(kind));
      return { total: found.length, changes: page(found, at) };
    },
    accept: async (acceptance, { name, title, source }) => {
      if (title === 'full') throw new Error('the disk is full');
      const kept = source ? { ...recipe, source } : recipe;
      asked.accepted.push({ acceptance, name, title, recipe: kept });
      const taken = changes().filter(({ kind }) => acceptance.kinds.includes(kind));
      return { name, figures: taken.length - acceptance.without.length };
    },
    close: () => {
      asked.closed += 1;
    },
  };
}
