import Type from 'typebox';
import { shownDay, vietnamDate } from '../../kernel/index.ts';
import { defineOperation, noSubject } from '../../operation/index.ts';
import { Closed, Id, Purpose, refuseEmpty, refuseTooMany, takeOut } from '../../record/index.ts';
import { differencesOf, figureDifferencesOf } from '../difference-rows.ts';
import { populationPage } from '../population.ts';

const PAGE = 2_000;
const HEADINGS = ['Số thứ tự', 'Số hồ sơ', 'Họ và tên', 'Mốc thời hạn', 'Theo giấy tờ', 'Tính được', 'Tính được so với giấy tờ'];

/**
 * Xuất danh sách chênh lệch mốc thời hạn (Circular Điều 10.1): of one's own unit, with source, user, time, purpose and number; every file in it counts it
 * as a look. Dates of one page of files come before its combined penalties.
 */
export const exportDifferences = defineOperation({
  name: 'differences.export',
  act: 'export',
  kind: 'change',
  title: { vi: 'Xuất danh sách chênh lệch mốc thời hạn', en: 'Export differences of dates' },
  input: Type.Object({ operationId: Id, purpose: Purpose, format: Type.Union([Type.Literal('xlsx'), Type.Literal('csv')]) }, Closed),
  output: Type.Object({ copyNumber: Type.Integer(), verificationCode: Type.String(), total: Type.Integer(), head: Type.Array(Type.String()), headings: Type.Array(Type.String()), lines: Type.Array(Type.Array(Type.String())) }, Closed),
  load: noSubject,
  async run(context, { format }) {
    const today = vietnamDate(context.now);
    const rows: (readonly string[])[] = [];
    const fileIds = new Set<string>();
    let after: string | null = null;
    do {
      const { files, next } = await populationPage(context, after ?? undefined, PAGE, [context.actor.unitId]);
      for (const { fileId, fileNo, name, label, official, calculated, difference } of differencesOf(context, files, today)) {
        rows.push([fileNo, name, label.vi, shownDay(official), shownDay(calculated), `${difference > 0 ? 'muộn hơn' : 'sớm hơn'} ${Math.abs(difference)} ngày`]);
        fileIds.add(fileId);
      }
      for (const { fileId, fileNo, name, label, official, calculated, difference } of figureDifferencesOf(context, files, today)) {
        rows.push([fileNo, name, label.vi, official.vi, calculated.vi, difference.vi]);
        fileIds.add(fileId);
      }
      refuseTooMany(fileIds.size);
      after = next;
    } while (after !== null);
    refuseEmpty(rows.length);
    const title = `Danh sách ${rows.length.toLocaleString('de-DE')} mốc thời hạn theo giấy tờ khác kết quả tính`;
    const taken = await takeOut(context, [...fileIds], title, { differences: rows.length, format });
    const lines = rows.map((row, at) => [String(at + 1), ...row]);
    return { ...taken, total: rows.length, headings: HEADINGS, lines };
  },
});
