/**
 * `npm run screenshots`: makes the pictures of `docs/screenshots` anew from a demonstration node of its own, which is gone afterwards. The clock of
 * node and browser stands on one morning and chance counts up from a seed, so that a second run gives the same people, numbers and dates.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import type { Page } from 'playwright-core';
import { buildApi } from '@thahs/api';
import { operations } from '@thahs/engine';
import { fixedPorts } from '@thahs/engine/kernel';
import type { Ports } from '@thahs/engine/kernel';
import { readConfig } from '../config.ts';
import { seedFiles, seedUnits } from '../demo/seed.ts';
import { openNode } from '../node.ts';
import { signInAs } from './officer.ts';
import type { Officer } from './officer.ts';
import { story } from './story.ts';

const MORNING = Date.parse('2026-11-20T09:12:00+07:00');
const FILES = 2_000;
const WEB = fileURLToPath(new URL('../../../web/dist', import.meta.url));
const PICTURES = fileURLToPath(new URL('../../../../docs/screenshots', import.meta.url));
/** Answers the browser still waits for must not show as such. */
const SETTLED = 'networkidle';

/** Each asking of the time comes a millisecond after the one before, so the order of acts is kept; the files were there when the morning begins. */
let time = MORNING - 3_600_000;
const ports: Ports = { now: () => (time += 1), random: fixedPorts('2026-11-20').random };

async function picturesOf(page: Page, base: string, fileId: string): Promise<void> {
  const take = async (name: string): Promise<void> => {
    await page.waitForLoadState(SETTLED);
    await page.screenshot({ path: join(PICTURES, `${name}.png`), animations: 'disabled', caret: 'hide' });
    process.stdout.write(`docs/screenshots/${name}.png\n`);
  };
  await page.goto(`${base}/search`);
  await page.getByLabel('Tìm hồ sơ').fill('nguyen van hugn');
  await page.keyboard.press('Enter');
  await page.getByText('Chỉ tìm đúng như đã gõ').waitFor();
  await page.getByText('Nguyễn Văn').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await take('search');
  await page.goto(`${base}/files/${fileId}`);
  await page.getByRole('region', { name: 'Lịch sử thay đổi' }).getByRole('listitem').first().waitFor();
  await take('file');
  await page.goto(`${base}/files/${fileId}?tab=dates`);
  await page.getByText('Hết hạn chấp hành án phạt tù').first().waitFor();
  await take('dates');
  await page.goto(`${base}/eligibility`);
  await page.getByRole('table').waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByText('Thời gian đã chấp hành').waitFor();
  await take('eligibility');
  await page.goto(`${base}/entry`);
  await page.getByRole('link', { name: 'Phạm nhân', exact: false }).first().click();
  await page.getByLabel(/^Số hồ sơ/).fill('TG-BH 2026-00671');
  await page.getByLabel(/^Số bản án/).first().fill('118/2026/HS-ST');
  await page.getByLabel(/^Ngày bản án/).first().fill('31/09/2026');
  await page.getByLabel(/^Tòa án tuyên/).first().fill('Tòa án nhân dân khu vực 3 – Bắc Ninh');
  await page.getByText('không có ngày').first().waitFor();
  await take('entry');
}

async function browse(officer: Officer, base: string, fileId: string): Promise<void> {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars'] });
  try {
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' });
    await context.clock.setFixedTime(MORNING);
    const [name = '', value = ''] = officer.cookie.split('=');
    await context.addCookies([{ name, value, url: base }]);
    await picturesOf(await context.newPage(), base, fileId);
  } finally {
    await browser.close();
  }
}

const directory = mkdtempSync(join(tmpdir(), 'thahs-screenshots-'));
const node = await openNode(readConfig({ data: directory }, {}), ports);
try {
  const accounts = await seedUnits(node);
  await seedFiles(node, FILES, 1, () => undefined);
  time = MORNING;
  const app = await buildApi({ engine: node.engine, units: node.units, operations, faults: node.faults, webFolder: WEB, demonstration: true });
  await app.listen({ host: '127.0.0.1', port: 0 });
  const address = app.server.address();
  const base = `http://localhost:${typeof address === 'object' && address ? address.port : 0}`;
  node.servedAt(base);
  try {
    const officer = (login: string): Promise<Officer> => signInAs(base, ports, login, accounts.find((each) => each.login === login)?.password ?? '');
    const fileId = await story(officer);
    mkdirSync(PICTURES, { recursive: true });
    await browse(await officer('nhaplieu'), base, fileId);
  } finally {
    await app.close();
  }
} finally {
  await node.close();
  rmSync(directory, { recursive: true, force: true });
}
