import type pg from 'pg';
import { actsNamed, compareRows, tableRows } from './compare-rows.ts';
import type { Act, Row } from './compare-rows.ts';
import type { Findings } from './report.ts';

type Changing = Map<string, Record<string, unknown>>;

const ACTS = ['check.begin', 'check.state', 'check.conclude', 'check.decide', 'check.reject'];

/** Safety checks against the acts that made them: who makes a point that fails one that is met, or confirms alone, by a hand on the tables is found here. */
export async function checkSafety(client: pg.Client, found: Findings): Promise<void> {
  const acts = await actsNamed(client, ACTS, found, 'checks');
  if (!acts) return;
  const [checks, points]: [Changing, Changing] = [new Map(), new Map()];
  for (const act of acts) FOLDS[act.act]?.(checks, points, act);
  compareRows('safety_check', 'check_id', await tableRows(client, 'safety_check'), checks, found);
  compareRows('safety_check_point', 'id', (await tableRows(client, 'safety_check_point')).map((row): Row => ({ ...row, id: keyOf(row['check_id'], row['point']) })), points, found);
}

const keyOf = (check: unknown, point: unknown): string => `${String(check)} ${String(point)}`;
const change = (checks: Changing, { body }: Act, values: Row): void => void Object.assign(checks.get(String(body['checkId'])) ?? {}, values);

function decided(state: string) {
  return (checks: Changing, _points: Changing, act: Act): void => change(checks, act, { state, decided_by: act.actor, decided_at: act.at, note: act.body['reason'] });
}

const FOLDS: Readonly<Record<string, (checks: Changing, points: Changing, act: Act) => void>> = {
  'check.begin'(checks, _points, { at, actor, unit, body: { checkId, kind, quarter, orderedBy, reason } }) {
    checks.set(String(checkId), { unit, kind, quarter, ordered_by: orderedBy, reason, state: 'OPEN', begun_by: actor, begun_at: at, words: null, asked_by: null, asked_at: null, given_by: null, decided_by: null, decided_at: null, note: null });
  },
  'check.state'(_checks, points, { at, actor, unit, body: { checkId, point, verdict, words, measure, measureBy } }) {
    points.set(keyOf(checkId, point), { unit, verdict, words, measure, measure_by: measureBy, stated_by: actor, stated_at: at });
  },
  'check.conclude'(checks, _points, act) {
    change(checks, act, { state: 'CONCLUDED', words: act.body['words'], asked_by: act.actor, asked_at: act.at, given_by: act.body['givenBy'], decided_by: null, decided_at: null, note: null });
  },
  'check.decide': decided('CONFIRMED'),
  'check.reject': decided('RETURNED'),
};
