import type { UploadView } from '@thahs/engine/contract';
import { Button, Radio, Select } from 'antd';
import { useState } from 'react';
import { Panel } from '../../components/panel.tsx';
import { showNumber } from '../../format/number.ts';
import { useLabel, useWords } from '../../language/language.tsx';
import type { Output } from '../../server/call.ts';
import { useDictionary } from '../../server/dictionary.ts';
import { useSubmit } from '../../server/hooks.ts';
import { usePurpose } from '../../server/purpose.tsx';
import { PurposeBox } from '../../shell/purpose-box.tsx';
import { Refusal } from '../../shell/refusal.tsx';

type Profile = Output<'import.list'>['profiles'][number];

interface StartFormProps {
  file: UploadView;
  profiles: Profile[];
  onStarted: (jobId: string) => void;
  onOther: () => void;
}

const same = (a: string, b: string): boolean => a.normalize('NFC').trim().toLocaleLowerCase('vi') === b.normalize('NFC').trim().toLocaleLowerCase('vi');

function Mapping({ file, profile }: { file: UploadView; profile: Profile | undefined }) {
  const words = useWords().imports;
  const label = useLabel();
  const { data } = useDictionary();
  const nameOf = (field: string): string => {
    const bare = field.split('.').at(-1) ?? field;
    return label(data?.recordTypes.flatMap((type) => type.fields).find((each) => each.name === bare)?.label, field);
  };
  return (
    <table className="plain-table" aria-label={words.headings}>
      <thead><tr><th scope="col">{words.column}</th><th scope="col">{words.field}</th><th scope="col">{words.sample}</th></tr></thead>
      <tbody>
        {file.headings.map((heading, index) => {
          const field = profile?.columns.find((column) => same(column.column, heading))?.field ?? null;
          return <tr key={`${index}${heading}`}><td>{heading}</td><td>{field === null ? <span className="faint">{words.unmatched}</span> : nameOf(field)}</td><td className="secondary">{file.sample.slice(0, 3).map((row) => row[index] ?? '').filter((cell) => cell !== '').join(' · ')}</td></tr>;
        })}
      </tbody>
    </table>
  );
}

/** Says what each column will become before anything is read in. */
export function StartForm({ file, profiles, onStarted, onOther }: StartFormProps) {
  const words = useWords().imports;
  const { code: purpose } = usePurpose();
  const [profile, setProfile] = useState(profiles[0]?.name ?? '');
  const [dryRun, setDryRun] = useState(true);
  const start = useSubmit('import.start', (output) => onStarted(output.jobId));
  const send = (): void => start.mutate({ uploadId: file.uploadId, profile, dryRun, purpose });
  return (
    <Panel title={file.fileName} note={words.size(showNumber(Math.ceil(file.bytes / 1024)))} side={<button type="button" className="link-button" onClick={onOther}>{words.other}</button>}>
      <div className="panel-body row">
        <label htmlFor="profile">{words.profile}</label>
        <Select id="profile" aria-label={words.profile} style={{ width: 280 }} value={profile} options={profiles.map((each) => ({ value: each.name, label: each.label }))} onChange={setProfile} />
        <Radio.Group aria-label={words.mode} value={dryRun} onChange={(event) => setDryRun(event.target.value === true)}>
          <Radio value={true}>{words.dryRun}</Radio>
          <Radio value={false}>{words.real}</Radio>
        </Radio.Group>
        <span className="import-start"><PurposeBox /> <Button type="primary" disabled={profile === '' || start.isPending} onClick={send}>{words.start}</Button></span>
      </div>
      <Refusal error={start.error} onRetry={send} />
      <Mapping file={file} profile={profiles.find((each) => each.name === profile)} />
    </Panel>
  );
}
