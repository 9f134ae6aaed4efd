import { answerOf } from './call.ts';

/** Asks for a file by POST and hands it to the browser under the name that the server gave it. */
export async function download(path: string, body: unknown): Promise<void> {
  const response = await answerOf(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? 'danh-sach';
  saveAs(await response.blob(), name);
}

/** Hands the browser a file to keep. */
export function saveAs(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
