import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { perform } from '@thahs/engine';
import { MOST_BYTES, tooLarge, withReceived } from '@thahs/engine/attachment';
import type { Operations } from '@thahs/engine/contract';
import { DomainError } from '@thahs/engine/kernel';
import type { ApiOptions } from './options.ts';
import { problemOf, sendProblem } from './problems.ts';
import { received } from './received-form.ts';
import { sessionOf } from './security.ts';

const noFile = (): DomainError => new DomainError({ code: 'upload.no-file', class: 'invalid', message: 'Chưa có tệp nào được gửi. Chọn tệp PDF hoặc ảnh của giấy tờ rồi đính kèm.' });

interface Wanted {
  readonly Params: { readonly fileId: string; readonly attachmentId: string };
  readonly Querystring: { readonly purpose?: string };
}

/** Papers of a file come in beside the act that takes them, and go out as they were scanned; both through the one door. */
export function addAttachmentRoutes(app: FastifyInstance, options: ApiOptions): void {
  const operation = (name: string) => {
    const found = options.operations.find((each) => each.name === name);
    if (!found) throw new Error(`no operation ${name}`);
    return found;
  };
  const [add, read] = [operation('attachment.add'), operation('attachment.read')];

  app.post('/api/attachment', async (request) => {
    const { actor } = await sessionOf(options, request);
    options.engine.room.mustLetChange('amend');
    const part = request.isMultipart() ? await received(request.file({ limits: { fileSize: MOST_BYTES } })) : undefined;
    if (!part) throw noFile();
    const input = fieldsOf(part);
    return options.engine.inScratch(async (folder) => {
      const path = join(folder, 'paper');
      await received(pipeline(part.file, createWriteStream(path)));
      if (part.file.truncated) throw tooLarge();
      return withReceived(options.engine, String(input['operationId']), path, (sha256) => perform(options.engine, add, actor, { ...input, sha256 }));
    });
  });

  app.get<Wanted>('/api/attachment/:fileId/:attachmentId', async (request, reply) => {
    try {
      const { actor } = await sessionOf(options, request);
      const { name, mediaType, content } = (await perform(options.engine, read, actor, { ...request.params, purpose: request.query.purpose ?? '' })) as Operations['attachment.read']['output'];
      return reply.type(mediaType).header('content-disposition', `inline; filename="giay-to${name.slice(name.lastIndexOf('.'))}"; filename*=UTF-8''${encodeURIComponent(name)}`).send(Buffer.from(content, 'base64'));
    } catch (error) {
      return sendSentence(options, request, reply, error);
    }
  });
}

/** Fields of the form that came before the file. */
const fieldsOf = (part: MultipartFile): Record<string, string> =>
  Object.fromEntries(Object.entries(part.fields).flatMap(([name, field]) => (field && !Array.isArray(field) && field.type === 'field' && typeof field.value === 'string' ? [[name, field.value]] : [])));

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A paper opens in a tab of its own: whoever gets none reads why there. */
function sendSentence(options: ApiOptions, request: FastifyRequest, reply: FastifyReply, error: unknown): FastifyReply {
  const problem = problemOf(error, options.engine);
  if (request.headers.accept?.includes('text/html') !== true) return sendProblem(reply, problem, request, error);
  const citation = problem.citation === undefined ? '' : `<p>${escaped(problem.citation)}</p>`;
  return reply.code(problem.status).type('text/html; charset=utf-8').send(`<!doctype html><html lang="vi"><meta charset="utf-8"><title>Không mở được tệp</title><h1>Không mở được tệp</h1><p>${escaped(problem.detail)}</p>${citation}<p>Mã: ${escaped(problem.code)}. Đóng thẻ này để trở lại hồ sơ.</p></html>`);
}
