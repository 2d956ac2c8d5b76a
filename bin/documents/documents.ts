import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ClientBase } from 'pg'
import { dumpSchema } from '../../core/database/migrations/schema-dump.ts'
import type { Registry } from '../../core/plugins/registry.ts'
import { configurationDocument } from './configuration.ts'
import { errorsDocument } from './errors.ts'
import { mapDocument } from './map.ts'
import { permissionsDocument } from './permissions.ts'
import { pluginApiDocument } from './plugin-api.ts'

/** What the documents are printed from. */
export interface Sources {
  registry: Registry
  /** Connected to a database with the migrations of exactly these plugins. */
  database: Pick<ClientBase, 'query'>
}

/** The command that prints the documents again. */
export const FIX = 'npm run generate'

/** Every generated document: path below the repository's root → text. */
export async function generatedDocuments({
  registry,
  database
}: Sources): Promise<Map<string, string>> {
  return new Map([
    ['docs/map.md', mapDocument(registry)],
    ['docs/errors.md', errorsDocument(registry)],
    ['docs/permissions.md', permissionsDocument(registry)],
    ['docs/configuration.md', configurationDocument(registry)],
    ['docs/plugin-api.md', pluginApiDocument(registry)],
    ['migrations/schema.sql', await dumpSchema(database, ['stoa', 'pool'])]
  ])
}

/**
 * The documents that are not what the sources say, with the command that fixes them. @param root of
 * the repository
 */
export async function staleDocuments(sources: Sources, root: string): Promise<string[]> {
  const stale: string[] = []
  for (const [path, text] of await generatedDocuments(sources)) {
    const written = await readFile(join(root, path), 'utf8').catch(() => null)
    if (written !== text) {
      stale.push(`${path} is ${written === null ? 'missing' : 'stale'}: run ${FIX}`)
    }
  }
  return stale
}
