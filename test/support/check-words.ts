import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ROOT } from './sources.ts'

/** The words a CHECK of the database allows, in order. */
export async function checkWords(constraint: string): Promise<string[]> {
  const schema = await readFile(join(ROOT, 'migrations/schema.sql'), 'utf8')
  const line = schema.split('\n').find(text => text.includes(`CONSTRAINT ${constraint} CHECK`))
  return [...(line ?? '').matchAll(/'([^']+)'::text/g)].map(([, word]) => word as string).sort()
}
