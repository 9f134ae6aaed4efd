import type { Browser } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { openBrowser, openPage, signInFirst } from './support/browser.ts';
import { PRISONER } from './support/sample.ts';
import { testServer } from './support/test-server.ts';
import type { TestServer } from './support/test-server.ts';

interface Days {
  readonly start?: string;
  readonly custody?: string;
  readonly admitted: string;
  readonly end: string;
}

let server: TestServer;
let browser: Browser;
const year = new Date().getFullYear();
const dayFrom = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10).split('-').toReversed().join('/');

const LINES: Readonly<Record<string, Days>> = {
  'one day': { start: '21/12/2022', admitted: '21/12/2022', end: '21/12/2031' },
  'one day of custody': { custody: '21/12/2022', admitted: '21/12/2022', end: '21/12/2031' },
  'next day': { custody: '20/12/2022', admitted: '21/12/2022', end: '20/12/2031' },
  'some months': { custody: '20/06/2022', admitted: '21/12/2022', end: '20/12/2031' },
  'admitted late': { custody: '20/06/2015', admitted: dayFrom(-60), end: dayFrom(120) },
  'all about today': { start: dayFrom(-20), admitted: dayFrom(-1), end: `20/12/${year + 6}` },
  'over soon': { start: '20/06/2015', admitted: dayFrom(-3), end: dayFrom(2) },
  'admitted before': { start: '01/06/2023', admitted: '01/02/2023', end: '01/06/2030' },
};

beforeAll(async () => {
  server = await testServer();
  browser = await openBrowser();
});

async function opened(fileNo: string, { start, custody, admitted, end }: Days): Promise<string> {
  const { node } = server;
  const records = PRISONER('Nguyễn Thị Phương Thảo').map((record) =>
    record.type === 'penalty' ? { ...record, values: { ...record.values, termEnd: end, ...(start === undefined ? {} : { startDate: start }) } } : record.type === 'admission' ? { ...record, values: { admittedOn: admitted } } : record);
  if (custody !== undefined) records.push({ type: 'custody_period', values: { kind: 'TAM_GIAM', from: custody, to: admitted } });
  return (await node.do<{ fileId: string }>(await node.actor('nhaplieu'), 'file.open', { operationId: node.id(), subjectKind: 'PHAM_NHAN', fileNo, purpose: 'NHAP_LIEU', records })).fileId;
}

it('the labels of the line never lie on each other, and name what was entered', async () => {
  const { page, faults } = await openPage(browser, server);
  await signInFirst(page, server, 'tracuu');
  let at = 0;
  for (const [name, days] of Object.entries(LINES)) {
    at += 1;
    const fileId = await opened(`DG-${at}`, days);
    for (const language of ['vi', 'en'] as const) {
      await page.evaluate(`localStorage.setItem('language', '${language}')`);
      await page.goto(`${server.base}/files/${fileId}`);
      const line = page.locator('.term-line');
      await line.waitFor();
      const shots = process.env['THAHS_SHOTS'];
      if (shots !== undefined) await line.screenshot({ path: `${shots}/line-${at}-${language}.png` });
      const texts = await line.evaluate((svg) => [...svg.querySelectorAll('text')].map((text) => ({ said: text.textContent, box: text.getBBox() })).map(({ said, box }) => ({ said, left: box.x, right: box.x + box.width, top: box.y + 4, foot: box.y + box.height - 4 })));
      const over = texts.flatMap((one, i) => texts.slice(i + 1).filter((other) => one.left < other.right && other.left < one.right && one.top < other.foot && other.top < one.foot).map((other) => `${one.said} / ${other.said}`));
      expect(over, `${name} ${language}`).toEqual([]);
      expect(texts.filter(({ left, right }) => left < 0 || right > 1146), `${name} ${language}`).toEqual([]);
      const said = texts.map((text) => text.said).join(' | ');
      expect(said).toContain(days.end);
      expect(said).toContain(days.admitted);
      expect(/Tạm giữ|Custody/.test(said), said).toBe(days.custody !== undefined);
    }
  }
  expect(faults).toEqual([]);
}, 120_000);

it('a time that does not count is hatched on the line and named with its days, one that counts is not', async () => {
  const { node } = server;
  const [fileId, clerk] = [await opened('DG-VANG', { start: '21/12/2022', admitted: '21/12/2022', end: '21/12/2031' }), await node.actor('nhaplieu')];
  const enter = (entries: readonly Record<string, unknown>[]) => node.do(clerk, 'record.enter-many', { operationId: node.id(), fileId, purpose: 'NHAP_LIEU', lateReason: 'Bản giấy đến muộn', entries: entries.map((values) => ({ type: 'execution_event', values })) });
  await enter([{ eventKind: 'TAM_DINH_CHI', occurredOn: '01/06/2024', decisionNo: '9/QĐ-TA', decisionDate: '28/05/2024' }, { eventKind: 'BAN_GIAO', occurredOn: '05/06/2024' }, { eventKind: 'TIEP_NHAN', occurredOn: '01/12/2024' }]);
  await enter([{ eventKind: 'TRICH_XUAT', occurredOn: '01/03/2025' }, { eventKind: 'NHAN_TRA_TRICH_XUAT', occurredOn: '01/04/2025' }]);
  const { page, faults } = await openPage(browser, server);
  await signInFirst(page, server, 'nhaplieu');
  await page.goto(`${server.base}/files/${fileId}`);
  const line = page.locator('.term-line');
  await line.waitFor();
  expect(await line.getAttribute('aria-label')).toContain('Tạm đình chỉ chấp hành án 05/06/2024 – 01/12/2024.');
  const said = (await line.locator('text').allTextContents()).join(' | ');
  expect(said).toContain('05/06/2024');
  // Nine years over 1052 units of the drawing: 179 days are 57, from 533 days on, 170 from the left edge at 34.
  const boxes = await line.locator('.term-away').evaluateAll((rects) => rects.map((rect) => ['x', 'width'].map((name) => Number(rect.getAttribute(name)))));
  expect(boxes).toHaveLength(1);
  expect(Math.abs((boxes[0]?.[0] ?? 0) - 204)).toBeLessThanOrEqual(2);
  expect(Math.abs((boxes[0]?.[1] ?? 0) - 57)).toBeLessThanOrEqual(2);
  expect(faults).toEqual([]);
});
