import { describe, expect, it } from 'vitest';
import { handlesAfterKey, nearerHandle, withHandle } from './slider-handles.ts';

const handles = { from: 2, to: 6 };
const all = { lowest: 0, highest: 9 };

describe('keys', () => {
  it('arrows go one step, page keys five, both no further than the limits', () => {
    expect(handlesAfterKey('ArrowRight', 'to', handles, all)).toEqual({ from: 2, to: 7 });
    expect(handlesAfterKey('ArrowUp', 'to', handles, all)).toEqual({ from: 2, to: 7 });
    expect(handlesAfterKey('ArrowLeft', 'from', handles, all)).toEqual({ from: 1, to: 6 });
    expect(handlesAfterKey('PageUp', 'to', handles, all)).toEqual({ from: 2, to: 9 });
    expect(handlesAfterKey('PageDown', 'from', handles, all)).toEqual({ from: 0, to: 6 });
  });

  it('Home and End go to the limits of the handle at hand', () => {
    expect(handlesAfterKey('End', 'from', handles, { lowest: 0, highest: 6 })).toEqual({
      from: 6,
      to: 6,
    });
    expect(handlesAfterKey('Home', 'to', handles, { lowest: 2, highest: 9 })).toEqual({
      from: 2,
      to: 2,
    });
  });

  it('other keys are left to the page', () => {
    expect(handlesAfterKey('a', 'to', handles, all)).toBeNull();
    expect(handlesAfterKey(' ', 'to', handles, all)).toBeNull();
  });
});

describe('a handle that passes the other', () => {
  it('takes it along', () => {
    expect(withHandle(handles, 'to', 1)).toEqual({ from: 1, to: 1 });
    expect(withHandle(handles, 'from', 8)).toEqual({ from: 8, to: 8 });
  });
});

describe('a step that was pressed', () => {
  it('is gone to by the nearer handle', () => {
    expect(nearerHandle(handles, 0)).toBe('from');
    expect(nearerHandle(handles, 3)).toBe('from');
    expect(nearerHandle(handles, 5)).toBe('to');
    expect(nearerHandle(handles, 9)).toBe('to');
  });

  it('is gone to by the last handle when both are as near, or by the one that can', () => {
    expect(nearerHandle(handles, 4)).toBe('to');
    expect(nearerHandle({ from: 3, to: 3 }, 1)).toBe('from');
    expect(nearerHandle({ from: 3, to: 3 }, 5)).toBe('to');
  });
});
