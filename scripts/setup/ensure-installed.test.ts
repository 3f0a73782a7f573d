import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isInstalled } from './ensure-installed.mjs';

const machine = { platform: 'linux', arch: 'x64' } as const;
const lockfile = {
  '': { name: 'project' },
  'node_modules/left': { version: '1.0.0' },
  'node_modules/binary-linux': { version: '2.0.0', optional: true, os: ['linux'], cpu: ['x64'] },
  'node_modules/binary-mac': { version: '2.0.0', optional: true, os: ['darwin'], cpu: ['arm64'] },
};

let folder: string;

function write(name: string, packages: object): void {
  writeFileSync(join(folder, name), JSON.stringify({ packages }));
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'installed-'));
  mkdirSync(join(folder, 'node_modules'));
  write('package-lock.json', lockfile);
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('an install', () => {
  it('is missing where npm has not finished one', () => {
    expect(isInstalled(folder, machine)).toBe(false);
  });

  it('is complete without the binaries of other machines', () => {
    write('node_modules/.package-lock.json', {
      'node_modules/left': { version: '1.0.0' },
      'node_modules/binary-linux': { version: '2.0.0', os: ['linux'], cpu: ['x64'] },
    });
    expect(isInstalled(folder, machine)).toBe(true);
  });

  it('is out of date when the lockfile names another version', () => {
    write('node_modules/.package-lock.json', { 'node_modules/left': { version: '0.9.0' } });
    expect(isInstalled(folder, machine)).toBe(false);
  });

  it('does not count when it was made on another kind of machine', () => {
    write('node_modules/.package-lock.json', {
      'node_modules/left': { version: '1.0.0' },
      'node_modules/binary-mac': { version: '2.0.0', os: ['darwin'], cpu: ['arm64'] },
    });
    expect(isInstalled(folder, machine)).toBe(false);
  });
});
