import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';

/** `/api/openapi.json`, OpenAPI 3.1, made from the schemas of the operations. */
export async function addOpenApi(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'THAHS', version: '0.1.0', description: 'Hồ sơ thi hành án hình sự. Mỗi thao tác là POST /api/op/<tên>; lỗi theo RFC 9457.' },
      components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'thahs' } } },
    },
  });
  app.get('/api/openapi.json', { schema: { hide: true } as never }, async () => app.swagger());
}
