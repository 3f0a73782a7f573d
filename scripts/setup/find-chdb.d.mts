export const chdbFolder: string;
export function findChdb(): string | undefined;
