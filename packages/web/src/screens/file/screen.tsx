import './file.css';
import { getRouteApi, Link, useNavigate, useRouter } from '@tanstack/react-router';
import type { FileView, RecordView } from '@thahs/engine/contract';
import { useState } from 'react';
import { KeyCap } from '../../components/key-cap.tsx';
import { usePageKeys } from '../../components/keys.ts';
import { Notice } from '../../components/notice.tsx';
import { Tabs } from '../../components/tabs.tsx';
import { showDate } from '../../format/date.ts';
import { useLabel, useWords } from '../../language/language.tsx';
import { useDictionary } from '../../server/dictionary.ts';
import type { RecordTypeView } from '../../server/dictionary.ts';
import { usePurpose } from '../../server/purpose.tsx';
import { ClauseLink } from '../../shell/clause-link.tsx';
import { Foot } from '../../shell/foot.tsx';
import { Refusal } from '../../shell/refusal.tsx';
import { Waiting } from '../../shell/waiting.tsx';
import { Actions, eventType } from './actions.tsx';
import { AsOf } from './as-of.tsx';
import { DatesTab } from './dates/tab.tsx';
import { Dialogs } from './dialogs.tsx';
import type { Doing } from './doing.ts';
import { factsOf, happened } from './facts.ts';
import { GroupTab } from './group-tab.tsx';
import { DutiesTab } from './duties-tab.tsx';
import { FileHeader } from './header.tsx';
import { useFile } from './load.ts';
import { PapersTab } from './papers/tab.tsx';
import { PointsDialog } from './points-dialog.tsx';
import { RedactedPage } from './redacted-page.tsx';
import { SidePanel } from './side-panel.tsx';
import { TermLine } from './term-line.tsx';
import { Timeline } from './timeline.tsx';

const route = getRouteApi('/files/$fileId');
const timelineTab = 'timeline';
const datesTab = 'dates';
const dutiesTab = 'duties';
const papersTab = 'papers';
const panelId = 'file-panel';

/** Groups that hold something of this kind of subject, in the order of the dictionary. */
function groupsOf(file: FileView, types: readonly RecordTypeView[]): string[] {
  const named = types.filter((type) => type.subjectKinds.includes(file.subjectKind) || file.records.some((record) => record.type === type.name));
  return [...new Set(named.map((type) => type.group))].toSorted((a, b) => a.localeCompare(b, 'vi'));
}

function FootOfFile() {
  const words = useWords();
  const label = useLabel();
  const { purpose } = usePurpose();
  return (
    <Foot
      state={<>{words.shell.purpose}: <strong>{label(purpose?.label)}</strong> {purpose !== null && <>(<ClauseLink clause={purpose.clause} citation={words.shell.allowedBy} />)</>} · {words.file.journaled}</>}
      keys={<><KeyCap keys={['E']} does={words.file.keys.event} /><KeyCap keys={['D']} does={words.file.keys.correct} /><KeyCap keys={['I']} does={words.file.keys.print} /><KeyCap keys={['1–9']} does={words.file.keys.tab} /><KeyCap keys={['Esc']} does={words.file.keys.back} /></>}
    />
  );
}

/** Unfolds the line that a record is folded into. */
function bringUp(recordId: string): void {
  const card = document.getElementById(recordId);
  card?.closest('details')?.setAttribute('open', '');
  card?.scrollIntoView({ block: 'center' });
}

/** What a file has today alone, and not on a day of the past. */
function OfToday({ tab, file, ...does }: { tab: string; file: FileView; onShow: (record: RecordView) => void; onDo: (doing: Doing) => void }) {
  switch (tab) {
    case datesTab: return <DatesTab file={file} {...does} />;
    case dutiesTab: return <DutiesTab file={file} />;
    case papersTab: return <PapersTab file={file} />;
    default: return null;
  }
}

