/**
 * The second machine (máy chủ dự phòng, Circular Điều 9.5, 11.3): a server that follows this one act by act and takes its place when it dies.
 *
 * Here is decided which machine may follow and whether nothing is acknowledged that is not on it too (`synchronous`); the line itself, setting
 * it up and taking over are `app/standby`.
 *
 * Invariants: it holds everything unsealed, so that one person proposes it and a head who is another allows it; there is one at most; every
 * step, and every taking over, is an entry of the journal.
 */
import type { AnyOperation } from '../../operation/index.ts';
import { decideStandby } from './decide.ts';
import { endStandby } from './end.ts';
import { readStandby } from './read.ts';
import { proposeStandby } from './propose.ts';
import { setSynchronous } from './synchronous.ts';

export const standbyOperations: readonly AnyOperation[] = [proposeStandby, decideStandby, setSynchronous, endStandby, readStandby];

export { notePromotion } from './promotion.ts';
