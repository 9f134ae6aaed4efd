import { expect, it } from 'vitest';
import { openBrowser, openPage, picture, serious, signInFirst } from './support/browser.ts';
import { openFile } from './support/sample.ts';
import { testServer } from './support/test-server.ts';

it('while the disk is nearly full every screen says so, looking goes on, and what is sent comes back with what to do', { timeout: 90_000 }, async () => {
  const server = await testServer();
  const fileId = await openFile(server.node, await server.node.actor('nhaplieu'), { fileNo: 'RO-1', fullName: 'Lê Văn Đọc' });
  const { page, faults, outside } = await openPage(await openBrowser(), server);
  await signInFirst(page, server, 'nhaplieu');
  server.node.engine.room.note({ freeBytes: 1, totalBytes: 1_000_000_000 });
  await page.goto(`${server.base}/files/${fileId}`);
  await page.getByRole('heading', { name: 'Lê Văn Đọc' }).waitFor();
  await page.getByRole('alert').getByText('lúc này chỉ xem được, chưa ghi được').waitFor();
  expect(await serious(page)).toEqual([]);
  await picture(page, 'read-only');
  await page.keyboard.press('e');
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  server.node.engine.room.note({ freeBytes: 900_000_000, totalBytes: 1_000_000_000 });
  await page.keyboard.press('Escape');
  await page.reload();
  await page.getByRole('heading', { name: 'Lê Văn Đọc' }).waitFor();
  expect(await page.getByText('lúc này chỉ xem được').count()).toBe(0);
  expect([...faults, ...outside]).toEqual([]);
});
