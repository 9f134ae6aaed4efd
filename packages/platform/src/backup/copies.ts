import { open, stat } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeFolder, syncFolder, writeWhole } from '../durable/index.ts';

/** A medium that takes this long over one piece is left out: the others must not wait for it. */
const LONGEST_MS = 120_000;

/** One folder on one medium, and why it was given up. */
export class Copy {
  readonly folder: string;
  fault: Error | null = null;
  #file: FileHandle | null = null;
  readonly #root: string;
  #disk: string | null = null;

  constructor(root: string, folder: string) {
    this.#root = root;
    this.folder = folder;
  }

  /** Under a medium that was pulled out lies the empty folder of its mount point: what is written there fills the machine's own disk. */
  async #stillThere(): Promise<void> {
    const { dev, ino } = await stat(this.#root);
    const disk = `${dev} ${ino}`;
    this.#disk ??= disk;
    if (this.#disk !== disk) throw Object.assign(new Error('the medium was taken out'), { code: 'ENODEV' });
  }

  /** Does a step unless the copy was given up; a step that fails gives it up. */
  async step(work: () => Promise<void>): Promise<void> {
    if (this.fault) return;
    try {
      await inTime(work());
    } catch (error) {
      this.fault = error as Error;
      await this.#file?.close().catch(() => undefined);
      this.#file = null;
    }
  }

  begin(name: string): Promise<void> {
    return this.step(async () => {
      await this.#stillThere();
      const path = join(this.folder, name);
      await makeFolder(dirname(path));
      this.#file = await open(path, 'w', 0o600);
    });
  }

  write(bytes: Uint8Array): Promise<void> {
    return this.step(async () => {
      await this.#file?.appendFile(bytes);
    });
  }

  close(): Promise<void> {
    return this.step(async () => {
      const file = this.#file;
      this.#file = null;
      await file?.sync();
      await file?.close();
      await syncFolder(this.folder);
    });
  }

  whole(name: string, text: string): Promise<void> {
    return this.step(async () => {
      await this.#stillThere();
      await writeWhole(join(this.folder, name), text);
    });
  }
}

/** All copies at once; `false` when none is left. */
export async function onAll(copies: readonly Copy[], work: (copy: Copy) => Promise<void>): Promise<boolean> {
  await Promise.all(copies.map(work));
  return copies.some((copy) => copy.fault === null);
}

async function inTime(work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(Object.assign(new Error('the medium did not answer in time'), { code: 'ETIMEDOUT' })), LONGEST_MS);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
