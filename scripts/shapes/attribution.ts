/** What the licence asks to be said wherever the shapes are passed on. */
export const attribution = {
  title: '@svg-maps/vietnam 2.0.0',
  author: 'Stephen Truong',
  licence: 'CC BY 4.0',
  licenceUrl: 'https://creativecommons.org/licenses/by/4.0/',
  source: 'https://github.com/VictorCazanave/svg-maps/tree/master/packages/vietnam',
  changes: 'borders fitted to one another, corners thinned out, units merged',
};
