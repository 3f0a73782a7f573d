/** Remarks as one text; a full stop of one would stand before the semicolon of the next. */
export const joinRemarks = (remarks: readonly (string | undefined)[]): string => {
  const said = remarks.filter((it) => it !== undefined).filter((it) => it !== '');
  return said.map((it, at) => (at < said.length - 1 ? it.replace(/\.$/, '') : it)).join('; ');
};
