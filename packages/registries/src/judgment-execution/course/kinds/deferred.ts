import type { Course } from '../table.ts';
import { prisoner } from './prisoner.ts';

/** Người được hoãn chấp hành án phạt tù: the person of the prisoner's table, kept by the local agency and deferred from the first record on. Luật 41/2019 Điều 24–25. */
export const deferred: Course = { ...prisoner, start: 'DEFERRED' satisfies keyof typeof prisoner.states };
