import { Dialog } from '../../components/dialog.tsx';
import { showMoment } from '../../format/date.ts';
import { useWords } from '../../language/language.tsx';
import { Waiting } from '../../shell/waiting.tsx';
import { useLooks } from './load.ts';
import { usePurposeLabel } from './side-panel.tsx';
import { ActName } from '../../shell/act-name.tsx';

const manyLooks = 500;

export function LooksDialog({ fileId, onClose }: { fileId: string; onClose: () => void }) {
  const words = useWords();
  const looks = useLooks(fileId, manyLooks);
  const purposeLabel = usePurposeLabel();
  return (
    <Dialog wide title={words.file.looks} closeLabel={words.shell.close} onClose={onClose}>
      <Waiting query={looks}>
        {(data) => (
          <table className="plain-table">
            <thead><tr><th scope="col">{words.journal.at}</th><th scope="col">{words.journal.actor}</th><th scope="col">{words.journal.act}</th><th scope="col">{words.journal.purpose}</th></tr></thead>
            <tbody>
              {data.looks.map((look) => (
                <tr key={`${look.at}${look.actor}${look.act}`}><td className="nowrap">{showMoment(look.at, true)}</td><td>{look.actor}</td><td><ActName act={look.act} /></td><td>{purposeLabel(look.purpose)}</td></tr>
              ))}
            </tbody>
          </table>
        )}
      </Waiting>
    </Dialog>
  );
}
