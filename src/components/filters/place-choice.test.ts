import { describe, expect, it } from 'vitest';
import { groupToggled, replacedBy, toggled, withFirst } from './place-choice.ts';

describe('a place that is ticked', () => {
  it('comes after the others, and goes out again', () => {
    expect(toggled(['45', '34'], '06')).toEqual(['45', '34', '06']);
    expect(toggled(['45', '34', '06'], '34')).toEqual(['45', '06']);
  });

  it('may be the one being looked at: the next one follows it', () => {
    expect(toggled(['45', '34', '06'], '45')).toEqual(['34', '06']);
  });

  it('stays if it is the only one', () => {
    expect(toggled(['45'], '45')).toEqual(['45']);
  });
});

describe('a region', () => {
  it('brings in those of its places that are missing', () => {
    expect(groupToggled(['45', '04'], ['02', '04', '06'])).toEqual(['45', '04', '02', '06']);
  });

  it('takes all of its places out when all are in', () => {
    expect(groupToggled(['04', '45', '02'], ['02', '04'])).toEqual(['45']);
    expect(groupToggled(['04', '02'], ['02', '04'])).toEqual(['04']);
  });
});

describe('a quick set', () => {
  it('replaces the others and keeps the one being looked at in front', () => {
    expect(replacedBy(['45', '34'], ['02', '45', '04'])).toEqual(['45', '02', '04']);
    expect(replacedBy(['45', '34'], ['02', '04'])).toEqual(['45', '02', '04']);
    expect(replacedBy(['45', '34'], [])).toEqual(['45']);
  });

  it('is taken as it is where nothing was chosen', () => {
    expect(replacedBy([], ['02', '04'])).toEqual(['02', '04']);
  });
});

it('a place that is pressed comes first', () => {
  expect(withFirst(['45', '34', '06'], '06')).toEqual(['06', '45', '34']);
});
