import type { PreviewRow } from '@thahs/engine/contract';
import { Chip } from '../../../components/chip.tsx';
import { Panel } from '../../../components/panel.tsx';
import { ShownValue } from '../../../fields/shown-value.tsx';
import { showNumber } from '../../../format/number.ts';
import { useWords } from '../../../language/language.tsx';
import type { Words } from '../../../language/vi.ts';
import type { Output } from '../../../server/call.ts';
import { useDictionary, useFieldLabel } from '../../../server/dictionary.ts';
import { Refusal } from '../../../shell/refusal.tsx';

const tones = { accepted: 'accent', normalised: 'outline', warned: 'gold', rejected: 'red' } as const;

function Values({ values }: { values: PreviewRow['values'] }) {
  const { data } = useDictionary();
  const fieldLabel = useFieldLabel();
  return (
    <span className="preview-values">
      {values.map(({ type, field, value }) => (
        <span key={`${type}.${field}`}><span className="secondary">{fieldLabel(type, field)}</span> <ShownValue field={data?.recordTypes.find((each) => each.name === type)?.fields.find((each) => each.name === field)} value={value} /></span>
      ))}
    </span>
  );
}

/** How many of the first rows came out how, in a line. */
export function countsOf(verdicts: Output<'profile.preview'>['verdicts'] | undefined, words: Words['imports']): string {
  if (verdicts === undefined) return '';
  const named = [[words.accepted, verdicts.accepted], [words.normalised, verdicts.normalised], [words.warned, verdicts.warned], [words.rejected, verdicts.rejected]] as const;
  return named.filter(([, count]) => count > 0).map(([name, count]) => `${name} ${showNumber(count)}`).join(' · ');
}

interface PreviewProps {
  preview: Output<'profile.preview'> | undefined;
  error: unknown;
}

/** What the first rows would become, judged by the server as an import judges them. */
export function Preview({ preview, error }: PreviewProps) {
  const words = useWords().imports;
  const name = { accepted: words.accepted, normalised: words.normalised, warned: words.warned, rejected: words.rejected };
  const counts = countsOf(preview?.verdicts, words);
  return (
    <Panel title={words.preview} note={counts} side={words.previewNote}>
      <Refusal error={error} />
      {preview !== undefined && (
        <table className="plain-table" aria-label={words.preview}>
          <thead><tr><th scope="col" className="number">{words.row}</th><th scope="col">{words.verdict}</th><th scope="col">{words.fileNo}</th><th scope="col">{words.becomes}</th></tr></thead>
          <tbody>
            {preview.rows.map((row) => (
              <tr key={row.row}>
                <td className="number">{showNumber(row.row)}</td>
                <td><Chip tone={tones[row.verdict]}>{name[row.verdict]}</Chip></td>
                <td className="nowrap">{row.fileNo ?? '—'}</td>
                <td>
                  {row.values.length > 0 && <Values values={row.values} />}
                  {row.findings.map((finding) => <div key={`${finding.cell}${finding.code}`} className={finding.severity === 'error' ? 'red' : 'secondary'}>{finding.cell === '' || finding.cell === String(row.row) ? `${words.wholeRow}: ` : `${words.cell} ${finding.cell}: `}{finding.message}</div>)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}
