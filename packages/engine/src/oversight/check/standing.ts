/** How the safety check of a quarter stands in a unit, for whoever watches over it. */
export interface CheckStanding {
  readonly unit: string;
  readonly heldBefore: boolean;
  readonly heldBeforeFormer: boolean;
  /** State of that of this quarter and of the former one; null while there is none. */
  readonly current: string | null;
  readonly former: string | null;
}

/** `$1` this quarter, `$2` the former one, `$3` and `$4` when they began. */
export const CHECKS = `select u.unit_id as unit, exists (select from file f where f.custodian_unit = u.unit_id and f.opened_at < $3) as "heldBefore", exists (select from file f where f.custodian_unit = u.unit_id and f.opened_at < $4) as "heldBeforeFormer", c.state as current, p.state as former
  from unit u left join safety_check c on c.unit = u.unit_id and c.quarter = $1 and c.kind = 'PERIODIC' left join safety_check p on p.unit = u.unit_id and p.quarter = $2 and p.kind = 'PERIODIC' order by u.unit_id`;
