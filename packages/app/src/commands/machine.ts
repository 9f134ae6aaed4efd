import { uuidV7 } from '@thahs/engine/kernel';
import { mayReadAll, scanMachine, wholeMachine, writeScan } from '@thahs/platform/antivirus';
import type { MachineTrouble, MachineView, Operations } from '@thahs/engine/contract';
import { clamdPlace, ownHost } from '../antivirus-watch.ts';
import { readConfig } from '../config.ts';
import type { Acting } from '../through-door.ts';
import { actingOn } from './acting.ts';
import type { Command } from './arguments.ts';
import { ACTING_FLAGS, CommandFailure, given, needed, print } from './arguments.ts';
import { momentOrNever } from './shown-day.ts';
import { mustExist } from './with-node.ts';

export const machineRegister: Command = {
  summary: 'đăng ký một máy tính của cơ sở dữ liệu: máy chủ, máy dự phòng, máy trạm',
  flags: {
    label: { value: 'NHÃN', text: 'nhãn dán trên máy (bắt buộc)' }, serial: { value: 'SỐ', text: 'số sê-ri (bắt buộc)' }, role: { value: 'VIỆC', text: 'SERVER, STANDBY hoặc WORKSTATION (bắt buộc)' },
    keeper: { value: 'NGƯỜI', text: 'người quản lý (bắt buộc)' }, place: { value: 'NƠI', text: 'nơi đặt (bắt buộc)' }, this: { text: 'chính là máy đang chạy lệnh này: nút tự xem phần mềm phòng chống mã độc của nó' }, host: { value: 'TÊN', text: 'tên máy trong mạng' },
    antivirus: { value: 'TÊN', text: 'phần mềm phòng chống mã độc' }, 'licence-ends': { value: 'NGÀY', text: 'ngày hết hạn bản quyền, 2027-11-22; bỏ trống là không có thời hạn' }, ...ACTING_FLAGS,
  },
  run: (_args, flags) =>
    actingOn(flags, async (acting) => {
      const { ports } = acting.node.engine;
      const label = needed(flags, 'label', 'nhãn dán trên máy');
      const [host, antivirus, licenceEnds] = [flags['this'] === true ? ownHost() : given(flags, 'host'), given(flags, 'antivirus'), given(flags, 'licence-ends')];
      const { machineId } = await acting.do<Operations['machine.register']['output']>('machine.register', {
        operationId: uuidV7(ports), label, serial: needed(flags, 'serial', 'số sê-ri'), role: needed(flags, 'role', 'máy dùng làm gì: SERVER, STANDBY hoặc WORKSTATION'),
        keeper: needed(flags, 'keeper', 'người quản lý'), place: needed(flags, 'place', 'nơi đặt'), ...(host === undefined ? {} : { host }), ...(antivirus === undefined ? {} : { antivirus }), ...(licenceEnds === undefined ? {} : { licenceEnds }),
      });
      print(flags, { machineId, label, host: host ?? null }, `Đã đăng ký máy “${label}”.`);
      return 0;
    }),
};

/** Of its label, as it stands on the machine, or of its number. */
async function machineOf(acting: Acting, name: string): Promise<MachineView> {
  const { machines } = await acting.do<Operations['machine.list']['output']>('machine.list', {});
  const found = machines.find((machine) => machine.label === name || machine.machineId === name);
  if (!found) throw new CommandFailure(`không có máy “${name}”; xem nhãn bằng “thahs machine list”`);
  return found;
}

export const machineHandOver: Command = {
  summary: 'ghi việc bàn giao máy: người quản lý, nơi đặt mới',
  words: ['NHÃN'],
  flags: { keeper: { value: 'NGƯỜI', text: 'người nhận quản lý (bắt buộc)' }, place: { value: 'NƠI', text: 'nơi đặt (bắt buộc)' }, ...ACTING_FLAGS },
  run: ([label = ''], flags) =>
    actingOn(flags, async (acting) => {
      const [{ machineId }, keeper, place] = [await machineOf(acting, label), needed(flags, 'keeper', 'người nhận quản lý'), needed(flags, 'place', 'nơi đặt')];
      await acting.do('machine.hand-over', { operationId: uuidV7(acting.node.engine.ports), machineId, keeper, place });
      print(flags, { machineId, keeper, place }, `Đã ghi: ${keeper} quản lý máy “${label}” ở ${place}.`);
      return 0;
    }),
};

