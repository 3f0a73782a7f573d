import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { env } from 'node:process';
import { projectFolder } from './run.mjs';

/** Folder in which the library lies by which tests run today's ClickHouse: below no other's modules. */
export const chdbFolder = join(projectFolder, '.chdb');

/** That folder where the library is installed; undefined where it isn't, or where `CHDB` is empty. */
export const findChdb = () =>
  env.CHDB !== '' && existsSync(join(chdbFolder, 'node_modules', 'chdb')) ? chdbFolder : undefined;
