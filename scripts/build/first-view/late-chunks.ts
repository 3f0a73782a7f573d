import type { Rolldown } from 'vite';

/** What the overview asks for as soon as it is there: each would wait for the one before. */
const asked = ['src/components/chart/chart-plot.tsx', 'src/pages/overview/watched-here.tsx'];

/** The files of that code with all that they import, to be fetched together with the app's own. */
export function lateChunks(bundle: Rolldown.OutputBundle): string[] {
  const chunks = new Map(
    Object.values(bundle).flatMap((it) =>
      it.type === 'chunk' ? [[it.fileName, it] as const] : [],
    ),
  );
  const files = new Set<string>();
  const add = (file: string) => {
    if (files.has(file)) return;
    files.add(file);
    chunks.get(file)?.imports.forEach(add);
  };
  for (const path of asked) {
    const chunk = [...chunks.values()].find((it) => it.facadeModuleId?.endsWith(path));
    if (!chunk) throw new Error(`${path} is no longer a chunk of its own`);
    add(chunk.fileName);
  }
  return [...files];
}
