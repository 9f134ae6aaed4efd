import { Link, useLocation } from '@tanstack/react-router';
import type { LinkProps } from '@tanstack/react-router';
import { showNumber } from '../format/number.ts';
import { useWords } from '../language/language.tsx';
import type { Words } from '../language/vi.ts';
import { useSession } from '../server/session.ts';

interface Item {
  key: keyof Words['shell']['items'];
  to: NonNullable<LinkProps['to']>;
  /** Shown when the server allows one of these acts; always when empty. */
  acts: string[];
}

const work: Item[] = [
  { key: 'desk', to: '/desk', acts: ['search'] },
  { key: 'duties', to: '/duties', acts: ['search'] },
  { key: 'search', to: '/search', acts: ['search'] },
  { key: 'entry', to: '/entry', acts: ['open'] },
  { key: 'import', to: '/import', acts: ['import'] },
  { key: 'corrections', to: '/corrections', acts: ['confirm', 'correct'] },
  { key: 'grading', to: '/grading', acts: ['amend'] },
  { key: 'eligibility', to: '/eligibility', acts: ['search'] },
  { key: 'counts', to: '/counts', acts: ['search'] },
  { key: 'differences', to: '/differences', acts: ['search'] },
];

const system: Item[] = [
  { key: 'units', to: '/units', acts: ['unit.read', 'account.read', 'unit.manage', 'account.manage'] },
  { key: 'timeliness', to: '/timeliness', acts: ['timeliness.read'] },
  { key: 'alarms', to: '/alarms', acts: ['alarm.read'] },
  { key: 'keeping', to: '/keeping', acts: ['keeping.read'] },
  { key: 'machines', to: '/machines', acts: ['machine.read'] },
  { key: 'oversight', to: '/oversight', acts: ['oversight.read'] },
  { key: 'journal', to: '/journal', acts: ['journal.read'] },
  { key: 'clauses', to: '/clauses', acts: [] },
  { key: 'dictionary', to: '/dictionary', acts: [] },
  { key: 'sessions', to: '/sessions', acts: [] },
];

function Count({ item }: { item: Item['key'] }) {
  const { shell: words, alarms: told } = useWords();
  const { counts } = useSession();
  if (item === 'entry' && counts.drafts > 0) return <span className="menu-note">{words.drafts(showNumber(counts.drafts))}</span>;
  const toConfirm = counts.pendingCorrections + counts.pendingRedactions;
  if (item === 'corrections' && toConfirm > 0) return <span className="menu-count gold">{showNumber(toConfirm)}</span>;
  if (item === 'alarms' && counts.alarms > 0) return <span className={counts.criticalAlarms > 0 ? 'menu-count red' : 'menu-count gold'} title={told.waiting}>{showNumber(counts.alarms)}</span>;
  if (item === 'units' && counts.proposals > 0) return <span className="menu-count gold" title={words.proposalsWaiting}>{showNumber(counts.proposals)}</span>;
  return null;
}

function Items({ items }: { items: Item[] }) {
  const words = useWords().shell;
  const { pathname } = useLocation();
  return (
    <ul>
      {items.map((item) => (
        <li key={item.key}>
          <Link to={item.to} className={item.key === 'search' && pathname.startsWith('/files/') ? 'menu-item is-here' : 'menu-item'} activeProps={{ className: 'menu-item is-here' }} activeOptions={{ exact: false, includeSearch: false }}>
            <span>{words.items[item.key]}</span>
            <Count item={item.key} />
          </Link>
        </li>
      ))}
    </ul>
  );
}

export function Menu() {
  const words = useWords().shell;
  const { acts } = useSession();
  const open = (items: Item[]): Item[] => items.filter((item) => item.acts.length === 0 || item.acts.some((act) => acts.includes(act)));
  const first = open(work);
  return (
    <nav className="menu" aria-label={words.menu}>
      {first.length > 0 && <><Items items={first} /><hr /></>}
      <Items items={open(system)} />
    </nav>
  );
}
