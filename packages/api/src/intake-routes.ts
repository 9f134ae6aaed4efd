import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { perform } from '@thahs/engine';
import { resultSheet, storeUpload, templateSheets } from '@thahs/engine/intake';
import { DomainError } from '@thahs/engine/kernel';
import type { OutputSheet } from '@thahs/engine/operation';
import type { Session } from '@thahs/engine/people';
import type { ApiOptions } from './options.ts';
import { received } from './received-form.ts';
import { sessionOf } from './security.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const noFile = (): DomainError => new DomainError({ code: 'upload.no-file', class: 'invalid', message: 'Chưa có tệp nào được gửi. Chọn tệp .xlsx hoặc .csv rồi tải lên.' });
const tooLarge = (): DomainError => new DomainError({ code: 'upload.too-large', class: 'too-large', message: 'Tệp lớn hơn 200 MB. Chia thành nhiều tệp rồi tải lên từng tệp.' });

/** Routes of imports that carry files rather than JSON; each asks the one door first. */
export function addIntakeRoutes(app: FastifyInstance, options: ApiOptions): void {
  const ask = (session: Session, name: string, input: Record<string, unknown>): Promise<unknown> => {
    const operation = options.operations.find((o) => o.name === name);
    if (!operation) throw new Error(`no operation ${name}`);
    return perform(options.engine, operation, session.actor, input);
  };

  app.post('/api/upload', async (request) => {
    const session = await sessionOf(options, request);
    await ask(session, 'import.upload', {});
    const part = request.isMultipart() ? await received(request.file()) : undefined;
    if (!part) throw noFile();
    return options.engine.inScratch(async (folder) => {
      const path = join(folder, 'table');
      await received(pipeline(part.file, createWriteStream(path)));
      if (part.file.truncated) throw tooLarge();
      return storeUpload(options.engine, session.actor, path, part.filename);
    });
  });

  app.get('/api/import/template.xlsx', async (request, reply) => {
    const session = await sessionOf(options, request);
    await ask(session, 'import.upload', {});
    return sendWorkbook(options, reply, 'mau-nhap.xlsx', templateSheets(options.engine));
  });

  app.get<{ Params: { jobId: string } }>('/api/import/:jobId/result.xlsx', async (request, reply) => {
    const session = await sessionOf(options, request);
    const { jobId } = request.params;
    await ask(session, 'import.result', { jobId });
    return sendWorkbook(options, reply, `ket-qua-${jobId}.xlsx`, [resultSheet(options.engine, session.actor.unitId, jobId)]);
  });
}

/** Streams while it writes; a failure in the middle cuts the answer off, so a half file is never taken for a whole one. */
function sendWorkbook(options: ApiOptions, reply: FastifyReply, name: string, sheets: readonly OutputSheet[]): FastifyReply {
  const stream = new PassThrough();
  options.engine.intake.writeWorkbook(stream, sheets).catch((error: unknown) => stream.destroy(error as Error));
  return reply.header('content-type', XLSX).header('content-disposition', `attachment; filename="${name}"`).send(stream);
}
