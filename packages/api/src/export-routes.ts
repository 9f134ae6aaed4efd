import { PassThrough } from 'node:stream';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { perform } from '@thahs/engine';
import type { ExportView } from '@thahs/engine/contract';
import type { OutputSheet } from '@thahs/engine/operation';
import type { ApiOptions } from './options.ts';
import { sessionOf } from './security.ts';

const TYPES = { xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', csv: 'text/csv; charset=utf-8' } as const;

/** Lists that leave as a spreadsheet: the address and the operation behind it. */
const LISTS = { '/api/export/files': 'file.export', '/api/export/eligibility': 'eligibility.export', '/api/export/differences': 'differences.export' } as const;

/** `POST /api/export/…` with the input of the operation: the same act through the same door, answered as a spreadsheet. */
export function addExportRoutes(app: FastifyInstance, options: ApiOptions): void {
  for (const [path, name] of Object.entries(LISTS)) {
    const operation = options.operations.find((each) => each.name === name);
    if (!operation) throw new Error(`no operation ${name}`);
    app.post(path, async (request, reply) => {
      const session = await sessionOf(options, request);
      const made = (await perform(options.engine, operation, session.actor, request.body ?? {})) as ExportView;
      const { format } = request.body as { format: keyof typeof TYPES };
      return sendTable(options, reply, format, made);
    });
  }
}

const WIDE: ReadonlySet<string> = new Set(['Họ và tên', 'Tội danh', 'Kết quả rà soát', 'Mốc thời hạn']);

function sendTable({ engine }: ApiOptions, reply: FastifyReply, format: keyof typeof TYPES, made: ExportView): FastifyReply {
  const sheet: OutputSheet = { name: 'Danh sách', rows: [...made.head.map((line) => [line]), [], made.headings, ...made.lines], widths: made.headings.map((heading) => (WIDE.has(heading) ? 32 : 18)) };
  const stream = new PassThrough();
  const written = format === 'csv' ? engine.intake.writeText(stream, sheet) : engine.intake.writeWorkbook(stream, [sheet]);
  written.catch((error: unknown) => stream.destroy(error as Error));
  return reply.header('content-type', TYPES[format]).header('content-disposition', `attachment; filename="danh-sach-ban-${made.copyNumber}.${format}"`).send(stream);
}
