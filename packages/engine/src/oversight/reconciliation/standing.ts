/** How the monthly reconciliation stands in a unit, for whoever watches over it. */
export interface ReconciliationStanding {
  readonly unit: string;
  /** It held files before this month began, and before the former one did. */
  readonly heldBefore: boolean;
  readonly heldBeforeFormer: boolean;
  /** State of this month's and of the former month's; null while there is none. */
  readonly current: string | null;
  readonly former: string | null;
  /** Of the newest run: its month, and what the machine found. */
  readonly ranIn: string | null;
  readonly faults: number | null;
}

/** `$1` this month, `$2` the former one, `$3` and `$4` when they began. */
export const RECONCILIATIONS = `select u.unit_id as unit, exists (select from file f where f.custodian_unit = u.unit_id and f.opened_at < $3) as "heldBefore", exists (select from file f where f.custodian_unit = u.unit_id and f.opened_at < $4) as "heldBeforeFormer",
    c.state as current, p.state as former, n.month as "ranIn", n.faults
  from unit u left join reconciliation c on c.unit = u.unit_id and c.month = $1 left join reconciliation p on p.unit = u.unit_id and p.month = $2
  left join lateral (select month, faults from reconciliation r where r.unit = u.unit_id and r.run_at is not null order by month desc limit 1) n on true order by u.unit_id`;
