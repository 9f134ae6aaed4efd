import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { buildApi } from '@thahs/api';
import { operations } from '@thahs/engine';
import type { Stage } from './stage.ts';

const WEB = fileURLToPath(new URL('../../../web/dist', import.meta.url));
const BROWSER = '/usr/bin/chromium';
const KILO = 1_000;

/**
 * What a browser that has nothing yet takes over the line until the page stands still, in kB with the heads of the answers: the page of the
 * sign-in, and the work desk of a signed-in officer.
 */
export async function measureWeb(stage: Stage): Promise<Record<string, unknown>> {
  if (!existsSync(BROWSER)) return { missing: `không có ${BROWSER}` };
  const { node } = stage;
  const app = await buildApi({ engine: node.engine, units: node.units, operations, faults: node.faults, webFolder: WEB, demonstration: true });
  const browser = await chromium.launch({ executablePath: BROWSER, args: ['--headless', '--no-sandbox', '--disable-gpu'] });
  try {
    const url = await app.listen({ host: '127.0.0.1', port: 0 });
    return { signIn: await firstLoad(browser, url, ''), workDesk: await firstLoad(browser, url, stage.headers['cookie'] ?? '') };
  } finally {
    await browser.close();
    await app.close();
  }
}

async function firstLoad(browser: Browser, url: string, cookie: string): Promise<Record<string, number>> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'vi-VN' });
  const [name, value] = cookie.split('=', 2);
  if (name && value) await context.addCookies([{ name, value, url }]);
  const page = await context.newPage();
  const network = await context.newCDPSession(page);
  await network.send('Network.enable');
  let [requests, bytes] = [0, 0];
  network.on('Network.loadingFinished', ({ encodedDataLength }) => {
    requests += 1;
    bytes += encodedDataLength;
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  await context.close();
  return { requests, kilobytes: Math.round(bytes / KILO) };
}
