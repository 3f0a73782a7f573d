import { fileURLToPath } from 'node:url';

/** The folder of the bundled data packages. */
export const dataFolder = fileURLToPath(new URL('../../data/', import.meta.url));
