import { describe, expect, test } from 'vitest';
import { wordsIn } from '../../src/i18n/words.ts';
import {
  prefillFor,
  progressChoices,
  progressPageModel,
} from '../../src/pages/progress/progress-model.ts';
import { indicatorsWithYears, shownYears } from '../../src/pages/progress/years-model.ts';
import { inCurrentBoundary } from '../../src/semantic/current-boundary.ts';
import type { Observation } from '../../src/semantic/observation.ts';
import { planOfTarget } from '../../src/semantic/own-target.ts';
import type { Language } from '../../src/semantic/selection.ts';
import { catalogue, observations } from './bundled-data.ts';

// Expected figures and words were read in the reports by hand.

const places = ['63-06', '63-45', '63-04', '63-34'];

type Input = Parameters<typeof progressPageModel>[0];

function page(more: Partial<Input> = {}, language: Language = 'vi') {
  return progressPageModel(
    {
      observations: observations.filter((it) => places.includes(it.placeId)),
      year: undefined,
      thresholds: { onTrack: 1, watch: 0.85 },
      path: 'straight',
      order: 'worst',
      topic: undefined,
      statuses: [],
      pins: [],
      ...more,
    },
    { words: wordsIn(language), catalogue, boundary: 'reported' },
  );
}

const ids = (items: readonly { indicator: { id: string } }[]) =>
  items.map(({ indicator }) => indicator.id);
const counts = (model: ReturnType<typeof page>) =>
  Object.fromEntries(model.summary.map(({ status, count }) => [status, count]));
const stated = (indicatorId: string, placeId: string): Observation => {
  const found = observations.find(
    (it) => it.indicatorId === indicatorId && it.placeId === placeId && it.kind === 'actual',
  );
  if (!found) throw new Error(`${indicatorId} of ${placeId} is not stated`);
  return found;
};

describe('all places', () => {
  test('four plans are measured, after disbursement, of which no plan is printed', () => {
    expect(ids(page().rows)).toEqual([
      'public-investment-disbursement',
      'mushroom-spawn-produced',
      'mushroom-bags-produced',
      'tv-programmes-broadcast',
      'iso-9001-2008-agencies-checked',
    ]);
  });

  test('plans go along with the words and the passage that state them', () => {
    const points = page().chart?.series[0]?.points ?? [];
    const plans = points.flatMap(({ plan }) => plan?.observation ?? []);
    expect(plans.map(({ asPrinted, locator }) => [locator, asPrinted])).toEqual([
      ['A.III.7', '2.050/4.000kg cung ứng cho các hộ'],
      ['A.III.7', '10.000/15.000 bịch nấm thương phẩm'],
      ['A.III.3', '33/48 số theo kế hoạch'],
      ['1.a', 'đã kiểm tra được 17/25 đơn vị'],
    ]);
  });

  test('one is behind, two to be watched, one on track', () => {
    expect(counts(page())).toMatchObject({ behind: 1, watch: 2, 'on-track': 1, done: 0 });
  });

  test('the title tells the worst, in both languages', () => {
    expect(page().title).toBe(
      'Bắc Kạn: giống nấm được sản xuất đạt 51,3% kế hoạch khi đã qua 74,8% thời gian',
    );
    expect(page({}, 'en').title).toBe(
      'Bac Kan: mushroom spawn produced – 51.3% of the plan with 74.8% of the time gone',
    );
  });

  test('the missions without a plan are named, and 68 %, which 17 of 25 tells, is not among them', () => {
    const { main } = page().noPlan;
    expect(ids(main)).toContain('iso-9001-2015-plan-rate');
    expect(ids(main)).not.toContain('iso-9001-2008-check-rate');
    expect(ids(page().statedRates)).toContain('iso-9001-2008-check-rate');
  });

  test('what is pinned comes first, also of what has no plan', () => {
    const model = page({
      pins: ['tv-programmes-broadcast', 'initiatives-recognised'].map((indicatorId) => ({
        indicatorId,
        below: 0.95,
      })),
    });
    expect(ids(model.rows)[0]).toBe('tv-programmes-broadcast');
    expect(ids(model.noPlan.main)[0]).toBe('initiatives-recognised');
    // 0,92 is below the 0,95 that the person has set.
    expect(model.chart?.categories[0]?.sublabel).toMatch(
      /đang theo dõi · Nhịp độ 0,92, dưới mức 0,95 đã đặt$/u,
    );
  });

  test('plans for the last six months of 2023 have no figure yet', () => {
    const six = page().planOnly.filter(({ plan }) => plan.period.start === '2023-07-01');
    expect(ids(six)).toContain('research-tasks-accepted');
    expect(
      six.find(({ indicator }) => indicator.id === 'research-tasks-accepted')?.plan.value,
    ).toBe(5);
  });

  test('40 of 46 files is a part of a total, never a row', () => {
    expect(ids(page().rows)).not.toContain('administrative-files');
    const files = page().parts.find(({ total }) => total?.indicatorId === 'administrative-files');
    expect(files?.parts.map((it) => it.value)).toEqual([40, 2, 1, 3]);
  });
});

