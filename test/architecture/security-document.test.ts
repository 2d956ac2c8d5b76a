import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import t from 'tap'

const ROOT = resolve(import.meta.dirname, '../..')

t.test('docs/security.md names, for each of the ten risks, tests that are there', async t => {
  const rows = (await readFile(resolve(ROOT, 'docs/security.md'), 'utf8'))
    .split('\n')
    .filter(line => line.startsWith('| **API'))
  t.equal(rows.length, 10)
  for (const row of rows) {
    const named = [...row.matchAll(/`([\w./-]+\.test\.ts)`/g)].map(([, path]) => path as string)
    t.ok(named.length > 0, row.slice(0, 60))
    t.strictSame(
      named.filter(path => !existsSync(resolve(ROOT, path))),
      []
    )
  }
})
