export const planProblems = {
  'plan-zero': () => 'Kế hoạch bằng 0: không có gì để chia.',
  'plan-negative': (plan: string) => `Kế hoạch là số âm (${plan}).`,
  'plans-differ': (plans: string) => `Các số kế hoạch khác nhau cho cùng một kỳ: ${plans}.`,
  'actuals-differ': (actuals: string) => `Các số thực hiện khác nhau cho cùng một kỳ: ${actuals}.`,
  'beyond-plan': (actual: string, plan: string) =>
    `Số thực hiện (${actual}) vượt ra ngoài kỳ của kế hoạch (${plan}).`,
  'partly-covered': (coverage: string) =>
    `Mới có số của ${coverage} đơn vị cũ: kế hoạch của một phần không phải kế hoạch của cả đơn vị mới.`,
};
