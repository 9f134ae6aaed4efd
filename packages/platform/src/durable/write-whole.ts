import { closeSync, fsyncSync, linkSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir, open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';

const OWN = 0o600;

/** Writes a small file so that after a power cut there is either the whole of it or none of it, or what was there before. */
export async function writeWhole(path: string, text: string | Uint8Array): Promise<void> {
  const beside = `${path}.part`;
  const file = await open(beside, 'w', OWN);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(beside, path);
  await syncFolder(dirname(path));
}

/** The same for whoever cannot wait: keys and secrets, on which everything after them rests. */
export function writeWholeSync(path: string, text: string | Uint8Array): void {
  const beside = `${path}.part`;
  flushed(beside, text);
  renameSync(beside, path);
  syncFolderSync(dirname(path));
}

/** As `writeWholeSync`, unless there is such a file: of two that make it at once one does, and both go on with what stands then. */
export function makeWholeSync(path: string, text: string | Uint8Array): void {
  const beside = `${path}.${process.pid}.part`;
  flushed(beside, text);
  try {
    linkSync(beside, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(beside);
  }
  syncFolderSync(dirname(path));
}

function flushed(path: string, text: string | Uint8Array): void {
  const file = openSync(path, 'w', OWN);
  try {
    writeFileSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function syncFolderSync(path: string): void {
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

/** The name of a new file is on the disk only when its folder is. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Makes a folder and what is missing above it; the name of each stands in the folder above, which is flushed too. */
export async function makeFolder(path: string, mode = 0o777): Promise<void> {
  const first = await mkdir(path, { recursive: true, mode });
  if (first === undefined) return;
  for (let made = path; made.length >= first.length; made = dirname(made)) await syncFolder(dirname(made));
}
