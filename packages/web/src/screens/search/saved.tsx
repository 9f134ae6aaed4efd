import { Button, Input, Popover } from 'antd';
import { useState } from 'react';
import { Dialog } from '../../components/dialog.tsx';
import { showNumber } from '../../format/number.ts';
import { useWords } from '../../language/language.tsx';
import { useAct } from '../../server/hooks.ts';
import { newId } from '../../server/operation-id.ts';
import { Refusal } from '../../shell/refusal.tsx';
import { useFilters } from './load.ts';
import { asWanted, sameWanted } from './wanted.ts';
import type { Wanted } from './wanted.ts';

interface SavedProps {
  wanted: Wanted;
  purpose: string;
  total: string;
  onChoose: (wanted: Wanted) => void;
}

function SaveBox({ wanted, purpose }: { wanted: Wanted; purpose: string }) {
  const words = useWords();
  const [name, setName] = useState('');
  const [open, setOpen] = useState(false);
  const save = useAct('filter.save', () => setOpen(false));
  const content = (
    <form
      className="menu-pop"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate({ filterId: newId(), name: name.trim(), input: { ...wanted, query: wanted.query ?? '', purpose } });
      }}
    >
      <label htmlFor="filter-name">{words.search.filterName}</label>
      <Input id="filter-name" autoFocus required value={name} onChange={(event) => setName(event.target.value)} />
      <Refusal error={save.error} />
      <Button type="primary" htmlType="submit" disabled={name.trim() === '' || save.isPending}>{words.shell.save}</Button>
    </form>
  );
  return <Popover trigger="click" open={open} onOpenChange={setOpen} destroyOnHidden placement="bottomRight" content={content}><Button size="small">{words.search.saveFilter}</Button></Popover>;
}

function ManageBox({ onClose }: { onClose: () => void }) {
  const words = useWords();
  const filters = useFilters();
  const drop = useAct('filter.drop');
  const list = filters.data?.filters ?? [];
  return (
    <Dialog title={words.search.manage} closeLabel={words.shell.close} onClose={onClose}>
      {list.length === 0 && <p>{words.search.noFilters}</p>}
      <table className="plain-table">
        <tbody>
          {list.map((filter) => (
            <tr key={filter.filterId}>
              <td>{filter.name}</td>
              <td className="number">{filter.total === null ? '—' : showNumber(filter.total)}</td>
              <td className="number"><Button size="small" onClick={() => drop.mutate({ filterId: filter.filterId })}>{words.shell.remove}</Button></td>
            </tr>
          ))}
        </tbody>
      </table>
      <Refusal error={drop.error} />
    </Dialog>
  );
}

/** Saved filters, each with its own count. */
export function Saved({ wanted, purpose, total, onChoose }: SavedProps) {
  const words = useWords().search;
  const filters = useFilters();
  const [managing, setManaging] = useState(false);
  const list = filters.data?.filters ?? [];
  const here = list.find((filter) => sameWanted(asWanted({ ...filter.input }), wanted));
  return (
    <div className="saved">
      <span className="secondary saved-title" id="saved-title">{words.saved}</span>
      <div className="tabs saved-tabs" role="group" aria-labelledby="saved-title">
        <button type="button" className="tab" aria-pressed={here === undefined}>{words.now}<span className="count">{total}</span></button>
        {list.map((filter) => (
          <button key={filter.filterId} type="button" className="tab" aria-pressed={filter === here} onClick={() => onChoose(asWanted({ ...filter.input }))}>
            {filter.name}<span className="count">{filter.total === null ? '—' : showNumber(filter.total)}</span>
          </button>
        ))}
      </div>
      <SaveBox wanted={wanted} purpose={purpose} />
      {list.length > 0 && <Button size="small" type="link" onClick={() => setManaging(true)}>{words.manage}</Button>}
      {managing && <ManageBox onClose={() => setManaging(false)} />}
    </div>
  );
}