export const machineRetire: Command = {
  summary: 'thôi dùng máy; ổ đĩa của nó vào sổ phương tiện, chờ xóa sạch',
  words: ['NHÃN'],
  flags: { reason: { value: 'LÝ_DO', text: 'lý do (bắt buộc)' }, disks: { value: 'SỐ,SỐ', text: 'số sê-ri từng ổ đĩa trong máy, cách nhau dấu phẩy; máy chủ, máy dự phòng bắt buộc có' }, ...ACTING_FLAGS },
  run: ([label = ''], flags) =>
    actingOn(flags, async (acting) => {
      const { machineId } = await machineOf(acting, label);
      const disks = (given(flags, 'disks') ?? '').split(',').map((serial) => serial.trim()).filter((serial) => serial !== '');
      const { waiting } = await acting.do<Operations['machine.retire']['output']>('machine.retire', { operationId: uuidV7(acting.node.engine.ports), machineId, reason: needed(flags, 'reason', 'lý do'), disks });
      print(flags, { machineId, waiting }, [`Máy “${label}”: đã thôi dùng.`, ...(waiting.length === 0 ? [] : [`Chờ xóa sạch, chưa dùng vào việc khác: ${waiting.join('; ')}. Ghi việc xóa bằng “thahs medium clear”.`])].join(' '));
      return 0;
    }),
};

export const machineAntivirus: Command = {
  summary: 'ghi phần mềm phòng chống mã độc của một máy, mẫu nhận dạng, lần quét toàn máy gần nhất',
  words: ['NHÃN'],
  flags: {
    name: { value: 'TÊN', text: 'tên phần mềm (bắt buộc)' }, version: { value: 'BẢN', text: 'phiên bản (bắt buộc)' }, signatures: { value: 'NGÀY', text: 'ngày của mẫu nhận dạng, 2026-11-22 (bắt buộc)' },
    'licence-ends': { value: 'NGÀY', text: 'ngày hết hạn bản quyền; bỏ trống là không có thời hạn' }, scanned: { value: 'NGÀY', text: 'ngày quét toàn máy gần nhất' }, found: { value: 'SỐ', text: 'số tệp phát hiện trong lần quét đó (mặc định 0)' },
    remark: { value: 'GHI_CHÚ', text: 'phát hiện gì, ở đâu, đã xử lý thế nào' }, ...ACTING_FLAGS,
  },
  run: ([label = ''], flags) =>
    actingOn(flags, async (acting) => {
      const { machineId } = await machineOf(acting, label);
      const [licenceEnds, scanned, remark, found] = [given(flags, 'licence-ends'), given(flags, 'scanned'), given(flags, 'remark'), Number(given(flags, 'found') ?? 0)];
      if (!Number.isInteger(found) || found < 0) throw new CommandFailure('--found phải là số tệp, từ 0');
      if (scanned === undefined && (found > 0 || remark !== undefined)) throw new CommandFailure('thiếu --scanned: ngày quét toàn máy');
      await acting.do('machine.antivirus', {
        operationId: uuidV7(acting.node.engine.ports), machineId, name: needed(flags, 'name', 'tên phần mềm'), version: needed(flags, 'version', 'phiên bản'), signaturesOn: needed(flags, 'signatures', 'ngày của mẫu nhận dạng'),
        ...(licenceEnds === undefined ? {} : { licenceEnds }), ...(scanned === undefined ? {} : { scan: { on: scanned, found, ...(remark === undefined ? {} : { remark }) } }),
      });
      print(flags, { machineId }, `Đã ghi phần mềm phòng chống mã độc của máy “${label}”.`);
      return 0;
    }),
};

const SAID: Readonly<Record<MachineTrouble['code'], (trouble: MachineTrouble) => string>> = {
  FOUND: ({ found }) => `phát hiện ${found} tệp mã độc`, NO_ANTIVIRUS: () => 'chưa có phần mềm phòng chống mã độc', SILENT: () => 'phần mềm thôi trả lời', SIGNATURES_OLD: ({ days }) => `mẫu nhận dạng đã ${days} ngày`,
  SCAN_OVERDUE: ({ days }) => `${days} ngày chưa quét toàn máy`, LICENCE_ENDS: ({ days }) => (days < 0 ? `bản quyền đã hết ${-days} ngày` : `bản quyền còn ${days} ngày`),
};
const saidOf = (troubles: readonly MachineTrouble[]): string => (troubles.length === 0 ? 'tốt' : troubles.map((trouble) => SAID[trouble.code](trouble)).join('; '));

