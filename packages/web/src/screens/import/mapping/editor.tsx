import type { MappingProfile, UploadView } from '@thahs/engine/contract';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { Panel } from '../../../components/panel.tsx';
import { useWords } from '../../../language/language.tsx';
import { useRead, useSubmit } from '../../../server/hooks.ts';
import { Refusal } from '../../../shell/refusal.tsx';
import { ColumnRow } from './column-row.tsx';
import { Constants } from './constants.tsx';
import { sentProfile, slugOf, withHeadings } from './draft.ts';
import { HeadFields } from './head-fields.tsx';
import { countsOf, Preview } from './preview.tsx';

interface EditorProps {
  file: UploadView;
  first: MappingProfile;
  onSaved: (name: string) => void;
  onClose: () => void;
}

const typingPause = 400;
const sampleOf = (file: UploadView, column: string): string => {
  const at = file.headings.indexOf(column);
  return at < 0 ? '' : file.sample.slice(0, 3).map((row) => row[at] ?? '').filter((cell) => cell !== '').join(' · ');
};

function usePaused<T>(value: T): T {
  const [later, setLater] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setLater(value), typingPause);
    return () => clearTimeout(timer);
  }, [value]);
  return later;
}

/** A profile made or changed on the file that is at hand; the preview follows each change. */
export function MappingEditor({ file, first, onSaved, onClose }: EditorProps) {
  const words = useWords();
  const head = words.imports;
  const [profile, setProfile] = useState(() => withHeadings(first, file.headings));
  const name = profile.name === '' ? slugOf(profile.label) : profile.name;
  const whole = name !== '' && profile.label.trim() !== '' && profile.fileNo.columns.length > 0;
  const tried = usePaused(profile);
  const preview = useRead('profile.preview', { uploadId: file.uploadId, profile: { ...sentProfile(tried), name: 'xem-truoc', label: 'xem trước' } }, { enabled: tried.fileNo.columns.length > 0, fresh: 60_000, keep: true });
  const save = useSubmit('profile.save', () => onSaved(name));
  const change = (part: Partial<MappingProfile>): void => setProfile((old) => ({ ...old, ...part }));
  const acts = (
    <span className="row">
      <Button size="small" onClick={onClose}>{words.shell.cancel}</Button>
      <Button size="small" type="primary" disabled={!whole || save.isPending} onClick={() => save.mutate({ profile: { ...sentProfile(profile), name, label: profile.label.trim() } })}>{head.saveProfile}</Button>
    </span>
  );
  return (
    <div className="stack">
      <Panel title={profile.name === '' ? head.newProfile : `${head.editProfile}: ${first.label}`} note={`${file.fileName} · ${countsOf(preview.data?.verdicts, head)}`} side={acts}>
        <div className="panel-body stack">
          <Refusal error={save.error} />
          <HeadFields profile={profile} headings={file.headings} onChange={change} />
        </div>
        <table className="plain-table mapping-table" aria-label={head.headings}>
          <thead><tr><th scope="col">{head.column}</th><th scope="col">{head.field}</th><th scope="col">{head.shape}</th><th scope="col">{head.missing}</th><th scope="col">{head.codesHead}</th></tr></thead>
          <tbody>
            {profile.columns.map((column, index) => (
              <ColumnRow
                key={column.column} column={column} number={profile.fileNo.columns.includes(column.column)} subjectKind={profile.subjectKind} sample={sampleOf(file, column.column)} values={preview.data?.values[column.column] ?? []}
                onChange={(next) => change({ columns: profile.columns.map((each, at) => (at === index ? next : each)) })}
              />
            ))}
          </tbody>
        </table>
        <div className="panel-body"><h3>{head.constants}</h3><Constants constants={profile.constants ?? {}} subjectKind={profile.subjectKind} onChange={(constants) => change({ constants })} /></div>
      </Panel>
      <Preview preview={preview.error === null ? preview.data : undefined} error={preview.error} />
    </div>
  );
}
