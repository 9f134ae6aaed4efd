import { expect, it } from 'vitest';
import { listedTerm } from './en-term.ts';

it.each([
  ['09 năm 03 tháng', '9 y 3 m'], ['06 tháng', '6 m'], ['02 năm 11 tháng 05 ngày', '2 y 11 m 5 d'], ['10 ngày', '10 d'], ['Chung thân', 'Life'], ['Tù chung thân', 'Life'],
  ['Cảnh cáo', 'Cảnh cáo'], ['nửa năm', 'nửa năm'], ['', ''],
])('the term “%s” of a list is “%s” in English', (text, expected) => {
  expect(listedTerm(text)).toBe(expected);
});
