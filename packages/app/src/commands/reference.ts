import { clauses as allClauses, dictionary as dictionaryText, judgmentExecution } from '@thahs/registries';
import type { Command } from './arguments.ts';
import { print } from './arguments.ts';

export const dictionary: Command = {
  summary: 'in từ điển dữ liệu dạng Markdown',
  async run(_args, flags) {
    print(flags, judgmentExecution.recordTypes, dictionaryText());
    return 0;
  },
};

export const clauses: Command = {
  summary: 'liệt kê điều khoản và trạng thái thực hiện',
  async run(_args, flags) {
    print(flags, allClauses, allClauses.map((c) => `${c.id.padEnd(20)} ${c.status.padEnd(11)} ${c.citation}`).join('\n'));
    return 0;
  },
};
