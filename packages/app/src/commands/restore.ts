import { restoreNode } from '../keeping/index.ts';
import { readConfig } from '../config.ts';
import type { Command } from './arguments.ts';
import { CommandFailure, given, needed, print } from './arguments.ts';
import { readRecoveryFile } from './recovery-file.ts';
import { momentOrNever } from './shown-day.ts';

/** A node from a medium and a recovery key, on a machine that has neither (Circular Điều 11.2). */
export const restore: Command = {
  summary: 'dựng lại nút từ bản sao lưu mới nhất trên một phương tiện, vào thư mục dữ liệu trống (--data)',
  words: ['THƯ_MỤC'],
  flags: { key: { value: 'TỆP', text: 'tệp khóa khôi phục (bắt buộc), lệnh sẽ hỏi mật khẩu của khóa; hoặc các phần của khóa chia, cách nhau bằng dấu hai chấm' }, until: { value: 'LÚC', text: 'dừng ở thời điểm này (UTC, như 2026-11-22T08:30:00Z); mặc định: đến hết những gì có' } },
  faults: 'một đoạn nhật ký trên phương tiện bị hỏng hoặc bị thay, phần sau đó không được phục hồi',
  async run([folder = ''], flags) {
    const config = readConfig(flags, process.env);
    const until = given(flags, 'until');
    if (until !== undefined && Number.isNaN(Date.parse(until))) throw new CommandFailure('--until phải là thời điểm như 2026-11-22T08:30:00Z');
    const key = await readRecoveryFile(needed(flags, 'key', 'tệp khóa khôi phục'));
    const restored = await restoreNode({ medium: folder, node: config.nodeName, into: config.dataDirectory, key, ...(until === undefined ? {} : { until: new Date(until).toISOString() }) });
    const reach = restored.logUpTo === null ? `Dữ liệu có đến lúc sao lưu xong: ${momentOrNever(restored.setEndedAt)} (không có nhật ký tiếp theo trên phương tiện).` : `Dữ liệu có đến ${momentOrNever(until !== undefined && until < restored.logUpTo ? until : restored.logUpTo)}, nhờ ${restored.logPieces} đoạn nhật ký sau bản sao lưu.`;
    const broken = restored.logFault === null ? '' : `\nCHÚ Ý: đoạn nhật ký ${restored.logFault} không do nút này ghi hoặc đã hỏng; những gì sau đó không được phục hồi. Thử phương tiện kia trước khi dùng.`;
    print(flags, restored, `Đã dựng lại nút từ bản ${restored.set} vào ${config.dataDirectory}.\n${reach}${broken}\nChạy “thahs journal verify” để đối chiếu nhật ký, và “thahs redaction list --against ${restored.orders ?? 'TỆP'}” với danh sách lệnh xóa nội dung ${restored.orders === null ? 'đã giữ' : 'lấy từ phương tiện này (danh sách giữ nơi khác mới hơn thì dùng danh sách đó)'}: lệnh thi hành sau lúc trên thì nội dung đã trở lại, phải xóa lại. Rồi “thahs start”.`);
    return restored.logFault === null ? 0 : 1;
  },
};
