import type { Finding, Label } from '../registry/types.ts';

/** An act of the list of events: whether it may be recorded of the day, and why not. */
export interface CourseActView {
  act: string;
  label: Label;
  can: { allowed: boolean; clause: string; citation: string; message?: string; short?: string };
  /** What is doubtful about it: a rule that was not read warns and never blocks. */
  doubt: string | null;
}

export interface CourseView {
  status: string;
  since: string | null;
  on: string;
  acts: CourseActView[];
  /** What the file makes of the record that is being typed. */
  findings: Finding[];
}

/** A register on paper, filled from one file. */
export interface RegisterView {
  form: 'procuracy' | 'tracking';
  title: Label;
  cells: { number: number; heading: Label; lines: string[] }[];
}
