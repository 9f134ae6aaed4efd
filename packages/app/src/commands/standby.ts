import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { join } from 'node:path';
import { uuidV7 } from '@thahs/engine/kernel';
import type { Operations, StandbyView } from '@thahs/engine/contract';
import { findEmbedded } from '@thahs/platform/embedded-postgres';
import { nodeSecrets, readConfig } from '../config.ts';
import type { Flags } from '../config.ts';
import { claimServing } from '../one-server.ts';
import { openInvitation } from '../standby/invitation.ts';
import { closeLine, invite } from '../standby/invite.ts';
import { readLine } from '../standby/line-file.ts';
import { promote } from '../standby/promote.ts';
import { renewing } from '../standby/renewing.ts';
import { following, lastSaid, lineLost, runStandby } from '../standby/run-standby.ts';
import type { Following } from '../standby/run-standby.ts';
import { setUpStandby } from '../standby/set-up.ts';
import type { Acting } from '../through-door.ts';
import { actingOn } from './acting.ts';
import type { Command } from './arguments.ts';
import { ACTING_FLAGS, CommandFailure, given, needed, print } from './arguments.ts';
import { momentOrNever } from './shown-day.ts';
import { askSecrets } from './terminal.ts';
import { mustExist } from './with-node.ts';

const STATES: Readonly<Record<StandbyView['state'], string>> = { PROPOSED: 'chờ chỉ huy cho phép', ALLOWED: 'được phép', REFUSED: 'không được phép', ENDED: 'đã thôi' };
const NONE = 'nút chưa có máy dự phòng; đề nghị bằng “thahs standby propose”';
const MEGABYTE = 1_000_000;
const ALIVE_MS = 60_000;

async function presentStandby(acting: Acting): Promise<StandbyView> {
  const { standby } = await acting.do<Operations['standby.read']['output']>('standby.read', {});
  if (!standby) throw new CommandFailure(NONE);
  return standby;
}

export const standbyPropose: Command = {
  summary: 'đề nghị một máy làm dự phòng cho nút; chỉ huy cho phép',
  words: ['TÊN'],
  flags: { address: { value: 'ĐỊA_CHỈ', text: 'địa chỉ của máy đó trên mạng nội bộ (bắt buộc)' }, place: { value: 'NƠI', text: 'nơi đặt máy, ai quản lý (bắt buộc)' }, synchronous: { text: 'chỉ báo đã ghi khi máy dự phòng cũng đã ghi' }, ...ACTING_FLAGS },
  run: ([name = ''], flags) =>
    actingOn(flags, async (acting) => {
      const input = { name, address: needed(flags, 'address', 'địa chỉ'), place: needed(flags, 'place', 'nơi đặt máy'), synchronous: flags['synchronous'] === true };
      const made = await acting.do<Operations['standby.propose']['output']>('standby.propose', { operationId: uuidV7(acting.node.engine.ports), ...input });
      print(flags, made, `Đã đề nghị máy dự phòng “${name}” ở ${input.address}. Chỉ huy cho phép bằng “thahs standby decide”.`);
      return 0;
    }),
};

export const standbyDecide: Command = {
  summary: 'cho phép máy dự phòng đã đề nghị, hoặc trả lại (chỉ huy đơn vị)',
  words: [],
  flags: { reject: { text: 'trả lại' }, note: { value: 'GHI_CHÚ', text: 'ghi chú, lý do trả lại' }, ...ACTING_FLAGS },
  run: (_, flags) =>
    actingOn(flags, async (acting) => {
      const { standbyId, name } = await presentStandby(acting);
      const note = given(flags, 'note');
      const { state } = await acting.do<Operations['standby.decide']['output']>('standby.decide', { operationId: uuidV7(acting.node.engine.ports), standbyId, accept: flags['reject'] !== true, ...(note === undefined ? {} : { note }) });
      print(flags, { standbyId, state }, `Máy dự phòng “${name}”: ${STATES[state]}.`);
      return 0;
    }),
};

