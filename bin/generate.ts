import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { readConfig } from '../core/instance/config.ts'
import { connect } from '../core/database/connection.ts'
import { startEmbeddedPostgres } from '../core/database/embedded.ts'
import { generatedDocuments, staleDocuments, type Sources } from './documents/documents.ts'
import { startInstance } from './instance.ts'

// Prints the documents that are made from the code: docs/*.md,
// migrations/schema.sql. With --check it writes nothing, names what is stale and exits with 1.

const ROOT = resolve(import.meta.dirname, '..')

/**
 * An instance with the built-in plugins alone, on a PostgreSQL of its own that is thrown away
 * afterwards.
 */
async function withSources<T>(work: (sources: Sources) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'stoa-generate-'))
  const postgres = await startEmbeddedPostgres({
    dataDir: join(folder, 'postgres'),
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }
  })
  try {
    const running = await startInstance(
      readConfig({
        DATABASE_URL: postgres.url,
        STOA_SECRET: 'of an instance that is thrown away',
        STOA_ROLE: 'web',
        LOG_LEVEL: 'error'
      })
    )
    const database = connect(postgres.url, 'stoa generate')
    await database.connect()
    try {
      return await work({
        registry: running.instance.registry,
        openApi: running.app.swagger(),
        database
      })
    } finally {
      await database.end()
      await running.stop()
    }
  } finally {
    await postgres.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

async function write(): Promise<void> {
  for (const [path, text] of await withSources(generatedDocuments)) {
    await mkdir(dirname(join(ROOT, path)), { recursive: true })
    await writeFile(join(ROOT, path), text)
    console.log(path)
  }
}

async function check(): Promise<void> {
  const stale = await withSources(sources => staleDocuments(sources, ROOT))
  for (const sentence of stale) console.error(sentence)
  if (stale.length > 0) process.exitCode = 1
}

await (process.argv.includes('--check') ? check() : write())
