import * as v from 'valibot';
import { expect, it } from 'vitest';
import { departmentConfigSchema } from './department-config.ts';

const least = { department: { vi: 'Sở', en: 'Department' }, defaultPlace: '63-45' };
const accepts = (more: object) => v.is(departmentConfigSchema, { ...least, ...more });

it('needs no more than a name and a place', () => {
  expect(v.parse(departmentConfigSchema, least)).toEqual({
    ...least,
    languages: ['vi', 'en'],
    theme: 'system',
    progressThresholds: { onTrack: 1, watch: 0.85 },
    packages: 'data/packages.json',
  });
});

it('refuses a bare place code, an address on another host and thresholds in the wrong order', () => {
  expect(accepts({ defaultPlace: '45' })).toBe(false);
  expect(accepts({ packages: 'https://example.test/packages.json' })).toBe(false);
  expect(accepts({ logo: '../logo.svg' })).toBe(false);
  expect(accepts({ progressThresholds: { onTrack: 0.8, watch: 0.9 } })).toBe(false);
  expect(accepts({ languages: [] })).toBe(false);
});