export const standbyInvite: Command = {
  summary: 'tạo giấy mời cho máy dự phòng đã được phép, tại máy của nút; mã của giấy mời chỉ hiện một lần',
  words: ['TỆP'],
  flags: { listen: { value: 'ĐỊA_CHỈ', text: 'địa chỉ của máy này mà máy dự phòng nối tới (bắt buộc)' }, ...ACTING_FLAGS },
  run: ([file = ''], flags) =>
    actingOn(flags, async (acting) => {
      const listen = needed(flags, 'listen', 'địa chỉ của máy này');
      if (isIP(listen) === 0) throw new CommandFailure('--listen phải viết bằng số, như 10.1.2.3');
      if (existsSync(file)) throw new CommandFailure(`đã có tệp ${file}; chọn tên khác`);
      const { dataDirectory, databaseUrl } = readConfig(flags, process.env);
      if (databaseUrl !== null) throw new CommandFailure('cơ sở dữ liệu của nút chạy ngoài chương trình; dựng dự phòng theo deploy/patroni');
      const made = await invite(acting.node, dataDirectory, await presentStandby(acting), listen);
      writeFileSync(file, made.file, { mode: 0o600, flag: 'wx' });
      print(flags, { file, code: made.code }, `Đã tạo giấy mời ${file}.\n  Mã: ${made.code}   (chỉ hiện lần này)\nKhởi động lại nút để mở đường cho máy dự phòng. Mang tệp sang máy kia bằng phương tiện mã hóa, đọc mã qua đường khác, chạy “thahs standby set-up”, rồi xóa tệp.`);
      return 0;
    }),
};

export const standbySetUp: Command = {
  summary: 'dựng máy dự phòng từ giấy mời, vào thư mục dữ liệu trống (--data); lệnh hỏi mã',
  words: ['TỆP'],
  flags: { replace: { text: 'máy này là nút cũ trở lại: dữ liệu cũ được để riêng bên cạnh' } },
  async run([file = ''], flags) {
    const { dataDirectory } = readConfig(flags, process.env);
    if (!existsSync(file)) throw new CommandFailure(`không có tệp ${file}`);
    const [code = ''] = await askSecrets(['Mã của giấy mời']);
    const invitation = openInvitation(readFileSync(file), code);
    const claim = claimServing(dataDirectory);
    if ('heldBy' in claim) throw new CommandFailure(`một nút đang chạy trên thư mục này (tiến trình ${claim.heldBy}); dừng nó rồi làm lại`);
    claim.release();
    const told = { megabytes: 0 };
    const { aside } = await setUpStandby(invitation, dataDirectory, { replace: flags['replace'] === true, onBytes: (bytes) => tellMegabytes(told, bytes) });
    print(flags, { data: dataDirectory, aside }, `Đã dựng máy dự phòng vào ${dataDirectory}. Chạy “thahs standby run”, rồi xóa tệp giấy mời.${aside === null ? '' : `\nDữ liệu cũ ở ${aside}: đối chiếu xong thì xóa sạch.`}`);
    return 0;
  },
};

function tellMegabytes(told: { megabytes: number }, bytes: number): void {
  const megabytes = Math.floor(bytes / MEGABYTE);
  if (!process.stderr.isTTY || megabytes < told.megabytes + 10) return;
  told.megabytes = megabytes;
  process.stderr.write(`\rđã nhận ${megabytes} MB`);
}

export const standbyRun: Command = {
  summary: 'chạy máy dự phòng cho đến khi được dừng',
  words: [],
  flags: {},
  async run(_, flags) {
    const { dataDirectory } = readConfig(flags, process.env);
    const claim = claimServing(dataDirectory);
    if ('heldBy' in claim) throw new CommandFailure(`tiến trình ${claim.heldBy} đang chạy trên thư mục này`);
    try {
      const server = await runStandby(dataDirectory);
      print(flags, await following(server), 'Máy dự phòng đang chạy theo nút (dừng: Ctrl+C). Xem bằng “thahs standby status”.');
      const papers = renewing(dataDirectory);
      papers.start();
      await untilStopped();
      await papers.stop();
      await server.stop();
    } finally {
      claim.release();
    }
    return 0;
  },
};

/** Nothing else keeps this process alive: the server is one of its own. */
function untilStopped(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const alive = setInterval(() => undefined, ALIVE_MS);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  return promise.finally(() => clearInterval(alive));
}

export const standbyStatus: Command = {
  summary: 'máy dự phòng theo kịp đến đâu: ở máy của nút, hoặc ở máy dự phòng',
  words: [],
  flags: ACTING_FLAGS,
  async run(_, flags) {
    const { dataDirectory } = readConfig(flags, process.env);
    if (readLine(dataDirectory)?.follows === true) return ofStandby(flags, dataDirectory);
    return actingOn(flags, async (acting) => {
      const { standby } = await acting.do<Operations['standby.read']['output']>('standby.read', {});
      print(flags, { standby }, standby === null ? `${NONE}.` : `${standby.name} · ${standby.address}, ${standby.place} · ${STATES[standby.state]}${standby.line === null ? '' : `\n  ${lineText(standby)}`}`);
      return 0;
    });
  },
};

