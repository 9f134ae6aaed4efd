import { Button, Input } from 'antd';
import { useState } from 'react';
import { Panel } from '../../components/panel.tsx';
import { showMoment } from '../../format/date.ts';
import { useWords } from '../../language/language.tsx';
import { useAct, useRead } from '../../server/hooks.ts';
import type { Output } from '../../server/call.ts';
import { passkeysWork } from '../../server/passkey.ts';
import { Refusal } from '../../shell/refusal.tsx';
import { Waiting } from '../../shell/waiting.tsx';
import { AddPasskeyDialog } from './add-passkey-dialog.tsx';

type Passkey = Output<'passkey.list'>['passkeys'][number];

function KeyRow({ passkey }: { passkey: Passkey }) {
  const words = useWords().sessions;
  const [name, setName] = useState(passkey.name);
  const rename = useAct('passkey.rename');
  const remove = useAct('passkey.remove');
  const changed = name.trim() !== '' && name.trim() !== passkey.name;
  return (
    <tr>
      <td><Input size="small" aria-label={words.keyName} maxLength={60} value={name} onChange={(event) => setName(event.target.value)} /><Refusal error={rename.error ?? remove.error} /></td>
      <td className="nowrap">{showMoment(passkey.createdAt)}</td>
      <td className="nowrap">{passkey.lastUsedAt === null ? words.keyUnused : showMoment(passkey.lastUsedAt)}</td>
      <td className="number">
        <span className="row">
          {changed && <Button size="small" disabled={rename.isPending} onClick={() => rename.mutate({ credentialId: passkey.credentialId, name: name.trim() })}>{words.rename}</Button>}
          <Button size="small" aria-label={`${words.removeKey} ${passkey.name}`} disabled={remove.isPending} onClick={() => remove.mutate({ credentialId: passkey.credentialId })}>{words.removeKey}</Button>
        </span>
      </td>
    </tr>
  );
}

/** Khóa đăng nhập of oneself, under the sessions. */
export function Passkeys() {
  const words = useWords().sessions;
  const passkeys = useRead('passkey.list', {});
  const [adding, setAdding] = useState(false);
  return (
    <Panel className="passkeys" title={words.passkeys} note={words.passkeysNote} side={passkeysWork() ? <Button size="small" type="primary" onClick={() => setAdding(true)}>{words.addPasskey}</Button> : undefined}>
      <Waiting query={passkeys}>
        {(data) => data.passkeys.length === 0 ? <p className="panel-empty">{words.noPasskeys}</p> : (
          <table className="plain-table" aria-label={words.passkeys}>
            <thead><tr><th scope="col">{words.keyName}</th><th scope="col">{words.keyCreated}</th><th scope="col">{words.keyUsed}</th><th scope="col"><span className="visually-hidden">{words.removeKey}</span></th></tr></thead>
            <tbody>{data.passkeys.map((passkey) => <KeyRow key={`${passkey.credentialId} ${passkey.name}`} passkey={passkey} />)}</tbody>
          </table>
        )}
      </Waiting>
      {adding && <AddPasskeyDialog onClose={() => setAdding(false)} />}
    </Panel>
  );
}
