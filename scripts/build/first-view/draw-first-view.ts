import * as v from 'valibot';
import type { FirstViewFile } from '../../../src/app/first-view/first-view-file.ts';
import { renderSvg } from '../../../src/charts/render-svg.ts';
import type { ChartModel } from '../../../src/charts/chart-model.ts';
import {
  departmentConfigSchema,
  type DepartmentConfig,
} from '../../../src/datasets/department-config.ts';
import { wordsIn, type Words } from '../../../src/i18n/words.ts';
import { digest } from '../../../src/lib/digest.ts';
import { addDarkColours } from './darkened.ts';
import { piecesOf } from './pieces-of.ts';
import { plainMarkup } from './plain-markup.ts';
import { renderPage, type RenderedPage } from './render-page.tsx';
import { drawnScreens, type DrawnScreen } from './screens.ts';

type ReadFile = (path: string) => Uint8Array | undefined;

/** A view for windows of this width and more, up to the next one's. */
export interface DrawnView {
  from: number;
  file: FirstViewFile;
}

/** Draws the default view for every screen. `readFile` gives a file of the app by its path in dist/. */
export async function drawFirstViews(readFile: ReadFile): Promise<DrawnView[]> {
  const { languages } = configIn(readFile);
  const words = wordsIn(languages[0] ?? 'vi');
  const pages = new Map<boolean, Promise<FirstViewPages>>();
  const views: DrawnView[] = [];
  for (const screen of drawnScreens) {
    const drawn = pages.get(screen.isPhone) ?? drawPages(readFile, screen.isPhone);
    pages.set(screen.isPhone, drawn);
    const file = viewOf(screen, await drawn, words, readFile);
    views.push({ from: screen.from, file });
  }
  return views;
}

interface FirstViewPages {
  light: RenderedPage;
  dark: RenderedPage;
}

// One after the other: a page takes its files by one door.
async function drawPages(readFile: ReadFile, isPhone: boolean): Promise<FirstViewPages> {
  const light = await renderPage(readFile, { isPhone, isDark: false });
  return { light, dark: await renderPage(readFile, { isPhone, isDark: true }) };
}

function viewOf(
  { plots }: DrawnScreen,
  pages: FirstViewPages,
  words: Words,
  readFile: ReadFile,
): FirstViewFile {
  const { html, models, version, files } = pages.light;
  const light = plainMarkup(html);
  const darkColours = new Map<string, string>();
  const drawings = models.map((model) => {
    const widths = plots.map(([card, chart]) => (model.kind === 'sparkline' ? card : chart));
    return drawingsOf(model, widths, words, darkColours);
  });
  return {
    version,
    title: titleOf(light, words),
    light,
    dark: piecesOf(plainMarkup(pages.dark.html), light),
    drawings,
    darkColours: Object.fromEntries(darkColours),
    digests: digestsOf(files.filter(isData), readFile),
  };
}

/** What the figures are from; answers that were made of it tell nothing more. */
const isData = (path: string): boolean => !path.startsWith('results/');

/**
 * What the page asks for at once. The largest first: the small ones find their way between.
 */
export async function filesOfFirstView(readFile: ReadFile) {
  const { files } = await renderPage(readFile, { isPhone: false, isDark: false });
  const sizeOf = (path: string) => readFile(path)?.length ?? 0;
  const answers = files.filter((it) => !isData(it));
  const isList = (path: string) => path === 'config.json' || path === configIn(readFile).packages;
  const { theme, languages } = configIn(readFile);
  return {
    theme,
    language: languages[0] ?? 'vi',
    lists: Object.fromEntries(
      files.filter(isList).map((path) => [path, new TextDecoder().decode(readFile(path))]),
    ),
    data: files.filter((it) => isData(it) && !isList(it)).sort((a, b) => sizeOf(b) - sizeOf(a)),
    answers: answers.filter((it) => !isOfPlace(it)),
    viewAnswers: answers.filter(isOfPlace),
  };
}

const isOfPlace = (path: string): boolean => /\/place-[^/]*$/.test(path);

/** The department's configuration as it is shipped. */
const configIn = (readFile: ReadFile): DepartmentConfig =>
  v.parse(
    departmentConfigSchema,
    JSON.parse(new TextDecoder().decode(readFile('config.json'))) as unknown,
  );

function drawingsOf(
  model: ChartModel,
  widths: readonly number[],
  words: Words,
  dark: Map<string, string>,
): Record<string, string> {
  return Object.fromEntries(
    widths.map((width) => {
      const draw = (theme: 'light' | 'dark') =>
        renderSvg(model, { width, theme, words, reducedMotion: true });
      const light = draw('light');
      addDarkColours(light, draw('dark'), dark);
      return [String(width), plainMarkup(light.replaceAll('\n', ''))];
    }),
  );
}

function titleOf(html: string, { messages }: Words): string {
  const heading = /<h1[^>]*>([^<]*)<\/h1>/.exec(html)?.[1];
  if (heading === undefined) throw new Error('the first view has no heading');
  return `${heading} · ${messages.frame.appName}`;
}

function digestsOf(files: readonly string[], readFile: ReadFile): Record<string, string> {
  return Object.fromEntries(
    files.map((path) => {
      const bytes = readFile(path);
      if (!bytes) throw new Error(`${path} is missing: run "npm run data" first`);
      return [path, digest(bytes)];
    }),
  );
}
