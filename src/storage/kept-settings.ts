/**
 * What else this browser keeps of a person's work, by the key under which it lies: what goes along
 * when everything is taken to another place. `kept.ts` reads each entry for itself, so one that came
 * from elsewhere can't spoil the others.
 */
export const settingKeys = [
  'briefings',
  'own-targets',
  'watch-list',
  'legends',
  'saved-queries',
  'import-recipes',
  'logo',
  'picture',
  'last-visit',
] as const;

export type SettingKey = (typeof settingKeys)[number];
export type Settings = Readonly<Partial<Record<SettingKey, string>>>;

/** The texts as they stand; without those that are not there. */
export function readSettings(): Settings {
  const settings: Partial<Record<SettingKey, string>> = {};
  for (const key of settingKeys) {
    const text = textUnder(key);
    if (text !== null) settings[key] = text;
  }
  return settings;
}

/**
 * Puts texts in place of those that stand there: all of them, or none where the browser has no room.
 * Gives back what takes all of it back.
 */
export function writeSettings(settings: Settings): () => void {
  const before = readSettings();
  const takeBack = () => {
    for (const key of Object.keys(settings) as SettingKey[]) {
      const text = before[key];
      if (text === undefined) localStorage.removeItem(key);
      else localStorage.setItem(key, text);
      tell(key);
    }
  };
  try {
    for (const [key, text] of Object.entries(settings)) localStorage.setItem(key, text);
  } catch (error) {
    takeBack();
    throw error;
  }
  for (const key of Object.keys(settings)) tell(key);
  return takeBack;
}

/** Other tabs hear of it by themselves; this one reads anew by the same event. */
const tell = (key: string) => window.dispatchEvent(new StorageEvent('storage', { key }));

function textUnder(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
