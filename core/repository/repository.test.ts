import { Type } from '@sinclair/typebox'
import t from 'tap'
import type { UnitContext } from '../context/context.ts'
import { defineEvent } from '../context/contract.ts'
import { connect } from '../database/connection.ts'
import { CompanyRecord, ShopRecord, TenantRecord } from '../database/records.ts'
import { spentSoFar } from '../database/unit-of-work.ts'
import { Id } from '../http/formats.ts'
import { defineErrors } from '../primitives/errors.ts'
import { newId } from '../primitives/ids.ts'
import { Column, DataType, Model, PrimaryKey, Table } from '../plugin-api.ts'
import { ownInstance } from '../../test/support/instance.ts'
import { defineChildRows } from './child-rows.ts'
import { defineRepository } from './repository.ts'

const errors = defineErrors('lamps', {
  'name-taken': { status: 409, message: 'Another lamp is named {name}.' },
  'has-bulbs': { status: 409, message: 'The lamp has bulbs.' },
  sold: { status: 409, message: 'The lamp is sold.' }
})

@Table({ tableName: 'lamps_lamp' })
class LampModel extends CompanyRecord {
  @Column(DataType.TEXT) declare name: string
  @Column(DataType.BIGINT) declare priceMinor: number | null
  @Column(DataType.ARRAY(DataType.TEXT)) declare colours: string[]
  @Column(DataType.JSONB) declare sizes: number[]
  @Column(DataType.DATE) declare builtAt: Date | null
  @Column(DataType.TEXT) declare maker: string
  @Column(DataType.BOOLEAN) declare archived: boolean
  @Column(DataType.DATE) declare updatedAt: Date
}

@Table({ tableName: 'lamps_bulb' })
class BulbModel extends Model {
  @PrimaryKey @Column(DataType.UUID) declare tenantId: string
  @PrimaryKey @Column(DataType.UUID) declare companyId: string
  @PrimaryKey @Column(DataType.TEXT) declare code: string
  @Column(DataType.UUID) declare lampId: string
  @Column(DataType.INTEGER) declare watts: number | null
}

@Table({ tableName: 'lamps_shelf' })
class ShelfModel extends ShopRecord {
  @Column(DataType.TEXT) declare name: string
}

@Table({ tableName: 'lamps_maker' })
class MakerModel extends TenantRecord {
  @Column(DataType.TEXT) declare name: string
}

const event = (what: string) =>
  defineEvent({
    name: `lamps.lamp-${what}`,
    emittedWhen: `When a lamp was ${what}.`,
    data: Type.Object({ companyId: Id, lampId: Id })
  })
const LampView = Type.Object({
  id: Id,
  name: Type.String(),
  priceMinor: Type.Union([Type.Integer(), Type.Null()]),
  colours: Type.Array(Type.String()),
  sizes: Type.Array(Type.Integer()),
  builtAt: Type.Union([Type.String(), Type.Null()]),
  archived: Type.Boolean(),
  version: Type.Integer()
})
const lamps = defineRepository({
  name: 'lamps.lamp',
  model: LampModel,
  view: LampView,
  unseen: ['maker'],
  sorts: { name: { by: ['name', 'id'] }, newest: { by: ['id'], descending: true } },
  filters: ['priceMinor', 'archived'],
  listed: "r.maker <> 'nobody'",
  conflicts: {
    lamps_lamp_name: ({ name }) => errors['name-taken']({ name }),
    lamps_bulb_lamp: () => errors['has-bulbs']()
  },
  refusesChange: ({ priceMinor }) => (priceMinor === 0 ? errors.sold() : null),
  events: { created: event('created'), changed: event('changed'), removed: event('removed') },
  audited: ['priceMinor']
})
const Named = Type.Object({ id: Id, name: Type.String(), version: Type.Integer() })
const shelves = defineRepository({ name: 'lamps.shelf', model: ShelfModel, view: Named })
const makers = defineRepository({ name: 'lamps.maker', model: MakerModel, view: Named })
const bulbs = defineChildRows({
  name: 'lamps.bulb',
  model: BulbModel,
  key: 'code',
  fixed: ['lampId']
})

