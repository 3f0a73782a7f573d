import { describe, expect, it } from 'vitest';
import { isInRange } from './node-version.mjs';

const range = '^20.19.0 || >=22.12.0';

describe('the range of Node versions', () => {
  it.each(['20.19.0', '20.20.2', '22.12.0', '22.20.1', '24.0.0', '25.1.0'])(
    'admits %s',
    (version) => {
      expect(isInRange(version, range)).toBe(true);
    },
  );

  it.each(['18.20.8', '20.18.3', '21.7.3', '22.11.0'])('refuses %s', (version) => {
    expect(isInRange(version, range)).toBe(false);
  });

  it('says so when it is written in a form the check does not know', () => {
    expect(() => isInRange('22.12.0', '20.x')).toThrow('20.x');
  });
});
