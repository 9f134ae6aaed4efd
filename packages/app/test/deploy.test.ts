import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ALARM_RULES } from '@thahs/engine/alarm';
import { alarmsMarkdown } from '../src/commands/alarm.ts';
import { commands } from '../src/commands/index.ts';
import { measuresOf } from '../src/measures.ts';

const at = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const RULES = at('deploy/prometheus/thahs.rules.yml');
const SYSTEMD = at('deploy/systemd');
const now = Date.parse('2026-08-03T00:00:00Z');
const measures = measuresOf({
  open: [{ code: 'one-medium', severity: 'critical' }],
  facts: {
    now, topUnit: 'x', keeper: null, latestLook: now, mailWaitsSince: null, unitsWithoutOfficer: [], endedPostings: [], keys: [], second: null, machines: [], reconciliations: [], checks: [], standbys: [{ name: 'b', seconds: 400 }], journal: { verifiedAt: now - 8 * 86_400_000, faults: 2 },
    copies: { nodeSince: now, newest: { endedAt: now - 1000, media: 1 }, mediaInUse: 1, media: [{ mediumId: 'm', firstCopyAt: now, lastCopyAt: now - 1000, lastVerifiedAt: null, lastDrillAt: now - 2000, damaged: false }], held: [], evidence: null },
    machine: { disk: { freeBytes: 5, totalBytes: 100 }, certificates: [{ name: 'c', endsAt: now + 29.5 * 86_400_000 }], databaseClockOff: 0, clockJumped: 0, publicWays: [] },
  },
});

describe('the page of alarms', () => {
  it('is what the rules say', () => {
    expect(readFileSync(at('docs/alarms.md'), 'utf8')).toBe(alarmsMarkdown());
  });

  it('has each rule with a clause, a remedy and, in both languages, the same words filled in', () => {
    expect(new Set(ALARM_RULES.map(({ code }) => code)).size).toBe(ALARM_RULES.length);
    for (const rule of ALARM_RULES) for (const text of [rule.title, rule.means, rule.todo, rule.closes, ...(rule.number === null ? [] : [rule.number])]) expect([text.vi.length > 5, text.en.length > 5], rule.code).toEqual([true, true]);
  });
});

