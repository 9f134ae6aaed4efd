import type { MappingProfile, UploadView } from '@thahs/engine/contract';
import { Button, Input, Radio, Select } from 'antd';
import { useState } from 'react';
import { Notice } from '../../components/notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { showNumber } from '../../format/number.ts';
import { useWords } from '../../language/language.tsx';
import type { Output } from '../../server/call.ts';
import { useDictionary, useFieldLabel } from '../../server/dictionary.ts';
import { useRead, useSubmit } from '../../server/hooks.ts';
import { usePurpose } from '../../server/purpose.tsx';
import { useSession } from '../../server/session.ts';
import { PurposeBox } from '../../shell/purpose-box.tsx';
import { Refusal } from '../../shell/refusal.tsx';
import { Waiting } from '../../shell/waiting.tsx';
import { useProfiles } from './load.ts';
import { emptyProfile } from './mapping/draft.ts';
import { MappingEditor } from './mapping/editor.tsx';

type Profile = Output<'import.list'>['profiles'][number];

interface StartFormProps {
  uploaded: UploadView;
  profiles: Profile[];
  onStarted: (jobId: string) => void;
  onOther: () => void;
}

function Mapping({ file, profile }: { file: UploadView; profile: string }) {
  const words = useWords().imports;
  const fieldLabel = useFieldLabel();
  const match = useRead('import.match', { uploadId: file.uploadId, profile }, { enabled: profile !== '' });
  const nameOf = ({ type, field }: { type: string; field: string }): string => (type === 'file' ? (field === 'fileNo' ? words.fileNo : words.subjectKind) : fieldLabel(type, field));
  return (
    <Waiting query={match}>
      {({ columns, missing }) => (
        <>
          {missing.length > 0 && <div className="panel-body"><Notice tone="gold">{words.lacking(missing.map((name) => `“${name}”`).join(', '))}</Notice></div>}
          <table className="plain-table" aria-label={words.headings}>
            <thead><tr><th scope="col">{words.column}</th><th scope="col">{words.field}</th><th scope="col">{words.sample}</th></tr></thead>
            <tbody>
              {columns.map(({ heading, fields }, index) => (
                <tr key={`${index}${heading}`}><td>{heading}</td><td>{fields.length === 0 ? <span className="faint">{words.unmatched}</span> : fields.map(nameOf).join(' · ')}</td><td className="secondary">{file.sample.slice(0, 3).map((row) => row[index] ?? '').filter((cell) => cell !== '').join(' · ')}</td></tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </Waiting>
  );
}

/** Says what each column will become before anything is read in; a profile is made or changed here on the file itself. */
export function StartForm({ uploaded, profiles, onStarted, onOther }: StartFormProps) {
  const words = useWords().imports;
  const { code: purpose } = usePurpose();
  const { opens } = useSession();
  const { data: dictionary } = useDictionary();
  const saved = useProfiles();
  const [profile, setProfile] = useState(profiles[0]?.name ?? '');
  const [dryRun, setDryRun] = useState(true);
  const [lateReason, setLateReason] = useState('');
  const [editing, setEditing] = useState<MappingProfile | null>(null);
  const choice = useSubmit('import.sheet');
  const file = choice.data ?? uploaded;
  const start = useSubmit('import.start', (output) => onStarted(output.jobId));
  const why = lateReason.trim();
  const send = (): void => start.mutate({ uploadId: file.uploadId, profile, dryRun, purpose, ...(why === '' ? {} : { lateReason: why }) });
  const match = useRead('import.match', { uploadId: file.uploadId, profile }, { enabled: profile !== '' });
  const own = saved.data?.profiles.find((each) => each.name === profile && each.kind === 'mapping');
  const make = (): void => setEditing(emptyProfile(file.headings, match.data?.columns ?? [], opens.find((each) => each.allowed)?.kind ?? '', dictionary?.recordTypes ?? [], purpose));
  const keep = (name: string): void => {
    setProfile(name);
    setEditing(null);
  };
  if (editing !== null) return <MappingEditor file={file} first={editing} onSaved={keep} onClose={() => setEditing(null)} />;
  return (
    <Panel title={file.fileName} note={words.size(showNumber(Math.ceil(file.bytes / 1024)))} side={<button type="button" className="link-button" onClick={onOther}>{words.other}</button>}>
      <div className="panel-body row">
        <label htmlFor="profile">{words.profile}</label>
        <Select id="profile" aria-label={words.profile} style={{ width: 380 }} value={profile} options={profiles.map((each) => ({ value: each.name, label: each.label }))} onChange={setProfile} />
        {file.sheets.length > 1 && <><label htmlFor="sheet">{words.sheet}</label><Select id="sheet" aria-label={words.sheet} className="sheet-choice" value={file.sheet} loading={choice.isPending} options={file.sheets.map((value) => ({ value, label: value }))} onChange={(sheet) => choice.mutate({ uploadId: file.uploadId, sheet })} /></>}
        {own !== undefined && <Button onClick={() => setEditing(own)}>{words.changeProfile}</Button>}
        <Button disabled={dictionary === undefined || match.isLoading} onClick={make}>{words.makeProfile}</Button>
      </div>
      <div className="panel-body row">
        <Radio.Group aria-label={words.mode} value={dryRun} onChange={(event) => setDryRun(event.target.value === true)}>
          <Radio value={true}>{words.dryRun}</Radio>
          <Radio value={false}>{words.real}</Radio>
        </Radio.Group>
        <span className="import-start"><PurposeBox /> <Button type="primary" disabled={profile === '' || start.isPending} onClick={send}>{words.start}</Button></span>
      </div>
      {!dryRun && (
        <div className="panel-body row">
          <label htmlFor="late-reason">{words.lateReason}</label>
          <Input id="late-reason" className="late-reason" value={lateReason} maxLength={2000} onChange={(event) => setLateReason(event.target.value)} />
          <span className="secondary">{words.lateHint}</span>
        </div>
      )}
      <Refusal error={choice.error} />
      <Refusal error={start.error} onRetry={send} />
      <Mapping file={file} profile={profile} />
    </Panel>
  );
}
