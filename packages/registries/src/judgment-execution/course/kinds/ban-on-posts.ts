import type { Course } from '../table.ts';
import { civicRights } from './civic-rights.ts';

/**
 * Người bị cấm đảm nhiệm chức vụ, cấm hành nghề hoặc làm công việc nhất định: Luật 41/2019 Điều 129–131; BLHS Điều 41 (legal.md §4.10).
 * The same table as the deprivation of rights: it begins when the prison term is over, or beside a milder main penalty with the effect of the
 * judgment (Điều 129), and no commune supervises.
 */
export const banOnPosts: Course = civicRights;
