import type { ChartModel } from '../../../charts/chart-model.ts';
import type { Words } from '../../../i18n/words.ts';
import type { ReadFile } from '../../image/outline-texts.ts';
import type { BriefingChart } from '../briefing-document.ts';
import { arrangeBody } from './arrange-body.ts';
import { chartPicture } from './chart-picture.ts';
import { nativeCharts } from './chart/native-charts.ts';
import { describeChart } from './describe-chart.ts';
import { fitText, fitTitle } from './fit-text.ts';
import { footLines } from './foot-lines.ts';
import { plainLine } from './plain-text.ts';
import { planTables } from './plan-tables.ts';
import type { SlideContent, SlideObject } from './slide-content.ts';
import { places, type SlideBox } from './slide-geometry.ts';
import { hasFigures, slideNotes } from './slide-notes.ts';
import { speakerNotes } from './speaker-notes.ts';

/** What a slide needs from outside. */
export interface SlideMakers {
  words: Words;
  /** Gets a file beside the app: the fonts of drawings. */
  readFile: ReadFile;
  /** The picture of an SVG, for programs that draw none. */
  toPng: (svg: string) => Promise<Uint8Array>;
}

const sizes = {
  title: [28, 26, 24, 22, 20, 18, 16, 14, 12],
  subtitle: [15, 14, 13, 12, 11, 10, 9],
  foot: [10, 9, 8, 7, 6],
};

/** The slides of a chart: one, or as many as its table has pages. */
export async function slideContents(
  { model, title: said, caption, isCaptionGenerated, frame }: BriefingChart,
  makers: SlideMakers,
): Promise<SlideContent[]> {
  const { words } = makers;
  const title = plainLine(said === '' ? model.title : said);
  const foot = footLines(model, frame, words);
  // A slide is for its chart; the figures stand in the speaker's notes too.
  const above = isCaptionGenerated ? [] : caption.split(/\n+/);
  const body = arrangeBody(model.kind, above, slideNotes(model, words));
  const pages = await objectsOf(model, title, body.room, makers);
  const paragraphs = [foot.sources, foot.dates, foot.view.text].filter((it) => it !== '');
  return pages.map((objects, at): SlideContent => {
    const own =
      pages.length === 1 ? title : words.messages.pptxExport.continued(title, at + 1, pages.length);
    return {
      title: sized(own, 'title', places.title),
      subtitle:
        model.subtitle === '' ? undefined : sized(model.subtitle, 'subtitle', places.subtitle),
      caption: body.caption,
      objects,
      notes: body.notes,
      foot: {
        ...foot,
        size: fitText(paragraphs, { ...places.foot, weight: 400, sizes: sizes.foot }).size,
      },
      product: frame.product,
      speech: speakerNotes(model, title, foot, words),
    };
  });
}

function sized(text: string, of: 'title' | 'subtitle', box: { width: number; height: number }) {
  const { size } =
    of === 'title'
      ? fitTitle(text, { ...box, weight: 600, sizes: sizes.title })
      : fitText([text], { ...box, weight: 400, sizes: sizes.subtitle });
  return { text, size };
}

/** What stands between subtitle and notes: native charts, a picture, or tables over several slides. */
async function objectsOf(
  model: ChartModel,
  title: string,
  room: SlideBox,
  { words, readFile, toPng }: SlideMakers,
): Promise<SlideObject[][]> {
  if (!hasFigures(model)) return [[]];
  const description = describeChart(model, title, words);
  if (model.planHeads) {
    return planTables(model, model.planHeads, room).map((table) => [
      { type: 'table', table, box: room, description },
    ]);
  }
  const charts = nativeCharts[model.kind](model, room, words);
  if (!charts) {
    const { svg, box } = await chartPicture(model, room, words, readFile);
    return [[{ type: 'picture', svg, png: await toPng(svg), box, description }]];
  }
  return [
    charts.flatMap(({ chart, box, shows, marks = [] }): SlideObject[] => [
      { type: 'chart', chart, box, description: describeChart(shows, chart.title ?? title, words) },
      ...marks.map((it): SlideObject => ({
        type: 'mark',
        box: it,
        description: markWords(model, words),
      })),
    ]),
  ];
}

const markWords = ({ reference }: ChartModel, { messages }: Words): string =>
  `${messages.pptxExport.reference}: ${reference?.text ?? ''}`;
