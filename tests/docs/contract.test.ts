import { describe, expect, it } from 'vitest';
import project from '../../package.json' with { type: 'json' };
import { chartKinds } from '../../src/charts/chart-kinds.ts';
import { routes } from '../../src/url/routes.ts';
import { parseSelection, serializeSelection } from '../../src/url/selection-codec.ts';
import { codeSpans, npmScripts, readDocument, section } from './read-document.ts';

const contract = readDocument('docs/contract.md');
const planned = section(contract, 'Planned, not there yet');

/** First cells of the table under a head. */
function firstCells(head: string): string[] {
  const [, table = ''] =
    new RegExp(`^\\| ${head} .*\\n\\|[ |-]+\\n((?:\\|.*\\n)+)`, 'm').exec(contract) ?? [];
  return table
    .trim()
    .split('\n')
    .map((row) => codeSpans(row)[0] ?? '');
}

const isKnown = (parameter: string): boolean =>
  parseSelection(new URLSearchParams([[parameter, '']])).problems.length === 0;

describe('docs/contract.md', () => {
  it('lists the routes of the app, and no other', () => {
    expect(firstCells('route').sort()).toEqual(
      Object.values(routes)
        .map((path) => `#${path}`)
        .sort(),
    );
  });

  it('lists the parameters of the address, and no other', () => {
    const listed = firstCells('parameter');
    expect(listed.length).toBeGreaterThan(5);
    expect(listed.filter((name) => !isKnown(name))).toEqual([]);
    const everything = serializeSelection({
      place: '63-45',
      places: ['63-45'],
      year: 2023,
      boundary: 'current',
      indicators: ['a'],
      view: 'lines',
      calculation: 'index',
      base: '2018',
      rhythm: 'year',
      years: ['2018'],
      among: 'chosen',
      sort: 'name',
      facets: 'place',
      axes: 'free',
      classes: 'equal',
      legend: 'a',
      statuses: ['behind'],
      topic: 'research',
      thresholds: { onTrack: 1, watch: 0.9 },
      path: 'seasonal',
      order: 'name',
      search: 'a',
      sql: 'SELECT 1',
      server: 'ministry',
      language: 'en',
      theme: 'dark',
      embed: true,
      chart: 'a',
    });
    const written = [...new URLSearchParams(everything).keys()];
    expect(written.sort()).toEqual(listed.sort());
  });

  it('lists the kinds of chart', () => {
    const spans = codeSpans(section(contract, 'In the page'));
    expect(Object.keys(chartKinds).filter((kind) => !spans.includes(kind))).toEqual([]);
  });

  it('calls nothing planned that is there', () => {
    const spans = codeSpans(planned);
    const ownRoutes = Object.values(routes).map((path) => `#${path}`);
    expect(spans.filter((it) => ownRoutes.includes(it))).toEqual([]);
    expect(spans.filter((it) => /^[a-z]+$/.test(it) && isKnown(it))).toEqual([]);
    expect(npmScripts(planned).filter((it) => it in project.scripts)).toEqual([]);
  });
});
