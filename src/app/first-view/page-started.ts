/**
 * To be called by the first code that runs. `index.html` says of itself that it could not be opened, in
 * words that need no code; from here on the app tells its state, and what it lacks, by itself.
 */
export function pageStarted(): void {
  document.documentElement.dataset['appState'] = 'starting';
  const remove = () => document.getElementById('not-opened')?.remove();
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', remove);
  else remove();
}
