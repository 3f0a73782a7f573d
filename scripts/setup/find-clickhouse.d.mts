export function findClickhouse(): string | undefined;
