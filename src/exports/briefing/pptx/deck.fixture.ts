import { strFromU8, unzipSync } from 'fflate';
import type {
  ChartLink,
  ChartModel,
  ChartPoint,
  ChartSeries,
} from '../../../charts/chart-model.ts';
import { wordsIn } from '../../../i18n/words.ts';
import type { BriefingChart, BriefingDocument } from '../briefing-document.ts';
import type { Work } from '../chart-by-chart.ts';
import { makeDeck } from './make-deck.ts';
import { defaultLook, type SlideLogo, type SlideLook } from './slide-look.ts';

type Figure = number | null | (Partial<ChartPoint> & { value: number | null });

const printed = (value: number): string => value.toLocaleString('vi-VN');

/** A figure of a chart; what matters is given, the rest is plain. */
export function point(figure: Figure): ChartPoint {
  const more = typeof figure === 'object' && figure !== null ? figure : { value: figure };
  const { value } = more;
  return {
    text: value === null ? 'không nêu' : printed(value),
    state: value === null ? 'missing' : 'whole',
    qualifier: 'exact',
    period: '',
    spoken: '',
    observation: null,
    ...more,
  };
}

/** A series whose neighbouring figures are joined, the last one as the part-year that it is. */
export function series(
  name: string,
  role: ChartSeries['role'],
  figures: readonly Figure[],
  joins: Readonly<Record<number, ChartLink['join']>> = {},
): ChartSeries {
  const points = figures.map(point);
  const links = points.slice(1).map((to, from): ChartLink => {
    const usual = to.state === 'part-year' ? 'dashed' : 'solid';
    const isGap = to.value === null || points[from]?.value === null;
    return { from, to: from + 1, join: joins[from + 1] ?? (isGap ? 'none' : usual) };
  });
  return { id: name, name, role, points, links };
}

export const model = (
  more: Partial<ChartModel> & Pick<ChartModel, 'kind' | 'series'>,
): ChartModel => ({
  id: more.kind,
  title: 'Dự án được thẩm định công nghệ',
  subtitle: 'Đơn vị: dự án · tỉnh Quảng Trị',
  categoryTitle: 'Kỳ',
  categories: (more.series[0]?.points ?? []).map((_, at) => ({
    key: String(2020 + at),
    label: String(2020 + at),
  })),
  unit: 'dự án',
  divisor: 1,
  notes: [],
  sources: [
    {
      sourceId: 'quang-tri-2023-11',
      text: 'Sở KH&CN Quảng Trị, Báo cáo tháng 11/2023',
      locators: ['I.2'],
    },
  ],
  ...more,
});

/** Appraisals of Quảng Trị as its report prints them (I.2): the last year is told to November. */
export const appraisals = model({
  kind: 'columns',
  categories: [
    { key: '2020', label: '2020' },
    { key: '2021', label: '2021' },
    { key: '2022', label: '2022' },
    { key: '2023', label: '2023', sublabel: 'đến 11/2023' },
  ],
  series: [series('Quảng Trị', 'focus', [43, 65, 86, { value: 106, state: 'part-year' }])],
  notes: ['Cột gạch chéo: chưa đủ năm, không so trực tiếp với các năm trước.'],
});

/** A plan of Cao Bằng as its report prints it: 17 of 25. */
export const plans = model({
  kind: 'progress',
  title: 'Thực hiện so với kế hoạch',
  planHeads: {
    figures: 'Thực hiện / kế hoạch',
    share: 'Tiến độ',
    expected: 'Thời gian đã qua',
    line: 'Thời gian đã qua',
    pace: 'Nhịp độ',
    status: 'Trạng thái',
    remaining: 'Còn lại',
    needed: 'Cần mỗi tháng',
  },
  categories: [{ key: 'a', label: 'Cơ quan được kiểm tra', sublabel: 'Cao Bằng', unit: 'cơ quan' }],
  series: [
    series('Thực hiện', 'focus', [
      {
        value: 17,
        plan: { sourceId: 's', value: 25, text: '25', timeShare: 0.548, timeText: '54,8%' },
        standing: {
          status: 'on-track',
          statusText: 'Đúng tiến độ',
          share: 0.68,
          shareText: '68%',
          pace: 1.24,
          paceText: '1,24',
          remaining: null,
          needed: null,
          reachedText: '',
          expectedWords: '',
          needText: 'còn 8 cơ quan',
          expected: 0.548,
          expectedText: '54,8%',
        },
      },
    ]),
  ],
});

