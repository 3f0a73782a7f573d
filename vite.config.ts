import react from '@vitejs/plugin-react';
import { viteStaticCopy } from 'vite-plugin-static-copy';
import { defineConfig } from 'vite';
import { contentSecurityPolicy } from './scripts/build/content-security-policy.ts';

export default defineConfig({
  base: './',
  plugins: [
    react(),
    // `npm run data` writes what the app ships beside its code (packages, shipped results, figure
    // fonts) to .derived/; it is served in development and copied at build.
    viteStaticCopy({ targets: [{ src: '.derived/*', dest: '.' }], silent: true }),
    contentSecurityPolicy(),
  ],
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
  },
});
