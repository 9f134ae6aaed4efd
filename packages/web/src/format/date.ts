const zone = 'Asia/Ho_Chi_Minh';
const clock = new Intl.DateTimeFormat('en-GB', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });

function partsOf(moment: string | number): Record<string, string> {
  return Object.fromEntries(clock.formatToParts(new Date(moment)).map((part) => [part.type, part.value]));
}

const isMoment = (value: string): boolean => value.includes('T') && !Number.isNaN(Date.parse(value));

/** `1989-08-12` → `12/08/1989`; a year or a month alone stays as much as is known; a moment is shown as its Vietnamese day. */
export function showDate(value: string | null | undefined): string {
  if (value === null || value === undefined || value === '') return '—';
  if (isMoment(value)) {
    const p = partsOf(value);
    return `${p['day']}/${p['month']}/${p['year']}`;
  }
  const [year, month, day] = value.split('-');
  return [day, month, year].filter((part) => part !== undefined).join('/');
}

export function showMoment(value: string | number | null | undefined, withSeconds = false): string {
  if (value === null || value === undefined || value === '') return '—';
  if (typeof value === 'string' && !isMoment(value)) return showDate(value);
  const p = partsOf(value);
  return `${p['day']}/${p['month']}/${p['year']} ${p['hour']}:${p['minute']}${withSeconds ? `:${p['second']}` : ''}`;
}

export function showTime(value: string | number): string {
  const p = partsOf(value);
  return `${p['hour']}:${p['minute']}:${p['second']}`;
}

/** `12/8/1989` → `1989-08-12`, `1989` → `1989`; anything else is left for the server to judge. */
export function typedDate(text: string): string {
  const whole = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/.exec(text) ?? /^\s*(\d{2})(\d{2})(\d{4})\s*$/.exec(text);
  if (whole) return `${whole[3]}-${(whole[2] ?? '').padStart(2, '0')}-${(whole[1] ?? '').padStart(2, '0')}`;
  const month = /^\s*(\d{1,2})[/.-](\d{4})\s*$/.exec(text);
  if (month) return `${month[2]}-${(month[1] ?? '').padStart(2, '0')}`;
  return text.trim();
}

/** Vietnamese day of a moment, as `yyyy-mm-dd`. */
export function dayOf(moment: string | number): string {
  const p = partsOf(moment);
  return `${p['year']}-${p['month']}-${p['day']}`;
}

export function weekdayOf(moment: string | number): number {
  return new Date(`${dayOf(moment)}T00:00:00Z`).getUTCDay();
}

/** Full years between two days. */
export function yearsBetween(from: string, to: string): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return from.length >= 10 && to.slice(5, 10) < from.slice(5, 10) ? years - 1 : years;
}

export const dayNumber = (day: string): number => Math.floor(Date.parse(`${day.slice(0, 10)}T00:00:00Z`) / 86_400_000);

/** `22/11 15:48` within this year, `07/11/2022` before: what a narrow column has room for and cannot be mistaken. */
export function shortMoment(moment: string): string {
  const [date = '', time = ''] = showMoment(moment).split(' ');
  return dayOf(moment).slice(0, 4) === dayOf(Date.now()).slice(0, 4) ? `${date.slice(0, 5)} ${time}` : date;
}
