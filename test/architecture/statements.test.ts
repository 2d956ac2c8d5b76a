import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import t from 'tap'
import { connect } from '../../core/database/connection.ts'
import { declaredTables, snake } from '../../core/database/records.ts'
import { APP, roleUrl } from '../../core/database/roles.ts'
import { dynamicStatement, registeredStatements, statement } from '../../core/database/statement.ts'
import { unitOfWork } from '../../core/database/unit-of-work.ts'
import { testInstance } from '../support/instance.ts'
import { TEST_SECRET } from '../support/postgres.ts'
import { misunderstoodStatements } from '../support/statements.ts'
import { tablesOf } from '../support/tables.ts'

// What runs where: nothing outside a unit of work, every statement with its tenant, every table in
// its plugin's name.

const ROOT = resolve(import.meta.dirname, '../..')
const stoa = await testInstance({ STOA_ROLE: 'web' })
const { instance } = stoa
const company = await stoa.signUp()
const scope = {
  placement: 'pool',
  tenantId: company.tenantId,
  companyId: '*',
  shopId: '*',
  userId: null,
  visitorId: '*'
}
const listCompanies = statement<{ id: string }>(
  'architecture.companies',
  'SELECT id FROM company WHERE tenant_id = $1'
)
const companies = async (): Promise<Array<{ id: string }>> => listCompanies([company.tenantId])
const admin = connect(stoa.database.adminUrl, 'statements test')
const app = connect(roleUrl(stoa.database.adminUrl, TEST_SECRET, APP), 'statements test')
await Promise.all([admin.connect(), app.connect()])
t.teardown(() => Promise.all([admin.end(), app.end()]))
const tables = await tablesOf(admin, ['stoa', 'pool'])

t.test('a query outside a unit of work fails, whatever sends it', async t => {
  await t.rejects(companies(), /outside a unit of work/)
  await t.rejects((async () => dynamicStatement('SELECT 1', []))(), /outside a unit of work/)
})

t.test(
  'a statement that cannot be sent fails, and never throws over what was begun before it',
  async t => {
    const begun = (async () => listCompanies([company.tenantId]))() // refused already, and no one waits yet
    const both = Promise.all([begun, listCompanies([company.tenantId])])
    await t.rejects(both, /outside a unit of work/)
    const unstorable = unitOfWork(instance.pool, scope, () => listCompanies(['\0']).catch(() => []))
    t.strictSame(await unstorable, [])
  }
)

t.test(
  'a query that comes after its unit of work has ended fails, and so does one nested beside it',
  async t => {
    const late: { query?: () => Promise<unknown> } = {}
    const seen = await unitOfWork(instance.pool, scope, async () => {
      late.query = () => companies()
      const waiting = new Promise<unknown>((resolve, reject) =>
        setTimeout(() => {
          late.query?.().then(resolve, reject)
        }, 50)
      )
      waiting.catch(() => {})
      return { rows: await companies(), waiting }
    })
    t.strictSame(seen.rows, [{ id: company.companyId }])
    await t.rejects(
      seen.waiting,
      /outside a unit of work/,
      'sent by what was started inside and not awaited'
    )
    await t.rejects(
      unitOfWork(instance.pool, scope, () => unitOfWork(instance.pool, scope, () => companies())),
      /open already/
    )
  }
)

t.test('a connection of the pool without a unit of work shows nothing', async t => {
  for (const table of tables) {
    const seen = await instance.pool.query(`SELECT 1 FROM ${table.at}`).then(
      result => result.rowCount,
      (error: { code: string }) => error.code
    )
    t.ok(seen === 0 || seen === '42501', `${table.at} shows nothing, or may not even be asked`)
  }
})

t.test('what only reads cannot write', async t => {
  const write = unitOfWork(
    instance.pool,
    scope,
    () =>
      dynamicStatement('UPDATE company SET name = name WHERE tenant_id = $1', [company.tenantId]),
    { reads: true }
  )
  await t.rejects(write, {
    message: /declared without reads: cannot execute UPDATE in a read-only transaction/
  })
})

