import type { RegisterView } from '@thahs/engine/contract';
import { useLabel } from '../../language/language.tsx';

/** A register of one file: number and heading of each column, and what the records fill it with. */
export function RegisterTable({ register }: { register: RegisterView }) {
  const label = useLabel();
  return (
    <table className="paper-table">
      <tbody>
        {register.cells.map(({ number, heading, lines }) => (
          <tr key={number}><th scope="row">{number}. {label(heading)}</th><td>{lines.map((line, at) => <div key={`${String(at)} ${line}`}>{line}</div>)}</td></tr>
        ))}
      </tbody>
    </table>
  );
}
