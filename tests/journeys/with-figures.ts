import { afterAll, beforeAll, inject } from 'vitest';
import { openFigures, type FiguresBySql } from './figures-by-sql.ts';
import { openBrowser, type JourneyBrowser } from './open-browser.ts';

/** What is there once a file's tests run, and not before. */
export interface Opened {
  browser: JourneyBrowser;
  sql: FiguresBySql;
}

/** For a whole file of tests: Chromium, and what SQL says of the files; closed after the last one. */
export function withFigures(): Opened {
  const opened = {} as Opened;
  beforeAll(async () => {
    const [browser, sql] = await Promise.all([
      openBrowser(inject('baseUrl'), { reusesPages: true }),
      openFigures(),
    ]);
    Object.assign(opened, { browser, sql });
  });
  afterAll(async () => {
    opened.sql.close();
    await opened.browser.close();
  });
  return opened;
}
