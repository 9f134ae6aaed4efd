import { beforeAll, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import type { Actor } from '@thahs/engine';
import { closed, openBrowser, openPage, picture, printedPicture, serious, signInFirst } from './support/browser.ts';
import { makeSet, registerTwo } from './support/copy-kit.ts';
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


it('a medium is handed over, taken out of use, told to be cleared, sent back, told again and confirmed by the head, whose minute prints', { timeout: 120_000 }, async () => {
  const { node } = server;
  const media = await registerTwo(node, keeper, ['Ổ A-01', 'Ổ B-01']);
  await makeSet(node, keeper, media);
  const officer = await openPage(browser, server);
  await signInFirst(officer.page, server, 'chuyentrach');
  const { page } = officer;
  await page.goto(`${server.base}/keeping`);
  const card = page.getByRole('region', { name: 'Phương tiện Ổ A-01' });
  await card.getByText('không mã hóa: phòng thử không có ổ mã hóa').waitFor();
  await picture(page, 'media-cards');
  expect(await serious(page)).toEqual([]);

  await card.getByRole('button', { name: 'Bàn giao…' }).focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('Người nhận giữ').fill('Đại úy Phạm Thị Nhận');
  await page.getByLabel('Nơi để mới').fill('Két phòng Tổng hợp');
  await picture(page, 'media-hand-over');
  await page.keyboard.press('Enter');
  await closed(page);
  await card.getByText('Đại úy Phạm Thị Nhận, Két phòng Tổng hợp').waitFor();

  await card.getByRole('button', { name: 'Thôi dùng…' }).click();
  await page.getByRole('dialog').getByLabel('Lý do').fill('Ổ có lỗi đọc');
  await picture(page, 'media-retire');
  await page.keyboard.press('Control+Enter');
  await closed(page);
  const out = page.getByRole('region', { name: 'Phương tiện không còn dùng' });
  await out.getByText('chờ xóa sạch').waitFor();

  const tell = async (): Promise<void> => {
    await out.getByRole('button', { name: 'Báo đã xóa sạch…' }).click();
    await page.getByRole('combobox', { name: 'Cách xóa' }).click();
    expect(await page.locator('.ant-select-item-option').allInnerTexts()).toEqual(['Ghi đè toàn bộ', 'Lệnh xóa của ổ (ATA, NVMe)', 'Khử từ', 'Nghiền, cắt vụn', 'Đốt']);
    await page.locator('.ant-select-item-option', { hasText: 'Lệnh xóa của ổ' }).click();
    await page.getByRole('radio', { name: 'đưa ra ngoài đơn vị' }).click();
    await page.getByLabel('Công cụ, máy đã dùng').fill('hdparm 9.65, máy PC-07');
    await page.getByLabel('Đã kiểm tra thế nào').fill('Đọc lại 1.000 chỗ rải đều, toàn số 0; đồng chí Phạm Thị Nhận chứng kiến');
    await picture(page, 'media-clear');
    expect(await serious(page)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await closed(page);
    await out.getByText('chờ chỉ huy xác nhận đã xóa').waitFor();
  };
  await tell();
  expect(await out.getByRole('button', { name: 'Xác nhận…' }).count()).toBe(0);

  const head = await openPage(browser, server);
  await signInFirst(head.page, server, 'chihuy');
  await head.page.goto(`${server.base}/keeping`);
  const decide = async (how: 'Trả lại' | 'Xác nhận đã xóa sạch', note: string): Promise<void> => {
    await head.page.getByRole('button', { name: 'Xác nhận…' }).click();
    await head.page.getByText('hdparm 9.65, máy PC-07').waitFor();
    await head.page.getByLabel('Ghi chú, lý do trả lại').fill(note);
    await picture(head.page, `media-decide-${how === 'Trả lại' ? 'back' : 'accept'}`);
    await head.page.getByRole('dialog').getByRole('button', { name: how }).click();
    await closed(head.page);
  };
  expect(await head.page.getByRole('button', { name: 'Bàn giao…' }).count()).toBe(0);
  await decide('Trả lại', 'Chưa đọc lại phần cuối ổ');
  await page.reload();
  await out.getByText('chỉ huy trả lại: Chưa đọc lại phần cuối ổ').waitFor();
  await picture(page, 'media-out');
  await tell();
  await head.page.reload();
  await decide('Xác nhận đã xóa sạch', 'Đã xem');
  await head.page.getByText('✓ đã xóa sạch').waitFor();

  await placeAll(node);
  await head.page.getByRole('link', { name: 'Biên bản Ổ A-01' }).click();
  await head.page.getByText('BIÊN BẢN XÓA DỮ LIỆU TRÊN PHƯƠNG TIỆN LƯU TRỮ').waitFor();
  await head.page.getByText('Đã xóa sạch, có chỉ huy xác nhận.').waitFor();
  await head.page.getByText('Lệnh xóa của ổ (ATA, NVMe) (xóa triệt để)').waitFor();
  expect(await serious(head.page)).toEqual([]);
  await printedPicture(head.page, 'clearing');
  const [file] = await Promise.all([head.page.waitForEvent('download'), head.page.getByRole('button', { name: 'Tải tệp kiểm chứng (JSON)' }).click()]);
  expect(file.suggestedFilename()).toMatch(/^bien-ban-[0-9a-f-]{36}\.json$/);
  const { rows } = await node.db.owner((client) => client.query('select state, keeper from medium where label = $1', ['Ổ A-01']));
  expect(rows).toEqual([{ state: 'CLEARED', keeper: 'Đại úy Phạm Thị Nhận' }]);
  expect([...officer.outside, ...officer.faults, ...head.outside, ...head.faults]).toEqual([]);
});