function lineText({ synchronous, line }: StandbyView): string {
  if (line?.lost === true) return 'vắng quá lâu, nhật ký nó cần đã mất: dựng lại bằng “thahs standby set-up --replace”';
  if (line?.streaming !== true) return 'không thấy máy dự phòng: xem máy đó và đường truyền';
  const how = synchronous ? (line.synchronous ? 'ghi đồng thời' : 'chưa ghi đồng thời, đang bắt kịp') : 'ghi sau';
  return `đang theo, ${how}, chậm ${((line.behindBytes ?? 0) / MEGABYTE).toFixed(1)} MB, ${(line.behindSeconds ?? 0).toFixed(1)} giây`;
}

async function ofStandby(flags: Flags, data: string): Promise<number> {
  const server = await findEmbedded({ directory: join(data, 'pg'), password: nodeSecrets(data).databasePassword });
  const state: Following | null = server ? await following(server) : null;
  const lost = state !== null && !state.connected && lineLost(data);
  print(flags, { standby: state === null ? null : { ...state, lost } }, state === null ? 'Máy dự phòng chưa chạy; chạy bằng “thahs standby run”.' : `${state.connected ? 'Đang theo nút' : `Không nối được với nút${whyNot(data, lost)}`}; có đến ${momentOrNever(state.newestAt)}, còn ${(state.behindBytes / MEGABYTE).toFixed(1)} MB chưa dựng.`);
  return 0;
}

function whyNot(data: string, lost: boolean): string {
  if (lost) return ' được nữa: máy này vắng quá lâu, nút đã bỏ phần nhật ký nó cần. Tại nút tạo giấy mời khác bằng “thahs standby invite”, ở đây chạy “thahs standby set-up --replace”';
  const said = lastSaid(data);
  return said === null ? '' : ` (${said})`;
}

export const standbyPromote: Command = {
  summary: 'đưa máy dự phòng lên thay nút đã hỏng, tại máy dự phòng; từ chối khi nút chính còn trả lời',
  words: [],
  flags: { reason: { value: 'LÝ_DO', text: 'lý do, ai cho phép; ghi vào nhật ký (bắt buộc)' }, force: { text: 'nút chính còn trả lời nhưng đã bị tách khỏi mạng' } },
  async run(_, flags) {
    const config = readConfig(flags, process.env);
    mustExist(config);
    const reason = needed(flags, 'reason', 'lý do').normalize('NFC').trim();
    if (reason.length < 10 || reason.length > 500) throw new CommandFailure('--reason phải dài từ 10 đến 500 ký tự: vì sao thay, ai cho phép');
    const claim = claimServing(config.dataDirectory);
    if ('heldBy' in claim) throw new CommandFailure(`dừng tiến trình ${claim.heldBy} (“thahs standby run”) trước rồi làm lại`);
    try {
      const done = await promote(config, reason, flags['force'] === true);
      print(flags, done, `Máy này đã thay nút (${done.seconds.toFixed(1)} giây, dòng thời gian ${done.timeline}). Chạy “thahs start”; máy cũ không được chạy lại làm nút.`);
    } finally {
      claim.release();
    }
    return 0;
  },
};

export const standbySynchronous: Command = {
  summary: 'chỉ báo đã ghi khi máy dự phòng cũng đã ghi (on), hoặc không chờ (off)',
  words: ['on|off'],
  flags: ACTING_FLAGS,
  run: ([how = ''], flags) =>
    actingOn(flags, async (acting) => {
      if (how !== 'on' && how !== 'off') throw new CommandFailure('ghi “on” hoặc “off”');
      const { standbyId } = await presentStandby(acting);
      await acting.do('standby.synchronous', { operationId: uuidV7(acting.node.engine.ports), standbyId, synchronous: how === 'on' });
      print(flags, { standbyId, synchronous: how === 'on' }, how === 'on' ? 'Từ nay chờ máy dự phòng cùng ghi.' : 'Từ nay không chờ máy dự phòng.');
      return 0;
    }),
};

export const standbyEnd: Command = {
  summary: 'thôi máy dự phòng: đóng đường truyền, nút không giữ nhật ký cho nó nữa',
  words: [],
  flags: { reason: { value: 'LÝ_DO', text: 'lý do (bắt buộc)' }, ...ACTING_FLAGS },
  run: (_, flags) =>
    actingOn(flags, async (acting) => {
      const { standbyId, name } = await presentStandby(acting);
      await acting.do('standby.end', { operationId: uuidV7(acting.node.engine.ports), standbyId, reason: needed(flags, 'reason', 'lý do') });
      await closeLine(acting.node, readConfig(flags, process.env).dataDirectory, name);
      print(flags, { standbyId }, `Đã thôi máy dự phòng “${name}”. Dữ liệu trên máy đó còn đến khi được xóa sạch.`);
      return 0;
    }),
};
