import type { Actor, Engine } from '../operation/index.ts';
import { mustGrant, mustGrantOneOf, mustNotBeOwn } from './grantable.ts';
import type { LivePosting } from './postings.ts';
import { readsBeyond } from './reading.ts';

/**
 * Who may give an account a new password, and whether at once or through a second person (Circular Điều 4.2, 4.5). Refuses otherwise.
 * `judged`: its live postings; when it has none all that it ever had.
 */
export function mustReset(engine: Engine, actor: Actor, accountId: string, judged: readonly LivePosting[]): 'at-once' | 'proposed' {
  if (readsBeyond(engine, actor, judged)) {
    mustGrantOneOf(actor, judged.map((posting) => posting.position), accountId);
    return 'proposed';
  }
  mustNotBeOwn(actor, accountId);
  for (const posting of judged) mustGrant(actor, posting.position, accountId);
  return 'at-once';
}
