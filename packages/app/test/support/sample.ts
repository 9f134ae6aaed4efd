import type { Actor } from '@thahs/engine';
import type { TestNode } from './test-node.ts';

/** First records of an invented prisoner. */
export const PRISONER = (fullName: string, personalId?: string): { type: string; values: Record<string, unknown> }[] => [
  { type: 'person', values: { fullName, birthDate: '12/08/1989', sex: 'NAM', nationality: 'VN' } },
  ...(personalId === undefined ? [] : [{ type: 'identifier', values: { kind: 'CCCD', value: personalId } }]),
  { type: 'judgment', values: { judgmentNo: '112/2022/HS-ST', judgmentDate: '07/11/2022', court: 'Tòa án nhân dân tỉnh Bắc Ninh' } },
  { type: 'offence', values: { article: '174.3' } },
  { type: 'penalty', values: { mainPenalty: 'TU_CO_THOI_HAN', term: { years: 9, months: 0, days: 0 }, termEnd: '13/05/2031' } },
  { type: 'admission', values: { admittedOn: '21/12/2022' } },
];

export async function openFile(node: TestNode, actor: Actor, file: { fileNo: string; fullName: string; personalId?: string }): Promise<string> {
  const opened = await node.do<{ fileId: string }>(actor, 'file.open', {
    operationId: node.id(), subjectKind: 'PHAM_NHAN', fileNo: file.fileNo, purpose: 'NHAP_LIEU', records: PRISONER(file.fullName, file.personalId),
  });
  return opened.fileId;
}
