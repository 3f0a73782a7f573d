/** For filters that leave out what isn't there. */
export const isDefined = <Value>(value: Value | undefined): value is Value => value !== undefined;
