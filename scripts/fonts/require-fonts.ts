import { existsSync } from 'node:fs';
import type { Plugin } from 'vite';

/** Stops a build without the derived fonts: Vite alone would leave their addresses as they are, leading nowhere. */
export function requireFonts(): Plugin {
  return {
    name: 'require-fonts',
    apply: 'build',
    buildStart() {
      const made = existsSync(new URL('../../.derived/fonts/OFL.txt', import.meta.url));
      if (!made) this.error('.derived/fonts is missing: run "npm run fonts" first');
    },
  };
}
