import { existsSync } from 'node:fs';
import type { Plugin } from 'vite';

/** A file of each command that writes into `.derived`, and the command. */
const needed = [
  ['fonts/OFL.txt', 'npm run fonts'],
  ['export-fonts/OFL.txt', 'npm run fonts'],
  ['shapes/63.json', 'npm run shapes'],
] as const;

/** Stops a build without derived files: Vite alone would leave their addresses leading nowhere. */
export function requireDerived(): Plugin {
  return {
    name: 'require-derived',
    apply: 'build',
    buildStart() {
      for (const [file, command] of needed) {
        const made = existsSync(new URL(`../../.derived/${file}`, import.meta.url));
        if (!made) this.error(`.derived/${file} is missing: run "${command}" first`);
      }
    },
  };
}
