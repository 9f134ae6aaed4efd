import Type from 'typebox';
import { vietnamDate } from '../../kernel/index.ts';
import { defineOperation, noSubject } from '../../operation/index.ts';
import { grantablePositions, offer } from '../offers.ts';
import { PermissionSchema } from '../schemas.ts';

const MaybeText = Type.Union([Type.String(), Type.Null()]);
const Unit = Type.Object({ unitId: Type.String(), code: Type.String(), name: Type.String(), kind: Type.String(), superiorId: MaybeText, validFrom: Type.String(), validTo: MaybeText, alarms: Type.Array(Type.String()), can: Type.Object({ change: PermissionSchema, below: PermissionSchema, account: PermissionSchema }) });

interface UnitRow {
  unitId: string;
  name: string;
  kind: string;
  superiorId: string | null;
  validFrom: string;
  validTo: string | null;
  officers: number;
}

/** Đơn vị in scope; a unit without a dedicated database officer raises the alarm of Circular Điều 8.2. */
export const listUnits = defineOperation({
  name: 'unit.list',
  act: 'unit.read',
  kind: 'read',
  title: { vi: 'Xem đơn vị', en: 'List units' },
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Object({ units: Type.Array(Unit), grants: Type.Array(Type.String()) }, { additionalProperties: false }),
  load: noSubject,
  async run(context) {
    const today = vietnamDate(context.now);
    const { rows } = await context.tx.query<UnitRow>(
      `select u.unit_id as "unitId", u.name, u.kind, u.superior_id as "superiorId", u.valid_from as "validFrom", u.valid_to as "validTo",
        (select count(*) from posting p join account a using (account_id) where p.unit_id = u.unit_id and p."position" = 'DATABASE_OFFICER' and a.closed_at is null
          and p.valid_from <= $2 and (p.valid_to is null or p.valid_to >= $2))::int as officers
       from unit u where u.unit_id = any ($1) order by u.unit_id`,
      [context.actor.scope, today],
    );
    context.journal({ body: {} });
    const units = rows.map(({ officers, ...unit }) => {
      const manage = offer(context, 'unit.manage', unit.unitId);
      return {
        ...unit, code: unit.unitId, alarms: officers === 0 && (unit.validTo === null || unit.validTo >= today) ? ['no-dedicated-officer'] : [],
        can: { change: manage, below: manage, account: offer(context, 'account.manage', unit.unitId) },
      };
    });
    return { units, grants: grantablePositions(context) };
  },
});