function FilePage({ file, types }: { file: FileView; types: readonly RecordTypeView[] }) {
  const words = useWords();
  const { tab = timelineTab } = route.useSearch();
  const navigate = useNavigate({ from: '/files/$fileId' });
  const { history } = useRouter();
  const [doing, setDoing] = useState<Doing | null>(null);
  const [pointing, setPointing] = useState(false);
  const facts = factsOf(file, types);
  const groups = groupsOf(file, types);
  const typesIn = (group: string): RecordTypeView[] => types.filter((type) => type.group === group);
  const count = (group: string): number => file.records.filter((record) => record.state === 'current' && typesIn(group).some((type) => type.name === record.type)).length;
  const tabs = [{ key: timelineTab, label: words.file.timeline, count: happened(file).length }, ...(file.asOf === null ? [{ key: datesTab, label: words.dates.tab }, { key: dutiesTab, label: words.duties.tab }, { key: papersTab, label: words.papers.tab, title: words.papers.list }] : []), ...groups.map((group) => ({ key: group, label: words.shortGroups[group] ?? words.groups[group] ?? group, title: words.groups[group], count: count(group) || undefined }))];
  const show = (next: string): void => void navigate({ search: (old) => ({ ...old, tab: next }), replace: true });
  const showRecord = (record: RecordView): void => {
    show(types.find((type) => type.name === record.type)?.group ?? timelineTab);
    setTimeout(() => bringUp(record.recordId), 50);
  };
  const setAsOf = (asOf: string | undefined): void => void navigate({ search: { tab, ...(asOf === undefined ? {} : { asOf }) } });
  const open = (act: string): boolean => file.can[act]?.allowed !== false && file.asOf === null;
  usePageKeys({
    e: (event) => { event.preventDefault(); if (open('amend')) setDoing({ act: 'amend', type: eventType }); },
    d: (event) => { event.preventDefault(); if (open('correct')) setDoing({ act: 'correct' }); },
    i: () => { if (open('print')) void navigate({ to: '/files/$fileId/print', params: { fileId: file.fileId } }); },
    Escape: () => { if (history.canGoBack()) history.back(); else void navigate({ to: '/search', search: {} }); },
    ...Object.fromEntries(tabs.slice(0, 9).map((each, index) => [String(index + 1), () => show(each.key)])),
  });
  return (
    <div className="file">
      <FileHeader file={file} facts={facts} onWhy={file.asOf === null ? () => show(datesTab) : undefined} onPoints={() => setPointing(true)} actions={file.asOf === null && <Actions file={file} onDo={setDoing} />} />
      <Tabs label={words.file.tabs} tabs={tabs} current={tab} onChange={show} panelId={panelId} />
      <div className="file-body">
        <div className="file-main" role="tabpanel" id={panelId} aria-label={tabs.find((each) => each.key === tab)?.label} tabIndex={0}>
          {file.asOf !== null && <Notice tone="accent">{words.file.asOfBanner(showDate(file.asOf))} <button type="button" className="link-button" onClick={() => setAsOf(undefined)}>{words.file.asOfNow}</button></Notice>}
          {tab === timelineTab && <><TermLine facts={facts} spans={file.spans} /><Timeline file={file} types={types} tools={<AsOf onChoose={setAsOf} />} onShow={showRecord} /></>}
          {file.asOf === null && <OfToday tab={tab} file={file} onShow={showRecord} onDo={setDoing} />}
          {groups.includes(tab) && <GroupTab file={file} types={typesIn(tab)} onDo={setDoing} />}
        </div>
        <SidePanel file={file} onDo={setDoing} />
      </div>
      <Dialogs file={file} types={types} doing={doing} onClose={() => setDoing(null)} onDo={setDoing} />
      {pointing && <PointsDialog file={file} onClose={() => setPointing(false)} onShow={(record) => { setPointing(false); showRecord(record); }} onAdd={(type) => { setPointing(false); setDoing({ act: 'amend', type }); }} />}
      <FootOfFile />
    </div>
  );
}

export function FileScreen() {
  const { fileId } = route.useParams();
  const { asOf } = route.useSearch();
  const file = useFile(fileId, asOf);
  const dictionary = useDictionary();
  const words = useWords().file;
  if (asOf !== undefined && file.isError) return <div className="panel-body"><Refusal error={file.error} /><p><Link to="/files/$fileId" params={{ fileId }}>{words.asOfNow}</Link></p></div>;
  return <Waiting query={file}>{(data) => (data.redaction === null ? <FilePage file={data} types={dictionary.data?.recordTypes ?? []} /> : <RedactedPage file={data} />)}</Waiting>;
}
