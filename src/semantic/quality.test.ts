import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { crossCheckSchema } from '../datasets/cross-check.ts';
import { observed } from './observation.fixture.ts';
import { observationKey, type Observation } from './observation.ts';
import { severityOf } from './quality-note.ts';
import { indicatorsIn, qualityRules } from './quality-rules.ts';
import { qualityNotes, qualityOf } from './quality.ts';

// Bắc Kạn, nine months of 2023: 40 tasks, 31 carried over and 9 new; 46 files, 40 settled on time.
const told = (
  indicatorId: string,
  value: number,
  breakdown = '',
  more: Partial<Observation> = {},
): Observation => {
  const [dimension = '', member = ''] = breakdown.split('=');
  return observed(value, '2023-01-01', '2023-09-30', {
    indicatorId,
    placeId: '63-06',
    sourceId: 'bac-kan',
    locator: 'A.III.2.a',
    breakdown: breakdown === '' ? null : { dimension, member },
    ...more,
  });
};
const tasks = told('tasks', 40);
const carriedOver = told('tasks', 31, 'origin=transitional');
const begun = told('tasks', 9, 'origin=new');
const files = told('files', 46);
const onTime = told('files', 40, 'outcome=settled-on-time');
const rate = told('on-time-rate', 100);

const notes = (figures: Observation[], partSums: object[], crossChecks: object[] = []) =>
  qualityNotes(figures, {
    partSums: partSums as { indicator_id: string; dimension: string }[],
    crossChecks: crossChecks.map((it) =>
      v.parse(crossCheckSchema, { source_id: 'bac-kan', ...it }),
    ),
  });
const byOrigin = { indicator_id: 'tasks', dimension: 'origin' };
const figure = (indicator_id: string, breakdown = '', value_kind = 'actual') => ({
  indicator_id,
  breakdown,
  value_kind,
});

describe('printed sums', () => {
  it('agree: 31 + 9 = 40', () => {
    expect(notes([tasks, carriedOver, begun], [byOrigin])).toEqual([
      { code: 'sum-agrees', total: tasks, parts: [carriedOver, begun], sum: 40 },
    ]);
  });

  it('differ where the parts give another number', () => {
    const total = told('tasks', 41);
    expect(notes([total, carriedOver, begun], [byOrigin])).toMatchObject([
      { code: 'sum-differs', sum: 40, total: { value: 41 } },
    ]);
  });

  it('are made within one source, place and period', () => {
    const elsewhere = { sourceId: 'thai-binh', placeId: '63-34' };
    expect(notes([tasks, { ...carriedOver, ...elsewhere }], [byOrigin])).toEqual([]);
    expect(
      notes([tasks, carriedOver], [{ ...byOrigin, source_id: 'thai-binh' }]).map((it) => it.code),
    ).toEqual([]);
  });

  it('may be of several indicators: 7 under contract and 2 added make the 9 new tasks', () => {
    const contracted = told('contracted', 7);
    const added = told('added', 2);
    const check = {
      kind: 'sum',
      total: figure('tasks', 'origin=new'),
      parts: [figure('contracted'), figure('added')],
    };
    expect(notes([begun, contracted, added], [], [check])).toEqual([
      { code: 'sum-agrees', total: begun, parts: [contracted, added], sum: 9 },
    ]);
    expect(notes([begun, contracted], [], [check])).toEqual([]);
    expect(notes([begun, contracted, { ...added, value: 1 }], [], [check])).toMatchObject([
      { code: 'sum-differs', sum: 8 },
    ]);
  });
});

describe('a stated rate', () => {
  const check = {
    kind: 'rate',
    rate: figure('on-time-rate'),
    part: figure('files', 'outcome=settled-on-time'),
    whole: figure('files'),
  };

  it('differs from its two figures: 100% beside 40 of 46, which is 87,0%', () => {
    const [note] = notes([rate, files, onTime], [], [check]);
    expect(note).toMatchObject({ code: 'rate-differs', rate, part: onTime, whole: files });
    expect(note?.code === 'rate-differs' && note.share).toBeCloseTo(0.8696, 4);
  });

  it('agrees within the rounding of its own decimals: 17 of 25 is 68%', () => {
    const codes = (stated: number, part: number, whole: number) =>
      notes(
        [told('on-time-rate', stated), told('files', whole), { ...onTime, value: part }],
        [],
        [check],
      ).map(({ code }) => code);
    expect(codes(68, 17, 25)).toEqual(['rate-agrees']);
    expect(codes(87, 40, 46)).toEqual(['rate-agrees']);
    expect(codes(87.1, 40, 46)).toEqual(['rate-differs']);
    expect(codes(33.3, 1, 3)).toEqual(['rate-agrees']);
  });

  it('is not held against a bound, a missing figure or nothing at all', () => {
    expect(notes([rate, files, { ...onTime, qualifier: 'at-least' }], [], [check])).toEqual([]);
    expect(notes([rate, files], [], [check])).toEqual([]);
    expect(notes([rate, { ...files, value: 0 }, onTime], [], [check])).toEqual([]);
  });
});