describe('filters', () => {
  test('a topic keeps its own rows', () => {
    expect(ids(page({ topic: 'production-services' }).rows)).toEqual([
      'mushroom-spawn-produced',
      'mushroom-bags-produced',
    ]);
  });

  test('a status keeps its own rows', () => {
    expect(ids(page({ statuses: ['on-track'] }).rows)).toEqual(['iso-9001-2008-agencies-checked']);
    expect(page({ statuses: ['on-track'] }).noPlan.main).toEqual([]);
  });

  test('a year keeps its own', () => {
    expect(ids(page({ year: 2018 }).rows)).toEqual(['iso-9001-2008-agencies-checked']);
    expect(ids(page({ year: 2022 }).rows)).toEqual(['public-investment-disbursement']);
  });

  test('nothing is left of a topic without plans', () => {
    const model = page({ topic: 'radiation-safety' });
    expect(model.chart).toBeUndefined();
    expect(model.title).toBe('Không có kế hoạch nào khớp với lựa chọn');
  });
});

test('in today’s boundary the plan of one former unit measures nothing, and the title says so', () => {
  const ofThaiNguyen = inCurrentBoundary('34-19', observations, catalogue).observations;
  const model = page({ observations: ofThaiNguyen });
  expect(model.problems.map(({ problem }) => problem.code)).toEqual([
    'partly-covered',
    'partly-covered',
    'partly-covered',
  ]);
  expect(model.title).toBe('3 chỉ tiêu có kế hoạch đều chưa tính được tiến độ');
});

describe('plans of which nothing is told yet', () => {
  // C.2: "hỗ trợ 10 doanh nghiệp, HTX" in the last six months; of these no report tells.
  test('are no reason to say that there is no plan', () => {
    const ofBacKan = observations.filter((it) => it.placeId === '63-06');
    const model = page({ observations: ofBacKan, topic: 'intellectual-property' });
    expect(model.planOnly.map(({ plan }) => plan.value)).toEqual([10]);
    expect(model.title).toBe('1 kế hoạch chưa có số thực hiện');
  });

  const plan = (value: number, locator = 'I.1'): Observation => ({
    ...stated('samples-tested', '63-06'),
    kind: 'plan',
    breakdown: null,
    period: { start: '2024-01-01', end: '2024-12-31', precision: 'day' },
    value,
    locator,
    note: null,
  });

  test.each([
    ['plan-zero', [plan(0)]],
    ['plan-negative', [plan(-5)]],
    ['plans-differ', [plan(40), plan(50, 'I.2')]],
  ] as const)('are named where they are wrong, and none is chosen: %s', (code, plans) => {
    const model = page({ observations: [...observations, ...plans], year: 2024 });
    expect(model.problems.map(({ problem }) => problem.code)).toEqual([code]);
    expect(model.problems[0]?.plan.value).toBe(plans[0].value);
    expect(model.planOnly).toEqual([]);
    expect(model.title).toBe('1 chỉ tiêu có kế hoạch đều chưa tính được tiến độ');
  });

  test('their year and topic can be chosen', () => {
    expect(progressChoices([plan(40)], catalogue)).toEqual({
      years: [2024],
      topics: ['production-services'],
    });
  });
});

