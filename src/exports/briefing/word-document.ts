import { documentDate } from '../../i18n/document-date.ts';
import type { Words } from '../../i18n/words.ts';
import type { ReadFile } from '../image/outline-texts.ts';
import { footTexts } from '../image/image-frame.ts';
import { plainPicture } from '../image/plain-picture.ts';
import { toPng } from '../image/svg-to-png.ts';
import { escapeText } from '../image/xml-text.ts';
import { printedNotes } from '../printed-notes.ts';
import type { RichText } from '../rich-text.ts';
import type { BriefingChart, BriefingDocument } from './briefing-document.ts';
import { base64Url } from './pptx/base64-url.ts';
import { chartByChart, type Work } from './chart-by-chart.ts';

interface WordRequest extends Work {
  words: Words;
  readFile: ReadFile;
}

/** The text column of an official letter, and a little more than a third of a page, in inches. */
const column = { width: 170 / 25.4, height: 110 / 25.4 };

/** What printers ask for; HTML knows 96 to an inch. */
const pixelsPerInch = 300;
const pixelsInHtml = 96;

/** Labels of 14 px are printed at 10 pt. */
const mostScale = ((10 / 72) * pixelsPerInch) / 14;

/**
 * The briefing as a word processor takes it: headings, captions and sources as text in its own
 * styles, the charts as pictures inside. Nothing is fetched when it is pasted.
 */
export async function writeRichText(
  document: BriefingDocument,
  request: WordRequest,
): Promise<RichText> {
  const { words } = request;
  const { title, department, date, signature, charts } = document;
  const parts = [
    paragraph(department),
    paragraph(documentDate(date, signature.place, words)),
    `<h1>${escapeText(title)}</h1>`,
  ];
  const lines = [department, documentDate(date, signature.place, words), title].filter(
    (it) => it !== '',
  );
  await chartByChart(charts, request, async (chart, at) => {
    const heading = words.messages.briefing.figureNumber(at + 1, chart.title);
    const below = belowChart(chart, words);
    parts.push(`<h2>${escapeText(heading)}</h2>`);
    if (chart.caption !== '') parts.push(paragraph(chart.caption));
    parts.push(
      small(chart.model.subtitle),
      `<p>${await pictureOf(chart, request)}</p>`,
      ...below.map(small),
    );
    lines.push(
      '',
      ...[heading, chart.caption, chart.model.subtitle].filter((it) => it !== ''),
      ...below,
    );
  });
  const signed = [signature.role, signature.name].filter((it) => it !== '');
  parts.push(...signed.map(paragraph));
  return {
    html: `<meta charset="utf-8">${parts.join('\n')}`,
    text: [...lines, ...signed].join('\r\n'),
  };
}

/** One for each line that a person broke; none of an empty text. */
const paragraph = (text: string): string =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => `<p>${escapeText(line)}</p>`)
    .join('\n');

/** By an element: the browser reads what is copied under the page's policy, which forbids styles. */
const small = (text: string): string =>
  text === '' ? '' : `<p><font size="2" color="#444444">${escapeText(text)}</font></p>`;

/** What must stay with the figures also where the picture is lost on its way: every source, too. */
function belowChart({ model, frame }: BriefingChart, words: Words): string[] {
  const { dates } = footTexts(model, frame, words);
  const named = model.sources.map(({ text, locators }) => [text, ...locators].join(', '));
  const sources = named.length === 0 ? '' : words.messages.imageExport.source(named.join('; '));
  return [...printedNotes(model, words), sources, dates].filter((it) => it !== '');
}

/** The chart alone: its title, notes and sources are text around it. */
async function pictureOf(
  { model, title, caption }: BriefingChart,
  { words, readFile }: WordRequest,
): Promise<string> {
  const picture = await plainPicture(model, {
    width: column.width * pixelsPerInch,
    height: column.height * pixelsPerInch,
    mostScale,
    pixelsPerInch,
    words,
    readFile,
  });
  const png = await toPng(picture.svg, 1);
  const [width, height] = [picture.width, picture.height].map((it) =>
    Math.round((it / pixelsPerInch) * pixelsInHtml),
  );
  const alternative = escapeText([title, caption].filter((it) => it !== '').join('. '));
  return `<img src="${await dataAddress(png)}" width="${width ?? ''}" height="${height ?? ''}" alt="${alternative}">`;
}

const dataAddress = async (png: Blob): Promise<string> =>
  base64Url(new Uint8Array(await png.arrayBuffer()), 'image/png');
