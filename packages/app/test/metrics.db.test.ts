import { beforeAll, expect, it } from 'vitest';
import { buildApi } from '@thahs/api';
import { operations } from '@thahs/engine';
import { measuresOf } from '../src/measures.ts';
import { atEnd } from './support/at-end.ts';
import { testNode } from './support/test-node.ts';
import type { TestNode } from './support/test-node.ts';

let node: TestNode;
let text: () => Promise<string>;
beforeAll(async () => {
  node = await testNode();
  const app = await buildApi({ engine: node.engine, units: node.units, operations, faults: node.faults, demonstration: true, measures: () => measuresOf(node.alarms.looked()) });
  atEnd(() => app.close());
  text = async () => (await app.inject({ url: '/metrics', remoteAddress: '127.0.0.1' })).body;
});

it('what the node does not know has no line, and what it knows has one', async () => {
  expect(await text()).not.toContain('thahs_alarm');
  await node.alarms.lookNow();
  const lines = (await text()).split('\n');
  const of = (name: string): string[] => lines.filter((line) => line.startsWith(`${name} `) || line.startsWith(`${name}{`));
  expect(of('thahs_alarm_open')).toEqual(expect.arrayContaining(['thahs_alarm_open{code="one-medium",severity="critical"} 1', 'thahs_alarm_open{code="mass-reads",severity="none"} 0']));
  expect(of('thahs_backup_media')).toEqual(['thahs_backup_media 0']);
  expect(Number(of('thahs_disk_free_ratio')[0]?.split(' ')[1])).toBeGreaterThan(0);
  // No copy, no certificate, no verification yet: a zero would say that a copy is brand-new or that a certificate has ended.
  for (const name of ['thahs_backup_newest_age_seconds', 'thahs_backup_age_seconds', 'thahs_certificate_days', 'thahs_journal_verified_timestamp_seconds', 'thahs_journal_faults', 'thahs_standby_lag_seconds', 'thahs_drill_age_seconds']) expect(of(name), name).toEqual([]);
});

it('is for the machine itself', async () => {
  const app = await buildApi({ engine: node.engine, units: node.units, operations, faults: node.faults, demonstration: true, measures: () => measuresOf(node.alarms.looked()) });
  atEnd(() => app.close());
  expect((await app.inject({ url: '/metrics', remoteAddress: '10.0.0.9' })).statusCode).toBe(404);
});
