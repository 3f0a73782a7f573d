/** Sandboxing needs privileges that containers lack; the quiet flags keep Chromium off the network. */
export const chromiumArguments = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];
