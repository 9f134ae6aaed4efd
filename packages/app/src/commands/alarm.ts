import { ALARM_RULES } from '@thahs/engine/alarm';
import { uuidV7 } from '@thahs/engine/kernel';
import type { Operations } from '@thahs/engine/contract';
import { actingOn } from './acting.ts';
import type { Command } from './arguments.ts';
import { ACTING_FLAGS, needed, print } from './arguments.ts';
import { momentOrNever } from './shown-day.ts';

const SEVERITY = { critical: 'NGHIÊM TRỌNG', warning: 'cảnh báo', notice: 'lưu ý' } as const;

export const alarmList: Command = {
  summary: 'danh sách cảnh báo đang mở trong phạm vi của người hỏi, nặng trước',
  flags: { closed: { text: 'các cảnh báo đã đóng, mới nhất trước' }, look: { text: 'rà soát ngay trước khi liệt kê, không chờ lượt của nút' }, ...ACTING_FLAGS },
  faults: 'có cảnh báo nghiêm trọng chưa ai xác nhận',
  run: (_args, flags) =>
    actingOn(flags, async (acting) => {
      if (flags['look'] === true) await acting.node.alarms.lookNow();
      const { alarms, lookedAt } = await acting.do<Operations['alarm.list']['output']>('alarm.list', flags['closed'] === true ? { closed: true } : {});
      const rows = alarms.map((a) => [`${SEVERITY[a.severity].padEnd(13)}${a.title.vi} · ${a.unitName}`, `  ${a.alarmId}  ${a.message.vi} (${a.citation})`, `  Cần làm: ${a.todo.vi}`, ...(a.acknowledged === null ? [] : [`  ${a.acknowledged.by} xác nhận: ${a.acknowledged.reason}`])].join('\n'));
      print(flags, { alarms, lookedAt }, [...rows, `Rà soát lần cuối: ${momentOrNever(lookedAt)}`].join('\n'));
      return flags['closed'] !== true && alarms.some((a) => a.severity === 'critical' && a.acknowledged === null) ? 1 : 0;
    }),
};

export const alarmAcknowledge: Command = {
  summary: 'xác nhận một cảnh báo, với lý do hoặc việc đã làm',
  words: ['MÃ_CẢNH_BÁO'],
  flags: { reason: { value: 'LÝ_DO', text: 'đã xem xét thế nào, làm gì (bắt buộc), ghi vào nhật ký' }, ...ACTING_FLAGS },
  run: ([alarmId = ''], flags) =>
    actingOn(flags, async (acting) => {
      await acting.do('alarm.acknowledge', { operationId: uuidV7(acting.node.engine.ports), alarmId, reason: needed(flags, 'reason', 'đã xem xét thế nào, làm gì') });
      print(flags, { alarmId }, 'Đã xác nhận cảnh báo.');
      return 0;
    }),
};

/** The page of alarms, made from the rules themselves. */
export const alarmRules: Command = {
  summary: 'in danh mục cảnh báo (trang docs/alarms.md)',
  async run(_args, flags) {
    print(flags, ALARM_RULES.map(({ code, clause, severity, seenBy, title, number, closes }) => ({ code, clause, severity, seenBy, title, number, closes })), alarmsMarkdown());
    return 0;
  },
};

const HEAD = `# Alarms

Made by \`npx thahs alarm rules > docs/alarms.md\`; a test compares. Each minute the node looks at the entries of its journal since the last look and at how things stand, and opens,
raises and closes alarms; each of these is an entry of the journal (Circular Điều 11.4). The screen **Cảnh báo** and \`thahs alarm list\` show those of the units one answers for.

- **Conduct** is counted over a window and stays open until somebody acknowledged it with a reason, however quiet it became; acknowledged, it closes when the window has passed below its number.
  Twice as much as was acknowledged asks again. Nobody acknowledges what is about themselves.
- **State** opens and closes with its condition; acknowledging it says who looks into it. What grows graver asks again.
- An alarm holds ids and numbers. Names are put in for whoever may see the alarm; a technical administrator sees none that tells of people.
- The numbers are rows in \`packages/engine/src/alarm/rules\`; each says which clause it comes from or that it is a rule of this program. A false alarm costs an officer one sentence; a rule
  that rings for ordinary work is a rule to change, not to ignore: its entries in the journal (\`alarm.open\`, \`alarm.acknowledge\` with the reasons) show which.
- Warnings and critical alarms also go by e-mail on the internal network, where \`mail.json\` names a server ([safekeeping.md](safekeeping.md)).
- On an ordinary private network where the machine's way out ends cannot be seen from the machine: \`public-network\` rings for public addresses, not for a router that hides one.
`;

const POSITION = { UNIT_HEAD: 'head', DATABASE_OFFICER: 'dedicated officer', INSPECTOR: 'inspector', TECH_ADMIN: 'technical administrator', ENTRY_OFFICER: 'entry officer', READER: 'reader' } as const;

export function alarmsMarkdown(): string {
  const table = (kind: string, name: string): string[] => [
    `## ${name}`, '', '| code | Vietnamese | severity | clause | number | seen by |', '|---|---|---|---|---|---|',
    ...ALARM_RULES.filter((rule) => rule.kind === kind).map((rule) => `| \`${rule.code}\` | ${rule.title.vi} | ${rule.severity} | ${rule.clause} | ${rule.number?.en ?? '–'} | ${rule.seenBy.map((p) => POSITION[p]).join(', ')} |`), '',
  ];
  return [HEAD, ...table('conduct', 'Conduct'), ...table('state', 'State')].join('\n');
}
