import type { MappingProfile } from '@thahs/engine/contract';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { Dialog } from '../../components/dialog.tsx';
import { Panel } from '../../components/panel.tsx';
import { showNumber } from '../../format/number.ts';
import { useWords } from '../../language/language.tsx';
import { useKindLabel } from '../../server/dictionary.ts';
import { useSubmit } from '../../server/hooks.ts';
import { Refusal } from '../../shell/refusal.tsx';
import { useProfiles } from './load.ts';

function EndDialog({ profile, onClose }: { profile: MappingProfile; onClose: () => void }) {
  const words = useWords();
  const end = useSubmit('profile.end', onClose);
  const send = (): void => end.mutate({ name: profile.name });
  return (
    <Dialog title={`${words.imports.endProfile}: ${profile.label}`} closeLabel={words.shell.cancel} onClose={onClose} acts={<Button type="primary" disabled={end.isPending} onClick={send}>{words.imports.endProfile}</Button>}>
      <p>{words.imports.endNote}</p>
      <Refusal error={end.error} onRetry={send} />
    </Dialog>
  );
}

function ProfileRow({ profile, onEnd }: { profile: MappingProfile; onEnd: () => void }) {
  const words = useWords();
  const kindLabel = useKindLabel();
  const [label, setLabel] = useState(profile.label);
  const save = useSubmit('profile.save');
  const changed = label.trim() !== '' && label.trim() !== profile.label;
  const rename = (): void => { if (changed) save.mutate({ profile: { ...profile, label: label.trim() } }); };
  return (
    <tr>
      <td><Input size="small" aria-label={`${words.imports.profileName}: ${profile.label}`} maxLength={100} value={label} onChange={(event) => setLabel(event.target.value)} onPressEnter={rename} /><Refusal error={save.error} onRetry={rename} /></td>
      <td>{kindLabel(profile.subjectKind)}</td>
      <td className="number">{showNumber(profile.columns.length)}</td>
      <td className="number">
        <span className="row row-end">
          {changed && <Button size="small" type="primary" disabled={save.isPending} onClick={rename}>{words.imports.renameProfile}</Button>}
          <Button size="small" aria-label={`${words.imports.endProfile} ${profile.label}`} onClick={onEnd}>{words.imports.endProfile}…</Button>
        </span>
      </td>
    </tr>
  );
}

/** Profiles that the unit saved: renamed here, or put away when no longer used. What a profile reads is changed on a table (`MappingEditor`). */
export function OwnProfiles() {
  const words = useWords().imports;
  const saved = useProfiles();
  const [ending, setEnding] = useState<MappingProfile | null>(null);
  const own = saved.data?.profiles.filter(({ name }) => saved.data.own.includes(name)) ?? [];
  if (own.length === 0) return null;
  return (
    <Panel title={words.ownProfiles} note={showNumber(own.length)}>
      <table className="plain-table own-profiles" aria-label={words.ownProfiles}>
        <thead><tr><th scope="col">{words.profileName}</th><th scope="col">{words.subjectKind}</th><th scope="col" className="number">{words.columns}</th><th scope="col"><span className="visually-hidden">{words.endProfile}</span></th></tr></thead>
        <tbody>{own.map((profile) => <ProfileRow key={`${profile.name} ${profile.label}`} profile={profile} onEnd={() => setEnding(profile)} />)}</tbody>
      </table>
      {ending !== null && <EndDialog profile={ending} onClose={() => setEnding(null)} />}
    </Panel>
  );
}
