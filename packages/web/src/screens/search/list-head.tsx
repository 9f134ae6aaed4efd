import type { SearchOutput } from '@thahs/engine/contract';
import { Button, Checkbox, Popover } from 'antd';
import { showNumber, showSeconds } from '../../format/number.ts';
import { useWords } from '../../language/language.tsx';
import { useSession } from '../../server/session.ts';
import { allColumns, fixedColumns } from './columns.tsx';
import type { ColumnKey } from './columns.tsx';
import { ExportButton } from './export-dialog.tsx';
import type { Wanted } from './wanted.ts';

interface ListHeadProps {
  first: SearchOutput;
  wanted: Wanted;
  shown: ColumnKey[];
  onShown: (shown: ColumnKey[]) => void;
}

function ColumnChooser({ shown, onShown }: Pick<ListHeadProps, 'shown' | 'onShown'>) {
  const words = useWords().search;
  const content = (
    <Checkbox.Group value={shown} onChange={(next) => onShown(next)} className="menu-pop">
      {allColumns.map((key) => <Checkbox key={key} value={key} disabled={fixedColumns.includes(key)}>{words.column[key]}</Checkbox>)}
    </Checkbox.Group>
  );
  return <Popover trigger="click" placement="bottomRight" content={content}><Button size="small">{words.columns(shown.length, allColumns.length)}</Button></Popover>;
}

export const showTotal = (first: SearchOutput): string => `${first.totalExact ? '' : '≥ '}${showNumber(first.total)}`;

/** The exact count with its scope; a count that is not exact says so. */
export function ListHead({ first, wanted, shown, onShown }: ListHeadProps) {
  const words = useWords().search;
  const { unit, acts } = useSession();
  const typed = wanted.query !== undefined;
  return (
    <div className="list-head" role="status">
      <span className="total"><strong>{showTotal(first)}</strong> {words.files}</span>
      <span className="secondary">
        {words.scope(showNumber(first.scopeTotal), unit.name)}
        {typed && ` · ${words.fullNear(showNumber(first.full), showNumber(first.near))}`}
        {` · ${words.seconds(showSeconds(first.milliseconds))}`}
      </span>
      <span className="grow secondary">
        {words.sortedBy} <strong>{words.sorts[wanted.sort ?? (typed ? 'match' : 'fileNo')]}</strong>
        <ColumnChooser shown={shown} onShown={onShown} />
        {acts.includes('export') && <ExportButton wanted={wanted} shown={shown} disabled={first.total === 0} />}
      </span>
    </div>
  );
}
