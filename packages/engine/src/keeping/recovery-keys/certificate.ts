import { X509Certificate } from 'node:crypto';
import { invalid } from '../../operation/index.ts';

export interface ReadCertificate {
  readonly certificate: string;
  /** SHA-256 in hex. */
  readonly fingerprint: string;
}

const CURVE = 'secp384r1';
const BLOCK = /-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----/g;

/** The certificate of a recovery key: one alone, of the curve that copies are sealed with, that lives on. A private half that comes along is refused: it has no business on this machine. */
export function readCertificate(pem: string, now: number): ReadCertificate {
  if (/PRIVATE KEY|THAHS-SHARE/.test(pem)) throw invalid('recovery-key.private', 'Nội dung gửi lên có cả khóa riêng. Chỉ gửi phần chứng thư; khóa riêng đã lộ thì tạo khóa khác.');
  const [block, more] = pem.match(BLOCK) ?? [];
  if (block === undefined || more !== undefined) throw invalid('recovery-key.certificate', 'Không đọc được chứng thư của khóa khôi phục. Chọn tệp do “thahs recovery-key make” tạo rồi làm lại.');
  const read = parse(block);
  if (read.publicKey.asymmetricKeyDetails?.namedCurve !== CURVE || read.validToDate.getTime() <= now) {
    throw invalid('recovery-key.certificate', 'Chứng thư này không dùng để mã hóa bản sao lưu được (sai loại khóa, hoặc đã hết hạn). Tạo khóa bằng “thahs recovery-key make” rồi làm lại.');
  }
  return { certificate: `${read.toString().trim()}\n`, fingerprint: read.fingerprint256.replaceAll(':', '').toLowerCase() };
}

function parse(pem: string): X509Certificate {
  try {
    return new X509Certificate(pem);
  } catch {
    throw invalid('recovery-key.certificate', 'Không đọc được chứng thư của khóa khôi phục. Chọn tệp do “thahs recovery-key make” tạo rồi làm lại.');
  }
}