export const frame = {
  address: 'https://department.example.test/app/#/indicator?indicator=appraisals&place=63-45',
  dataVersion: 'v1',
  dataDate: { on: '2023-11-07', precision: 'day' as const },
  exportDate: '2026-11-21',
  product: 'Bảng chỉ tiêu KH&CN',
};

export const onSlide = (shown: ChartModel, more: Partial<BriefingChart> = {}): BriefingChart => ({
  model: shown,
  title: shown.title,
  caption: '',
  isCaptionGenerated: false,
  frame,
  ...more,
});

export const briefing = (
  charts: readonly BriefingChart[],
  more: Partial<BriefingDocument> = {},
): BriefingDocument => ({
  title: 'Bản tin tháng 11',
  department: 'Sở Khoa học và Công nghệ tỉnh Quảng Trị',
  date: '2026-11-21',
  signature: { place: 'Quảng Trị', role: 'Giám đốc', name: 'Trần Ngọc Lân' },
  charts,
  ...more,
});

/** A picture of one pixel. */
const png =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

export const logo: SlideLogo = { png: `data:image/png;base64,${png}`, width: 300, height: 100 };

/** The letters that drawings are set in: none, so that words stay words. */
const noLetters = JSON.stringify({
  unitsPerEm: 1000,
  glyphs: {},
  tabular: {},
  kerning: { first: {}, second: {}, values: [] },
});

interface Asked extends Partial<Work> {
  look?: SlideLook;
  logo?: SlideLogo;
  language?: 'vi' | 'en';
}

export const deckBytes = (
  document: BriefingDocument,
  { look = defaultLook, language = 'vi', ...more }: Asked = {},
): Promise<Uint8Array> =>
  makeDeck(document, {
    logo: undefined,
    onProgress: () => undefined,
    signal: new AbortController().signal,
    ...more,
    look,
    words: wordsIn(language),
    readFile: async () => new TextEncoder().encode(noLetters),
    toPng: async () => Uint8Array.from(atob(png), (it) => it.charCodeAt(0)),
  });

/** The parts of a deck; those that are text as such. */
export interface ReadDeck {
  bytes: Record<string, Uint8Array>;
  text: (path: string) => string;
  /** Paths in the order of their numbers: slide 2 before slide 10. */
  paths: (pattern: RegExp) => string[];
}

export async function deckOf(charts: readonly BriefingChart[], asked?: Asked): Promise<ReadDeck> {
  return readDeck(await deckBytes(briefing(charts), asked));
}

export function readDeck(file: Uint8Array): ReadDeck {
  const bytes = unzipSync(file);
  const numberOf = (path: string) => Number(/(\d+)\.\w+$/.exec(path)?.[1] ?? 0);
  return {
    bytes,
    text: (path) => strFromU8(bytes[path] ?? new Uint8Array()),
    paths: (pattern) =>
      Object.keys(bytes)
        .filter((it) => pattern.test(it))
        .sort((a, b) => numberOf(a) - numberOf(b)),
  };
}

/** The charts of a deck in their order. */
export const chartParts = ({ paths, text }: ReadDeck): string[] =>
  paths(/^ppt\/charts\/chart\d+\.xml$/).map(text);

/** All texts inside elements of a name, in their order. */
export const textsIn = (xml: string, name: string): string[] =>
  [...xml.matchAll(new RegExp(`<${name}(?: [^>]*)?>([^<]*)</${name}>`, 'g'))].map(
    ([, it = '']) => it,
  );

/** The inside of the n-th element of a name that is not nested in itself. */
export const nthElement = (xml: string, name: string, at: number): string =>
  [...xml.matchAll(new RegExp(`<${name}(?: [^>]*)?>(.*?)</${name}>`, 'gs'))][at]?.[1] ?? '';

/** The words of a slide's title placeholder. */
export const titleOf = (slide: string): string =>
  textsIn(/<p:ph[^>]*type="title"[^>]*>.*?<\/p:txBody>/s.exec(slide)?.[0] ?? '', 'a:t').join(' ');
