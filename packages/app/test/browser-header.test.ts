import type { Browser, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openPage, serious, signInFirst } from './support/browser.ts';
import { openFile, PRISONER } from './support/sample.ts';
import { testServer } from './support/test-server.ts';
import type { TestServer } from './support/test-server.ts';

const UNIT = 'Cơ quan thi hành án hình sự Công an huyện Trà My và những xã vùng cao, vùng xa, biên giới lân cận thuộc tỉnh Hà Nam Ninh';
const PERSON = 'Nguyễn Hoàng Phương Thảo Nguyên Bảo Châu Thùy Dung Quỳnh A Công Tằng Tôn Nữ Thị Hồng Ngọc Minh Khuê Diệu Huyền Trân Châu';

let server: TestServer;
let browser: Browser;
beforeAll(async () => {
  server = await testServer();
  browser = await openBrowser();
});

/** What of the bar is cut off or lies outside of it; a part that is cut keeps its whole text in a title. */
const lost = (page: Page): Promise<string[]> => page.evaluate(() => {
  const bar = document.querySelector('.bar');
  if (!bar) return ['no bar'];
  const frame = bar.getBoundingClientRect();
  return [...bar.querySelectorAll<HTMLElement>('*')].flatMap((part) => {
    const { left, right, top, bottom } = part.getBoundingClientRect();
    if (part.tagName !== 'SELECT' && (left < frame.left - 1 || right > frame.right + 1 || top < frame.top - 1 || bottom > frame.bottom + 1)) return [`outside: ${part.className} ${part.textContent}`];
    const cut = part.scrollWidth > part.clientWidth + 1 && getComputedStyle(part).overflow === 'hidden' && part.closest('[title]') === null;
    return cut ? [`cut: ${part.className} ${part.textContent}`] : [];
  });
});

describe('the bar', () => {
  it('keeps the telling end of names of 120 letters or so, and the whole in a title', async () => {
    const { node } = server;
    await node.db.owner((c) => c.query(`update unit set name = $1 where unit_id = 'cqql-bca'`, [UNIT]));
    await node.db.owner((c) => c.query(`update account set name = $1 where login = 'thanhtra'`, [PERSON]));
    await node.units.reload(node.db.app);
    const { page, faults } = await openPage(browser, server);
    await signInFirst(page, server, 'thanhtra');
    const bar = page.locator('.bar');
    expect(await bar.getByTitle(UNIT).count()).toBe(1);
    expect(await bar.getByTitle(`Thượng tá ${PERSON}`).count()).toBe(1);
    for (const end of ['Hà Nam Ninh', 'Huyền Trân Châu']) expect(await bar.locator('.cut-tail', { hasText: end }).isVisible(), end).toBe(true);
    expect(await lost(page)).toEqual([]);
    expect(await bar.getByText('Cán bộ thanh tra').isVisible()).toBe(true);
    expect(await serious(page)).toEqual([]);

    const { accountId } = await node.actor('thanhtra');
    await node.do(await node.actor('trungtam'), 'posting.add', { operationId: node.id(), accountId, unitId: 'cqql-bca', position: 'READER', from: '2026-11-01', beside: true });
    await page.reload();
    const choice = page.getByLabel('Đổi nhiệm vụ');
    await choice.waitFor();
    expect(await lost(page)).toEqual([]);
    expect(await bar.locator('.cut-tail', { hasText: 'Hà Nam Ninh' }).isVisible()).toBe(true);
    await choice.selectOption({ label: `Cán bộ khai thác · ${UNIT}` });
    await bar.getByText('Cán bộ khai thác', { exact: true }).waitFor();
    expect(faults).toEqual([]);
  });
});

