import { describe, expect, it } from 'vitest';
import type { ChangeKind } from '../semantic/watch.ts';
import { changeNote, changesText, raisedText } from './watch-text.ts';
import { wordsIn } from './words.ts';

const [vi, en] = [wordsIn('vi'), wordsIn('en')];
const some = (...kinds: ChangeKind[]) => kinds.map((kind) => ({ kind }));
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('the sentence on what has changed', () => {
  const three = some('behind', 'behind', 'behind');

  it('counts what is new, and English has a plural', () => {
    expect(plain(changesText(three, vi))).toBe('Từ lần xem trước: 3 chỉ tiêu mới chậm tiến độ.');
    expect(plain(changesText(three, en))).toBe(
      'Since the last visit: 3 indicators are newly behind.',
    );
    expect(plain(changesText(some('behind'), en))).toBe(
      'Since the last visit: 1 indicator is newly behind.',
    );
    expect(plain(changesText(some('new-figure'), en))).toContain('1 indicator has new figures');
  });

  it('tells several kinds, what is grave first', () => {
    const mixed = some('new-figure', 'behind', 'new-figure', 'on-track');
    expect(plain(changesText(mixed, vi))).toBe(
      'Từ lần xem trước: 1 chỉ tiêu mới chậm tiến độ, 1 chỉ tiêu trở lại đúng tiến độ, 2 chỉ tiêu có số liệu mới.',
    );
  });
});

describe('a rule that is broken', () => {
  it('is told with its pace and its level', () => {
    expect(raisedText({ pace: 0.6852, below: 0.85 }, vi)).toBe(
      'Nhịp độ 0,69, dưới mức 0,85 đã đặt',
    );
    expect(raisedText({ pace: 0.6852, below: 0.85 }, en)).toBe('Pace 0.69, below the 0.85 set');
  });

  it('never says that a pace is below itself', () => {
    expect(raisedText({ pace: 0.8468, below: 0.85 }, vi)).toContain('0,847, dưới mức 0,85');
    expect(raisedText({ pace: 0.84999999, below: 0.85 }, vi)).not.toContain('0,85, dưới mức 0,85');
  });
});

describe('the note to a change', () => {
  it('tells the status before, or what the status can’t tell', () => {
    expect(changeNote({ kind: 'behind', before: 'on-track' }, vi)).toBe('lần trước: Đúng tiến độ');
    expect(changeNote({ kind: 'behind', before: undefined }, vi)).toBe(
      'kế hoạch mới hoặc được điều chỉnh',
    );
    expect(changeNote({ kind: 'new-figure', before: 'behind' }, en)).toBe('new figure');
    expect(changeNote({ kind: 'rule', before: 'watch' }, vi)).toBe('');
  });
});
