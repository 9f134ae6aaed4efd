import type { UploadView } from '@thahs/engine/contract';
import { request } from './call.ts';

/** Sends one file; the answer tells its headings and first rows. */
export async function upload(file: File): Promise<UploadView> {
  const form = new FormData();
  form.append('file', file);
  return (await request('/api/upload', { method: 'POST', body: form })) as UploadView;
}
