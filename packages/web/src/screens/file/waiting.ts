import type { FileView, RecordView } from '@thahs/engine/contract';

/** Whether a correction of the record waits for its second person, alone or with others. */
export const isWaiting = (file: FileView, { recordId }: RecordView): boolean => file.pending.some((asked) => [asked, ...asked.also].some((each) => each.recordId === recordId));