const stoa = await ownInstance({ STOA_ROLE: 'web' })
const [us, others] = [await stoa.signUp(), await stoa.signUp()]
const admin = connect(stoa.database.adminUrl, 'repository test')
await admin.connect()
t.teardown(() => admin.end())
await admin.query(`SET search_path = pool;
  CREATE TABLE lamps_lamp (tenant_id uuid NOT NULL, company_id uuid NOT NULL, id uuid NOT NULL,
    name text COLLATE "C" NOT NULL, price_minor bigint, colours text[] NOT NULL, sizes jsonb NOT NULL, built_at timestamptz,
    maker text NOT NULL, archived boolean NOT NULL, version integer NOT NULL DEFAULT 1, updated_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id), CONSTRAINT lamps_lamp_name UNIQUE (company_id, name, tenant_id));
  CREATE TABLE lamps_bulb (tenant_id uuid NOT NULL, company_id uuid NOT NULL, code text NOT NULL, lamp_id uuid NOT NULL, watts integer,
    PRIMARY KEY (tenant_id, company_id, code), CONSTRAINT lamps_bulb_lamp FOREIGN KEY (tenant_id, lamp_id) REFERENCES lamps_lamp (tenant_id, id));
  CREATE TABLE lamps_shelf (tenant_id uuid NOT NULL, company_id uuid NOT NULL, shop_id uuid NOT NULL, id uuid NOT NULL,
    name text NOT NULL, version integer NOT NULL DEFAULT 1, PRIMARY KEY (tenant_id, id));
  CREATE TABLE lamps_maker (tenant_id uuid NOT NULL, id uuid NOT NULL, name text NOT NULL, version integer NOT NULL DEFAULT 1, PRIMARY KEY (tenant_id, id));
  SELECT stoa.secure_table('lamps_lamp', 'company'), stoa.secure_table('lamps_bulb', 'company'),
    stoa.secure_table('lamps_shelf', 'shop'), stoa.secure_table('lamps_maker', 'tenant')`)

/** One unit of work in our company, or in another place. */
async function inUnit<T>(
  work: (ctx: UnitContext) => Promise<T>,
  {
    tenantId = us.tenantId,
    ...place
  }: { tenantId?: string; companyId?: string; shopId?: string } = {}
): Promise<T> {
  const { companyId } = tenantId === us.tenantId ? us : others
  return (await stoa.system(tenantId, { companyId, ...place })).unitOfWork(work)
}
const lamp = (name: string, more: { priceMinor?: number } = {}) => ({
  name,
  colours: ['red', 'a "green", {odd}'],
  sizes: [1, 2],
  maker: 'us',
  ...more
})
const add = (name: string, more?: { priceMinor?: number }) =>
  inUnit(ctx => lamps.create(ctx, lamp(name, more)))
const reported = async (id: string) => ({
  events: (
    await admin.query<{ name: string; data: object }>(
      "SELECT name, data FROM pool.outbox WHERE data->>'lampId' = $1 ORDER BY id",
      [id]
    )
  ).rows,
  audit: (
    await admin.query<{ facts: object | null }>(
      'SELECT facts FROM pool.audit_entry WHERE subject_id = $1 ORDER BY id',
      [id]
    )
  ).rows.map(({ facts }) => facts)
})

t.test('a record is made, found, changed, archived, restored and removed', async t => {
  const made = await add('Lotte', { priceMinor: 1_200 })
  t.strictSame(made, {
    id: made.id,
    name: 'Lotte',
    priceMinor: 1_200,
    colours: ['red', 'a "green", {odd}'],
    sizes: [1, 2],
    builtAt: null,
    archived: false,
    version: 1
  })
  t.strictSame(await inUnit(ctx => lamps.get(ctx, made.id)), made)
  const builtAt = '2024-02-03T04:05:06.789Z'
  const changed = await inUnit(ctx =>
    lamps.change(ctx, made.id, 1, { name: undefined, priceMinor: null, sizes: [3], builtAt })
  )
  t.strictSame(changed, { ...made, priceMinor: null, sizes: [3], builtAt, version: 2 })
  t.strictSame(await inUnit(ctx => lamps.find(ctx, made.id)), changed)
  t.strictSame(
    await inUnit(ctx => lamps.change(ctx, made.id, 2, ({ name }) => ({ name, sizes: [3] }))),
    changed,
    'what changes nothing makes no version'
  )
  t.match(await inUnit(ctx => lamps.archive(ctx, made.id, 2)), { archived: true, version: 3 })
  t.match(await inUnit(ctx => lamps.restore(ctx, made.id, 3)), { archived: false, version: 4 })
  await inUnit(ctx => lamps.change(ctx, made.id, 4, { maker: 'them' }))
  await inUnit(ctx => lamps.remove(ctx, made.id))
  t.equal(await inUnit(ctx => lamps.find(ctx, made.id)), null)
  const { events, audit } = await reported(made.id)
  t.strictSame(
    events.map(({ name }) => name),
    ['created', 'changed', 'changed', 'changed', 'changed', 'removed'].map(w => `lamps.lamp-${w}`)
  )
  for (const { data } of events) t.strictSame(data, { companyId: us.companyId, lampId: made.id })
  t.strictSame(
    audit,
    [
      { priceMinor: 1_200 },
      { fields: ['priceMinor', 'sizes', 'builtAt'], priceMinor: null },
      { fields: [] }, // what changed nothing, and yet names the record
      { fields: ['archived'] },
      { fields: ['archived'] },
      { fields: [] },
      null
    ],
    'the trail names fields, and tells the values of those that may outlive the record'
  )
})

