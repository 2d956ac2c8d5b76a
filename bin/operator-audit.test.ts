import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Command } from 'commander'
import t from 'tap'
import { newId } from '../core/primitives/ids.ts'
import { testInstance } from '../test/support/instance.ts'
import { APP, RELAY, roleUrl } from '../core/database/roles.ts'
import { adminOf } from '../test/support/admin.ts'
import { TEST_SECRET } from '../test/support/postgres.ts'
import { runStoa } from '../test/support/run-stoa.ts'
import { asAdmin } from '../test/support/storefront.ts'
import { operatorEntries, operatorName } from './as-operator.ts'
import { buildProgram } from './cli.ts'
import { giveHost, takeHost } from './hosts-of-tenants.ts'
import { migrateDatabase } from './migrate-database.ts'
import { requeueInstanceJob } from './jobs-of-instance.ts'
import { createInvitation } from './create-invitation.ts'
import { switchByOperator } from './plugin-switch.ts'

t.setTimeout(240_000)

/**
 * How each command that changes something is booked: in the audit of a tenant, or in the instance's
 * own.
 */
const BOOKED: Record<string, { action: string; of: 'tenant' | 'instance' }> = {
  'host add': { action: 'operator.add-host', of: 'tenant' },
  'host remove': { action: 'operator.remove-host', of: 'tenant' },
  'plugin off': { action: 'operator.switch-plugin-off', of: 'tenant' },
  'plugin on': { action: 'operator.switch-plugin-on', of: 'tenant' },
  'job requeue': { action: 'jobs.requeue-job', of: 'tenant' },
  bootstrap: { action: 'tenants.bootstrap', of: 'tenant' },
  'invitation create': { action: 'operator.create-invitation', of: 'instance' },
  migrate: { action: 'operator.adopt-secret', of: 'instance' } // what it applies stands in the ledger
}
const READ = [
  'tenant list',
  'host list',
  'plugin list',
  'job list',
  'job show',
  'audit list',
  'doctor'
]
/** These act over the API, as a user of a tenant, whose audit names that user. */
const AS_USER = ['login', 'import products', 'replay', 'invoice verify', 'report sales']
const SERVES = ['start']

const leaves = (command: Command, name = ''): string[] =>
  command.commands.length === 0
    ? [name]
    : command.commands.flatMap(sub => leaves(sub, `${name} ${sub.name()}`.trim()))

const folder = await mkdtemp(join(tmpdir(), 'stoa-operator-audit-'))
t.teardown(() => rm(folder, { recursive: true, force: true }))
const instance = await testInstance({ STOA_ROLE: 'web' })
const company = await instance.signUp()
const admin = await adminOf(instance)
const host = `shop.${company.slug}.example`
const stoa = (...args: string[]) =>
  runStoa(args, {
    cwd: folder,
    env: {
      DATABASE_URL: instance.database.adminUrl,
      STOA_SECRET: TEST_SECRET,
      STOA_DATA_DIR: folder,
      STOA_PASSWORD: 'correct horse battery'
    }
  })
const booked = async (name: string, tenantId = company.tenantId) => {
  const { action, of } = BOOKED[name] as { action: string; of: string }
  const table = of === 'tenant' ? 'pool.audit_entry' : 'stoa.operator_entry'
  return asAdmin<{ actor: string; facts: Record<string, unknown> }>(
    instance,
    `SELECT actor, facts FROM ${table} WHERE action = $1 AND ($2::uuid IS NULL OR tenant_id = $2)`,
    [action, of === 'tenant' ? tenantId : null]
  )
}

t.test('every command is known here by what it changes', async t => {
  t.strictSame(
    leaves(buildProgram()).sort(),
    [...Object.keys(BOOKED), ...READ, ...AS_USER, ...SERVES].sort()
  )
})

