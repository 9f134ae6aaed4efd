import type { Label } from '../registry/types.ts';
import type { Permission } from './views.ts';

export type AlarmSeverity = 'notice' | 'warning' | 'critical';

/** An alarm (cảnh báo); times are UTC, ISO 8601. */
export interface AlarmView {
  alarmId: string;
  code: string;
  severity: AlarmSeverity;
  clause: string;
  citation: string;
  unitName: string;
  title: Label;
  /** What was seen, with names where this reader may see them. */
  message: Label;
  means: Label;
  todo: Label;
  /** The number that was passed and where it comes from; null where there is none. */
  number: Label | null;
  /** Screen on which it is looked into. */
  link: string | null;
  openedAt: string;
  lastSeenAt: string;
  times: number;
  closedAt: string | null;
  acknowledged: { by: string; at: string; reason: string } | null;
  can: { acknowledge: Permission };
}

export interface AlarmList {
  /** The gravest first; of the closed ones the last. */
  alarms: AlarmView[];
  /** When the node last looked for alarms; null before its first look. */
  lookedAt: string | null;
}
