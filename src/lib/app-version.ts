declare const __APP_VERSION__: string;

/** The app's version and a digest of what it was built from, as `0.1.0+1a2b3c4d`; the build writes it in. */
export const appVersion: string = __APP_VERSION__;
