/**
 * Keys of contents as they are kept (khóa nội dung; Circular Điều 8.4, NĐ 160/2026 Điều 11.6.d): how many there are, and their change by whoever keeps the node.
 * What they lie over and how is in `vault`. Invariants: no key crosses the door, in no direction; each change is an entry of the journal.
 */
import type { AnyOperation } from '../../operation/index.ts';
import { dropFormerMaster } from './drop-former.ts';
import { listContentKeys } from './list.ts';
import { rotateMaster } from './rotate-master.ts';
import { rotateUnitKeys } from './rotate.ts';

export const contentKeyOperations: readonly AnyOperation[] = [listContentKeys, rotateUnitKeys, rotateMaster, dropFormerMaster];
