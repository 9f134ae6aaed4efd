import { BY_CODE } from '../../judgment-execution/duties/catalogue.ts';
import { label } from '../label.ts';
import type { CodeList } from '@thahs/engine/registry';

/** Duties with a time limit, by their code; the rule rows are in judgment-execution/duties. */
export const dutyRules: CodeList = {
  name: 'duty_rule',
  label: label('Việc phải làm có thời hạn', 'Duty with a time limit'),
  source: 'Luật 41/2019 và văn bản hướng dẫn',
  entries: [...BY_CODE].flatMap(([code, [first]]) => (first ? [{ code, label: first.label }] : [])),
};
