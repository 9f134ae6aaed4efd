/** A sheet of a workbook: its name and the number of the part that holds it. */
export interface SheetPlace {
  readonly name: string;
  readonly part: string;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const plain = (text: string): string => text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
  if (name !== undefined) return ENTITIES[name] ?? whole;
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
});
const attribute = (tag: string, name: string): string => plain(new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '');

/** Sheets in the order of the workbook, as a person sees them; hidden ones are left out unless all are. */
export function sheetPlaces(workbook: string, relations: string | null): SheetPlace[] {
  const targets = new Map([...(relations ?? '').matchAll(/<Relationship\s[^>]*>/g)].map(([tag]) => [attribute(tag, 'Id'), attribute(tag, 'Target')]));
  const all = [...workbook.matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)].map(([tag], index) => {
    const part = /sheet(\d+)\.xml$/.exec(targets.get(attribute(tag, 'r:id')) ?? '')?.[1] ?? String(index + 1);
    return { name: attribute(tag, 'name'), part, hidden: /^(?:very)?hidden$/i.test(attribute(tag, 'state')) };
  });
  const seen = all.filter(({ hidden }) => !hidden);
  return (seen.length > 0 ? seen : all).map(({ name, part }) => ({ name, part }));
}
