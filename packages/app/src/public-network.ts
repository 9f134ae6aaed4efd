import type { Engine } from '@thahs/engine';
import { microInstant, uuidV7 } from '@thahs/engine/kernel';
import { appendEntries, makeEntry } from '@thahs/engine/journal';
import { withTransaction } from '@thahs/engine/store';
import { CommandFailure } from './commands/arguments.ts';

const CLAUSE = 'tt.d7.k2.a';
const LEAST = 10;

interface Circumstances {
  /** Ways of the machine to a public network. */
  readonly ways: readonly string[];
  readonly demonstration: boolean;
  /** Why it may serve all the same: laboratories only. */
  readonly reason: string | undefined;
}

/**
 * The base is not kept on a device connected to the Internet (Circular Điều 7.2.a), whoever can reach the port: a real node does not serve there, on
 * the loopback neither. A laboratory gives its reason, which stands in the journal; a demonstration node holds nobody's data and is only warned. The
 * alarm `public-network` rings in both for as long as it is so.
 * @returns what is to be said, or null.
 */
export async function checkNetwork(engine: Engine, unit: string, { ways, demonstration, reason }: Circumstances): Promise<string | null> {
  if (ways.length === 0) return null;
  const found = `Máy này có đường ra mạng công cộng: ${ways.join(', ')}.`;
  if (demonstration) return `CẢNH BÁO: ${found} Nút mẫu vẫn chạy vì chỉ có dữ liệu giả định; nút thật sẽ từ chối (Điều 7 khoản 2 điểm a dự thảo Thông tư).`;
  const why = (reason ?? '').normalize('NFC').trim();
  if (why.length < LEAST) throw new CommandFailure(`${found} Cơ sở dữ liệu không được lưu trên thiết bị nối Internet (Điều 7 khoản 2 điểm a dự thảo Thông tư). Rút đường mạng đó, xóa địa chỉ công cộng hoặc tuyến mặc định rồi chạy lại; phòng thí nghiệm thì ghi lý do (ít nhất ${LEAST} ký tự) ở --public-network`);
  const { ports, origin } = engine;
  const id = uuidV7(ports);
  const entry = makeEntry(ports, { operation: id, origin, actor: 'system', position: null, at: microInstant(ports.now()) }, { id, act: 'node.public-network', unit, clause: CLAUSE, body: { ways: [...ways], reason: why } });
  await withTransaction(engine.db.app, { units: [unit] }, async (tx) => appendEntries(tx, [entry]));
  return `CẢNH BÁO: ${found} Nút chạy theo lý do đã ghi nhật ký: ${why}`;
}
