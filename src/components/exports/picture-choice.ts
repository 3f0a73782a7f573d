import type { PaletteName } from '../../charts/palette.ts';
import {
  imageDensities,
  imagePresetNames,
  type ImageDensity,
  type ImagePresetName,
} from '../../exports/image/presets.ts';

/** How a picture is drawn: for what place, in which colours, how finely. */
export interface PictureChoice {
  preset: ImagePresetName;
  theme: PaletteName;
  density: ImageDensity;
}

export const pictureThemes: readonly PaletteName[] = ['light', 'dark', 'grey'];

const usual: PictureChoice = { preset: 'slide', theme: 'light', density: 2 };

/** A choice as it was kept; whatever is unknown by now is the usual. */
export function pictureChoice(kept: Readonly<Record<string, string>>): PictureChoice {
  return {
    preset: imagePresetNames.find((it) => it === kept['preset']) ?? usual.preset,
    theme: pictureThemes.find((it) => it === kept['theme']) ?? usual.theme,
    density: imageDensities.find((it) => String(it) === kept['density']) ?? usual.density,
  };
}

export const keptChoice = ({ preset, theme, density }: PictureChoice): Record<string, string> => ({
  preset,
  theme,
  density: String(density),
});
