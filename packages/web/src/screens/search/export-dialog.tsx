import { useWords } from '../../language/language.tsx';
import { useSession } from '../../server/session.ts';
import { TakeOutButton } from '../../shell/take-out-dialog.tsx';
import type { ColumnKey } from './columns.tsx';
import type { Wanted } from './wanted.ts';

/** Takes the list out as it is filtered, with the columns that are shown. */
export function ExportButton({ wanted, shown, disabled }: { wanted: Wanted; shown: ColumnKey[]; disabled: boolean }) {
  const words = useWords().search;
  const { unit } = useSession();
  const columns = shown.filter((key) => key !== 'index');
  return <TakeOutButton path="/api/export/files" disabled={disabled} scope={words.export.scope(unit.name)} columns={columns.map((key) => words.column[key]).join(', ')} asked={(purpose) => ({ search: { ...wanted, query: wanted.query ?? '', purpose }, columns })} />;
}
