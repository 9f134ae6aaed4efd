import type { Course } from '../table.ts';
import { prisoner } from './prisoner.ts';

/** Người được tha tù trước thời hạn có điều kiện: the person of the prisoner's table; the file begins with the decision. Luật 41/2019 Điều 57–72 (legal.md §4.2). */
export const conditionalRelease: Course = { ...prisoner, start: 'APPROVED' satisfies keyof typeof prisoner.states };
