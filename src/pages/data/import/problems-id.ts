/** Where the list of problems stands, for those that are led to it. */
export const problemsId = 'import-problems';

/** Opens the list of problems and goes there. */
export function showProblems(): void {
  const problems = document.getElementById(problemsId);
  if (problems instanceof HTMLDetailsElement) problems.open = true;
  problems?.querySelector('summary')?.focus();
}
