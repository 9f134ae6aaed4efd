import { parseArgs } from 'node:util';
import type { Flags } from '../config.ts';

/** A sentence for the operator; ends the command with exit code 2. */
export class CommandFailure extends Error {}

export interface FlagSpec {
  /** How the value is called in the help; a flag without one is a switch. */
  readonly value?: string;
  readonly text: string;
}

export interface Command {
  readonly summary: string;
  /** Words after the name as the help calls them; one in square brackets may be left out. */
  readonly words?: readonly string[];
  readonly flags?: Readonly<Record<string, FlagSpec>>;
  /** When the command ends with exit code 1; none when it never does. */
  readonly faults?: string;
  run(args: readonly string[], flags: Flags): Promise<number>;
}

export const COMMON_FLAGS: Readonly<Record<string, FlagSpec>> = {
  data: { value: 'THƯ_MỤC', text: 'thư mục dữ liệu của nút (mặc định .data)' },
  json: { text: 'in kết quả dạng JSON' },
  help: { text: 'in hướng dẫn này' },
};

/** Who asks, for commands that look at or change governed data; see `acting.ts`. */
export const ACTING_FLAGS: Readonly<Record<string, FlagSpec>> = {
  login: { value: 'TÊN', text: 'tài khoản thực hiện; nút thật hỏi mật khẩu và mã xác thực' },
};

export interface Parsed {
  readonly args: string[];
  readonly flags: Flags;
}

/** Every flag must be one of the command's own or of all; `--flag VALUE` and `--flag=VALUE` are the same. */
export function readArguments(name: string, command: Command, argv: readonly string[]): Parsed {
  const specs = { ...COMMON_FLAGS, ...command.flags };
  const options = Object.fromEntries(Object.entries(specs).map(([flag, { value }]) => [flag, { type: value === undefined ? ('boolean' as const) : ('string' as const) }]));
  const { tokens } = parseArgs({ args: [...argv], options, strict: false, tokens: true, allowPositionals: true });
  const args: string[] = [];
  const flags: Record<string, string | boolean> = {};
  for (const token of tokens) {
    if (token.kind === 'positional') args.push(token.value);
    if (token.kind === 'option') flags[token.name] = flagValue(name, specs, token);
  }
  if (flags['help'] !== true) checkWords(name, command, args);
  return { args, flags };
}

function flagValue(name: string, specs: Readonly<Record<string, FlagSpec>>, { name: flag, value, rawName }: { name: string; value?: string | undefined; rawName: string }): string | boolean {
  const spec = specs[flag];
  if (!spec) throw new CommandFailure(`không có tham số ${rawName}; chạy “thahs ${name} --help” để xem các tham số`);
  if (spec.value === undefined && value !== undefined) throw new CommandFailure(`--${flag} không nhận giá trị; bỏ “=${value}”`);
  if (spec.value !== undefined && (value === undefined || value === '')) throw new CommandFailure(`--${flag} cần một giá trị: --${flag} ${spec.value}`);
  return spec.value === undefined ? true : (value ?? '');
}

function checkWords(name: string, command: Command, args: readonly string[]): void {
  const words = command.words ?? [];
  const asked = words.filter((word) => !word.startsWith('['));
  if (args.length < asked.length) throw new CommandFailure(`thiếu ${asked.slice(args.length).join(', ')}; cách dùng: ${usage(name, command)}`);
  if (args.length > words.length) throw new CommandFailure(`thừa “${args[words.length] ?? ''}”; cách dùng: ${usage(name, command)}`);
}

export const usage = (name: string, { words = [] }: Command): string => ['thahs', name, ...words].join(' ');

const flagLine = ([flag, { value, text }]: [string, FlagSpec]): string => `  ${`--${flag}${value === undefined ? '' : ` ${value}`}`.padEnd(24)}${text}`;

export function helpText(name: string, command: Command): string {
  const flags = Object.entries({ ...command.flags, ...COMMON_FLAGS }).map(flagLine).join('\n');
  const exits = `Mã thoát: 0 xong${command.faults === undefined ? '' : `; 1 ${command.faults}`}; 2 không thực hiện được`;
  return `${usage(name, command)}\n\n${command.summary}\n\n${flags}\n\n${exits}`;
}

/** The text of a flag that may be left out. */
export const given = (flags: Flags, flag: string): string | undefined => (typeof flags[flag] === 'string' ? flags[flag] : undefined);

export function needed(flags: Flags, flag: string, why: string): string {
  const value = given(flags, flag);
  if (value === undefined) throw new CommandFailure(`thiếu --${flag}: ${why}`);
  return value;
}

export function wholeNumber(flags: Flags, flag: string, usual: number): number {
  const value = Number(given(flags, flag) ?? usual);
  if (!Number.isSafeInteger(value) || value < 1) throw new CommandFailure(`--${flag} phải là số nguyên dương`);
  return value;
}

export function print(flags: Flags, value: unknown, text: string): void {
  process.stdout.write(flags['json'] === true ? `${JSON.stringify(value)}\n` : `${text.trimEnd()}\n`);
}
