import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import t from 'tap'
import { sources, withoutComments } from '../support/sources.ts'

// A plugin's SQL names no table it did not make: what it wants of the kernel or of another plugin it
// asks for by their public means, so that either may change its tables.
const ROOT = join(import.meta.dirname, '..', '..')
const schema = await readFile(join(ROOT, 'migrations/schema.sql'), 'utf8')
const tables = new Set(
  [...schema.matchAll(/^CREATE TABLE (?:\w+\.)?(\w+)/gm)].map(([, name]) => name as string)
)
const foreignTables = (plugin: string, text: string): string[] =>
  [
    ...withoutComments(text).matchAll(
      /(?:\b(?:FROM|JOIN|INTO|UPDATE)\s+(?:(?:stoa|pool)\.)?|tableName: ')(\w+)/g
    )
  ]
    .map(([, name]) => name as string)
    .filter(name => tables.has(name) && !name.startsWith(`${plugin.replaceAll('-', '_')}_`))

t.test("a plugin's statements name its own tables alone", async t => {
  t.ok(tables.size > 50, `${tables.size} tables`)
  const found = (await sources())
    .filter(({ path, isTest }) => path.startsWith('plugins/') && !isTest)
    .flatMap(({ path, text }) =>
      foreignTables(path.split('/')[1] as string, text).map(table => `${path}: ${table}`)
    )
  t.strictSame(found, [])
})

t.test('the others are seen, however they are named', async t => {
  for (const text of [
    "statement('a.b', 'SELECT 1 FROM company WHERE tenant_id = $1')",
    "statement('a.b', `\n WITH x AS (INSERT INTO document_counter VALUES (1))`)",
    "statement('a.b', 'SELECT 1 FROM pos_sale s JOIN stoa.leased_task d ON true')",
    "statement('a.b', 'UPDATE catalog_product SET name = $1')",
    "@Table({ tableName: 'company' }) class CompanyModel extends TenantRecord {}"
  ]) {
    t.equal(foreignTables('pos', text).length, 1, text)
  }
  t.strictSame(foreignTables('pos', "'SELECT 1 FROM pos_document'"), [])
  t.strictSame(foreignTables('pos', '// FROM company\n'), [])
})
