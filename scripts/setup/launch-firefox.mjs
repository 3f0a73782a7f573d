import puppeteer from 'puppeteer-core';

/** Nowhere: a port at which nothing listens. */
const nowhere = { host: '127.0.0.1', port: 9 };

/**
 * Starts a Firefox without a window. Whatever it asks of another host than this machine goes nowhere,
 * so a request that slips out fails as it would behind a closed network.
 */
export function launchFirefox(executablePath, preferences = {}) {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    timeout: 90_000,
    extraPrefsFirefox: {
      'network.proxy.type': 1,
      'network.proxy.http': nowhere.host,
      'network.proxy.http_port': nowhere.port,
      'network.proxy.ssl': nowhere.host,
      'network.proxy.ssl_port': nowhere.port,
      'network.proxy.no_proxies_on': 'localhost, 127.0.0.1',
      ...preferences,
    },
  });
}
