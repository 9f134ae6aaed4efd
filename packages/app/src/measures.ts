import type { Measure } from '@thahs/api';
import { ALARM_RULES } from '@thahs/engine/alarm';
import type { Looked } from '@thahs/engine/alarm';

const DAY_MS = 86_400_000;
const plain = (value: number | null | undefined): Measure['samples'] => (typeof value === 'number' ? [{ labels: {}, value }] : []);

/**
 * What the last look for alarms found, as `/metrics` tells it: asking costs the database nothing, and `thahs_alarm_look_timestamp_seconds` says how
 * old it is. Codes, ids of media and names of certificates; no person, no file. What is not known has no sample.
 */
export function measuresOf(looked: Looked | null): Measure[] {
  if (looked === null) return [];
  const { facts, open } = looked;
  const { copies, journal, machine, now } = facts;
  const age = (at: number | null): number | null => (at === null ? null : (now - at) / 1000);
  const ofMedia = (of: (medium: (typeof copies.media)[number]) => number | null): Measure['samples'] =>
    copies.media.flatMap((medium) => plain(age(of(medium))).map(({ value }) => ({ labels: { medium: medium.mediumId }, value })));
  return [
    { name: 'thahs_alarm_open', help: 'Open alarms by code and severity', samples: ALARM_RULES.flatMap(({ code }) => openOf(code, open)) },
    { name: 'thahs_alarm_look_timestamp_seconds', help: 'When the node last looked for alarms', samples: plain(now / 1000) },
    { name: 'thahs_backup_newest_age_seconds', help: 'Age of the newest whole copy', samples: plain(age(copies.newest?.endedAt ?? null)) },
    { name: 'thahs_backup_age_seconds', help: 'Age of the newest whole copy on each medium', samples: ofMedia((medium) => medium.lastCopyAt) },
    { name: 'thahs_backup_verify_age_seconds', help: 'Since a copy on the medium was last checked', samples: ofMedia((medium) => medium.lastVerifiedAt) },
    { name: 'thahs_drill_age_seconds', help: 'Since the medium was last restored on trial', samples: ofMedia((medium) => medium.lastDrillAt) },
    { name: 'thahs_backup_media', help: 'Media on which the newest copy lies whole', samples: plain(copies.newest?.media ?? 0) },
    { name: 'thahs_certificate_days', help: 'Days until a certificate ends', samples: machine.certificates.map(({ name, endsAt }) => ({ labels: { certificate: name }, value: Math.floor((endsAt - now) / DAY_MS) })) },
    { name: 'thahs_disk_free_ratio', help: 'Free part of the disk of the data directory', samples: plain(machine.disk === null ? null : machine.disk.freeBytes / machine.disk.totalBytes) },
    { name: 'thahs_journal_verified_timestamp_seconds', help: 'When the whole journal was last verified', samples: plain(journal.verifiedAt === null ? null : journal.verifiedAt / 1000) },
    { name: 'thahs_journal_faults', help: 'Faults that the last verification of the journal found', samples: plain(journal.verifiedAt === null ? null : journal.faults) },
    { name: 'thahs_standby_lag_seconds', help: 'How far a standby is behind', samples: facts.standbys.map(({ name, seconds }) => ({ labels: { standby: name }, value: seconds })) },
  ];
}

/** A rule that rings for nothing has a zero, so that its line does not come and go. */
function openOf(code: string, open: Looked['open']): Measure['samples'] {
  const severities = open.filter((alarm) => alarm.code === code).map(({ severity }) => severity);
  if (severities.length === 0) return [{ labels: { code, severity: 'none' }, value: 0 }];
  return [...new Set(severities)].map((severity) => ({ labels: { code, severity }, value: severities.filter((each) => each === severity).length }));
}
