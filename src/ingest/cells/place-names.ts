/** Short forms that officials use beside those of the data; names without accents or spaces. */
export const usualAbbreviations: Readonly<Record<string, readonly string[]>> = {
  hn: ['Hà Nội'],
  tphn: ['Hà Nội'],
  hcm: ['Hồ Chí Minh'],
  hcmc: ['Hồ Chí Minh'],
  tphcm: ['Hồ Chí Minh'],
  saigon: ['Hồ Chí Minh'],
  hp: ['Hải Phòng'],
  tphp: ['Hải Phòng'],
  brvt: ['Bà Rịa - Vũng Tàu'],
  tth: ['Huế'],
  tthue: ['Huế'],
  daclak: ['Đắk Lắk'],
  daklac: ['Đắk Lắk'],
  // Two or three bear these initials, and all are used.
  dn: ['Đà Nẵng', 'Đồng Nai'],
  qn: ['Quảng Ninh', 'Quảng Nam', 'Quảng Ngãi'],
};

const national = [
  'ca nuoc',
  'toan quoc',
  'toan bo ca nuoc',
  'tong ca nuoc',
  'tong so ca nuoc',
  'whole country',
  'viet nam',
  'vietnam',
  'vn',
  'vnm',
  'nationwide',
];
/** Names of the country as a whole, as `foldText` leaves them. */
export const nationalNames: ReadonlySet<string> = new Set([
  ...national,
  // Tables of the statistics office are headed in both languages.
  'ca nuoc whole country',
]);

/** Names of regions beside those of the data, as `foldText` leaves them. */
export const regionNames: readonly string[] = [
  'dbsh',
  'dbscl',
  'dong bang song hong',
  'trung du mien nui phia bac',
  'trung du va mien nui bac bo',
  'tdmnpb',
  'tdmn phia bac',
  'northern midlands mountain areas',
  'northern midland mountain areas',
  'btb dhmt',
  'btb duyen hai mien trung',
  'bac trung bo duyen hai nam trung bo',
  'north central central coastal areas',
  'north central central coastal area',
  'north central area central coastal area',
  'duyen hai nam trung bo',
  'nam trung bo',
  'dhntb',
  'south central coast',
  'tay nguyen',
  'central highlands',
  'dnb',
  'south east',
  'tay nam bo',
  'tay bac',
  'dong bac',
  'mien bac',
  'mien trung',
  'mien nam',
];
