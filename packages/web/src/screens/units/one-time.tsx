import { Button } from 'antd';
import { Dialog } from '../../components/dialog.tsx';
import { Notice } from '../../components/notice.tsx';
import { showMoment } from '../../format/date.ts';
import { useWords } from '../../language/language.tsx';
import { useSession } from '../../server/session.ts';
import { useServerNow } from '../../shell/clock.tsx';

export interface Slip {
  title: string;
  login: string;
  name: string;
  rank: string;
  unitName: string;
  password: string;
}

function Signature({ title, name }: { title: string; name: string }) {
  const words = useWords().units;
  return <div className="slip-sign"><strong>{title}</strong><span className="secondary">{words.slipSign}</span><span className="slip-name">{name}</span></div>;
}

/** The only time the password is seen; the printed page holds the slip alone. */
export function OneTime({ slip, onClose }: { slip: Slip; onClose: () => void }) {
  const words = useWords();
  const head = words.units;
  const { account, unit } = useSession();
  const now = useServerNow();
  return (
    <Dialog stays title={slip.title} closeLabel={head.done} onClose={onClose} acts={<Button type="primary" data-first onClick={() => window.print()}>{head.printSlip}</Button>}>
      <Notice tone="gold" live>{head.onceNote}</Notice>
      <section className="slip" aria-label={head.slip}>
        <header><span>{unit.name}</span><span>{words.shell.system}</span></header>
        <h3>{head.slip}</h3>
        <dl className="facts">
          <dt>{head.person}</dt><dd><strong>{slip.name}</strong>{slip.rank === '' ? '' : `, ${slip.rank}`}</dd>
          <dt>{head.unit}</dt><dd>{slip.unitName}</dd>
          <dt>{head.login}</dt><dd className="one-time">{slip.login}</dd>
          <dt>{head.once}</dt><dd className="one-time">{slip.password}</dd>
          <dt>{head.slipDay}</dt><dd>{showMoment(now)}</dd>
        </dl>
        <p>{head.slipNote}</p>
        <div className="slip-signs"><Signature title={head.slipTaker} name={slip.name} /><Signature title={head.slipGiver} name={account.name} /></div>
      </section>
    </Dialog>
  );
}
