/** Technology appraisals in Quảng Trị, as its reports state them. */
export const appraisals = [
  { value: 43, period: 'Năm 2020' },
  { value: 65, period: 'Năm 2021' },
  { value: 86, period: 'Năm 2022' },
  { value: 106, partYear: true, period: 'Đầu năm đến 11/2023' },
];
