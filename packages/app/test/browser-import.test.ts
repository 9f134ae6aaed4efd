import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, openPage, serious, signInFirst } from './support/browser.ts';
import { testServer } from './support/test-server.ts';
import type { TestServer } from './support/test-server.ts';

const CENSUS = fileURLToPath(new URL('../../registries/data/custody-census/daily-20260821.csv', import.meta.url));
const LINES = 301;

let server: TestServer;
let browser: Browser;
let table: string;
beforeAll(async () => {
  server = await testServer();
  server.node.startImports();
  browser = await openBrowser();
  table = join(server.node.directory, 'thong-ke.csv');
  writeFileSync(table, readFileSync(CENSUS, 'utf8').split('\n').slice(0, LINES).join('\n'));
});

async function pick(page: Page, label: string, text: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).click();
  await page.keyboard.type(text);
  await page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option', { hasText: text }).first().click();
}

async function upload(page: Page): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(table);
  await page.getByRole('button', { name: 'Lập cấu hình từ tệp này…' }).waitFor();
}

it('a foreign table is mapped on the screen, tried as it is mapped, saved for the unit, used and changed', async () => {
  const { page, outside, faults } = await openPage(browser, server);
  await signInFirst(page, server, 'nhaplieu');
  await page.goto(`${server.base}/import`);
  await upload(page);
  await page.getByRole('button', { name: 'Lập cấu hình từ tệp này…' }).click();
  await page.getByLabel('Tên cấu hình', { exact: true }).fill('Thống kê giam giữ hằng ngày');
  await page.getByLabel('Thêm phía trước').fill('TK-');

  await pick(page, 'Trường trong hồ sơ: gender', 'Giới tính');
  const preview = page.getByRole('table', { name: 'Thử trên các dòng đầu' });
  await preview.getByText('Trả lại').first().waitFor();
  await page.getByRole('button', { name: 'Giá trị… gender' }).click();
  for (const [index, label] of ['Nam', 'Nữ'].entries()) {
    await page.locator(`#code-gender-${index}`).click();
    await page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option', { hasText: label }).first().click();
  }
  await pick(page, 'Thêm trường', 'Lý do chưa có họ tên');
  await page.locator('#constant-person-nameMissing').click();
  await page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option', { hasText: 'không có tên' }).first().click();
  await pick(page, 'Trường trong hồ sơ: admitted_dt', 'Ngày tiếp nhận');
  await pick(page, 'Cách đọc: admitted_dt', 'Ngày giờ → ngày');
  await pick(page, 'Khi ô trống: admitted_dt', 'Trả lại dòng');
  await preview.getByText('TK-20244415').waitFor();
  await preview.getByText('19/04/2026').waitFor();
  expect(await preview.locator('tbody tr').count()).toBe(20);

  expect(await serious(page), 'the editor of a profile').toEqual([]);
  await page.getByRole('button', { name: 'Lưu cấu hình của đơn vị' }).click();
  await page.getByRole('button', { name: 'Sửa cấu hình…' }).waitFor();
  await page.getByText('Nhập thật').click();
  await page.getByLabel('Lý do nhập trễ chung').fill('Chuyển từ sổ giấy sang');
  await page.getByRole('button', { name: 'Bắt đầu' }).click();
  await page.getByText(`${LINES - 1}/${LINES - 1} dòng`).waitFor();
  await page.getByText('bản ghi được tính là nhập trễ, lý do chung: Chuyển từ sổ giấy sang').waitFor();
  await page.getByRole('link', { name: 'Tải tệp kết quả' }).waitFor();
  await page.getByRole('row').filter({ has: page.getByRole('button', { name: 'Xem thong-ke.csv' }) }).getByText('Đã xong').waitFor();
  const { rows } = await server.node.db.owner((c) => c.query(`select sex, count(*)::int as n from r_person group by sex order by sex`));
  const lines = readFileSync(table, 'utf8').trim().split('\n').slice(1).map((line) => line.split(','));
  const count = (gender: string): number => lines.filter((cells) => cells[4] === gender).length;
  // A row that says nothing of the person is about one all the same.
  expect(rows).toEqual([{ sex: 'NAM', n: count('M') }, { sex: 'NU', n: count('F') }, { sex: null, n: count('') }]);

  await upload(page);
  await page.getByLabel('Kiểu bảng').click();
  await page.getByTitle('Thống kê giam giữ hằng ngày').click();
  await page.getByRole('button', { name: 'Sửa cấu hình…' }).click();
  await page.getByRole('button', { name: 'Giá trị… gender (2)' }).waitFor();
  await preview.getByText('TK-20244415').first().waitFor();
  await pick(page, 'Số hồ sơ lặp lại', 'Đánh số tiếp');
  await page.getByRole('button', { name: 'Lưu cấu hình của đơn vị' }).click();
  await page.getByRole('button', { name: 'Sửa cấu hình…' }).waitFor();
  const saved = await server.node.db.owner((c) => c.query(`select name, profile -> 'fileNo' as number from mapping_profile where unit = 'tg-binh-ha'`));
  expect(saved.rows).toEqual([{ name: 'thong-ke-giam-giu-hang-ngay', number: { columns: ['inmateid'], prefix: 'TK-', onDuplicate: 'number' } }]);

  // A new profile begins with the columns that the server matched, not with the first one as the number.
  await page.goto(`${server.base}/import`);
  const own = join(server.node.directory, 'co-stt.csv');
  writeFileSync(own, 'STT,Số hồ sơ,Họ tên,Ngày sinh\n1,CS-1,Trần Văn Một,02/03/1990\n');
  await page.locator('input[type=file]').setInputFiles(own);
  await page.getByRole('cell', { name: 'Họ tên', exact: true }).waitFor();
  await page.getByRole('button', { name: 'Lập cấu hình từ tệp này…' }).click();
  await page.getByLabel('Tên cấu hình', { exact: true }).fill('Có số thứ tự');
  await page.getByRole('button', { name: 'Lưu cấu hình của đơn vị' }).click();
  await page.getByRole('button', { name: 'Sửa cấu hình…' }).waitFor();
  const made = await server.node.db.owner((c) => c.query(`select profile from mapping_profile where name = 'co-so-thu-tu'`));
  expect(made.rows[0]).toMatchObject({ profile: { fileNo: { columns: ['Số hồ sơ'] } } });
  expect(made.rows[0].profile.columns.filter((c: { field: string | null }) => c.field !== null).map((c: { column: string; field: string }) => [c.column, c.field])).toEqual([['Họ tên', 'fullName'], ['Ngày sinh', 'birthDate']]);

  const profiles = page.getByRole('table', { name: 'Cấu hình nhập của đơn vị' });
  await profiles.getByLabel('Tên cấu hình: Có số thứ tự').fill('Sổ có cột STT');
  await page.keyboard.press('Enter');
  await profiles.getByLabel('Tên cấu hình: Sổ có cột STT').waitFor();
  await profiles.getByRole('button', { name: 'Bỏ cấu hình Sổ có cột STT' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Bỏ cấu hình' }).click();
  await profiles.getByLabel('Tên cấu hình: Sổ có cột STT').waitFor({ state: 'detached' });
  const kept = await server.node.db.owner((c) => c.query(`select profile ->> 'label' as label, ended_at is not null as ended from mapping_profile where name = 'co-so-thu-tu'`));
  expect(kept.rows).toEqual([{ label: 'Sổ có cột STT', ended: true }]);
  expect(outside).toEqual([]);
  expect(faults).toEqual([]);
});
