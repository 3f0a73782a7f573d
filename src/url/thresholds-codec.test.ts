import { describe, expect, test } from 'vitest';
import { thresholdsCodec } from './thresholds-codec.ts';

const nobody = () => undefined;

describe('thresholds in an address', () => {
  test('are read and written', () => {
    expect(thresholdsCodec.parse('1~0.85', nobody)).toEqual({ onTrack: 1, watch: 0.85 });
    expect(thresholdsCodec.serialize({ onTrack: 1.05, watch: 0.9 })).toBe('1.05~0.9');
  });

  test.each(['', '1', '0.85~1', '0~0', '9~1', '-1~-2', 'NaN~0.5', '1~0.85~2', '1,0~0,85', '1~0'])(
    '“%s” is refused',
    (text) => {
      expect(thresholdsCodec.parse(text, nobody)).toBeUndefined();
    },
  );
});
