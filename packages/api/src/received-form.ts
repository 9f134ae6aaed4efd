import { DomainError } from '@thahs/engine/kernel';

/** A form that has no bounds or no end is the sender's fault, or the line's: the reader of forms says so by a plain error. What the disk or the limits say goes on as it is. */
export async function received<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    const { syscall, statusCode } = error as { syscall?: string; statusCode?: number };
    if (syscall !== undefined || statusCode !== undefined) throw error;
    throw new DomainError({ code: 'upload.broken', class: 'invalid', message: 'Tệp gửi lên bị đứt giữa chừng nên chưa được nhận. Chọn lại tệp rồi tải lên.' });
  }
}
