/**
 * Durable (tệp còn nguyên sau khi mất điện): small files and folders that are whole on the disk, or not there at all, when the power goes at any moment.
 * Invariants: a file comes to its name only when every byte of it is on the disk, and the name is on the disk before anybody goes on; a folder that was made
 * is on the disk with each folder above it that was made for it.
 */
export { makeFolder, makeWholeSync, syncFolder, writeWhole, writeWholeSync } from './write-whole.ts';
