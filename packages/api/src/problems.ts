import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Engine } from '@thahs/engine';
import type { Problem } from '@thahs/engine/contract';
import { DomainError } from '@thahs/engine/kernel';
import type { ErrorClass } from '@thahs/engine/kernel';

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
const HTTP: Readonly<Record<number, [string, string]>> = {
  400: ['request.malformed', 'Yêu cầu không đọc được. Tải lại trang rồi thử lại.'],
  413: ['request.too-large', 'Dữ liệu gửi lên quá lớn. Chia nhỏ rồi gửi lại.'],
  415: ['request.content-type', 'Kiểu dữ liệu gửi lên không được nhận. Chỉ nhận JSON.'],
  429: ['request.too-many', 'Quá nhiều yêu cầu trong thời gian ngắn. Đợi một phút rồi thử lại.'],
};

/** Data that PostgreSQL cannot hold (a NUL character, a number out of range) is the sender's fault, not ours. */
const BAD_DATA = /^22/;

export function problemOf(error: unknown, engine: Engine): Problem {
  if (error instanceof DomainError) return domainProblem(error, engine);
  const { statusCode, code } = error as { statusCode?: number; code?: string };
  const known = statusCode === undefined ? undefined : HTTP[statusCode];
  if (known && statusCode !== undefined) return { type: 'about:blank', title: known[0], status: statusCode, code: known[0], detail: known[1] };
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) return { type: 'about:blank', title: 'Bad Request', status: statusCode, code: 'request.malformed', detail: HTTP[400]?.[1] ?? '' };
  if (typeof code === 'string' && BAD_DATA.test(code)) return { type: 'about:blank', title: 'Bad Request', status: 400, code: 'input.unstorable', detail: 'Có ký tự hoặc số không lưu được. Gõ lại ô đó bằng tay.' };
  if (code === '23505') return { type: 'about:blank', title: 'Conflict', status: 409, code: 'data.taken', detail: 'Người khác vừa lưu dữ liệu trùng. Tải lại trang rồi thử lại.' };
  if (typeof code === 'string' && /^(57P|08|ECONN|53)/.test(code)) return { type: 'about:blank', title: 'Service Unavailable', status: 503, code: 'database.unavailable', detail: 'Cơ sở dữ liệu đang khởi động lại. Dữ liệu chưa lưu vẫn còn trên màn hình; thử lại sau ít giây.' };
  return { type: 'about:blank', title: 'Internal Server Error', status: 500, code: 'defect', detail: 'Có lỗi của chương trình. Báo quản trị kỹ thuật kèm giờ xảy ra; dữ liệu chưa bị thay đổi.' };
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

export function sendProblem(reply: FastifyReply, problem: Problem, request?: FastifyRequest): FastifyReply {
  if (problem.status >= 500) process.stderr.write(`${problem.code} ${request?.method ?? ''} ${request?.url.split('?')[0] ?? ''}\n`);
  return reply.code(problem.status).type('application/problem+json; charset=utf-8').send(problem);
}
