import { beforeAll, beforeEach, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import type { Actor } from '@thahs/engine';
import type { CheckMinute } from '@thahs/engine/contract';
import { reconcileDue } from '../src/oversight/index.ts';
import { closed, openBrowser, openPage, picture, printedPicture, serious, signInFirst } from './support/browser.ts';
import { placeAll } from './support/place-all.ts';
import { listOf, minuteOf, opened, openFiles } from './support/reconcile-kit.ts';
import { testServer } from './support/test-server.ts';
import type { TestServer } from './support/test-server.ts';

let server: TestServer;
let browser: Browser;
let officer: Actor;
beforeAll(async () => {
  browser = await openBrowser();
});
beforeEach(async () => {
  server = await testServer();
  officer = await server.node.actor('chuyentrach');
});

it('a month is begun, its sample stated by keys, concluded, sent back, concluded again, confirmed and printed', { timeout: 180_000 }, async () => {
  const { node } = server;
  const { page, outside, faults } = await openPage(browser, server);
  await signInFirst(page, server, 'chuyentrach');
  await page.getByRole('link', { name: 'Đối soát, kiểm tra' }).click();
  await page.getByText('Chưa đối soát tháng nào.').waitFor();
  await picture(page, 'oversight-empty');
  await openFiles(node, await node.actor('nhaplieu'), 11);
  await page.reload();
  await page.getByRole('button', { name: 'Bắt đầu đối soát tháng này' }).click();
  await page.getByText('Máy đang làm phần của mình').waitFor();
  // What an officer began is done by the node at its next look, also without a plan.
  expect(await reconcileDue(node, new AbortController().signal)).toBe(1);
  expect(await reconcileDue(node, new AbortController().signal)).toBe(0);
  await page.reload();
  await page.getByText('Việc tiếp theo: mở từng hồ sơ mẫu').waitFor();
  await picture(page, 'oversight-list');
  expect(await serious(page)).toEqual([]);
  await page.getByRole('link', { name: 'Mở đợt đối soát' }).click();
  await page.getByRole('heading', { name: /^Đối soát tháng/ }).waitFor();
  const rows = page.locator('.oversight-sample tbody tr');
  expect(await rows.count()).toBe(10);
  await picture(page, 'oversight-month');
  expect(await serious(page)).toEqual([]);

  // By keys alone: what was not opened cannot be stated; then match, differ in words, no paper.
  await page.keyboard.press('1');
  await page.getByText('Bạn chưa mở hồ sơ điện tử này').waitFor();
  const { reconciliationId } = (await listOf(node, officer)).reconciliations[0] ?? { reconciliationId: '' };
  const sample = (await minuteOf(node, officer, reconciliationId)).sample;
  await page.keyboard.press('o');
  await page.waitForURL(`**/files/${sample[0]?.fileId}`);
  await page.goBack();
  for (const { fileId } of sample) await opened(node, officer, fileId);
  await page.reload();
  await rows.first().waitFor();
  const stated = (count: number): Promise<void> => page.getByText(`${count}/10`, { exact: true }).waitFor();
  await page.keyboard.press('1');
  await stated(1);
  await page.keyboard.press('2');
  await page.getByRole('textbox', { name: 'Khác ở đâu' }).fill('Giấy ghi ngày nhập trại 22/12/2022');
  await picture(page, 'oversight-differs');
  expect(await serious(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await closed(page);
  await stated(2);
  await page.keyboard.press('3');
  await stated(3);
  for (let count = 4; count <= 10; count += 1) {
    await page.keyboard.press('1');
    await stated(count);
  }
  await picture(page, 'oversight-stated');
  await page.getByRole('button', { name: 'Kết luận…' }).click();
  await page.getByText('Đối chiếu 10 hồ sơ: 1 khác (đã sửa 0), 1 thiếu hồ sơ giấy.').waitFor();
  await page.getByRole('textbox', { name: 'Kết luận' }).fill('Dữ liệu toàn vẹn. Một hồ sơ sai ngày nhập trại, đang đính chính; một hồ sơ giấy đang mượn.');
  await picture(page, 'oversight-conclude');
  await page.keyboard.press('Control+Enter');
  await closed(page);
  await page.getByText('chờ chỉ huy xác nhận').waitFor();
  expect(await page.getByRole('button', { name: 'Xác nhận…' }).count()).toBe(0);

  const head = await openPage(browser, server);
  await signInFirst(head.page, server, 'chihuy');
  await head.page.goto(`${server.base}/oversight/months/${reconciliationId}`);
  await head.page.getByRole('button', { name: 'Xác nhận…' }).click();
  await head.page.getByLabel('Ghi chú, lý do trả lại').fill('Tìm lại hồ sơ giấy đang mượn');
  await picture(head.page, 'oversight-decide');
  expect(await serious(head.page)).toEqual([]);
  await head.page.getByRole('button', { name: 'Trả lại' }).click();
  await closed(head.page);
  await page.reload();
  await page.getByText('trả lại lúc').waitFor();
  await picture(page, 'oversight-returned');
  await page.getByRole('button', { name: `${sample[2]?.fileNo}: khớp` }).click();
  await rows.nth(2).getByText('khớp', { exact: true }).first().waitFor();
  await page.getByRole('button', { name: 'Kết luận…' }).click();
  await page.getByRole('textbox', { name: 'Kết luận' }).fill('Đã tìm thấy hồ sơ giấy, khớp. Một hồ sơ đang đính chính.');
  await page.getByRole('button', { name: 'Kết luận, trình chỉ huy' }).click();
  await closed(page);
  await head.page.reload();
  await head.page.getByRole('button', { name: 'Xác nhận…' }).click();
  await head.page.getByRole('dialog').getByRole('button', { name: 'Xác nhận' }).click();
  await closed(head.page);
  await head.page.getByText('✓ đã xác nhận').waitFor();
  await head.page.getByRole('link', { name: 'Về danh sách' }).click();
  await head.page.getByText('Tháng này đã có biên bản được xác nhận.').waitFor();
  await picture(head.page, 'oversight-confirmed');
  expect(await serious(head.page)).toEqual([]);

  await placeAll(node);
  await page.goto(`${server.base}/oversight/months/${reconciliationId}/print`);
  await page.getByText('BIÊN BẢN ĐỐI SOÁT DỮ LIỆU').waitFor();
  await page.getByText('Giấy ghi ngày nhập trại 22/12/2022').waitFor();
  await picture(page, 'oversight-paper');
  await printedPicture(page, 'oversight-paper');
  expect(await serious(page)).toEqual([]);
  expect([...outside, ...faults.filter((fault) => !fault.includes('40')), ...head.outside, ...head.faults.filter((fault) => !fault.includes('40'))]).toEqual([]);
});

it('a safety check is begun, stated by keys and words, concluded, confirmed and printed', { timeout: 180_000 }, async () => {
  const { node } = server;
  const { page, outside, faults } = await openPage(browser, server);
  await signInFirst(page, server, 'chuyentrach');
  await page.goto(`${server.base}/oversight`);
  await page.getByText('Chưa kiểm tra lần nào.').waitFor();
  await page.getByRole('button', { name: 'Kiểm tra quý này' }).click();
  await page.getByRole('heading', { name: /^Kiểm tra an toàn định kỳ/ }).waitFor();
  const rows = page.locator('.oversight-points tbody tr');
  expect(await rows.count()).toBe(20);
  await picture(page, 'check-begun');
  expect(await serious(page)).toEqual([]);
  const checkId = page.url().split('/').at(-1) ?? '';
  const { list } = await node.do<CheckMinute>(officer, 'check.read', { checkId });
  for (const [index, { evidence }] of list.entries()) {
    await page.locator('.oversight-points tr.is-target').nth(0).waitFor();
    await page.keyboard.press(evidence?.holds === false ? '2' : '1');
    if (evidence?.holds === false) {
      await page.getByLabel('Biện pháp khắc phục').fill('Khắc phục theo hướng dẫn của cấp trên');
      await page.getByLabel('Xong trước ngày').fill('31/12/2099');
      if (index < 10) await picture(page, 'check-fails');
      await page.keyboard.press('Enter');
      await closed(page);
    }
    await page.getByText(`${index + 1}/20`, { exact: true }).waitFor();
  }
  await picture(page, 'check-stated');
  await page.getByRole('button', { name: 'Kết luận…' }).click();
  await page.getByRole('textbox', { name: 'Kết luận' }).fill('Các biện pháp có hiệu quả; nội dung không đạt đã giao người khắc phục.');
  await picture(page, 'check-conclude');
  await page.keyboard.press('Control+Enter');
  await closed(page);
  const head = await openPage(browser, server);
  await signInFirst(head.page, server, 'chihuy');
  await head.page.goto(`${server.base}/oversight/checks/${checkId}`);
  await head.page.getByRole('button', { name: 'Xác nhận…' }).click();
  await picture(head.page, 'check-decide');
  await head.page.getByRole('dialog').getByRole('button', { name: 'Xác nhận' }).click();
  await closed(head.page);
  await head.page.getByText('✓ đã xác nhận').waitFor();
  await head.page.getByRole('link', { name: 'Về danh sách' }).click();
  await head.page.getByText('✓ đã có lần kiểm tra được xác nhận').waitFor();
  await picture(head.page, 'check-list');
  expect(await serious(head.page)).toEqual([]);
  await page.goto(`${server.base}/oversight`);
  await page.getByRole('button', { name: 'Kiểm tra đột xuất…' }).click();
  await page.getByLabel('Ai yêu cầu').fill('Lãnh đạo Cục');
  await page.getByLabel('Vì sao').fill('Sau sự cố mất điện');
  await picture(page, 'check-ordered');
  await page.keyboard.press('Enter');
  await page.getByText('Theo yêu cầu của Lãnh đạo Cục: Sau sự cố mất điện').waitFor();
  await picture(page, 'check-former');
  await placeAll(node);
  await page.goto(`${server.base}/oversight/checks/${checkId}/print`);
  await page.getByText('BIÊN BẢN KIỂM TRA, ĐÁNH GIÁ AN TOÀN').waitFor();
  await printedPicture(page, 'check-paper');
  expect(await serious(page)).toEqual([]);
  expect([...outside, ...faults.filter((fault) => !fault.includes('40')), ...head.outside, ...head.faults.filter((fault) => !fault.includes('40'))]).toEqual([]);
});
