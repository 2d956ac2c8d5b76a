import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Command } from 'commander'
import t from 'tap'
import { newId } from '../core/ids.ts'
import { testInstance } from '../test/support/instance.ts'
import { TEST_SECRET } from '../test/support/postgres.ts'
import { runStoa } from '../test/support/run-stoa.ts'
import { asAdmin } from '../test/support/storefront.ts'
import { operatorName } from './as-operator.ts'
import { buildProgram } from './cli.ts'

t.setTimeout(240_000)

/** How each command that changes something is booked: in the audit of a tenant, or in the instance's own. */
const BOOKED: Record<string, { action: string, of: 'tenant' | 'instance' }> = {
  'host add': { action: 'operator.add-host', of: 'tenant' }, 'host remove': { action: 'operator.remove-host', of: 'tenant' },
  'plugin off': { action: 'operator.switch-plugin-off', of: 'tenant' }, 'plugin on': { action: 'operator.switch-plugin-on', of: 'tenant' },
  'job requeue': { action: 'jobs.requeue-job', of: 'tenant' }, bootstrap: { action: 'tenants.bootstrap', of: 'tenant' },
  'invitation create': { action: 'operator.create-invitation', of: 'instance' }, migrate: { action: 'operator.adopt-secret', of: 'instance' } // what it applies stands in the ledger
}
const READ = ['tenant list', 'host list', 'plugin list', 'job list', 'job show', 'audit list', 'doctor']
/** These act over the API, as a user of a tenant, whose audit names that user. */
const AS_USER = ['login', 'import products', 'replay', 'report sales']
const SERVES = ['start']

const leaves = (command: Command, name = ''): string[] => command.commands.length === 0 ? [name] : command.commands.flatMap(sub => leaves(sub, `${name} ${sub.name()}`.trim()))

const folder = await mkdtemp(join(tmpdir(), 'stoa-operator-audit-'))
t.teardown(() => rm(folder, { recursive: true, force: true }))
const instance = await testInstance({ STOA_ROLE: 'web' })
const company = await instance.signUp()
const host = `shop.${company.slug}.example`
const stoa = (...args: string[]) => runStoa(args, { cwd: folder, env: { DATABASE_URL: instance.database.adminUrl, STOA_SECRET: TEST_SECRET, STOA_DATA_DIR: folder, STOA_PASSWORD: 'correct horse battery' } })
const booked = async (name: string, tenantId = company.tenantId) => {
  const { action, of } = BOOKED[name] as { action: string, of: string }
  const table = of === 'tenant' ? 'pool.audit_entry' : 'stoa.operator_entry'
  return asAdmin<{ actor: string, facts: Record<string, unknown> }>(instance, `SELECT actor, facts FROM ${table} WHERE action = $1 AND ($2::uuid IS NULL OR tenant_id = $2)`, [action, of === 'tenant' ? tenantId : null])
}

t.test('every command is known here by what it changes', async t => {
  t.strictSame(leaves(buildProgram()).sort(), [...Object.keys(BOOKED), ...READ, ...AS_USER, ...SERVES].sort())
})

t.test('what the operator changes stands in the audit, with who did it', async t => {
  const job = newId()
  await instance.instance.relayPool.query('INSERT INTO pool.job (tenant_id, id, name, data, state) VALUES ($1, $2, \'a.job\', \'{}\', \'dead\')', [company.tenantId, job])
  await asAdmin(instance, 'UPDATE stoa.secret_mark SET mark = repeat(\'f\', 64)')
  const commands: Array<[string, string[]]> = [
    ['migrate', ['migrate', '--adopt-secret', '--json']],
    ['host add', ['host', 'add', company.slug, host, '--shop', 'S1']], ['host remove', ['host', 'remove', host]],
    ['plugin off', ['plugin', 'off', 'whatsapp', '--tenant', company.slug]], ['plugin on', ['plugin', 'on', 'whatsapp', '--tenant', company.slug]],
    ['job requeue', ['job', 'requeue', job]], ['invitation create', ['invitation', 'create']]
  ]
  for (const [name, args] of commands) {
    t.match(await stoa(...args), { code: 0, err: '' }, name)
    const entries = await booked(name)
    t.strictSame(entries.map(entry => entry.actor), [operatorName()], name)
  }
  t.match((await booked('host add'))[0]?.facts, { host, shopId: company.shopId })
  const made = await stoa('bootstrap', '--local', '--company', 'Local', '--currency', 'EUR', '--time-zone', 'Europe/Berlin', '--name', 'Bea', '--email', 'bea@local.test', '--json')
  t.match((await booked('bootstrap', JSON.parse(made.out).tenant_id))[0]?.facts, { by: operatorName() })
  t.equal((await booked('bootstrap'))[0]?.facts.by, undefined, 'not where somebody signed up by themselves')
})

t.test('the tenant reads it, and the operator reads it again', async t => {
  const { items } = await instance.ok('GET', '/api/v1/audit/entries?action=operator.add-host', { token: company.token })
  t.match(items, [{ actor: operatorName(), subjectId: company.tenantId, facts: { host } }])
  const [own, ofTenant] = await Promise.all([stoa('audit', 'list', '--json'), stoa('audit', 'list', '--tenant', company.slug, '--json')])
  t.strictSame((JSON.parse(own.out) as Array<{ action: string }>).map(entry => entry.action), ['operator.create-invitation', 'operator.adopt-secret'])
  t.match((JSON.parse(ofTenant.out) as Array<{ action: string }>).map(entry => entry.action), ['jobs.requeue-job', 'operator.switch-plugin-on', 'operator.switch-plugin-off', 'operator.remove-host', 'operator.add-host'])
  for (const pool of [instance.instance.pool, instance.instance.relayPool]) await t.rejects(pool.query('SELECT 1 FROM stoa.operator_entry'), { code: '42501' }, 'no serving role reads it')
})

t.test('what cannot be booked is not done', async t => {
  await asAdmin(instance, 'ALTER TABLE pool.audit_entry ADD CONSTRAINT full_book CHECK (action <> \'operator.add-host\') NOT VALID')
  t.match(await stoa('host', 'add', company.slug, host), { code: 1, out: '' })
  await asAdmin(instance, 'ALTER TABLE pool.audit_entry DROP CONSTRAINT full_book')
  t.strictSame(await asAdmin(instance, 'SELECT host FROM stoa.tenant_host'), [])
})

t.test('what was so already is not booked again', async t => {
  const before = (await booked('plugin on')).length
  t.match(await stoa('plugin', 'on', 'whatsapp', '--tenant', company.slug), { code: 0, out: /it was so already/ })
  t.equal((await booked('plugin on')).length, before)
})
