import type { GradingSheetView } from '@thahs/engine/contract';
import { Button } from 'antd';
import { Notice } from '../../components/notice.tsx';
import { showDate } from '../../format/date.ts';
import { showNumber } from '../../format/number.ts';
import { useLabel, useWords } from '../../language/language.tsx';
import { Foot } from '../../shell/foot.tsx';
import { Refusal } from '../../shell/refusal.tsx';
import { Waiting } from '../../shell/waiting.tsx';
import { useChoices } from './load.ts';
import type { Choice } from './load.ts';
import { SheetForm } from './sheet-form.tsx';
import { SheetTable } from './sheet-table.tsx';
import { useGradingWork } from './work.ts';
import './grading.css';

type Work = ReturnType<typeof useGradingWork>;

/** What to do when there is no sheet to show. */
function emptyWord(words: { noTeams: string; pick: string; noRows: string }, { teams, rows }: GradingSheetView, team: string | null | undefined): string | null {
  if (teams.length === 0) return words.noTeams;
  if (team === undefined) return words.pick;
  return rows.length === 0 ? words.noRows : null;
}

function SheetFoot({ work, first }: { work: Work; first: Choice | undefined }) {
  const words = useWords().grading;
  if (work.open.length === 0) return null;
  return (
    <div className="row grading-foot">
      {first && <Button onClick={() => work.fillRest(first.value)}>{words.rest(first.label)}</Button>}
      <Button type="primary" disabled={work.ready.length === 0} loading={work.enter.isPending} onClick={work.save}>{words.save(showNumber(work.ready.length))}</Button>
    </div>
  );
}

function Sheet({ work, view, grades }: { work: Work; view: GradingSheetView; grades: readonly Choice[] }) {
  const words = useWords().grading;
  const { window, rows } = view;
  const label = useLabel();
  const { members, present, votes } = work.meeting;
  const empty = emptyWord(words, view, work.wanted.team);
  return (
    <div className="panel">
      <div className="panel-head"><h2>{words.window(showDate(window.from), showDate(window.to), showDate(window.ratingDay))}</h2></div>
      {work.done && <Notice tone="accent" live>{words.saved(showNumber(work.done.entered))} {work.done.late > 0 && words.savedLate(showNumber(work.done.late))}</Notice>}
      {view.meeting !== null && work.open.length > 0 && [members, present, votes].includes(null) && <p className="panel-body secondary">{label(view.meeting)}</p>}
      {work.enter.isError && <Refusal error={work.enter.error} onRetry={work.save} />}
      {empty === null ? <SheetTable rows={rows} grades={grades} chosen={work.chosen} onChoose={work.choose} /> : <p className="panel-empty">{empty}</p>}
      {empty === null && <p className="panel-body secondary">{words.sealed}</p>}
      <SheetFoot work={work} first={grades[0]} />
    </div>
  );
}

/** Xếp loại cả đội: one sheet for a team and a period, entered by keyboard and written in one act. */
export function GradingScreen() {
  const words = useWords().grading;
  const periods = useChoices('grading_period');
  const grades = useChoices('grade');
  const work = useGradingWork();
  return (
    <div className="page">
      <div className="page-head"><h1>{words.title}</h1><span className="secondary">{words.note}</span></div>
      <SheetForm wanted={work.wanted} onWanted={work.want} periods={periods} teams={work.sheet.data?.teams ?? []} meeting={work.meeting} onMeeting={work.setMeeting} />
      <Waiting query={work.sheet}>{(view) => <Sheet work={work} view={view} grades={grades} />}</Waiting>
      <Foot state={work.open.length > 0 ? words.state(showNumber(work.ready.length), showNumber(work.open.length)) : words.clause} keys={words.keys} />
    </div>
  );
}
