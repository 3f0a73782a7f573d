import { describe, expect, test } from 'vitest';
import { wordsIn } from '../../i18n/words.ts';
import { catalogue } from '../../semantic/comparison.fixture.ts';
import { nine, planned } from '../../semantic/progress-list.fixture.ts';
import { withoutPlan, type ProgressItem } from '../../semantic/progress-list.ts';
import { plain } from './compared.fixture.ts';
import {
  broadcasts,
  done,
  item,
  ofZero,
  ownTarget,
  plan,
  season,
} from './progress-item.fixture.ts';
import { progressListModel } from './progress-list-model.ts';

const context = { words: wordsIn('vi'), catalogue, boundary: 'reported' as const };
const modelOf = (items: readonly ProgressItem[], remarks: readonly string[] = []) =>
  progressListModel(items, context, () => remarks);
const pointOf = (of: ProgressItem, remarks: readonly string[] = []) => {
  const point = modelOf([of], remarks).series[0]?.points[0];
  if (!point) throw new Error('no point');
  return { ...point, spoken: plain(point.spoken) };
};

describe('a row', () => {
  test('has the indicator’s name, and below it place, period and passage', () => {
    expect(modelOf([item()]).categories).toEqual([
      {
        key: 'broadcasts|63-06|0',
        label: 'Chuyên mục truyền hình',
        sublabel: 'Bắc Kạn · 9 tháng 2023 · mục A.III.3',
        unit: 'số',
      },
    ]);
  });

  test('of a part has the part’s name behind', () => {
    const breakdown = { dimension: 'channel', member: 'channel-one' };
    const [row] = modelOf([item({ ...done, breakdown })]).categories;
    expect(row?.label).toBe('Chuyên mục truyền hình: channel one');
  });

  test('of an own target says so, and every row what is remarked on it', () => {
    const [own] = modelOf([item(done, ownTarget)], ['đang theo dõi']).categories;
    expect(own?.sublabel).toBe(
      'Bắc Kạn · 9 tháng 2023 · mục A.III.3 · mục tiêu tự đặt · đang theo dõi',
    );
  });

  test('has a key of its own where two are of one indicator and place', () => {
    expect(modelOf([item(), item()]).categories.map(({ key }) => key)).toEqual([
      'broadcasts|63-06|0',
      'broadcasts|63-06|1',
    ]);
  });

  test('is told in the unit that suits figure and plan', () => {
    const money = { ...broadcasts, unit: { vi: 'đồng', en: 'VND' } };
    const spent = nine('broadcasts', 5_750_000_000);
    const of = item(spent, planned('broadcasts', 10_000_000_000), money);
    expect(modelOf([of]).categories[0]?.unit).toBe('triệu đồng');
    expect(pointOf(of).plan?.text).toBe('10.000');
    expect(modelOf([withoutPlan(money, spent)]).categories[0]?.unit).toBe('triệu đồng');
  });
});

describe('what is said of a row', () => {
  test('is place, figure, plan, share, time, rest and status', () => {
    expect(pointOf(item()).spoken).toBe(
      'Bắc Kạn. 9 tháng 2023: 33 số. Chưa đủ năm: 9 tháng 2023. Kế hoạch: 48 số. ' +
        '68,8% kế hoạch · nhịp độ 0,92. thời gian đã qua 74,8%. còn 15 số, cần 5 số mỗi tháng. ' +
        'Cần theo dõi',
    );
  });

  test('names an own target as one, leaves out what is nothing, and ends with the remarks', () => {
    const all = item({ ...done, value: 48 }, ownTarget);
    expect(pointOf(all, ['đang theo dõi']).spoken).toBe(
      'Bắc Kạn. 9 tháng 2023: 48 số. Chưa đủ năm: 9 tháng 2023. Mục tiêu tự đặt: 48 số. ' +
        '100% kế hoạch · nhịp độ 1,34. thời gian đã qua 74,8%. Hoàn thành. đang theo dõi',
    );
  });

  test('is the reason where nothing is measured, and there is no bar', () => {
    const point = pointOf(withoutPlan(broadcasts, done));
    expect(point.spoken).toBe(
      'Bắc Kạn. 9 tháng 2023: 33 số. Chưa đủ năm: 9 tháng 2023. Báo cáo không nêu số kế hoạch. ' +
        'Không nêu kế hoạch',
    );
    expect(point).not.toHaveProperty('plan');
    const wrong = pointOf(ofZero());
    expect(wrong.spoken).toContain('Kế hoạch bằng 0: không có gì để chia. Chưa tính được');
    expect(wrong.spoken).not.toContain('Kế hoạch: 0');
    expect(wrong).not.toHaveProperty('plan');
  });
});

