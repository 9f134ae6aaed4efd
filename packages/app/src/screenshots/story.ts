import type { FileView } from '@thahs/engine/contract';
import type { Officer } from './officer.ts';

/** Some years of one invented prisoner, and what officers did with the file; @returns its id. */
export async function story(officer: (login: string) => Promise<Officer>): Promise<string> {
  const [clerk, head, long, inspector] = [await officer('nhaplieu'), await officer('chihuy'), await officer('chuyentrach'), await officer('thanhtra')];
  const { fileId } = await clerk.do<{ fileId: string }>('file.open', {
    operationId: clerk.id(), subjectKind: 'PHAM_NHAN', fileNo: 'TG-BH 2022-01847', purpose: 'NHAP_LIEU', records: [
      { type: 'person', values: { fullName: 'Nguyễn Văn Hưng', birthDate: '12/08/1989', sex: 'NAM', nationality: 'VN', ethnicity: '01', occupation: 'Lái xe' } },
      { type: 'identifier', values: { kind: 'CCCD', value: '027089001234' } },
      { type: 'judgment', values: { judgmentNo: '112/2022/HS-ST', judgmentDate: '07/11/2022', court: 'Tòa án nhân dân tỉnh Bắc Ninh' } },
      { type: 'offence', values: { article: '174.3' } },
      { type: 'penalty', values: { mainPenalty: 'TU_CO_THOI_HAN', term: { years: 9, months: 0, days: 0 }, startDate: '14/05/2022', termEnd: '13/05/2031' } },
      { type: 'custody_period', values: { kind: 'Tạm giam', from: '14/05/2022', to: '20/12/2022' } },
      { type: 'admission', values: { admittedOn: '21/12/2022' } },
      { type: 'placement', values: { from: '21/12/2022', subCamp: 'PT 2', team: 'Đội 14' } },
    ],
  });
  const event = (eventKind: string, occurredOn: string, more: Record<string, unknown> = {}): Promise<unknown> =>
    clerk.do('record.amend', { operationId: clerk.id(), fileId, type: 'execution_event', expectedVersion: 0, purpose: 'NHAP_LIEU', values: { eventKind, occurredOn }, ...more });
  await event('KHEN_THUONG', '19/11/2026');
  await event('TRICH_XUAT', '01/10/2026', { lateReason: 'Chờ bản sao lệnh trích xuất từ cơ quan điều tra' });
  await event('NHAN_TRA_TRICH_XUAT', '19/11/2026');
  const look = (who: Officer, purpose: string): Promise<FileView> => who.do<FileView>('file.read', { fileId, purpose });
  await look(head, 'QUAN_LY_GIAM_GIU');
  const file = await look(inspector, 'KIEM_TRA');
  await long.do('file.export', { operationId: long.id(), purpose: 'QUAN_LY_GIAM_GIU', search: { query: 'nguyễn văn hưng', exact: true, purpose: 'QUAN_LY_GIAM_GIU' }, columns: ['fileNo', 'name', 'birth'], format: 'xlsx' });
  const person = file.records.find((record) => record.type === 'person');
  await clerk.do('record.correct', { operationId: clerk.id(), fileId, recordId: person?.recordId, expectedVersion: person?.version, values: { ...person?.values, birthDate: '21/08/1989' }, reason: 'Giấy khai sinh ghi ngày 21', evidence: 'Giấy khai sinh số 84, UBND xã Tân Chi', purpose: 'NHAP_LIEU' });
  return fileId;
}