t.test('what cannot be done is refused, and nothing is emitted', async t => {
  const [first, second] = [await add('First'), await add('Second', { priceMinor: 0 })]
  const refused = async (work: (ctx: UnitContext) => Promise<unknown>, code: string, facts = {}) =>
    t.rejects(inUnit(work), { code, facts })
  await refused(ctx => lamps.create(ctx, lamp('First')), 'lamps.name-taken', { name: 'First' })
  await refused(ctx => lamps.change(ctx, first.id, 1, { name: 'Second' }), 'lamps.name-taken')
  await refused(ctx => lamps.change(ctx, first.id, 2, {}), 'stoa.stale-version', { version: 1 })
  await refused(ctx => lamps.change(ctx, second.id, 1, { name: 'x' }), 'lamps.sold')
  for (const id of [newId(), second.id]) {
    const place = { tenantId: others.tenantId }
    t.equal(await inUnit(ctx => lamps.find(ctx, id), place), null)
    const elsewhere = (work: (ctx: UnitContext) => Promise<unknown>) =>
      t.rejects(inUnit(work, place), { code: 'stoa.not-found', facts: { what: 'lamp' } })
    await elsewhere(ctx => lamps.get(ctx, id))
    await elsewhere(ctx => lamps.change(ctx, id, 1, { name: 'x' }))
    await elsewhere(ctx => lamps.archive(ctx, id, 1))
    await elsewhere(ctx => lamps.remove(ctx, id))
  }
  t.equal((await reported(first.id)).events.length, 1)
})

