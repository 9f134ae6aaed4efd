import './sessions.css';
import { Button } from 'antd';
import { Chip } from '../../components/chip.tsx';
import { showMoment } from '../../format/date.ts';
import { useWords } from '../../language/language.tsx';
import { useAct } from '../../server/hooks.ts';
import { Foot } from '../../shell/foot.tsx';
import { Refusal } from '../../shell/refusal.tsx';
import { Waiting } from '../../shell/waiting.tsx';
import { useSessions } from './load.ts';
import { Passkeys } from './passkeys.tsx';

export function SessionsScreen() {
  const words = useWords().sessions;
  const sessions = useSessions();
  const revoke = useAct('session.revoke');
  return (
    <div className="page">
      <div className="page-head"><h1>{words.title}</h1><span className="secondary">{words.note}</span></div>
      <Refusal error={revoke.error} />
      <div className="panel">
        <Waiting query={sessions}>
          {(data) => (
            <table className="plain-table" aria-label={words.title}>
              <thead><tr><th scope="col">{words.started}</th><th scope="col">{words.seen}</th><th scope="col">{words.address}</th><th scope="col">{words.agent}</th><th scope="col"><span className="visually-hidden">{words.revoke}</span></th></tr></thead>
              <tbody>
                {data.sessions.map((session) => (
                  <tr key={session.sessionId}>
                    <td className="nowrap">{showMoment(session.startedAt)}</td>
                    <td className="nowrap">{showMoment(session.lastSeenAt)}</td>
                    <td className="nowrap">{session.address}</td>
                    <td>{session.agent}</td>
                    <td className="number">{session.current ? <Chip tone="accent">{words.current}</Chip> : <Button size="small" disabled={revoke.isPending} onClick={() => revoke.mutate({ sessionId: session.sessionId })}>{words.revoke}</Button>}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </Waiting>
      </div>
      <Passkeys />
      <Foot state={words.note} />
    </div>
  );
}
