import Type from 'typebox';
import { defineOperation, noSubject } from '../../operation/index.ts';
import { Closed, Id } from '../schemas.ts';
import { TRIAL_SQL, trialView } from '../trials.ts';
import type { TrialRow } from '../trials.ts';

const Seconds = Type.Union([Type.Number(), Type.Null()]);
export const Trial = { entryId: Id, at: Type.String(), setId: Id, mediumId: Id, label: Type.String(), passed: Type.Boolean(), faults: Type.Integer(), rtoSeconds: Seconds, rpoSeconds: Seconds };
const MOST = 60;

/** Các lần phục hồi thử (Circular Điều 11.2): of each how long it took and how far behind the copy was, the newest first. */
export const listTrials = defineOperation({
  name: 'backup.trials',
  act: 'keeping.read',
  kind: 'read',
  title: { vi: 'Xem các lần phục hồi thử', en: 'View restorings on trial' },
  input: Type.Object({}, Closed),
  output: Type.Object({ trials: Type.Array(Type.Object(Trial, Closed)) }, Closed),
  load: noSubject,
  async run(context) {
    const { rows } = await context.tx.query<TrialRow>(`${TRIAL_SQL} where e.act = 'backup.drill' and e.outcome = 'done' order by e.id desc limit ${MOST}`);
    context.journal({ body: { shown: rows.length } });
    return { trials: rows.map(trialView) };
  },
});