t.test('of two who change a record at once one wins, and the other is told', async t => {
  const { id } = await add('Race')
  const both = await Promise.allSettled(
    ['a', 'b'].map(name => inUnit(ctx => lamps.change(ctx, id, 1, { name: `Race ${name}` })))
  )
  t.strictSame(both.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
  t.match(
    both.find(({ status }) => status === 'rejected'),
    { reason: { code: 'stoa.stale-version', facts: { version: 2 } } }
  )
})

t.test('a list goes page by page in either direction, by filters and ranges', async t => {
  const names = ['walk a', 'walk b', 'walk c', 'walk d', 'walk e']
  for (const name of names) await add(name, { priceMinor: 77 })
  await inUnit(ctx =>
    lamps.create(ctx, { ...lamp('walk hidden', { priceMinor: 77 }), maker: 'nobody' })
  )
  const walk = async (sort: 'name' | 'newest') => {
    const seen: string[] = []
    for (let after: string | undefined; ;) {
      const page = await inUnit(ctx => lamps.list(ctx, { limit: 2, after, sort, priceMinor: 77 }))
      seen.push(...page.items.map(({ name }) => name))
      if (page.next === null) return seen
      after = page.next
    }
  }
  t.strictSame(await walk('name'), names)
  t.strictSame(await walk('newest'), names.toReversed())
  const ranges = [{ column: 'name', from: 'walk b', to: 'walk d' }]
  const found = await inUnit(ctx => lamps.list(ctx, { limit: 9, archived: false }, ranges))
  t.strictSame(found, { items: found.items, next: null }, 'the last page names no next')
  t.strictSame(
    found.items.map(({ name }) => name),
    ['walk b', 'walk c']
  )
  const { next } = await inUnit(ctx => lamps.list(ctx, { limit: 1 }))
  await t.rejects(
    inUnit(ctx => lamps.list(ctx, { limit: 1, sort: 'newest', after: next ?? '' })),
    { code: 'stoa.invalid-input' },
    'a cursor of another sort'
  )
})

t.test('records of a shop and of a tenant stay in their place', async t => {
  const second = await stoa.ok('POST', '/api/v1/tenants/shops', {
    token: us.token,
    body: { name: 'Second', code: 'S2', timeZone: 'Europe/London' }
  })
  const here = { shopId: us.shopId }
  await t.rejects(
    inUnit(ctx => shelves.create(ctx, { name: 'Nowhere' })),
    { code: 'access.shop-required' }
  )
  const ours = await inUnit(ctx => shelves.create(ctx, { name: 'Here' }), here)
  const theirs = await inUnit(ctx => shelves.create(ctx, { name: 'There', shopId: second.id }))
  t.equal(await inUnit(ctx => shelves.find(ctx, theirs.id), here), null)
  t.match(await inUnit(ctx => shelves.list(ctx, { limit: 9 }), here), { items: [ours] })
  t.match(await inUnit(ctx => shelves.list(ctx, { limit: 9 })), { items: [ours, theirs] })
  t.match(await inUnit(ctx => shelves.change(ctx, ours.id, 1, { name: 'Here, too' }), here), {
    version: 2
  })
  const maker = await inUnit(ctx => makers.create(ctx, { name: 'Ann' }))
  t.strictSame(await inUnit(ctx => makers.list(ctx, { limit: 9 })), { items: [maker], next: null })
  t.strictSame(await inUnit(ctx => makers.list(ctx, { limit: 9 }), { tenantId: others.tenantId }), {
    items: [],
    next: null
  })
})

t.test('child rows are written many at once, in one message with their record', async t => {
  const id = newId()
  const rows = Array.from({ length: 50 }, (_, i) => ({
    code: `B"${i}`,
    lampId: id,
    watts: i || null
  }))
  const bulbsOf = async () =>
    (
      await admin.query(
        'SELECT code, watts FROM pool.lamps_bulb WHERE lamp_id = $1 ORDER BY watts NULLS FIRST',
        [id]
      )
    ).rows
  const write = (ctx: UnitContext) =>
    Promise.all([lamps.create(ctx, { ...lamp('With bulbs'), id }), bulbs.add(ctx, rows)])
  await t.rejects(
    inUnit(async ctx => {
      await write(ctx)
      throw new Error('taken back; the connection knows the statements now')
    }),
    /taken back/
  )
  const { roundTrips } = await inUnit(async ctx => {
    await write(ctx)
    return spentSoFar()
  })
  t.ok(roundTrips <= 2, `${roundTrips} round trips`)
  t.strictSame(
    await bulbsOf(),
    rows.map(({ code, watts }) => ({ code, watts }))
  )
  await inUnit(async ctx => {
    await bulbs.change(ctx, [{ code: 'B"1', watts: 100 }, { code: 'B"2' }])
    await bulbs.remove(
      ctx,
      rows.slice(3).map(({ code }) => code)
    )
    await bulbs.add(ctx, [])
  })
  t.strictSame(
    (await bulbsOf()).map(({ watts }) => watts),
    [null, null, 100]
  )
  await t.rejects(
    inUnit(ctx => lamps.remove(ctx, id)),
    { code: 'lamps.has-bulbs' }
  )
  t.match(await inUnit(ctx => lamps.change(ctx, id, 1, {}, { withChildren: true })), { version: 2 })
})

t.test('what does not fit the model is refused when it is declared', async t => {
  const define = (more: object) =>
    defineRepository({ name: 'lamps.odd', model: MakerModel, view: Named, ...more })
  const Odd = Type.Object({ ...Named.properties, weight: Type.Integer() })
  t.throws(() => define({ view: Odd }), /no column weight/)
  t.throws(() => define({ sorts: { made: { by: ['madeAt'] } } }), /no column madeAt/)
  t.throws(() => define({ events: { created: event('odd') } }), /does not say which, by oddId/)
  t.throws(
    () =>
      defineRepository({
        ...define({}),
        name: 'lamps.lamp',
        model: LampModel,
        view: LampView,
        sorts: { built: { by: ['builtAt'] } }
      }),
    /cannot go on behind a timestamptz/
  )
  t.throws(
    () => defineChildRows({ name: 'lamps.odd', model: LampModel, key: 'id' }),
    /cannot write lists: colours/
  )
  class Nameless extends TenantRecord {}
  t.throws(() => define({ model: Nameless }), /names no table/)
})
