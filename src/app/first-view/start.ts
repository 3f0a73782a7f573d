import { smallSha256 } from '../../lib/small-sha-256.ts';
import { mayHaveOwnPackages } from '../../storage/own-packages-presence.ts';
import { bringApp, type AppCode } from './bring-app.ts';
import { noteActs } from './early-acts.ts';
import { startEarlyBench } from './early-bench.ts';
import type { FirstViewFile } from './first-view-file.ts';
import type { FirstViewPage } from './first-view-page.ts';
import { isDefaultAddress, isDefaultVisit, sawOtherData } from './is-default-visit.ts';
import { noteHolding } from './note-holding.ts';
import { pageStarted } from './page-started.ts';
import { showFirstView } from './show-first-view.ts';

// Runs in the page's head before anything else is there; `npm run build` makes one file of it.

/** Put in by the build (scripts/build/first-view/first-view-plugin.ts). */
declare const firstViewFacts: Facts;

interface Facts extends AppCode {
  /**
   * The text of what says which packages there are: with a department's own packages nothing else
   * here would be of use.
   */
  lists: Readonly<Record<string, string>>;
  /** The data, and what the app reads beside them: for any view, and for the default one alone. */
  data: readonly string[];
  answers: readonly string[];
  viewAnswers: readonly string[];
  /** Where the drawn views lie, each with the narrowest window that it is for, in their order. */
  views: readonly (readonly [from: number, path: string])[];
  theme: 'system' | 'light' | 'dark';
}

// Named once: the build writes it out wherever it stands.
const facts = firstViewFacts;

/** The app waits no longer for the letters of the first view (ms). */
const longestWaitForFonts = 1_500;
/** Nor for a server from which nothing comes for so long (ms): it can tell what is the matter. */
const longestStall = 1_000;
/** A page that is not looked at paints nothing. */
const longestWaitForPaint = 300;

const page: FirstViewPage = {
  script: facts.script,
  version: undefined,
  files: new Map(),
  acts: [],
  isHeld: false,
  isLive: false,
};
const { documentElement } = document;
let hasBegun = false;
let tellAnew = () => {};
let isChecking = false;
let stall: ReturnType<typeof setTimeout> | undefined;

function beginApp(): void {
  if (hasBegun) return;
  hasBegun = true;
  tellAnew = bringApp(facts, page);
}

