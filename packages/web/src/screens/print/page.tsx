import type { FileView } from '@thahs/engine/contract';
import { ShownValue } from '../../fields/shown-value.tsx';
import { longNumber } from '../../fields/text.tsx';
import { showDate, showMoment } from '../../format/date.ts';
import { useLabel, useWords } from '../../language/language.tsx';
import type { Output } from '../../server/call.ts';
import { useDictionary, useKindLabel, useStatuses } from '../../server/dictionary.ts';
import { usePurpose } from '../../server/purpose.tsx';
import { useSession } from '../../server/session.ts';
import { DatesPaper } from './dates-paper.tsx';
import { RegisterTable } from './register-table.tsx';

type Printed = Output<'file.print'>;

function Head({ printed }: { printed: Printed }) {
  const words = useWords().print;
  const [day = '', month = '', year = ''] = showDate(printed.printedAt).split('/');
  return (
    <div className="paper-head">
      <div><strong>{printed.file.unitName.toLocaleUpperCase('vi')}</strong><div className="paper-rule" /><div>{words.number}: {printed.copyNumber} / {printed.file.fileNo}</div></div>
      <div><strong>{words.country}</strong><div><strong>{words.motto}</strong></div><div className="paper-rule is-long" /><em>{words.day(day, month, year)}</em></div>
    </div>
  );
}

function Groups({ file }: { file: FileView }) {
  const words = useWords();
  const label = useLabel();
  const { data } = useDictionary();
  const types = data?.recordTypes ?? [];
  const shown = file.records.filter((record) => record.state === 'current').toSorted((a, b) => (a.occurredAt ?? '').localeCompare(b.occurredAt ?? ''));
  const groups = [...new Set(types.filter((type) => shown.some((record) => record.type === type.name)).map((type) => type.group))].toSorted((a, b) => a.localeCompare(b, 'vi'));
  return (
    <>
      {groups.map((group, index) => (
        <section key={group}>
          <h2>{index + 1}. {words.groups[group] ?? group}</h2>
          <table className="paper-table">
            <tbody>
              {types.filter((type) => type.group === group).flatMap((type) => shown.filter((record) => record.type === type.name).flatMap((record) => [
                <tr key={record.recordId} className="paper-record"><th scope="rowgroup" colSpan={2}>{label(type.label)}{record.occurredAt !== null && `, ${showDate(record.occurredAt)}`}</th></tr>,
                ...type.fields.filter((field) => record.withheld.includes(field.name) || (record.values[field.name] ?? '') !== '').map((field) => (
                  <tr key={`${record.recordId}${field.name}`}><th scope="row">{label(field.label)}</th><td>{record.withheld.includes(field.name) ? `${words.file.withheld} ${words.file.withheldCitation}` : longNumber.test(String(record.values[field.name])) ? String(record.values[field.name]) : <ShownValue field={field} value={record.values[field.name]} />}</td></tr>
                )),
              ]))}
            </tbody>
          </table>
        </section>
      ))}
    </>
  );
}

function Title({ printed: { register, dates } }: { printed: Printed }) {
  const words = useWords().print;
  const label = useLabel();
  if (register !== null) return <h1>{label(register.title).toLocaleUpperCase('vi')}</h1>;
  return <h1>{dates === null ? words.heading : words.datesHeading}<small>{words.subheading}</small></h1>;
}

function Content({ printed: { register, dates, file } }: { printed: Printed }) {
  if (register !== null) return <section><RegisterTable register={register} /></section>;
  return dates === null ? <Groups file={file} /> : <DatesPaper view={dates} />;
}

/** An A4 extract in the form of an official paper; its foot stands on every page. */
export function PrintedPage({ printed }: { printed: Printed }) {
  const words = useWords().print;
  const label = useLabel();
  const kindLabel = useKindLabel();
  const { labelOf } = useStatuses();
  const { purpose } = usePurpose();
  const { account } = useSession();
  const { file } = printed;
  return (
    <article className="paper">
      <div className="paper-body">
        <Head printed={printed} />
        <Title printed={printed} />
        <p className="paper-who"><strong>{file.name}</strong>, {showDate(file.birth)} · {kindLabel(file.subjectKind)} · {labelOf(file.status)} · <span className="nowrap">{file.fileNo}</span></p>
        <Content printed={printed} />
        <div className="paper-sign">
          <div><em>{words.recipients}:</em>{words.recipientLines.map((line) => <div key={line}>{line}</div>)}</div>
          <div><strong>{words.signer}</strong><div><em>{words.signHint}</em></div></div>
        </div>
      </div>
      <div className="paper-space" aria-hidden="true" />
      <footer className="paper-foot">
        {words.source}: {printed.source} · {words.printedBy}: {account.rank} {account.name} ({account.login}) · {words.printedAt}: {showMoment(printed.printedAt, true)}<br />
        {words.purpose}: {label(purpose?.label)} · {words.copy} {printed.copyNumber} · {words.code}: <strong>{printed.verificationCode}</strong>
      </footer>
    </article>
  );
}
