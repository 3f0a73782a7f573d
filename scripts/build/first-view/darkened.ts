const colour = /#[0-9a-f]{6}\b/g;

/**
 * Adds to `colours` which colour of the dark drawing stands for which of the light one. Fails where
 * the two differ in anything else, or one light colour has two dark ones.
 */
export function addDarkColours(light: string, dark: string, colours: Map<string, string>): void {
  const blank = (svg: string) => svg.replaceAll(colour, '');
  if (blank(light) !== blank(dark))
    throw new Error('a drawing differs by theme in more than colours');
  const darkOnes = dark.match(colour) ?? [];
  (light.match(colour) ?? []).forEach((it, index) => {
    const other = darkOnes[index] ?? it;
    if ((colours.get(it) ?? other) !== other) {
      throw new Error(`${it} is ${colours.get(it)} in one dark drawing and ${other} in another`);
    }
    colours.set(it, other);
  });
}
