import type { Engine } from '../../operation/index.ts';
import { withTransaction } from '../../store/index.ts';
import type { ReadCertificate } from './certificate.ts';

/**
 * For whom copies are sealed. A row is believed only together with the entry in which a head took the key into use, so that whoever slips one in by a hand on the table gets no copy sealed for it,
 * and whoever forges the entry too leaves it in the journal for good.
 */
export function recoveryKeysOf(engine: Engine, unit: string): Promise<ReadCertificate[]> {
  return withTransaction(engine.db.app, { units: [unit] }, async (tx) => {
    const { rows } = await tx.query<ReadCertificate>(
      `select r.certificate, r.fingerprint from recovery_key r where r.unit = $1 and r.state = 'IN_USE' and exists (
         select 1 from journal_entry e join journal_body b on b.entry_id = e.id where e.act = 'recovery-key.decide' and e.outcome = 'done' and e.actor = r.decided_by and b.body::json ->> 'keyId' = r.key_id::text and b.body::json ->> 'fingerprint' = r.fingerprint)
       order by r.asked_at, r.key_id`,
      [unit],
    );
    return rows;
  });
}
