import './entry.css';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Input } from 'antd';
import { useState } from 'react';
import { FormRow } from '../../components/form-row.tsx';
import { KeyCap } from '../../components/key-cap.tsx';
import { showTime } from '../../format/date.ts';
import { useWords } from '../../language/language.tsx';
import { SourceFields, sourceOf } from '../../record-form/source-fields.tsx';
import { call } from '../../server/call.ts';
import { useDictionary, useKindLabel } from '../../server/dictionary.ts';
import type { RecordTypeView } from '../../server/dictionary.ts';
import { useSubmit } from '../../server/hooks.ts';
import { problemOf } from '../../server/problem.ts';
import { usePurpose } from '../../server/purpose.tsx';
import { Foot } from '../../shell/foot.tsx';
import { PurposeBox } from '../../shell/purpose-box.tsx';
import { Refusal } from '../../shell/refusal.tsx';
import { Waiting } from '../../shell/waiting.tsx';
import { CardPanel } from './card-panel.tsx';
import { EntryChooseScreen } from './choose-screen.tsx';
import { useScanner } from './card.ts';
import { isBlank, newBody, readBody, titleOf, typesFor } from './draft.ts';
import type { DraftBody } from './draft.ts';
import { FootBar } from './foot-bar.tsx';
import { useEntryForm } from './form.ts';
import { GroupSection } from './group-section.tsx';
import { useDrafts, useKeeping } from './load.ts';
import type { Keeping } from './load.ts';

const route = getRouteApi('/entry/$draftId');

function DraftTime({ keeping }: { keeping: Keeping }) {
  const words = useWords().entry;
  const said = { nothing: words.unsaved, saving: words.saving, saved: keeping.state === 'saved' ? words.saved(showTime(keeping.at)) : '', failed: words.notSaved };
  return <span className={keeping.state === 'failed' ? 'red' : 'secondary'} role="status">{said[keeping.state]}</span>;
}

function EntryForm({ draftId, initial, types }: { draftId: string; initial: DraftBody; types: RecordTypeView[] }) {
  const words = useWords();
  const kindLabel = useKindLabel();
  const navigate = useNavigate();
  const { code: purpose } = usePurpose();
  const form = useEntryForm(initial, types);
  const { body } = form;
  const { keeping, keepNow } = useKeeping(draftId, titleOf(body, kindLabel(body.subjectKind)), body);
  const scanner = useScanner((payload) => void form.readCard(payload));
  const open = useSubmit('file.open', ({ fileId }) => {
    void call('draft.drop', { draftId }).catch(() => undefined);
    void navigate({ to: '/files/$fileId', params: { fileId } });
  });
  const send = (): void => open.mutate({ subjectKind: body.subjectKind, fileNo: body.fileNo.trim(), purpose, records: body.records.filter((record) => !isBlank(record.values)).map(({ type, values }) => ({ type, values })), ...sourceOf(body.source) });
  const groups = [...new Set(types.map((type) => type.group))];
  const sent = problemOf(open.error)?.findings ?? [];
  return (
    <div className="entry" {...scanner}>
      <div className="entry-head"><h1>{words.entry.title}: {kindLabel(body.subjectKind)}</h1><DraftTime keeping={keeping} /><span className="entry-purpose"><PurposeBox /></span></div>
      <div className="entry-body">
        <div className="entry-form">
          <FormRow id="file-no" label={words.entry.fileNo} required={words.fields.required}><Input id="file-no" autoFocus autoComplete="off" value={body.fileNo} onChange={(event) => form.setFileNo(event.target.value)} /></FormRow>
          <SourceFields value={body.source} onChange={form.setSource} />
          {groups.map((group, index) => (
            <GroupSection
              key={group} number={index + 1} group={group} types={types.filter((type) => type.group === group)} records={body.records} subjectKind={body.subjectKind} sent={sent}
              onChange={form.change} onAdd={form.add} onRemove={form.remove} onFindings={form.setFindings}
            />
          ))}
          <Refusal error={open.error} onRetry={send} />
        </div>
        <div className="entry-side"><CardPanel card={form.card} accepted={form.accepted} types={types} onAccept={form.accept} /></div>
      </div>
      <FootBar body={body} types={types} findings={form.findings} busy={open.isPending} onKeep={() => void keepNow()} onOpen={send} />
      <Foot state={words.entry.note} keys={<KeyCap keys={['Tab']} does={words.entry.keyTab} />} />
    </div>
  );
}

export function EntryScreen() {
  const { draftId } = route.useParams();
  const { kind } = route.useSearch();
  const drafts = useDrafts();
  const dictionary = useDictionary();
  const [initial, setInitial] = useState<DraftBody | null>(null);
  const types = dictionary.data?.recordTypes ?? [];
  if (initial === null && drafts.data !== undefined && dictionary.data !== undefined) {
    const kept = drafts.data.drafts.find((draft) => draft.draftId === draftId);
    const begun = (kept === undefined ? null : readBody(kept.body)) ?? (kind === undefined ? null : newBody(kind, types));
    if (begun === null || dictionary.data.subjectKinds.every(({ code }) => code !== begun.subjectKind)) return <EntryChooseScreen unknown />;
    setInitial(begun);
  }
  if (initial === null) return <Waiting query={drafts}>{() => <Waiting query={dictionary}>{() => null}</Waiting>}</Waiting>;
  return <EntryForm key={draftId} draftId={draftId} initial={initial} types={typesFor(types, initial.subjectKind)} />;
}
