import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const NAME = 'demonstration';

/** Marks a data directory as holding invented people, so that every screen says so. */
export const demonstrationMark = (directory: string): void => writeFileSync(join(directory, NAME), 'Dữ liệu mẫu: không có người thật.\n');
export const isDemonstration = (directory: string): boolean => existsSync(join(directory, NAME));
