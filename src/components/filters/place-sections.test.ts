import { expect, it } from 'vitest';
import { placeSections } from './place-sections.ts';

const option = (label: string, group: string, rank?: number) => ({
  value: label,
  label,
  group,
  rank,
});
const options = [
  option('Đắk Lắk', 'Tây Nguyên', 3),
  option('Hà Nội', 'Đồng bằng sông Hồng', 1),
  option('Ái Nghĩa', 'Khác'),
  option('Bắc Ninh', 'Đồng bằng sông Hồng', 2),
];
const labels = (order: 'name' | 'figure') =>
  placeSections(options, order, []).flatMap((it) => it.options.map(({ label }) => label));

it('regions stand in their order, places in the order given, unknown regions last', () => {
  const sections = placeSections(options, 'region', [
    'Đồng bằng sông Hồng',
    'Đông Nam Bộ',
    'Tây Nguyên',
  ]);
  expect(sections.map((it) => [it.heading, it.options.map(({ label }) => label)])).toEqual([
    ['Đồng bằng sông Hồng', ['Hà Nội', 'Bắc Ninh']],
    ['Tây Nguyên', ['Đắk Lắk']],
    ['Khác', ['Ái Nghĩa']],
  ]);
});

it('names stand as Vietnamese orders them: D before Đ, accents after', () => {
  expect(labels('name')).toEqual(['Ái Nghĩa', 'Bắc Ninh', 'Đắk Lắk', 'Hà Nội']);
});

it('by the figure shown the first rank stands first, and those without one last', () => {
  expect(labels('figure')).toEqual(['Hà Nội', 'Bắc Ninh', 'Đắk Lắk', 'Ái Nghĩa']);
});
