import type { Course } from '../table.ts';
import { prisoner } from './prisoner.ts';

/** Người được tạm đình chỉ chấp hành án phạt tù: the person of the prisoner's table, suspended from the first record on. Luật 41/2019 Điều 36–37. */
export const suspended: Course = { ...prisoner, start: 'SUSPENDED' satisfies keyof typeof prisoner.states };
