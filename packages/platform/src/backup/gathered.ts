/** The same bytes in pieces of at least `size`, but for the last. */
export async function* gathered(pieces: AsyncIterable<Buffer>, size: number): AsyncGenerator<Buffer, void, undefined> {
  let [held, length]: [Buffer[], number] = [[], 0];
  for await (const piece of pieces) {
    held.push(piece);
    length += piece.length;
    if (length < size) continue;
    yield Buffer.concat(held);
    [held, length] = [[], 0];
  }
  if (length > 0) yield Buffer.concat(held);
}
