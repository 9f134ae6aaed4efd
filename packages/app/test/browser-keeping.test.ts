import { beforeAll, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import type { Actor } from '@thahs/engine';
import { openBrowser, openPage, picture, printedPicture, serious, signInFirst } from './support/browser.ts';
import { makeSet, registerTwo, tell } from './support/copy-kit.ts';
import { told } from './support/evidence.ts';
import { placeAll } from './support/place-all.ts';
import { testServer } from './support/test-server.ts';
import type { TestServer } from './support/test-server.ts';

let server: TestServer;
let browser: Browser;
let keeper: Actor;
beforeAll(async () => {
  server = await testServer();
  browser = await openBrowser();
  keeper = await server.node.actor('chuyentrach');
});

it('the dedicated officer finds nothing kept, then two media, plans by keyboard and prints the minute of a trial', async () => {
  const { page, outside, faults } = await openPage(browser, server);
  await signInFirst(page, server, 'chuyentrach');
  await page.getByRole('link', { name: 'Sao lưu, phương tiện' }).click();
  await page.getByText('Chưa đăng ký phương tiện nào.').waitFor();
  await page.getByText('Chưa có bản sao lưu nào.').waitFor();
  expect(await serious(page)).toEqual([]);
  await picture(page, 'keeping-empty');

  const { node } = server;
  const media = await registerTwo(node, keeper, ['Ổ cứng di động mã hóa của phòng Hồ sơ nghiệp vụ số 01/2026', 'Ổ B-01']);
  const first = await makeSet(node, keeper, media);
  for (const { mediumId } of media) await tell(node, keeper, first, mediumId, 'VERIFY');
  for (const { mediumId } of media) await tell(node, keeper, first, mediumId, 'DRILL');
  const second = await makeSet(node, keeper, media);
  await tell(node, keeper, second, media[1]?.mediumId ?? '', 'DRILL', ['record 019a: bản phục hồi khác nút đang chạy']);
  await node.do(keeper, 'evidence.note', { operationId: node.id(), tool: 'PGBACKREST', stanza: 'thahs', system: '7', copies: [told(1, '20261120-180000F'), told(2, '20261120-190000F', { damaged: true, encrypted: false }), told(1, '20261121-180000F_20261122-180000D', { kind: 'DIFF', startedAt: '2026-11-21T18:00:00Z' })] });
  await placeAll(node);
  await page.reload();
  const cards = page.getByRole('region', { name: /^Phương tiện/ });
  await cards.first().waitFor();
  expect(await cards.locator('.chip').allInnerTexts()).toEqual(['Hỏng', '✓ Đạt']);
  await picture(page, 'keeping');
  await page.getByText('Bản sao lưu do pgBackRest làm').scrollIntoViewIfNeeded();
  await picture(page, 'keeping-evidence');
  expect(await serious(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);

  await page.getByRole('button', { name: 'Kế hoạch…' }).focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('Giờ bắt đầu ngày sao lưu').fill('3');
  await picture(page, 'keeping-plan');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByText('nút tự sao lưu từ 3 giờ mỗi ngày').waitFor();
  const { rows } = await node.db.owner((client) => client.query('select hour, state from backup_plan'));
  expect(rows).toEqual([{ hour: 3, state: 'RUNS' }]);

  const trials = page.getByRole('region', { name: 'Các lần phục hồi thử' });
  expect(await trials.getByRole('row').count()).toBe(4);
  await trials.getByRole('link', { name: /^Biên bản/ }).first().click();
  await page.getByText('BIÊN BẢN PHỤC HỒI THỬ BẢN SAO LƯU').waitFor();
  await page.getByText('Bản sao lưu có 1 lỗi:').waitFor();
  await page.getByText('Ổ B-01').waitFor();
  expect(await serious(page)).toEqual([]);
  await printedPicture(page, 'minute');
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Tải tệp kiểm chứng (JSON)' }).click()]);
  expect(file.suggestedFilename()).toMatch(/^bien-ban-[0-9a-f-]{36}\.json$/);
  await page.keyboard.press('Escape');
  await trials.waitFor();
  await node.do(keeper, 'medium.lost', { operationId: node.id(), mediumId: media[1]?.mediumId ?? '', reason: 'Thất lạc khi chuyển kho' });
  await page.reload();
  const out = page.getByRole('region', { name: 'Phương tiện không còn dùng' });
  await out.getByRole('row', { name: /Ổ B-01.*đã báo mất.*Thiếu tá Lê Văn Giữ/ }).waitFor();
  await page.getByText('Thiếu phương tiện thứ hai').waitFor();
  expect([...outside, ...faults]).toEqual([]);
});

it('a head sees the copies and plans nothing; whoever only enters has no way there', async () => {
  const head = await openPage(browser, server);
  await signInFirst(head.page, server, 'chihuy');
  await head.page.goto(`${server.base}/keeping`);
  await head.page.getByRole('region', { name: 'Danh mục bản sao lưu' }).waitFor();
  expect(await head.page.getByRole('button', { name: 'Kế hoạch…' }).count()).toBe(0);
  const { page, faults } = await openPage(browser, server);
  await signInFirst(page, server, 'nhaplieu');
  expect(await page.getByRole('link', { name: 'Sao lưu, phương tiện' }).count()).toBe(0);
  expect([...faults, ...head.faults]).toEqual([]);
});
