import { shownDay } from '@thahs/engine/kernel';
import { regimeOn } from '@thahs/engine/clause';
import type { CoursePoint, RecordFacts } from '@thahs/engine/operation';
import { codeEntry } from '../../shared/code-lists/index.ts';
import { judgment } from '../records/judgment.ts';
import { penalty } from '../records/penalty.ts';
import { COURSES } from './kinds/index.ts';
import { replay } from './replay.ts';

/** Without these nobody can tell what is executed: the first group of information of a file (NĐ 59/2020 Điều 8.2.a; NĐ 160/2026 Điều 8.2.a). */
const GROUND = [judgment, penalty];

/** Nothing of the execution is left, so no paper is waited for. */
const OVER: ReadonlySet<string> = new Set(['ENDED', 'DECEASED']);

const point = (code: string, message: string, clause: string, recordType: string): CoursePoint => ({ recordId: null, recordType, finding: { field: '', code, severity: 'warning', message, clause } });

/** What a file does not say yet, though it ought to: its ground, and papers that end what the later events show to be over. They warn and stand in no one's way. */
export function missingIn(kind: string, records: readonly RecordFacts[], today: string): CoursePoint[] {
  const recent = regimeOn(today) === 'from_2026_07';
  const current = records.filter(({ state }) => state === 'current');
  const ground = GROUND.filter((type) => type.subjectKinds.includes(kind) && !current.some((record) => record.type === type.name));
  const missing = ground.map(({ name, label }) => point(`file.no-${name}`, `Hồ sơ chưa có “${label.vi}”. Nhập theo bản án, quyết định của Tòa án.`, recent ? 'nd160.d8.k2.a' : 'nd59.d8.k2.a', name));
  return [...missing, ...annulledIn(kind, current).map(({ recordId, values }) => ({ ...point('file.annulled-or-changed', `Hồ sơ đang ở trạng thái bản án bị hủy từ ngày ${shownDay(String(values['occurredOn']))}. Nếu Tòa án chỉ sửa bản án và người này vẫn chấp hành án thì đính chính diễn biến đó thành “Bản án được sửa” và ghi thời hạn mới; nếu bị hủy thì ghi việc tiếp theo khi có quyết định.`, recent ? 'nd160.d8.k2.e' : 'nd59.d8.k2.g', 'execution_event'), recordId })), ...awaitedIn(kind, records).map((act) => point('file.paper-awaited', `Chưa ghi “${codeEntry('event_kind', act)?.label.vi ?? act}”, mà theo các diễn biến ghi sau thì việc đó đã hết. Nếu đã có giấy, ghi vào hồ sơ; nếu không có giấy nào, không phải làm gì.`, recent ? 'nd160.d8.k2.e' : 'nd59.d8.k2.g', 'execution_event'))];
}

/** The event that left a file in the state of an annulled judgment. Its code once meant “annulled or changed”, and one who only got another term must not drop out of the figures. */
function annulledIn(kind: string, records: readonly RecordFacts[]): readonly RecordFacts[] {
  if (COURSES[kind] === undefined) return [];
  const { state, stretches } = replay(kind, records);
  const opened = state === 'ANNULLED' ? stretches.at(-1)?.recordId : null;
  return records.filter(({ recordId }) => recordId === opened);
}

function awaitedIn(kind: string, records: readonly RecordFacts[]): readonly string[] {
  const course = COURSES[kind];
  if (course === undefined) return [];
  const { state, awaited } = replay(kind, records);
  const facts = course.states[state];
  return facts === undefined || OVER.has(facts.closed) ? [] : awaited.filter((act) => act !== facts.awaits);
}
