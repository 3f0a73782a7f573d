/** A page whose script in the head decides when the app's code is fetched. */
interface HeldBack {
  /** The page with this script in its head. */
  html: (start: string) => string;
  /** The app's own script, and all modules that it begins with. */
  script: string;
  modules: string[];
}

const appScript = /\s*<script type="module" crossorigin src="([^"]+)"><\/script>/;
const preload = /\s*<link rel="modulepreload" crossorigin href="([^"]+)">/g;

/** Takes the tags that fetch the app's code out of the page that Vite has built. */
export function holdAppBack(page: string): HeldBack {
  const script = appScript.exec(page)?.[1];
  if (script === undefined) throw new Error('the built page has no script of the app');
  const modules = [...page.matchAll(preload)].map((it) => it[1] ?? '');
  const rest = page.replace(appScript, '').replaceAll(preload, '');
  if (/<script|modulepreload/.test(rest.replaceAll(/<script id=[^>]*>/g, ''))) {
    throw new Error('the built page fetches more than the app');
  }
  const mark = '<meta charset="utf-8" />';
  if (!rest.includes(mark)) throw new Error(`the built page has no ${mark}`);
  return {
    // Before the style sheets: a script behind them would wait for them. By the name of the app's own
    // script an open page finds out whether the server has another version by now.
    html: (start) =>
      rest.replace(
        mark,
        () => `${mark}\n    <script src="${start}" data-app="${script}"></script>`,
      ),
    script,
    modules,
  };
}