describe('own targets', () => {
  const target = planOfTarget({
    indicatorId: 'public-investment-disbursement',
    placeId: '63-04',
    period: { start: '2022-03-02', end: '2022-12-31' },
    breakdown: '',
    value: 10_000_000_000,
  });

  test('are measured, marked, and not counted among what reports plan', () => {
    const model = page({ observations: [...observations, target] });
    const own = model.rows.find(({ indicator }) => indicator.id === target.indicatorId);
    // 5.750 of 10.000 million, with the year over.
    expect(own?.progress?.progress).toBeCloseTo(0.575, 6);
    expect(own?.status).toBe('behind');
    expect(model.chart?.categories[0]?.sublabel).toContain('mục tiêu tự đặt');
    expect(counts(model)).toMatchObject({ behind: 1 });
    expect(model.title).toContain('giống nấm');
  });

  test('begin where the figure begins to count', () => {
    expect(prefillFor(stated('public-investment-disbursement', '63-04'))).toEqual({
      indicatorId: 'public-investment-disbursement',
      placeId: '63-04',
      year: 2022,
      since: '2022-03-02',
    });
    expect(prefillFor(stated('quality-support-funding', '63-45'))).toMatchObject({
      year: 2023,
      since: undefined,
    });
  });
});

test('only Quảng Trị’s appraisals have years to lay over one another', () => {
  const found = indicatorsWithYears(observations, places, catalogue);
  expect(ids(found)).toEqual(['technology-appraisals']);
  const shown = shownYears(found, ['fines']);
  expect(shown?.places.map(({ placeId }) => placeId)).toEqual(['63-45']);
  expect(shown?.places[0]?.beside.years.map(({ year }) => year)).toEqual([2020, 2021, 2022, 2023]);
  expect(shown?.places[0]?.beside.sameStretch).toEqual([]);
});

describe('what is told of the list', () => {
  const needOf = (indicatorId: string) => {
    const { rows, chart } = page();
    const at = rows.findIndex(({ indicator }) => indicator.id === indicatorId);
    return chart?.series[0]?.points[at]?.standing;
  };

  test('a month’s share of what only comes whole has no decimal: 5.000 bags in 3 months', () => {
    expect(needOf('mushroom-bags-produced')?.needText.replaceAll('\u00a0', ' ')).toBe(
      'còn 5.000 bịch, cần hơn 1.666 bịch mỗi tháng',
    );
    expect(needOf('mushroom-bags-produced')?.needed?.value).toBeCloseTo(1666.667, 3);
    // 25 − 17 = 8 agencies from 19 July on: more than one a month, not 1,5.
    expect(needOf('iso-9001-2008-agencies-checked')?.needed?.text.replaceAll('\u00a0', ' ')).toBe(
      'hơn 1 cơ quan',
    );
  });

  test('its order is told as it is: disbursement, which no plan is printed of, stands first', () => {
    expect(page().lead).toContain('Giải ngân đứng đầu; sau đó chậm nhất trước.');
    const ofResearch = page({ observations: observations.filter((it) => it.placeId === '63-06') });
    expect(ofResearch.rows.length).toBeGreaterThan(1);
    expect(page({ topic: 'agriculture' }).lead).not.toContain('Giải ngân');
    expect(
      page({ pins: [{ indicatorId: 'tv-programmes-broadcast', below: null }] }).lead,
    ).toContain('Chỉ tiêu đang theo dõi, rồi giải ngân đứng đầu; sau đó chậm nhất trước.');
  });
});
