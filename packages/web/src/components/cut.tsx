/**
 * A name that may be longer than its place: it is cut in the middle, for the last words of a unit or a person are those that tell it from others.
 * The whole stands in the title.
 */
export function Cut({ text, tail: words = 3 }: { text: string; tail?: number }) {
  const parts = text.split(' ');
  const tail = parts.length > 2 * words ? parts.slice(-words).join(' ') : '';
  return (
    <span className="cut" title={text}>
      <span className="cut-head">{tail === '' ? text : text.slice(0, -tail.length)}</span>
      {tail !== '' && <span className="cut-tail">{tail}</span>}
    </span>
  );
}
