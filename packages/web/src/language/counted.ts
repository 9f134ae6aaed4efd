/** English says one of a thing in other words than several. */
export const counted = (count: string | number, one: string, many: string): string => `${count} ${String(count) === '1' ? one : many}`;