describe('Prometheus', () => {
  it('knows what a sample of each figure is', () => {
    const samples = Object.fromEntries(measures.map(({ name, samples: given }) => [name, given]));
    expect(samples['thahs_alarm_open']).toHaveLength(ALARM_RULES.length);
    expect(samples['thahs_alarm_open']).toContainEqual({ labels: { code: 'one-medium', severity: 'critical' }, value: 1 });
    expect([samples['thahs_certificate_days'], samples['thahs_disk_free_ratio'], samples['thahs_drill_age_seconds'], samples['thahs_backup_verify_age_seconds']]).toEqual([[{ labels: { certificate: 'c' }, value: 29 }], [{ labels: {}, value: 0.05 }], [{ labels: { medium: 'm' }, value: 2 }], []]);
  });

  it('asks in its rules only for what the node tells', () => {
    const asked = new Set([...readFileSync(RULES, 'utf8').matchAll(/\bthahs_[a-z_]+/g)].map(([name]) => name));
    const told = new Set([...measures.map(({ name }) => name), 'thahs_http_seconds_bucket']);
    expect([...asked].filter((name) => !told.has(name))).toEqual([]);
  });

  it('takes the rules, and they fire as they say', () => {
    // Debian's `prometheus` brings it; tools/setup.mjs installs that when it runs as root and otherwise says so.
    if (!existsSync('/usr/bin/promtool')) throw new Error('promtool is missing: apt-get install prometheus');
    expect(execFileSync('/usr/bin/promtool', ['check', 'rules', RULES], { encoding: 'utf8' })).toMatch(/SUCCESS: 13 rules found/);
    const folder = mkdtempSync(join(tmpdir(), 'thahs-rules-'));
    writeFileSync(join(folder, 'test.yml'), `rule_files: ["${RULES}"]
evaluation_interval: 1m
tests:
  - interval: 1m
    input_series:
      - { series: 'thahs_alarm_open{code="one-medium",severity="critical"}', values: "0x4 1x20" }
      - { series: 'thahs_alarm_look_timestamp_seconds', values: "0+60x5 300x20" }
      - { series: 'thahs_disk_free_ratio', values: "0.2x2 0.05x30" }
      - { series: 'thahs_backup_newest_age_seconds', values: "600000+60x30" }
    alert_rule_test:
      - { eval_time: 3m, alertname: ThahsAlarmCritical, exp_alerts: [] }
      - { eval_time: 6m, alertname: ThahsNoLongerLooks, exp_alerts: [] }
      - { eval_time: 12m, alertname: ThahsNoLongerLooks, exp_alerts: [{ exp_labels: { severity: critical }, exp_annotations: { summary: "Nút  không rà soát cảnh báo đã hơn 5 phút; xem /api/health" } }] }
      - { eval_time: 6m, alertname: ThahsAlarmCritical, exp_alerts: [{ exp_labels: { code: one-medium, severity: critical }, exp_annotations: { summary: "Cảnh báo nghiêm trọng one-medium trên ; mở màn hình Cảnh báo" } }] }
      - { eval_time: 11m, alertname: ThahsDiskNearlyFull, exp_alerts: [] }
      - { eval_time: 15m, alertname: ThahsDiskNearlyFull, exp_alerts: [{ exp_labels: { severity: warning }, exp_annotations: { summary: "Ổ đĩa dữ liệu của  còn trống 5%" } }] }
      - { eval_time: 10m, alertname: ThahsBackupOverdue, exp_alerts: [] }
`);
    const tested = spawnSync('/usr/bin/promtool', ['test', 'rules', join(folder, 'test.yml')], { encoding: 'utf8' });
    expect([tested.status, tested.stderr]).toEqual([0, '']);
  });
});

describe('systemd', () => {
  const units = readdirSync(SYSTEMD).toSorted();
  const lines = (name: string): string[] => readFileSync(join(SYSTEMD, name), 'utf8').split('\n');

  it('starts commands that there are', () => {
    const started = units.flatMap((unit) => lines(unit).filter((line) => line.startsWith('ExecStart=')).map((line) => / packages\/app\/src\/main\.ts (.+)$/.exec(line)?.[1]));
    expect(started.length).toBeGreaterThan(1);
    for (const command of started) expect(Object.keys(commands)).toContain(command);
  });

  it('each timer has its service, and each service is fenced in', () => {
    for (const timer of units.filter((unit) => unit.endsWith('.timer'))) expect(units).toContain(timer.replace('.timer', '.service'));
    for (const service of units.filter((unit) => unit.endsWith('.service'))) {
      // Whoever scans the machine reads all of it, and nothing more.
      const may = service === 'thahs-antivirus-scan.service' ? 'CAP_DAC_READ_SEARCH' : '';
      for (const wanted of ['User=thahs', 'NoNewPrivileges=yes', 'ProtectSystem=strict', `CapabilityBoundingSet=${may}`, 'IPAddressDeny=any']) expect(lines(service), `${service}: ${wanted}`).toContain(wanted);
    }
  });

  it.skipIf(!existsSync('/usr/bin/systemd-analyze'))('finds nothing wrong with them', () => {
    // The program lies elsewhere here: its place is the one thing that may be missing.
    const checked = spawnSync('/usr/bin/systemd-analyze', ['verify', '--man=no', ...units.map((unit) => join(SYSTEMD, unit))], { encoding: 'utf8', env: { ...process.env, SYSTEMD_LOG_LEVEL: 'warning' } });
    const said = checked.stderr.split('\n').filter((line) => line.includes('thahs') && !/\/opt\/thahs\/node_modules\/\.bin\/node is not executable/.test(line));
    expect(said).toEqual([]);
  });
});
