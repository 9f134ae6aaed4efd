import './dates.css';
import type { FileView, RecordView } from '@thahs/engine/contract';
import { showDate } from '../../../format/date.ts';
import { useWords } from '../../../language/language.tsx';
import { Waiting } from '../../../shell/waiting.tsx';
import type { Doing } from '../doing.ts';
import { DateCard } from './date-card.tsx';
import { FigureCard } from './figure-card.tsx';
import { Kept } from './kept.tsx';
import { DatesLine } from './line.tsx';
import { useDates } from './load.ts';
import { WhatIf } from './what-if.tsx';

/** Records that are completed where there is one of them, unless what is missing is the record itself: the field that makes it. */
const completed = [['penalty', ''], ['additional_penalty', 'kind'], ['enforcement_decision', ''], ['custody_period', ''], ['reformatory', '']] as const;

interface DatesTabProps {
  file: FileView;
  onShow: (record: RecordView) => void;
  onDo: (doing: Doing) => void;
}

/** Các mốc thời hạn: every date of the file, why it is that day, and what one more event would move. */
export function DatesTab({ file, onShow, onDo }: DatesTabProps) {
  const words = useWords().dates;
  const dates = useDates(file.fileId);
  const show = (recordId: string): void => {
    const record = file.records.find((each) => each.recordId === recordId);
    if (record !== undefined) onShow(record);
  };
  const enter = (recordType: string, field: string): void => {
    const [record, ...others] = file.records.filter((each) => each.type === recordType && each.state === 'current');
    if (others.length === 0 && record !== undefined && completed.some(([type, part]) => type === recordType && part !== field)) return onDo({ act: 'amend', type: recordType, record });
    onDo({ act: 'amend', type: recordType });
  };
  return (
    <div className="dates-tab">
      <h2 className="visually-hidden">{words.title}</h2>
      <Waiting query={dates}>
        {(view) => (view.dates.length === 0 ? <p className="panel-empty">{words.none}</p> : (
          <>
            <DatesLine view={view} />
            <p className="secondary">{words.calculatedAt(showDate(view.today))}</p>
            {view.dates.map((date) => <DateCard key={date.code} file={file} date={date} onShow={show} onEnter={enter} />)}
            {view.figures.map((figure) => <FigureCard key={figure.code} figure={figure} onShow={show} onEnter={enter} />)}
            <Kept fileId={file.fileId} />
            <WhatIf fileId={file.fileId} today={view.today} />
          </>
        ))}
      </Waiting>
    </div>
  );
}
