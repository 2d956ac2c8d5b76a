import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ROOT } from './sources.ts'

/** The words a rule of the database allows, in order: a CHECK, or a rule that a table's one CHECK asks for. */
export async function checkWords(rule: string): Promise<string[]> {
  const schema = await readFile(join(ROOT, 'migrations/schema.sql'), 'utf8')
  const line = schema
    .split('\n')
    .find(text => text.includes(`CONSTRAINT ${rule} CHECK`) || text.includes(`THEN '${rule}'`))
  return [...(line ?? '').matchAll(/'([^']+)'/g)]
    .map(([, word]) => word as string)
    .filter(word => word !== rule)
    .sort()
}