function kept(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Asks the server each time, as the app does: data are replaced under the same name. */
function ask(path: string, cache: RequestCache = 'no-cache'): Promise<Uint8Array | undefined> {
  const bytes = fetch(new URL(path, document.baseURI), { cache }).then(
    async (answer) => (answer.ok ? new Uint8Array(await answer.arrayBuffer()) : undefined),
    () => undefined,
  );
  return bytes
    .catch(() => undefined)
    .finally(() => {
      if (isChecking) watchForStall();
    });
}

function watchForStall(): void {
  clearTimeout(stall);
  stall = setTimeout(beginApp, longestStall);
}

function askEarly(paths: readonly string[]): void {
  for (const path of paths) if (!page.files.has(path)) page.files.set(path, ask(path));
}

async function digestOf(bytes: Uint8Array): Promise<string> {
  // The types know no page without TLS.
  const { subtle } = crypto as Partial<Crypto>;
  if (!subtle) return smallSha256(bytes);
  const hash = new Uint8Array(await subtle.digest('SHA-256', bytes.slice()));
  return [...hash].map((it) => it.toString(16).padStart(2, '0')).join('');
}

async function isAs(path: string, digests: Readonly<Record<string, string>>): Promise<void> {
  const bytes = await page.files.get(path);
  if (!bytes || (await digestOf(bytes)) !== digests[path]) throw new Error(`${path} is another`);
}

/** Rejects where other packages are in use than those of the build. */
async function knownLists(): Promise<void> {
  const paths = Object.keys(facts.lists);
  askEarly(paths);
  await Promise.all(
    paths.map(async (path) => {
      const text = new TextDecoder().decode(await page.files.get(path));
      if (text !== facts.lists[path]) throw new Error(`${path} is another`);
    }),
  );
}

/** The drawn view, once every file it was made from was found to be on the server byte for byte. */
async function drawnView(): Promise<FirstViewFile> {
  const path = facts.views.findLast(([from]) => from <= innerWidth)?.[1] ?? '';
  const drawn = ask(path, 'default').then((bytes) => {
    if (!bytes) throw new Error('the drawn view is not there');
    return JSON.parse(new TextDecoder().decode(bytes)) as FirstViewFile;
  });
  const data = knownLists().then(() => {
    askEarly(facts.data);
    return Promise.all(facts.data.map(async (name) => isAs(name, (await drawn).digests)));
  });
  const [file, hasOwn] = await Promise.all([drawn, mayHaveOwnPackages(), data]);
  if (hasOwn || sawOtherData(kept, file.version)) throw new Error('this browser keeps own data');
  return file;
}

const isDark = (): boolean =>
  facts.theme === 'system'
    ? matchMedia('(prefers-color-scheme: dark)').matches
    : facts.theme === 'dark';

/** Answers the first presses as well as a page without its app can. */
function attend(root: HTMLElement): void {
  root.addEventListener('click', (event) => {
    const { target } = event;
    const link = target instanceof Element ? target.closest('a') : null;
    if (link && !link.hash.startsWith('#/')) {
      // A hash is a route; this one means a place on the page.
      event.preventDefault();
      document.getElementById(link.hash.slice(1))?.focus();
    }
  });
  noteActs(root, page.acts);
  noteHolding(page);
  for (const type of ['pointerdown', 'keydown', 'hashchange']) {
    window.addEventListener(type, beginApp, { once: true });
  }
  window.addEventListener('hashchange', () => {
    // Once the app has taken over it tells its state itself.
    if (root.isConnected && !isDefaultAddress(location.hash)) {
      documentElement.dataset['appState'] = 'starting';
    }
  });
}

async function begin(): Promise<void> {
  isChecking = true;
  watchForStall();
  const [root, file] = await Promise.all([styledRoot(), drawnView()]);
  isChecking = false;
  clearTimeout(stall);
  // The person, or the app after a stall, may have gone on meanwhile.
  if (page.isLive || !isDefaultAddress(location.hash)) return;
  showFirstView(file, root, isDark());
  page.version = file.version;
  root.dataset['drawn'] = file.version;
  documentElement.dataset['appState'] = 'ready';
  attend(root);
  tellAnew();
  askEarly([...facts.answers, ...facts.viewAnswers]);
  await painted();
  await Promise.race([Promise.all([document.fonts.ready, loaded()]), after(longestWaitForFonts)]);
}

const after = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

const painted = () =>
  Promise.race([
    new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    after(longestWaitForPaint),
  ]);

/** What is asked for before that counts as a part of the page, and the browser shows it as loading. */
const loaded = () =>
  document.readyState === 'complete'
    ? undefined
    : new Promise((resolve) => window.addEventListener('load', resolve, { once: true }));

/** The root once the page is read and its style sheets are there: charts are chosen by their width. */
async function styledRoot(): Promise<HTMLElement> {
  if (document.readyState === 'loading') {
    await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve));
  }
  const sheets = document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]');
  const coming = [...sheets].filter((link) => !link.sheet);
  await Promise.all(
    coming.map(
      (link) =>
        new Promise((resolve, reject) => {
          link.addEventListener('load', resolve);
          link.addEventListener('error', reject);
        }),
    ),
  );
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html has no #root');
  return root;
}

const { protocol, hash } = location;
pageStarted();
window.__firstView = page;
startEarlyBench(() => page.version !== undefined && isDefaultAddress(location.hash));
if (isDefaultVisit({ protocol, hash, isFramed: window.parent !== window, kept })) {
  documentElement.dataset['theme'] = isDark() ? 'dark' : 'light';
  // Whatever keeps the drawn view from being shown, the app shows its own.
  begin().then(beginApp, beginApp);
} else {
  beginApp();
  if (protocol !== 'file:') {
    knownLists().then(
      () => askEarly([...facts.answers, ...facts.data]),
      () => undefined,
    );
  }
}
