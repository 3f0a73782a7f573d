import type { TestProject } from 'vitest/node';
import { serveDist } from '../../scripts/serve-dist.mjs';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the built app's folder, with a slash at its end. */
    baseUrl: string;
  }
}

/** Serves dist/ from a folder below the server's root while the journeys run. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { url, close } = await serveDist({ base: '/department/' });
  project.provide('baseUrl', url);
  return close;
}