t.test('what the operator changes stands in the audit, with who did it', async t => {
  const job = newId()
  const { relayPool, registry } = instance.instance
  await relayPool.query(
    "INSERT INTO pool.job (tenant_id, id, name, data, state) VALUES ($1, $2, 'a.job', '{}', 'dead')",
    [company.tenantId, job]
  )
  await asAdmin(instance, "UPDATE stoa.secret_mark SET mark = repeat('f', 64)")
  const { adminUrl } = instance.database
  const databases = {
    adminUrl,
    appUrl: roleUrl(adminUrl, TEST_SECRET, APP),
    relayUrl: roleUrl(adminUrl, TEST_SECRET, RELAY),
    secret: TEST_SECRET,
    stop: async () => {}
  }
  const deeds: Record<string, () => Promise<unknown>> = {
    migrate: () => migrateDatabase(databases, registry, { adoptSecret: true }),
    'host add': () => giveHost(admin, company.slug, host, 's1'),
    'host remove': () => takeHost(admin, host),
    'plugin off': () => switchByOperator(admin, 'whatsapp', company.slug, false),
    'plugin on': () => switchByOperator(admin, 'whatsapp', company.slug, true),
    'job requeue': () =>
      requeueInstanceJob(instance.instance, { id: job, tenantId: company.tenantId }),
    'invitation create': () => createInvitation(admin, 2)
  }
  t.strictSame(
    [...Object.keys(deeds), 'bootstrap'].sort(),
    Object.keys(BOOKED).sort(),
    'none is left out'
  )
  for (const [name, does] of Object.entries(deeds)) {
    await does()
    t.strictSame(
      (await booked(name)).map(entry => entry.actor),
      [operatorName()],
      name
    )
  }
  t.match((await booked('host add'))[0]?.facts, { host, shopId: company.shopId })
  const made = await stoa(
    'bootstrap',
    '--local',
    '--company',
    'Local',
    '--currency',
    'EUR',
    '--time-zone',
    'Europe/Berlin',
    '--name',
    'Bea',
    '--email',
    'bea@local.test',
    '--json'
  )
  t.match((await booked('bootstrap', JSON.parse(made.out).tenant_id))[0]?.facts, {
    by: operatorName()
  })
  t.equal(
    (await booked('bootstrap'))[0]?.facts.by,
    undefined,
    'not where someone signed up by themselves'
  )
})

t.test('the tenant reads it, and the operator reads it again', async t => {
  const { items } = await instance.ok('GET', '/api/v1/audit/entries?action=operator.add-host', {
    token: company.token
  })
  t.match(items, [{ actor: operatorName(), subjectId: company.tenantId, facts: { host } }])
  const actions = (entries: Array<{ action: string }>): string[] =>
    entries.map(entry => entry.action)
  t.strictSame(actions(JSON.parse((await stoa('audit', 'list', '--json')).out)), [
    'operator.create-invitation',
    'operator.adopt-secret'
  ])
  t.strictSame(actions(await operatorEntries(admin, company.slug, 10)), [
    'jobs.requeue-job',
    'operator.switch-plugin-on',
    'operator.switch-plugin-off',
    'operator.remove-host',
    'operator.add-host'
  ])
  await t.rejects(operatorEntries(admin, 'nobody-here', 10), {
    message: 'There is no tenant nobody-here; stoa tenant list shows them.'
  })
  for (const pool of [instance.instance.pool, instance.instance.relayPool]) {
    await t.rejects(
      pool.query('SELECT 1 FROM stoa.operator_entry'),
      { code: '42501' },
      'no serving role reads it'
    )
  }
})

t.test('what cannot be booked is not done', async t => {
  await asAdmin(
    instance,
    "ALTER TABLE pool.audit_entry ADD CONSTRAINT full_book CHECK (action <> 'operator.add-host') NOT VALID"
  )
  await t.rejects(giveHost(admin, company.slug, host, undefined))
  await asAdmin(instance, 'ALTER TABLE pool.audit_entry DROP CONSTRAINT full_book')
  t.strictSame(await asAdmin(instance, 'SELECT host FROM stoa.tenant_host'), [])
})

t.test('what was so already is not booked again', async t => {
  const before = [(await booked('plugin on')).length, (await booked('host add')).length]
  t.equal(await switchByOperator(admin, 'whatsapp', company.slug, true), false)
  for (const shop of [undefined, 'S1', 'S1', undefined]) {
    await giveHost(admin, company.slug, host, shop)
  }
  t.strictSame(
    [(await booked('plugin on')).length, (await booked('host add')).length - 2],
    before,
    'given, and pointed at a shop'
  )
})
