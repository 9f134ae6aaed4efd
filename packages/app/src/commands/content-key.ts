import { uuidV7 } from '@thahs/engine/kernel';
import type { Operations } from '@thahs/engine/contract';
import { openVault } from '../vault.ts';
import { actingOn } from './acting.ts';
import type { Command } from './arguments.ts';
import { ACTING_FLAGS, print } from './arguments.ts';

type Answer<K extends keyof Operations> = Operations[K]['output'];

export const contentKeyList: Command = {
  summary: 'khóa nội dung: thế hệ khóa gốc, khóa của từng đơn vị',
  words: [],
  flags: ACTING_FLAGS,
  run: (_, flags) =>
    actingOn(flags, async (acting) => {
      const listed = await acting.do<Answer<'content-key.list'>>('content-key.list', {});
      const behind = listed.inFile < listed.master ? `\nTệp khóa gốc ở nút còn là khóa thứ ${listed.inFile}: khóa mới nằm trong cơ sở dữ liệu, dưới khóa cũ.` : '';
      const lines = listed.units.map(({ name, generation, madeAt, keys }) => `${name} · khóa thứ ${generation}, từ ${madeAt} · ${keys} khóa của hồ sơ, tệp`);
      print(flags, listed, `Khóa gốc thứ ${listed.master}.${behind}\n${lines.length === 0 ? 'Chưa có nội dung nào phải mã hóa.' : lines.join('\n')}`);
      return 0;
    }),
};

export const contentKeyRotate: Command = {
  summary: 'đổi khóa nội dung của các đơn vị; với “--master” đổi khóa gốc của nút',
  words: [],
  flags: { master: { text: 'đổi khóa gốc, nằm trên khóa của mọi đơn vị' }, ...ACTING_FLAGS },
  run: (_, flags) =>
    actingOn(flags, async (acting) => {
      const operationId = uuidV7(acting.node.engine.ports);
      if (flags['master'] !== true) {
        const { units } = await acting.do<Answer<'content-key.rotate'>>('content-key.rotate', { operationId });
        print(flags, { units }, `Đã đổi khóa của ${units.length} đơn vị, trên ${units.reduce((sum, { keys }) => sum + keys, 0)} khóa của hồ sơ, tệp.`);
        return 0;
      }
      const changed = await acting.do<Answer<'content-key.rotate-master'>>('content-key.rotate-master', { operationId });
      // What stands in the database is written to the file as at each start.
      await openVault(acting.node.masterFile, acting.node.db);
      print(flags, changed, `Đã đổi khóa gốc: khóa thứ ${changed.generation}, trên khóa của ${changed.units} đơn vị. Sao lưu ngay, rồi bỏ khóa cũ bằng “thahs content-key drop-former”.`);
      return 0;
    }),
};

export const contentKeyDropFormer: Command = {
  summary: 'bỏ khóa gốc cũ khi đã có bản sao lưu mang khóa mới',
  words: [],
  flags: ACTING_FLAGS,
  run: (_, flags) =>
    actingOn(flags, async (acting) => {
      const { generation } = await acting.do<Answer<'content-key.drop-former'>>('content-key.drop-former', { operationId: uuidV7(acting.node.engine.ports) });
      print(flags, { generation }, `Đã bỏ khóa gốc cũ; chỉ khóa thứ ${generation} mở được nội dung.`);
      return 0;
    }),
};
