import type { TestProject } from 'vitest/node';
import { serveDist } from '../../scripts/serve-dist.mjs';
import { builtApp } from './built-app.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the built app's folder, with a slash at its end. */
    baseUrl: string;
  }
}

/** Serves the built app from a folder below the server's root while the journeys run. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { url, close } = await serveDist({ base: '/department/', folder: builtApp });
  project.provide('baseUrl', url);
  return close;
}
