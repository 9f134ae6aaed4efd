import { Checkbox } from 'antd';
import { useState } from 'react';
import { Dialog } from '../../components/dialog.tsx';
import { showMoment } from '../../format/date.ts';
import { showNumber } from '../../format/number.ts';
import { useWords } from '../../language/language.tsx';
import { useActorName } from '../../shell/actor-name.ts';
import { usePurposeLabel } from '../../server/dictionary.ts';
import { ActName } from '../../shell/act-name.tsx';
import { Waiting } from '../../shell/waiting.tsx';
import { useLooks } from './load.ts';

const manyLooks = 500;

/** Every look one by one; the reader's own are folded away until asked for. */
export function LooksDialog({ fileId, onClose }: { fileId: string; onClose: () => void }) {
  const actorName = useActorName();
  const words = useWords();
  const looks = useLooks(fileId, manyLooks);
  const purposeLabel = usePurposeLabel();
  const [withOwn, setWithOwn] = useState(false);
  return (
    <Dialog wide title={words.file.looks} closeLabel={words.shell.close} onClose={onClose}>
      <Checkbox checked={withOwn} onChange={(event) => setWithOwn(event.target.checked)}>{words.file.withOwn}</Checkbox>
      <Waiting query={looks}>
        {(data) => {
          const shown = data.looks.filter((look) => withOwn || !look.own);
          return shown.length === 0 ? <p>{words.file.noLooks}</p> : (
            <>
              <table className="plain-table">
                <thead><tr><th scope="col">{words.journal.at}</th><th scope="col">{words.journal.actor}</th><th scope="col">{words.journal.act}</th><th scope="col">{words.journal.purpose}</th></tr></thead>
                <tbody>
                  {shown.map((look) => (
                    <tr key={`${look.at}${look.actor}${look.act}`}><td className="nowrap">{showMoment(look.at, true)}</td><td>{actorName(look.actor)}</td><td><ActName act={look.act} /></td><td>{purposeLabel(look.purpose)}</td></tr>
                  ))}
                </tbody>
              </table>
              {data.total > data.looks.length && <p className="secondary">{words.file.looksShown(showNumber(data.looks.length), showNumber(data.total))}</p>}
            </>
          );
        }}
      </Waiting>
    </Dialog>
  );
}