t.test('a scope that is none is refused before anything is sent', async t => {
  for (const wrong of [
    { placement: 'pool; DROP TABLE company' },
    { tenantId: '' },
    { tenantId: "' OR true" },
    { companyId: '' },
    { shopId: '**' },
    { userId: 'me' }
  ]) {
    await t.rejects(
      unitOfWork(instance.pool, { ...scope, ...wrong }, () => companies()),
      TypeError,
      JSON.stringify(wrong)
    )
  }
})

t.test(
  'every registered statement is valid SQL for the serving role, and names its tenant',
  async t => {
    const statements = [...registeredStatements()]
    t.ok(statements.length > 30, `${statements.length} statements`)
    const names = tables.filter(table => table.schema === 'pool').map(table => table.name)
    const star = new RegExp(
      `\\b(\\w+\\.)?\\*\\s+from\\s+(${names.join('|')})\\b|\\breturning\\s+(\\w+\\.)?\\*`,
      'i'
    )
    const touches = new RegExp(`\\b(from|join|into|update)\\s+(${names.join('|')})\\b`, 'i')
    t.strictSame(await misunderstoodStatements(app), [])
    for (const [name, text] of statements) {
      if (touches.test(text)) t.match(text, /\btenant_id\b/, `${name} names tenant_id`)
      t.notMatch(text, star, `${name} lists its columns`)
    }
  }
)

t.test('models declare their columns as the tables have them', async t => {
  const { rows } = await admin.query<{ at: string; type: string }>(
    "SELECT c.relname || '.' || a.attname AS at, format_type(a.atttypid, NULL) AS type FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid WHERE c.relnamespace = 'pool'::regnamespace AND a.attnum > 0 AND NOT a.attisdropped"
  )
  const types = new Map(rows.map(({ at, type }) => [at, type]))
  const models = [...declaredTables()].filter(({ name }) => tables.some(t => t.name === name))
  t.ok(models.length >= 8, `${models.length} models`)
  for (const { name, types: declared } of models) {
    for (const [column, type] of declared) {
      const known = types.get(`${name}.${snake(column)}`)
      t.equal(known?.replace('timestamp with time zone', 'timestamptz'), type, `${name}.${column}`)
    }
  }
})

/** Migration files: plugin name (or '' for the kernel's) → their text. */
async function migrations(): Promise<Array<{ owner: string; file: string; sql: string }>> {
  const folders = [
    { owner: '', folder: join(ROOT, 'migrations/placement') },
    ...instance.registry.plugins.flatMap(p =>
      p.migrations === undefined ? [] : [{ owner: p.name, folder: p.migrations }]
    )
  ]
  const found = await Promise.all(
    folders.map(async ({ owner, folder }) =>
      Promise.all(
        (await readdir(folder))
          .filter(f => f.endsWith('.sql'))
          .map(async file => ({ owner, file, sql: await readFile(join(folder, file), 'utf8') }))
      )
    )
  )
  return found.flat()
}

t.test(
  "migrations make tables in their plugin's name, unqualified, and write no policy, grant or trigger by hand",
  async t => {
    for (const { owner, file, sql } of await migrations()) {
      const text = sql.replace(/--[^\n]*/g, '')
      for (const [, made = ''] of text.matchAll(
        /\bcreate\s+(?:unlogged\s+)?(?:table|view)\s+(?:if\s+not\s+exists\s+)?([\w."]+)/gi
      )) {
        if (owner !== '') {
          t.ok(
            made.startsWith(`${owner.replaceAll('-', '_')}_`),
            `${owner}/${file}: ${made} begins with the plugin's name`
          )
        }
        t.notOk(made.includes('.'), `${owner}/${file}: ${made} is not qualified`)
      }
      t.notMatch(
        text,
        /\b(create|alter|drop)\s+policy\b|\bdisable\s+row\b|\bgrant\b|\bcreate\s+(constraint\s+)?trigger\b|\bsecurity\s+definer\b/i,
        `${owner}/${file}`
      )
      t.notMatch(
        text,
        /\bset\s+search_path\b(?!\s*=\s*pg_catalog)/i,
        `${owner}/${file} leaves the search_path alone`
      )
    }
  }
)