describe('the header of a file', () => {
  it('shows the term of a changed judgment with the decision while the penalty still tells the one before, and points there', async () => {
    const { node } = server;
    const records = [...PRISONER('Nguyễn Văn Hưng'), { type: 'execution_event', values: { eventKind: 'SUA_AN', occurredOn: '20/10/2026', decisionNo: '5/2026/HS-GĐT', decisionDate: '12/10/2026', months: 84 } }];
    const { fileId } = await node.do<{ fileId: string }>(await node.actor('nhaplieu'), 'file.open', { operationId: node.id(), subjectKind: 'PHAM_NHAN', fileNo: 'TG-SUA-AN', purpose: 'NHAP_LIEU', records });
    const page = await reader();
    await page.goto(`${server.base}/files/${fileId}`);
    const dates = page.locator('.key-dates');
    for (const part of ['07 năm', 'theo bản án sửa số 5/2026/HS-GĐT ngày 12/10/2026', 'hồ sơ còn ghi']) await dates.getByText(part).first().waitFor();
    expect(await dates.locator('s').innerText()).toContain('09 năm');
    await page.getByRole('button', { name: /điểm/ }).first().click();
    await page.getByText('vẫn ghi thời hạn 108 tháng').first().waitFor();
    expect(await serious(page)).toEqual([]);
  });

  it.each([
    ['CHAP_HANH_XONG', 'Đã chấp hành xong'],
    ['CHUYEN_DI', 'Đã chuyển đi'],
    ['CHET', 'Đã chết'],
  ])('says after %s what the file came to, and the day, and no date that comes next', async (eventKind, state) => {
    const { node } = server;
    const records = [...PRISONER('Nguyễn Văn Hưng'), { type: 'execution_event', values: { eventKind, occurredOn: '20/10/2026' } }];
    const { fileId } = await node.do<{ fileId: string }>(await node.actor('nhaplieu'), 'file.open', { operationId: node.id(), subjectKind: 'PHAM_NHAN', fileNo: `TG-${eventKind}`, purpose: 'NHAP_LIEU', records });
    const page = await reader();
    await page.goto(`${server.base}/files/${fileId}`);
    const dates = page.locator('.key-dates');
    await dates.getByText(state).waitFor();
    // The penalty beside its length: years beside life are read as such. Its label comes with the code lists.
    for (const part of ['09 năm', 'Tù có thời hạn']) await dates.getByText(part).first().waitFor();
    const shown = await dates.innerText();
    expect(shown).toContain('ngày 20/10/2026');
    expect(shown).not.toContain('13/05/2031');
    expect(shown).not.toContain('Mốc kế tiếp');
  });

  it('shows the end of a term that runs, and says where an end has passed without a result', async () => {
    const { node } = server;
    const running = await openFile(node, await node.actor('nhaplieu'), { fileNo: 'TG-CHAY', fullName: 'Nguyễn Văn Hưng' });
    const over = PRISONER('Trần Văn Quá').map((record) => (record.type === 'penalty' ? { ...record, values: { ...record.values, termEnd: '01/06/2024' } } : record));
    const { fileId } = await node.do<{ fileId: string }>(await node.actor('nhaplieu'), 'file.open', { operationId: node.id(), subjectKind: 'PHAM_NHAN', fileNo: 'TG-QUA', purpose: 'NHAP_LIEU', records: over });
    const page = await reader();
    await page.goto(`${server.base}/files/${running}`);
    await page.locator('.key-dates').getByText('13/05/2031').waitFor();
    await page.goto(`${server.base}/files/${fileId}`);
    await page.locator('.key-dates').getByText(/Đã qua [\d.]+ ngày, chưa ghi kết quả/).waitFor();
  });

  it('has all its tabs and the whole of its dates in sight, at whatever language; an English reader is asked “why?” only of what there is', async () => {
    const { node } = server;
    const clerk = await node.actor('nhaplieu');
    const over = PRISONER('Trần Văn Quá').map((record) => (record.type === 'penalty' ? { ...record, values: { ...record.values, termEnd: '01/02/2023', startDate: '01/06/2015' } } : record));
    const { fileId } = await node.do<{ fileId: string }>(clerk, 'file.open', { operationId: node.id(), subjectKind: 'PHAM_NHAN', fileNo: 'TG-THE', purpose: 'NHAP_LIEU', records: over });
    const page = await reader();
    for (const language of ['vi', 'en']) {
      await page.evaluate(`localStorage.setItem('language', '${language}')`);
      await page.goto(`${server.base}/files/${fileId}`);
      const tabs = page.getByRole('tab');
      await tabs.first().waitFor();
      await page.waitForLoadState('networkidle');
      const boxes = await tabs.evaluateAll((all) => all.map((tab) => tab.getBoundingClientRect()).map(({ right, top }) => ({ right, top })));
      expect(boxes.length).toBeGreaterThan(9);
      expect(new Set(boxes.map(({ top }) => top)).size, language).toBe(1);
      expect(Math.max(...boxes.map(({ right }) => right)), language).toBeLessThanOrEqual(1366);
      const outside = await page.locator('.key-dates').evaluate((dates) => [...dates.querySelectorAll('dd, dt, span, button')].filter((part) => part.getBoundingClientRect().right > dates.getBoundingClientRect().right).map((part) => part.textContent));
      expect(outside, language).toEqual([]);
      // No custody is recorded: the term begins, whatever the person did before.
      expect(await page.locator('.term-line').textContent()).toContain(language === 'vi' ? 'Bắt đầu tính' : 'Runs from');
    }
    await page.locator('.key-dates').getByText('why?', { exact: true }).waitFor();
    await page.evaluate(`localStorage.setItem('language', 'vi')`);
  });

  it('asks a legal person for no birth and no admission', async () => {
    const { node } = server;
    const officer = { ...await node.actor('nhaplieu'), unitId: 'cqtha-ha-nam-ninh', unitKind: 'CQTHA_TINH', scope: ['cqtha-ha-nam-ninh'] };
    const { fileId } = await node.do<{ fileId: string }>(officer, 'file.open', { operationId: node.id(), subjectKind: 'PHAP_NHAN', fileNo: 'PN-1', purpose: 'NHAP_LIEU', records: [
      { type: 'legal_person', values: { name: 'Công ty TNHH Mẫu', enterpriseCode: '0101234567', address: 'Khu công nghiệp Mẫu' } },
      { type: 'judgment', values: { judgmentNo: '9/2024/HS-ST', judgmentDate: '08/09/2024', court: 'Tòa án nhân dân khu vực 3' } },
    ] });
    const { page: superior } = await openPage(browser, server);
    await signInFirst(superior, server, 'lanhdao');
    await superior.evaluate("sessionStorage.setItem('purpose', 'CHI_DAO_CAP_DUOI')");
    await superior.goto(`${server.base}/files/${fileId}`);
    await superior.getByRole('heading', { name: 'Công ty TNHH Mẫu' }).waitFor();
    await superior.waitForLoadState('networkidle');
    const header = await superior.locator('.file-header').innerText();
    expect(header).toContain('Mã số doanh nghiệp 0101234567 · Khu công nghiệp Mẫu');
    expect(header).toMatch(/Ngày bản án\s+08\/09\/2024/);
    expect(header).not.toMatch(/Sinh|Ngày nhập/);
  });

  it('says how many points are to be looked at, and opens them with sentence, clause and what to do', async () => {
    const { node } = server;
    const [person] = PRISONER('Vũ Văn Thiếu');
    const { fileId } = await node.do<{ fileId: string }>(await node.actor('nhaplieu'), 'file.open', { operationId: node.id(), subjectKind: 'PHAM_NHAN', fileNo: 'TG-THIEU', purpose: 'NHAP_LIEU', records: [person, { type: 'execution_event', values: { eventKind: 'TIEP_NHAN', occurredOn: '2024-01-10' } }, { type: 'execution_event', values: { eventKind: 'HOAN', occurredOn: '2026-08-03' } }] });
    const page = await reader();
    await page.goto(`${server.base}/files/${fileId}`);
    await page.getByRole('button', { name: '3 điểm cần xem' }).click();
    const list = page.getByRole('dialog');
    await list.getByText('Hồ sơ chưa có “Hình phạt, biện pháp phải chấp hành”.').waitFor();
    expect(await list.getByRole('listitem').count()).toBe(3);
    expect(await serious(page)).toEqual([]);
    await list.getByRole('button', { name: /Xem “Diễn biến chấp hành án 03\/08\/2026”/ }).click();
    await list.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: '3 điểm cần xem' }).click();
    await page.getByRole('button', { name: 'Thêm Hình phạt, biện pháp phải chấp hành' }).click();
    await page.getByRole('dialog', { name: /Hình phạt, biện pháp phải chấp hành/ }).waitFor();
  });
});

let page: Page | undefined;
async function reader(): Promise<Page> {
  if (page) return page;
  ({ page } = await openPage(browser, server));
  await signInFirst(page, server, 'nhaplieu');
  return page;
}