describe('two places that state the same', () => {
  const check = { kind: 'same', first: figure('identified'), second: figure('chosen', '', 'plan') };
  const identified = told('identified', 10);
  const chosen = told('chosen', 9, '', { kind: 'plan', locator: 'C.1' });

  it('differ: 10 tasks in A.III.2.a, 9 in C.1', () => {
    expect(notes([identified, chosen], [], [check])).toEqual([
      { code: 'same-differs', first: identified, second: chosen },
    ]);
  });

  it('agree', () => {
    expect(
      notes([identified, { ...chosen, value: 10 }], [], [check]).map(({ code }) => code),
    ).toEqual(['same-agrees']);
  });
});

describe('a remark', () => {
  const check = { kind: 'remark', figure: figure('tasks', 'origin=transitional') };
  it('is the figure’s own note, where it has one', () => {
    const noted = { ...carriedOver, note: { vi: 'Chú thích 1 thiếu 01.', en: 'One is missing.' } };
    expect(notes([noted], [], [check])).toEqual([{ code: 'remark', figure: noted }]);
    expect(notes([carriedOver], [], [check])).toEqual([]);
  });
});

describe('qualityOf', () => {
  const other = { ...tasks, value: 42, sourceId: 'other' };
  const all = notes([tasks, carriedOver, begun, other], [byOrigin]);
  const quality = qualityOf(all);
  const codesOn = (it: Observation) => quality.notesOn(it).map(({ code }) => code);

  it('finds a note at every figure that it touches, and at no other', () => {
    expect(codesOn(tasks)).toEqual(['sum-agrees', 'contradicted']);
    expect(codesOn(begun)).toEqual(['sum-agrees']);
    expect(codesOn(other)).toEqual(['contradicted']);
    expect(codesOn(files)).toEqual([]);
  });

  it('finds it by an equal figure, and by one that was made from it, once', () => {
    expect(codesOn(structuredClone(begun))).toEqual(['sum-agrees']);
    const merged: Observation = {
      ...begun,
      placeId: '34-19',
      value: 40,
      coverage: { have: 1, of: 2, from: [carriedOver, begun] },
    };
    expect(codesOn(merged)).toEqual(['sum-agrees']);
  });

  it('gathers the notes of a document', () => {
    expect(quality.notesOfSource('bac-kan').map(severityOf)).toEqual(['agrees', 'look']);
    expect(quality.notesOfSource('other').map(severityOf)).toEqual(['look']);
    expect(quality.notesOfSource('nobody')).toEqual([]);
  });
});

it('tells apart figures by everything that makes them other figures', () => {
  const like: Observation[] = [
    tasks,
    carriedOver,
    { ...tasks, kind: 'plan' },
    { ...tasks, value: 41 },
    { ...tasks, locator: 'C.1' },
    { ...tasks, sourceId: 'other' },
    { ...tasks, period: { ...tasks.period, asOf: '2023-09-15' } },
  ];
  expect(new Set(like.map(observationKey)).size).toBe(like.length);
  expect(observationKey({ ...tasks })).toBe(observationKey(tasks));
});

it('asks for the figures of every indicator that a rule names', () => {
  const crossChecks = [
    v.parse(crossCheckSchema, {
      kind: 'same',
      first: { indicator_id: 'b' },
      second: { indicator_id: 'a' },
      source_id: 's',
    }),
  ];
  const partSums = [byOrigin, { total_id: 'files', part_ids: ['a', 'open'] }];
  const rules = qualityRules([
    { partSums, crossChecks: [] },
    { partSums: [], crossChecks },
  ]);
  expect(indicatorsIn(rules)).toEqual(['a', 'b', 'files', 'open', 'tasks']);
});
