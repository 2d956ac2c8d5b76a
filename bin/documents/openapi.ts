import type { FastifyInstance } from 'fastify'

/**
 * docs/openapi.json: the API as the routes tell it; paths in alphabetical order, so that a new
 * route moves no other.
 */
export function openApiDocument(app: FastifyInstance): string {
  const { paths = {}, ...rest } = app.swagger() as { paths?: Record<string, unknown> }
  const ordered = Object.fromEntries(Object.entries(paths).sort(([a], [b]) => (a < b ? -1 : 1)))
  return JSON.stringify({ ...rest, paths: ordered }, null, 2) + '\n'
}
