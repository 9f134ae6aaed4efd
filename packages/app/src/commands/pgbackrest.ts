import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import type { Operations } from '@thahs/engine/contract';
import { DomainError, uuidV7 } from '@thahs/engine/kernel';
import { lookAtMedium } from '@thahs/platform/backup';
import { identify } from '@thahs/platform/postgres-replication';
import { configurationText, evidenceIn, serverLines } from '../pgbackrest/index.ts';
import { actingOn } from './acting.ts';
import type { Command } from './arguments.ts';
import { ACTING_FLAGS, CommandFailure, given, print, wholeNumber } from './arguments.ts';

const STANZA = 'thahs';
const NAME = /^[\w.-]{1,120}$/;
const PASSPHRASE_BYTES = 48;
const MOST_OUTPUT = 64 << 20;

function needed(flags: Parameters<Command['run']>[1], name: string): string {
  const value = given(flags, name);
  if (value === undefined) throw new CommandFailure(`thiếu --${name}`);
  return value;
}

function stanzaOf(flags: Parameters<Command['run']>[1]): string {
  const stanza = given(flags, 'stanza') ?? STANZA;
  if (!NAME.test(stanza)) throw new CommandFailure('tên stanza chỉ gồm chữ không dấu, số, “.”, “_”, “-”');
  return stanza;
}

/** Two folders of one disk are one medium (Circular Điều 8.5.b). */
function mustBeApart(folders: readonly [string, string]): void {
  for (const folder of folders) {
    if (/[\n\r]/.test(folder) || !folder.startsWith('/')) throw new CommandFailure('thư mục của kho phải là đường dẫn đầy đủ, bắt đầu bằng “/”');
    mkdirSync(folder, { recursive: true, mode: 0o750 });
  }
  const [one, two] = folders.map((folder) => new Set(lookAtMedium(folder)?.disks ?? []));
  if ([...(one ?? [])].some((disk) => two?.has(disk))) throw new DomainError({ code: 'backup.not-independent', class: 'refused', clause: 'tt.d8.k5.b', message: 'Hai kho nằm trên cùng một ổ đĩa: ổ hỏng là mất cả hai. Đặt kho thứ hai trên một ổ khác; chỉ để thử thì thêm --one-device.' });
}

export const pgbackrestConfig: Command = {
  summary: 'ghi cấu hình pgBackRest với hai kho mã hóa, in các dòng cần đặt cho máy chủ PostgreSQL',
  flags: {
    'pg-path': { value: 'THƯ_MỤC', text: 'thư mục dữ liệu của máy chủ PostgreSQL' }, repo1: { value: 'THƯ_MỤC', text: 'kho thứ nhất' }, repo2: { value: 'THƯ_MỤC', text: 'kho thứ hai, trên ổ khác' }, out: { value: 'TỆP', text: 'tệp cấu hình sẽ ghi; đã có thì không ghi đè' },
    port: { value: 'SỐ', text: 'cổng của máy chủ PostgreSQL (mặc định 5432)' }, 'pg-user': { value: 'TÊN', text: 'người dùng quản trị của PostgreSQL (mặc định postgres)' }, stanza: { value: 'TÊN', text: `tên stanza (mặc định ${STANZA})` }, 'one-device': { text: 'chỉ để thử: chấp nhận hai kho trên cùng một ổ đĩa' },
  },
  async run(_args, flags) {
    const stanza = stanzaOf(flags);
    const repositories = [needed(flags, 'repo1'), needed(flags, 'repo2')] as const;
    const [pgPath, out] = [needed(flags, 'pg-path'), needed(flags, 'out')];
    if (flags['one-device'] !== true) mustBeApart(repositories);
    const passphrase = (): string => randomBytes(PASSPHRASE_BYTES).toString('base64');
    try {
      writeFileSync(out, configurationText({ stanza, pgPath, port: wholeNumber(flags, 'port', 5432), user: given(flags, 'pg-user') ?? 'postgres', repositories, passphrases: [passphrase(), passphrase()] }), { mode: 0o640, flag: 'wx' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw new CommandFailure(`${out} đã có nên không ghi đè: mật khẩu của kho đang dùng nằm trong đó. Chọn tệp khác`);
      throw error;
    }
    print(flags, { out, stanza }, `Đã ghi ${out} (mật khẩu của hai kho nằm trong tệp này, không ở đâu khác: chép vào két rồi mới dùng).\nTệp phải đọc được bởi người dùng postgres: chown root:postgres ${out}\n\n${serverLines({ stanza }, out)}`);
    return 0;
  },
};

async function infoOf(stanza: string, file: string | undefined): Promise<string> {
  if (file !== undefined) return readFileSync(file, 'utf8');
  try {
    return (await promisify(execFile)('pgbackrest', [`--stanza=${stanza}`, 'info', '--output=json'], { maxBuffer: MOST_OUTPUT })).stdout;
  } catch (error) {
    throw new CommandFailure(`không chạy được “pgbackrest info”: ${(error as Error).message.trim()}. Máy khác giữ pgBackRest thì lấy kết quả “pgbackrest info --output=json” ở đó và đưa bằng --file`);
  }
}

export const pgbackrestRead: Command = {
  summary: 'đọc “pgbackrest info” và ghi vào danh mục làm bằng chứng sao lưu; chạy mỗi ngày',
  flags: { stanza: { value: 'TÊN', text: `tên stanza (mặc định ${STANZA})` }, file: { value: 'TỆP', text: 'kết quả “pgbackrest info --output=json” lấy từ máy khác' }, ...ACTING_FLAGS },
  run: (_args, flags) =>
    actingOn(flags, async (acting) => {
      const { engine, db } = acting.node;
      const stanza = stanzaOf(flags);
      const { system } = await identify(db.config.ownerUrl);
      const evidence = evidenceIn(await infoOf(stanza, given(flags, 'file')), stanza, system);
      const { added, gone, total } = await acting.do<Operations['evidence.note']['output']>('evidence.note', { operationId: uuidV7(engine.ports), tool: 'PGBACKREST', ...evidence });
      print(flags, { stanza, added, gone, total }, `pgBackRest (${stanza}): ${total} bản sao lưu, ${added} bản mới ghi vào danh mục, ${gone} bản không còn.`);
      return 0;
    }),
};
