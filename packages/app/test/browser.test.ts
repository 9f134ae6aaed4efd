import type { Browser } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openPage, serious, signInFirst } from './support/browser.ts';
import { openFile } from './support/sample.ts';
import { testServer } from './support/test-server.ts';
import type { TestServer } from './support/test-server.ts';

let server: TestServer;
let browser: Browser;
beforeAll(async () => {
  server = await testServer();
  browser = await openBrowser();
  const clerk = await server.node.actor('nhaplieu');
  await openFile(server.node, clerk, { fileNo: 'TG-BH 2022-01847', fullName: 'Nguyễn Văn Hưng', personalId: '027089001234' });
  await openFile(server.node, clerk, { fileNo: 'TG-BH 2022-01848', fullName: 'Trần Thị Bưởi' });
});

describe('the main job, in a browser', () => {
  it('from sign-in to the printed extract, by one entry officer', async () => {
    const { page, outside, faults } = await openPage(browser, server);
    await signInFirst(page, server, 'nhaplieu');

    await page.keyboard.press('/');
    await page.keyboard.type('nguyen van hugn');
    await page.keyboard.press('Enter');
    await page.getByText('Chỉ tìm đúng như đã gõ').waitFor();
    await page.getByText('TG-BH 2022-01847').first().waitFor();
    expect(await page.getByText('TG-BH 2022-01848').count()).toBe(0);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Nguyễn Văn Hưng' }).waitFor();

    await page.getByRole('button', { name: 'Ghi sự kiện' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(/^Diễn biến|^Loại diễn biến/).first().click();
    await page.keyboard.type('Khen thưởng');
    await page.locator('.ant-select-item-option', { hasText: 'Khen thưởng' }).click();
    await dialog.getByLabel(/^Ngày xảy ra/).fill('20/11/2026');
    await page.keyboard.press('Tab');
    await dialog.getByRole('button', { name: 'Ghi vào hồ sơ' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('Khen thưởng').first().waitFor();

    const { rows } = await server.node.db.owner((c) => c.query(`select content ->> 'eventKind' as kind from record where type = 'execution_event'`));
    expect(rows).toEqual([{ kind: 'KHEN_THUONG' }]);

    await page.getByRole('button', { name: 'Việc khác' }).click();
    await page.getByRole('button', { name: 'In trích lục…' }).click();
    await page.getByRole('button', { name: 'Lập bản in' }).click();
    await page.getByText('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM').first().waitFor();
    const printed = await page.locator('body').innerText();
    expect(printed).toMatch(/Bản số\s*:?\s*0?1/);
    expect(printed).toMatch(/[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}/);
    expect(outside).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('scripts and styles come packed, and the letters of other languages stay where they are', async () => {
    const { page } = await openPage(browser, server);
    await page.waitForLoadState('networkidle');
    const taken = await page.evaluate(() => (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).map((each) => ({ name: new URL(each.name).pathname, sent: each.encodedBodySize, read: each.decodedBodySize })));
    const packed = taken.filter(({ name }) => /\.(?:js|css)$/.test(name));
    expect(packed.length).toBeGreaterThan(3);
    expect(packed.filter(({ sent, read }) => sent >= read)).toEqual([]);
    const fonts = taken.filter(({ name }) => name.endsWith('.woff2')).map(({ name }) => /(latin-ext|vietnamese|latin)-\d+/.exec(name)?.[1]);
    expect(new Set(fonts)).toEqual(new Set(['latin', 'vietnamese']));
    await page.context().close();
  });

  it('what may not be done is refused with the clause that forbids it', async () => {
    const { page } = await openPage(browser, server);
    await signInFirst(page, server, 'tracuu');
    await page.goto(`${server.base}/search`);
    await page.keyboard.type('nguyen van hung');
    await page.keyboard.press('Enter');
    await page.getByText('TG-BH 2022-01847').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Nguyễn Văn Hưng' }).waitFor();
    const button = page.getByRole('button', { name: 'Ghi sự kiện' });
    expect((await button.isDisabled()) || (await button.getAttribute('aria-disabled')) === 'true').toBe(true);
    const refusal = await page.evaluate(async (fileId) => {
      const session = (await (await fetch('/api/session')).json()) as { csrf: string };
      const answer = await fetch('/api/op/record.amend', { method: 'POST', headers: { 'content-type': 'application/json', 'x-csrf': session.csrf }, body: JSON.stringify({ operationId: `${Date.now().toString(16).padStart(12, '0').replace(/^(.{8})(.{4})$/, '$1-$2')}-7000-8000-000000000000`, fileId, type: 'person', expectedVersion: 0, values: {}, purpose: 'QUAN_LY_GIAM_GIU' }) });
      return (await answer.json()) as { status: number; citation?: string };
    }, page.url().split('/').at(-1) ?? '');
    expect(refusal.status).toBe(403);
    expect(refusal.citation).toContain('Điều');
  });

  it('the page of a file and its printed extract have nothing serious for axe', async () => {
    const { page, faults } = await signedIn();
    const { rows } = await server.node.db.owner((c) => c.query(`select file_id from file where file_no = 'TG-BH 2022-01847'`));
    const { file_id: fileId } = rows[0] as { file_id: string };
    await page.goto(`${server.base}/files/${fileId}`);
    await page.getByRole('heading', { name: 'Nguyễn Văn Hưng' }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await serious(page)).toEqual([]);
    await page.goto(`${server.base}/files/${fileId}/print`);
    await page.getByRole('button', { name: 'Lập bản in' }).click();
    await page.getByText('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM').first().waitFor();
    expect(await serious(page)).toEqual([]);
    expect(faults).toEqual([]);
  });

  it.each(['/desk', '/search', '/entry', '/corrections', '/units', '/timeliness', '/journal', '/clauses', '/dictionary', '/sessions', '/import'])('%s has nothing serious for axe', async (path) => {
    const { page, faults } = await signedIn();
    await page.goto(server.base + path);
    await page.getByRole('main').waitFor();
    await page.waitForLoadState('networkidle');
    expect(await serious(page)).toEqual([]);
    expect(faults).toEqual([]);
  });
});

let kept: Awaited<ReturnType<typeof openPage>> | null = null;

/** One session of the unit head for all looks at screens. */
async function signedIn(): Promise<Awaited<ReturnType<typeof openPage>>> {
  if (kept) return kept;
  kept = await openPage(browser, server);
  await signInFirst(kept.page, server, 'chuyentrach');
  return kept;
}
