import { DomainError } from '@thahs/engine/kernel';
import type { JsonObject } from '@thahs/engine/kernel';

const invalid = (code: string, message: string, details?: JsonObject): DomainError => new DomainError({ code, class: 'invalid', message, ...(details ? { details } : {}) });

export const notSpreadsheet = (): DomainError => invalid('import.not-spreadsheet', 'Tệp không phải bảng tính đọc được. Mở tệp bằng phần mềm bảng tính, lưu lại dạng .xlsx hoặc .csv (UTF-8) rồi tải lên.');
export const oldSpreadsheet = (): DomainError => invalid('import.xls', 'Tệp .xls đời cũ không được nhận. Mở tệp bằng phần mềm bảng tính, chọn “Lưu thành” dạng .xlsx rồi tải lên.');
export const zipBomb = (): DomainError => new DomainError({ code: 'import.zip-bomb', class: 'too-large', message: 'Tệp bảng tính bung ra lớn bất thường nên bị từ chối. Lưu lại chỉ phần dữ liệu vào tệp mới, hoặc chia thành nhiều tệp.' });
export const wrongEncoding = (): DomainError => invalid('import.encoding', 'Tệp không theo bảng mã Unicode. Lưu lại tệp CSV với bảng mã UTF-8 (hoặc lưu dạng .xlsx) rồi tải lên.');
export const brokenCsv = (line: number): DomainError => invalid('import.csv-broken', `Tệp CSV hỏng ở khoảng dòng ${line}: dấu ngoặc kép không khép hoặc đặt sai chỗ. Sửa dòng đó, hoặc lưu dạng .xlsx rồi tải lên.`, { line });
export const tooWide = (most: number): DomainError => new DomainError({ code: 'import.columns', class: 'too-large', message: `Bảng có hơn ${most} cột, hoặc một dòng dài bất thường. Chỉ giữ các cột cần nhập, lưu thành tệp mới rồi tải lên.` });
export const noSheet = (name: string): DomainError => invalid('import.sheet', `Tệp không có trang tính “${name}”. Chọn lại trang tính.`);
export const emptyTable = (): DomainError => invalid('import.empty', 'Tệp không có dòng nào. Kiểm tra lại tệp: dòng đầu là tên cột, các dòng sau là dữ liệu.');
