import type { IsoDate } from '@thahs/engine/kernel';
import { label } from '../../shared/label.ts';
import { exitDay, expulsionFrom, type ExitDayInput, type ExpulsionFromInput } from '../calculation/index.ts';
import { defineDate, type Prepared } from './definition.ts';
import { dayIn, numberIn, type FileFacts } from './facts.ts';
import { lastEffect } from './measures.ts';
import { noEffect, noExitDue, noPenalty, noPrisonEnd } from './missing.ts';

const KIND = 'TRUC_XUAT';
/** Main penalties without a term that would have to be served first. */
const AT_ONCE: ReadonlySet<string> = new Set(['TRUC_XUAT', 'PHAT_TIEN', 'CANH_CAO']);

const left = label('Đã xuất cảnh.', 'Has left the country.');
const tooEarly = label('Ngày phải xuất cảnh trước ngày có thể thi hành trục xuất. Kiểm tra lại hai ngày này.', 'The exit is due before the expulsion may be executed. Check both days.');

const hasLeft = (facts: FileFacts): boolean => facts.events('XUAT_CANH').length > 0 || facts.of('expulsion').some((record) => dayIn(record, 'exitedOn') !== null);

function fromOf(facts: FileFacts): Prepared<ExpulsionFromInput> {
  const { penalty, mainPenalty, startDate } = facts;
  if (!penalty) return { missing: [noPenalty] };
  const isMain = AT_ONCE.has(mainPenalty);
  const from = isMain ? (startDate ?? lastEffect(facts)) : dayIn(penalty, 'termEnd');
  if (from === null) return { missing: [isMain ? noEffect : noPrisonEnd] };
  return { input: { key: isMain ? 'MAIN' : 'ADDITIONAL', from, source: penalty.recordId } };
}

/** Ngày có thể thi hành án phạt trục xuất: Luật 41/2019 Điều 118–120. */
export const expulsionStart = defineDate<ExpulsionFromInput>({
  code: 'EXPULSION_FROM',
  label: label('Có thể thi hành trục xuất', 'Expulsion may be executed'),
  prepare: (facts) => (facts.subjectKind !== KIND ? null : hasLeft(facts) ? { none: left } : fromOf(facts)),
  calculate: expulsionFrom,
});

const putOffs = (facts: FileFacts): readonly ExitDayInput['putOff'][number][] => facts.events('GIA_HAN_XUAT_CANH').flatMap((event) => {
  const decidedOn: IsoDate | null = facts.decided(event);
  return decidedOn === null ? [] : [{ decidedOn, months: numberIn(event, 'months'), days: numberIn(event, 'days'), until: dayIn(event, 'until'), source: event.recordId }];
});

/** Ngày phải rời khỏi Việt Nam, kéo dài theo quyết định của Tòa án: Luật 41/2019 Điều 121, 123. No clause says after how many days it is. */
export const expulsionExit = defineDate<ExitDayInput>({
  code: 'EXPULSION_EXIT',
  label: label('Ngày phải rời khỏi Việt Nam', 'Exit due'),
  prepare(facts) {
    if (facts.subjectKind !== KIND) return null;
    if (hasLeft(facts)) return { none: left };
    const [record] = facts.of('expulsion');
    const exitDue = dayIn(record, 'exitDue');
    if (!record || exitDue === null) return { missing: [noExitDue] };
    const from = fromOf(facts);
    return { input: { exitDue, putOff: putOffs(facts), source: record.recordId }, doubts: 'input' in from && exitDue < from.input.from ? [tooEarly] : [] };
  },
  calculate: exitDay,
  fixedIn(facts) {
    const last = facts.events('GIA_HAN_XUAT_CANH').at(-1);
    return last ? { recordType: 'execution_event', field: 'until', record: last } : { recordType: 'expulsion', field: 'exitDue', record: facts.of('expulsion')[0] };
  },
});
