const whole = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 0 });
const decimal = new Intl.NumberFormat('vi-VN', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const precise = new Intl.NumberFormat('vi-VN', { minimumFractionDigits: 3, maximumFractionDigits: 3 });

export const showNumber = (value: number): string => whole.format(value);
export const showPercent = (part: number, of: number): string => (of === 0 ? '—' : `${decimal.format((100 * part) / of)}%`);
export const showSeconds = (milliseconds: number): string => precise.format(milliseconds / 1000);