test('a plan of a report has its source, an own target none', () => {
  expect(pointOf(item()).plan).toEqual({
    sourceId: 'report',
    value: 48,
    text: '48',
    timeShare: 273 / 365,
    timeText: '74,8%',
    observation: plan,
  });
  expect(pointOf(item(done, ownTarget)).plan).toMatchObject({ sourceId: null, isOwn: true });
});

describe('the whole list', () => {
  test('is one series under the words over its columns', () => {
    const model = modelOf([item()]);
    expect(model).toMatchObject({
      kind: 'progress',
      id: 'progress-list',
      title: 'Thực hiện so với kế hoạch',
      subtitle: 'Tiến độ từng chỉ tiêu · địa giới theo báo cáo (63 đơn vị)',
      categoryTitle: 'Chỉ tiêu',
      series: [{ id: 'actual', name: 'Thực hiện', role: 'focus', links: [] }],
      unit: '',
      divisor: 1,
    });
    expect(model.planHeads).toMatchObject({
      figures: 'Thực hiện / kế hoạch',
      expected: 'Thời gian đã qua',
      line: 'Thời gian đã qua',
    });
  });

  test('has remarks only where somebody makes some', () => {
    expect(progressListModel([item()], context)).toEqual(modelOf([item()]));
  });

  test('by earlier years has another word over what is expected, if only one row goes by them', () => {
    const model = modelOf([item(), item(done, plan, broadcasts, season)]);
    expect(model.planHeads).toMatchObject({ expected: 'Kỳ vọng đến nay', line: 'Kỳ vọng đến nay' });
    expect(model.notes).toEqual([
      'Vạch đậm cuối thanh: kế hoạch; vạch chấm: kỳ vọng đến nay; vạch ngang: khoảng của các năm trước.',
    ]);
  });

  test('explains its marks, if any of it is measured', () => {
    const marks = 'Vạch đậm cuối thanh: kế hoạch; vạch chấm: phần thời gian đã qua.';
    expect(modelOf([item(), withoutPlan(broadcasts, done)]).notes).toEqual([marks]);
    expect(modelOf([item(done, ownTarget), item()]).notes).toEqual([
      marks,
      'Vạch rỗng: mục tiêu tự đặt, không phải kế hoạch của báo cáo.',
    ]);
    expect(modelOf([withoutPlan(broadcasts, done)]).notes).toEqual([]);
    expect(modelOf([])).toMatchObject({ notes: [], categories: [], sources: [] });
  });

  test('tells what is remarked on plans as it is, and on figures with the name that it belongs to', () => {
    const note = (vi: string) => ({ vi, en: vi });
    const noted = item({ ...done, note: note('của số') }, { ...plan, note: note('của kế hoạch') });
    const own = item(done, { ...ownTarget, note: note('của riêng') });
    expect(modelOf([noted, noted, own]).notes.slice(2)).toEqual([
      'của kế hoạch',
      'Chuyên mục truyền hình: của số',
    ]);
  });

  test('says of a figure that reaches to a month that its day is not printed, where time is measured', () => {
    const period = { start: '2023-01-01', end: '2023-09-30', precision: 'month' as const };
    const said =
      'Chuyên mục truyền hình: báo cáo không ghi ngày chốt số liệu; thời gian tính đến hết tháng của số liệu';
    expect(modelOf([item({ ...done, period })]).notes).toContain(said);
    expect(modelOf([withoutPlan(broadcasts, { ...done, period })]).notes).toEqual([]);
  });

  test('explains bounds, which the figures themselves do not', () => {
    expect(modelOf([item({ ...done, qualifier: 'at-least' })]).notes.at(-1)).toBe(
      'Dấu ≥: báo cáo ghi “trên”, số thực có thể lớn hơn.',
    );
  });

  test('names the documents of figures and plans, and none for an own target', () => {
    const ofPlan = { ...plan, sourceId: 'plan', locator: 'B.1' };
    const sources = (of: ProgressItem) => modelOf([of]).sources.map((it) => it.sourceId);
    expect(sources(item(done, ofPlan))).toEqual(['report', 'plan']);
    expect(sources(item(done, ownTarget))).toEqual(['report']);
    expect(sources(withoutPlan(broadcasts, done))).toEqual(['report']);
  });
});