export const machineList: Command = {
  summary: 'danh sách máy tính của cơ sở dữ liệu và tình trạng phòng chống mã độc của từng máy',
  flags: { look: { text: 'xem máy này ngay trước khi liệt kê, không chờ lượt của nút' }, ...ACTING_FLAGS },
  run: (_args, flags) =>
    actingOn(flags, async (acting) => {
      if (flags['look'] === true) await acting.node.alarms.lookNow();
      const { machines, unregistered } = await acting.do<Operations['machine.list']['output']>('machine.list', {});
      const rows = machines.map((m) => `${m.label.padEnd(20)} ${m.state.padEnd(8)} ${m.role.padEnd(12)} ${m.keeper.padEnd(24)} ${(m.seen?.software ?? m.antivirus ?? '–').padEnd(20)} ${m.state === 'RETIRED' ? '' : saidOf(m.troubles)}`);
      const own = unregistered === null ? [] : [`Máy của nút (${unregistered.seen.host}) chưa đăng ký: ${saidOf(unregistered.troubles)}. Đăng ký bằng “thahs machine register --this …”.`];
      print(flags, { machines, unregistered }, rows.length + own.length === 0 ? 'Chưa đăng ký máy nào. Đăng ký bằng “thahs machine register”.' : [...rows, ...own].join('\n'));
      return 0;
    }),
};

export const machineRead: Command = {
  summary: 'lý lịch của một máy: ai quản lý, ở đâu, phòng chống mã độc ra sao, từ lúc nào',
  words: ['NHÃN'],
  flags: ACTING_FLAGS,
  run: ([label = ''], flags) =>
    actingOn(flags, async (acting) => {
      const read = await acting.do<Operations['machine.read']['output']>('machine.read', { machineId: (await machineOf(acting, label)).machineId });
      const more = ({ antivirus, found, reason }: (typeof read.history)[number]): string => `${antivirus === null ? '' : `; ${antivirus}`}${found === null ? '' : `, quét thấy ${found}`}${reason === null ? '' : `; ${reason}`}`;
      const rows = read.history.map((event) => `${momentOrNever(event.at)}  ${event.act.padEnd(18)} ${event.by}; quản lý: ${event.keeper}, ${event.place}${more(event)}`);
      print(flags, { ...read }, [`${read.label}, số sê-ri ${read.serial}: ${read.state}`, ...rows, ...read.disks.map((disk) => `${disk.label}: ${disk.state}`)].join('\n'));
      return 0;
    }),
};

/** Run by the timer of `deploy/systemd`. It opens no database: the node reads the result at its next look. */
export const machineScan: Command = {
  summary: 'quét toàn máy này bằng ClamAV và ghi kết quả cho nút đọc',
  flags: { folder: { value: 'THƯ_MỤC', text: 'chỉ quét một thư mục, kết quả không ghi lại' } },
  faults: 'phát hiện mã độc',
  async run(_args, flags) {
    const config = readConfig(flags, process.env);
    mustExist(config);
    const only = given(flags, 'folder');
    if (only === undefined && !mayReadAll()) throw new CommandFailure('tài khoản này không đọc được mọi tệp của máy nên quét như vậy không phải quét toàn máy; chạy bằng root, hoặc để bộ hẹn giờ thahs-antivirus-scan.timer chạy');
    const result = await scanMachine({ folders: only === undefined ? wholeMachine() : [only], place: clamdPlace(config.clamd), ...(config.clamdConfiguration == null ? {} : { configuration: config.clamdConfiguration }), now: () => Date.now() });
    if (result === null) throw new CommandFailure('không quét được đến hết: dịch vụ ClamAV (clamd) không trả lời hoặc không nhận ra tệp thử EICAR, hoặc chưa có clamdscan. Xem “systemctl status clamav-daemon”; ổ cắm của dịch vụ đặt ở THAHS_CLAMD');
    if (only === undefined) writeScan(config.dataDirectory, result);
    print(flags, { ...result, startedAt: new Date(result.startedAt).toISOString(), endedAt: new Date(result.endedAt).toISOString() }, [`Đã quét xong: phát hiện ${result.found} tệp; ${result.errors} tệp không mở được.`, ...result.names].join('\n'));
    return result.found > 0 ? 1 : 0;
  },
};
