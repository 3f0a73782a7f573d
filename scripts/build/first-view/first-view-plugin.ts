import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build, createServer, type Plugin, type ResolvedConfig } from 'vite';
import type * as drawing from './draw-first-view.ts';
import { holdAppBack } from './hold-app-back.ts';
import { lateChunks } from './late-chunks.ts';

/**
 * Draws the default view at build and lets the built page show it before the app's own code is asked
 * for (docs/decisions/025). Must stand before plugins that take the built files as they are.
 */
export function firstView(): Plugin {
  let config: ResolvedConfig;
  const readFile = (path: string) => {
    const { root, publicDir } = config;
    const file = [join(publicDir, path), join(root, '.derived', path)].find(existsSync);
    return file === undefined ? undefined : readFileSync(file);
  };
  return {
    name: 'first-view',
    apply: 'build',
    enforce: 'post',
    configResolved(resolved) {
      config = resolved;
    },
    // The page and its style sheets are in the bundle by now.
    async generateBundle(_, bundle) {
      const page = bundle['index.html'];
      if (page?.type !== 'asset') return;
      const { views, files } = await drawn(config, readFile);
      const styles = Object.values(bundle).flatMap((it) =>
        it.fileName.endsWith('.css') && it.type === 'asset' ? [String(it.source)] : [],
      );
      const written = views.map(({ from, file }) => {
        const unknown = classesOf(file.light).filter(
          (it) => !styles.some((css) => css.includes(`.${it}`)),
        );
        if (unknown.length > 0) this.error(`no style sheet knows ${unknown.join(', ')}`);
        const name = `first-view-${from}.json`;
        const source = JSON.stringify(file);
        return [from, this.getFileName(this.emitFile({ type: 'asset', name, source }))] as const;
      });
      const { html, script, modules } = holdAppBack(String(page.source));
      const code = await startScript(config.root, {
        ...files,
        views: written,
        script,
        modules: [...new Set([...modules, ...lateChunks(bundle).map((it) => `./${it}`)])],
      });
      const start = this.emitFile({ type: 'asset', name: 'page-start.js', source: code });
      page.source = html(`./${this.getFileName(start)}`);
    },
  };
}

/** The project's own code, run by Node as the browser runs it. */
async function drawn(
  { root, define }: ResolvedConfig,
  readFile: (path: string) => Uint8Array | undefined,
) {
  const server = await createServer({
    root,
    configFile: false,
    appType: 'custom',
    logLevel: 'warn',
    plugins: [react()],
    ...(define && { define }),
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true, include: [] },
  });
  try {
    const { drawFirstViews, filesOfFirstView } = (await server.ssrLoadModule(
      '/scripts/build/first-view/draw-first-view.ts',
    )) as typeof drawing;
    return {
      views: await drawFirstViews(readFile),
      files: await filesOfFirstView(readFile),
    };
  } finally {
    await server.close();
  }
}

/** The script of the page's head, whole and small, with what it must know of this build. */
async function startScript(root: string, facts: unknown): Promise<string> {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    define: { firstViewFacts: JSON.stringify(facts) },
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      copyPublicDir: false,
      lib: { entry: join(root, 'src/app/first-view/start.ts'), formats: ['iife'], name: 'start' },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  const chunks = outputs.flatMap((it) => ('output' in it ? it.output : []));
  const [chunk] = chunks;
  if (chunk?.type !== 'chunk' || chunks.length > 1) throw new Error('start.ts is not one script');
  return chunk.code.trim();
}

const classesOf = (html: string): string[] => [
  ...new Set([...html.matchAll(/ class="([^"]*)"/g)].flatMap((it) => it[1]?.match(/_\S+/g) ?? [])),
];
