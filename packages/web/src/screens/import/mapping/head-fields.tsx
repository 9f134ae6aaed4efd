import type { MappingProfile } from '@thahs/engine/contract';
import { Input, Select } from 'antd';
import { useWords } from '../../../language/language.tsx';
import { useKindLabel } from '../../../server/dictionary.ts';
import { useSession } from '../../../server/session.ts';

interface HeadFieldsProps {
  profile: MappingProfile;
  headings: readonly string[];
  onChange: (part: Partial<MappingProfile>) => void;
}

/** Name of the profile, kind of subject, and where the file number comes from. */
export function HeadFields({ profile, headings, onChange }: HeadFieldsProps) {
  const words = useWords().imports;
  const kindLabel = useKindLabel();
  const { opens } = useSession();
  const { fileNo } = profile;
  const kinds = opens.filter(({ allowed, kind }) => allowed || kind === profile.subjectKind).map(({ kind }) => ({ value: kind, label: kindLabel(kind) }));
  const columns = [...new Set([...headings.filter((heading) => heading !== ''), ...fileNo.columns])];
  return (
    <div className="profile-head">
      <div className="field"><label htmlFor="profile-label">{words.profileName}</label><Input id="profile-label" autoComplete="off" maxLength={100} value={profile.label} onChange={(event) => onChange({ label: event.target.value })} /></div>
      <div className="field"><label htmlFor="profile-kind">{words.subjectKind}</label><Select id="profile-kind" aria-label={words.subjectKind} value={profile.subjectKind} options={kinds} onChange={(subjectKind) => onChange({ subjectKind })} /></div>
      <div className="field"><label htmlFor="profile-no">{words.numberFrom}</label><Select id="profile-no" aria-label={words.numberFrom} mode="multiple" maxCount={5} value={fileNo.columns} options={columns.map((value) => ({ value, label: value }))} onChange={(next) => onChange({ fileNo: { ...fileNo, columns: next } })} /></div>
      <div className="field"><label htmlFor="profile-prefix">{words.prefix}</label><Input id="profile-prefix" autoComplete="off" maxLength={20} value={fileNo.prefix ?? ''} onChange={(event) => { const { prefix: _old, ...rest } = fileNo; onChange({ fileNo: { ...rest, ...(event.target.value === '' ? {} : { prefix: event.target.value }) } }); }} /></div>
      <div className="field"><label htmlFor="profile-twice">{words.twice}</label><Select id="profile-twice" aria-label={words.twice} value={fileNo.onDuplicate} options={[{ value: 'reject' as const, label: words.twiceReject }, { value: 'number' as const, label: words.twiceNumber }]} onChange={(onDuplicate) => onChange({ fileNo: { ...fileNo, onDuplicate } })} /></div>
    </div>
  );
}
