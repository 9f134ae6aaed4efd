import { STATUS_CODES } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Engine } from '@thahs/engine';
import type { Problem } from '@thahs/engine/contract';
import { DomainError } from '@thahs/engine/kernel';
import type { ErrorClass } from '@thahs/engine/kernel';
import { isDatabaseAway } from '@thahs/engine/store';

/** The one table from the class of an error to its HTTP status. */
const STATUS: Readonly<Record<ErrorClass, [number, string]>> = {
  invalid: [400, 'Bad Request'],
  unauthenticated: [401, 'Unauthorized'],
  refused: [403, 'Forbidden'],
  'not-found': [404, 'Not Found'],
  conflict: [409, 'Conflict'],
  'too-large': [413, 'Content Too Large'],
  'too-many': [429, 'Too Many Requests'],
  unavailable: [503, 'Service Unavailable'],
};

/** What the HTTP layer itself refuses, by its status. */
const HTTP: Readonly<Record<number, [title: string, code: string, detail: string]>> = {
  400: ['Bad Request', 'request.malformed', 'Yêu cầu không đọc được. Tải lại trang rồi thử lại.'],
  413: ['Content Too Large', 'request.too-large', 'Dữ liệu gửi lên quá lớn. Chia nhỏ rồi gửi lại.'],
  414: ['URI Too Long', 'request.malformed', 'Yêu cầu không đọc được. Tải lại trang rồi thử lại.'],
  415: ['Unsupported Media Type', 'request.content-type', 'Kiểu dữ liệu gửi lên không được nhận. Chỉ nhận JSON.'],
  431: ['Request Header Fields Too Large', 'request.too-large', 'Dữ liệu gửi lên quá lớn. Chia nhỏ rồi gửi lại.'],
  429: ['Too Many Requests', 'request.too-many', 'Quá nhiều yêu cầu trong thời gian ngắn. Đợi một phút rồi thử lại.'],
};

/** Data that PostgreSQL cannot hold (a NUL character, a number out of range) is the sender's fault, not ours. */
const BAD_DATA = /^22/;
/** Class 22 of a date: text that is none (22007), a day or hour that no calendar has (22008). */
const BAD_DATE = /^2200[78]$/;

export function problemOf(error: unknown, engine: Engine): Problem {
  if (error instanceof DomainError) return domainProblem(error, engine);
  const { statusCode, code } = error as { statusCode?: number; code?: string };
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) return httpProblem(statusCode);
  if (isDatabaseAway(error)) return plain(503, 'Service Unavailable', 'database.unavailable', 'Cơ sở dữ liệu đang khởi động lại. Dữ liệu chưa lưu vẫn còn trên màn hình; thử lại sau ít giây.');
  return databaseProblem(typeof code === 'string' ? code : '') ?? plain(500, 'Internal Server Error', 'defect', 'Có lỗi của chương trình. Báo quản trị kỹ thuật kèm giờ xảy ra; dữ liệu chưa bị thay đổi.');
}

const plain = (status: number, title: string, code: string, detail: string): Problem => ({ type: 'about:blank', title, status, code, detail });

export function httpProblem(status: number): Problem {
  const [title, code, detail] = HTTP[status] ?? [STATUS_CODES[status] ?? 'Bad Request', 'request.malformed', HTTP[400]?.[2] ?? ''];
  return plain(status, title, code, detail);
}

/** What PostgreSQL answered, where the user can do something about it. */
function databaseProblem(code: string): Problem | null {
  if (BAD_DATE.test(code)) return plain(400, 'Bad Request', 'input.date', 'Ngày không có thật. Gõ lại theo dd/mm/yyyy.');
  if (BAD_DATA.test(code)) return plain(400, 'Bad Request', 'input.unstorable', 'Có ký tự hoặc số không lưu được. Gõ lại ô đó bằng tay.');
  if (code === '23505') return plain(409, 'Conflict', 'data.taken', 'Người khác vừa lưu dữ liệu trùng. Tải lại trang rồi thử lại.');
  return null;
}

function domainProblem(error: DomainError, engine: Engine): Problem {
  const { code, class: kind, message, clause, details } = error.problem;
  const [status, title] = STATUS[kind];
  const findings = (details as { findings?: Problem['findings'] } | undefined)?.findings;
  return {
    type: 'about:blank', title, status, code, detail: message,
    ...(clause === undefined ? {} : { clause, citation: engine.clauses.citation(clause) }),
    ...(findings ? { findings } : {}),
    ...(details ? { details: { ...details } } : {}),
  };
}

/** Where a defect happened, for whoever mends it. Never its message: the database puts what was typed into that. */
function whereabouts(error: unknown): string {
  const { name, code, stack } = (error ?? {}) as { name?: unknown; code?: unknown; stack?: unknown };
  const frames = typeof stack === 'string' ? stack.split('\n').filter((line) => /^\s+at /.test(line)).slice(0, 6) : [];
  return [[name, code].filter((part) => typeof part === 'string').join(' '), ...frames].map((line) => `  ${line.trim()}\n`).join('');
}

export function sendProblem(reply: FastifyReply, problem: Problem, request?: FastifyRequest, error?: unknown): FastifyReply {
  if (problem.status >= 500) process.stderr.write(`${problem.code} ${request?.method ?? ''} ${request?.url.split('?')[0] ?? ''}\n${problem.code === 'defect' ? whereabouts(error) : ''}`);
  return reply.code(problem.status).type('application/problem+json; charset=utf-8').send(problem);
}
