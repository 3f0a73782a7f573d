import type { Browser } from 'puppeteer-core';

export function launchFirefox(
  executablePath: string,
  preferences?: Readonly<Record<string, string | number | boolean>>,
): Promise<Browser>;
