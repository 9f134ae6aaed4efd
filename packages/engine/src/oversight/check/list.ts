import Type from 'typebox';
import type { CheckList } from '../../contract/oversight-views.ts';
import { vietnamDate } from '../../kernel/index.ts';
import { defineOperation, noSubject } from '../../operation/index.ts';
import { quarterAt, quarterDaysLeft } from '../calendar.ts';
import { Closed } from '../schemas.ts';
import { CHECK_SQL, headOf } from './rows.ts';
import type { CheckRow } from './rows.ts';
import { Head } from './view-shape.ts';

const MOST = 60;

/** Các lần kiểm tra, đánh giá an toàn, the newest first. */
export const listChecks = defineOperation({
  name: 'check.list',
  act: 'oversight.read',
  kind: 'read',
  title: { vi: 'Xem các lần kiểm tra an toàn', en: 'View safety checks' },
  input: Type.Object({}, Closed),
  output: Type.Object({ checks: Type.Array(Head), quarter: Type.String(), daysLeft: Type.Integer(), mayBegin: Type.Boolean() }, Closed),
  load: noSubject,
  async run(context): Promise<CheckList> {
    const { tx, actor, engine, now } = context;
    const { rows } = await tx.query<CheckRow>(`${CHECK_SQL} order by s.begun_at desc, s.check_id limit ${MOST}`, [actor.accountId]);
    context.journal({ body: { shown: rows.length } });
    const mayBegin = engine.authority.decide({ act: 'oversight.run', actor, subject: null, on: vietnamDate(now), purpose: null }).allowed;
    return { checks: rows.map((row) => headOf(context, row)), quarter: quarterAt(now), daysLeft: quarterDaysLeft(now), mayBegin };
  },
});
