import type { MediumView } from '../contract/keeping-views.ts';
import type { Engine } from '../operation/index.ts';
import { withTransaction } from '../store/index.ts';

/** A set on one medium, as the catalogue knows it; moments in milliseconds. */
export interface KeptCopy {
  readonly setId: string;
  readonly begunAt: number;
  readonly endedAt: number | null;
  readonly timeline: number | null;
  /** There is a signed manifest. */
  readonly signed: boolean;
  readonly fault: string | null;
  readonly verifiedAt: number | null;
  readonly verifiedWhole: boolean | null;
  readonly drilledAt: number | null;
  readonly drillPassed: boolean | null;
  readonly removedAt: number | null;
}

/** A medium in use, with its copies, the newest first. */
export interface KeptMedium {
  readonly mediumId: string;
  readonly label: string;
  readonly encryption: MediumView['encryption'];
  readonly copies: readonly KeptCopy[];
}

/** Whole when it was written, and nothing else was found since. */
export const isGood = (copy: KeptCopy): boolean => copy.signed && copy.fault === null && copy.removedAt === null && copy.verifiedWhole !== false && copy.drillPassed !== false;

/** What a medium that does not encrypt has in the place of a fault, before what to do about it. */
export const NOT_ENCRYPTED = 'medium.not-encrypted';
/** What a medium that was not plugged in has in the place of a fault; the rest are faults of the writing. */
export const AWAY = 'medium.away';

const millis = (column: string): string => `(extract(epoch from ${column}) * 1000)::float8`;

/** The media in use of a unit with everything that is known of their copies. */
export function catalogueOf(engine: Engine, unit: string): Promise<KeptMedium[]> {
  return withTransaction(engine.db.app, { units: [unit] }, async (tx) => {
    const { rows } = await tx.query<KeptMedium>(
      `select m.medium_id "mediumId", m.label, m.encryption,
              coalesce(json_agg(json_build_object('setId', s.set_id, 'begunAt', ${millis('s.begun_at')}, 'endedAt', ${millis('s.ended_at')}, 'timeline', s.timeline, 'signed', s.note is not null, 'fault', c.fault,
                'verifiedAt', ${millis('c.verified_at')}, 'verifiedWhole', c.verified_whole, 'drilledAt', ${millis('c.drilled_at')}, 'drillPassed', c.drill_passed, 'removedAt', ${millis('c.removed_at')})
                order by s.begun_at desc) filter (where s.set_id is not null), '[]') copies
         from medium m left join backup_copy c using (medium_id) left join backup_set s using (set_id)
        where m.unit = $1 and m.state = 'IN_USE' group by m.medium_id order by m.label`,
      [unit],
    );
    return rows;
  });
}
