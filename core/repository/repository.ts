import { isDeepStrictEqual } from 'node:util'
import type { Static, TObject } from '@sinclair/typebox'
import { toCondition } from '../access/conditions/judge-rows.ts'
import type { Context, UnitContext } from '../context/context.ts'
import type { EventDefinition } from '../context/contract.ts'
import { constraintOf } from '../database/fault.ts'
import { tableOf, type TenantRecord } from '../database/records.ts'
import { dynamicStatement } from '../database/statement.ts'
import { type Cursor, defineCursor } from '../http/pagination.ts'
import { checkedCustom } from './custom-fields/checked-custom.ts'
import { hiddenKeys } from './custom-fields/custom-sql.ts'
import { shownOf } from './custom-fields/rules/custom-after.ts'
import type { CustomValues } from './custom-fields/rules/field-types.ts'
import { coreErrors, type Problem } from '../primitives/errors.ts'
import { newId } from '../primitives/ids.ts'
import type { Question, Repository, RepositoryDefinition } from './definition.ts'
import { recordSql, type Range, type Sort } from './record-sql.ts'

type Columns = Record<string, unknown>

const NOT_WRITTEN = ['id', 'version', 'tenantId', 'companyId', 'shopId', 'createdAt', 'updatedAt']
const CURSOR = {
  uuid: 'id',
  text: 'text',
  date: 'day',
  integer: 'count',
  bigint: 'amount'
} as const

/**
 * Makes the repository of a noun. Reads and writes are named statements, written down once from the
 * columns of its model and its view; so everyday records travel in the same messages as everything
 * else of their unit of work.
 * @throws Error at load time when what it is told does not fit the model
 */
export function defineRepository<
  V extends TObject,
  M extends TenantRecord,
  U extends keyof M & string = never,
  F extends keyof Static<V> & string = never,
  S extends string = 'id'
>(
  definition: RepositoryDefinition<V, M, U, F, S>
): Readonly<Repository<Static<V>, Pick<M, U>, F, S>> {
  type R = Static<V>
  type W = Pick<M, U>
  const { name, judged, events = {}, conflicts = {}, audited = [], visible } = definition
  const noun = name.slice(name.indexOf('.') + 1)
  const idField = `${noun.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())}Id`
  const table = tableOf(definition.model)
  const { types } = table
  const sorts =
    definition.sorts ?? ({ id: { by: ['id'] } } as Record<string, Sort> as Record<S, Sort>)
  const usual = Object.keys(sorts)[0] as S
  const shown = Object.keys(definition.view.properties)
  const read = [...shown, ...(definition.unseen ?? [])]
  const { customFields } = definition
  const written = read.filter(column => !NOT_WRITTEN.includes(column))
  const instants = read.filter(column => types.get(column) === 'timestamptz')
  check()

  const cursors = Object.fromEntries(
    Object.entries<Sort>(sorts).map(([name, { by }]) => [
      name,
      defineCursor(
        by.map(column => CURSOR[types.get(column) as keyof typeof CURSOR]),
        (row: Columns) => by.map(column => row[column] as string | number)
      )
    ])
  ) as Record<S, Cursor<Array<(typeof CURSOR)[keyof typeof CURSOR]>, Columns>>
  const [ofCompany, ofShop] = [types.has('companyId'), types.has('shopId')]
  const conditions = [
    'r.tenant_id = $1',
    ...(ofCompany ? ['r.company_id = $2'] : []),
    ...(ofShop ? ['($3::uuid IS NULL OR r.shop_id = $3)'] : []),
    ...(visible === undefined ? [] : [visible(ofCompany ? '$3' : '$2')])
  ]
  const sql = recordSql(name, table, {
    place: conditions,
    listed: definition.listed,
    read,
    written,
    more: customFields === undefined ? '' : `, ${hiddenKeys(customFields)} AS "hiddenKeys"`
  })
  for (const sort of Object.values<Sort>(sorts)) {
    sql.page({ sort, goesOn: false, filters: [], ranges: [] }) // so that the test of all statements sees it
  }
  const place = (ctx: Context): unknown[] => [
    ctx.tenantId,
    ...(ofCompany ? [ctx.company().id] : []),
    ...(ofShop || visible !== undefined ? [ctx.shopId] : [])
  ]
  const stored = (column: string, value: unknown): unknown =>
    value !== null && types.get(column) === 'jsonb' ? JSON.stringify(value) : value

  const repository: Repository<R, W, F, S> = {
    find: async (ctx, id) => {
      const record = await wholeOf(ctx, id)
      return record === null ? null : seen(record)
    },
    async get(ctx, id) {
      const record = await existing(ctx, id)
      if (judged !== undefined && !ctx.can(judged.read, judged.rows.of(record))) throw missing()
      return seen(record)
    },
    listing(ctx, question, ranges = []) {
      const { text, values, only } = asked(ctx, question, ranges)
      return { text: text(only), values }
    },
    async list(ctx, question, ranges = [], custom = []) {
      const { cursor, run, text, values, only } = asked(ctx, question, ranges)
      const conditions = [
        ...(only === undefined ? [] : [only]),
        ...custom.map(({ sql }) => sql('r.custom', value => `$${values.push(value)}`))
      ]
      const rows =
        conditions.length === 0
          ? await run(values)
          : await dynamicStatement<Columns>(text(conditions.join(' AND ')), values)
      return cursor.page(rows, question.limit, row => seen(texted(row)))
    },
    async create(ctx, facts) {
      const shop = ofShop ? ctx.shop(facts.shopId) : undefined
      const id = facts.id ?? newId()
      const record: Columns = {
        ...facts,
        tenantId: ctx.tenantId,
        ...(ofCompany ? { companyId: shop?.companyId ?? ctx.company().id } : {}),
        ...(ofShop ? { shopId: shop?.id } : {}),
        archived: false,
        updatedAt: ctx.now,
        id
      }
      demand(ctx, record)
      if (customFields !== undefined) {
        const given = (record.custom ?? {}) as Columns
        record.custom = await checkedCustom(ctx, customFields, given, null)
      }
      const values = sql.inserted.map(column => stored(column, record[column] ?? null))
      const [row = {}] = await refusing(record, sql.insert(values))
      const created = texted(row)
      await emit(ctx, events.created, id, shop?.id)
      ctx.audited(id, of(created, audited))
      return seen(created)
    },
    change: async (ctx, id, version, change, options) =>
      write(ctx, id, version, typeof change === 'function' ? change : () => change, options),
    archive: (ctx, id, version) => write(ctx, id, version, () => ({ archived: true })),
    restore: (ctx, id, version) => write(ctx, id, version, () => ({ archived: false })),
    async remove(ctx, id) {
      if (judged !== undefined) demand(ctx, await existing(ctx, id))
      const [gone] = await refusing({ id }, sql.remove([...place(ctx), id]))
      if (!gone) throw missing()
      await emit(ctx, events.removed, id)
      ctx.audited(id)
    }
  }
  return Object.freeze(repository)

  function asked(ctx: Context, question: Question<R, F, S>, ranges: readonly Range[]) {
    const sort = sorts[question.sort ?? usual]
    const cursor = cursors[question.sort ?? usual]
    const filters = (definition.filters ?? []).filter(column => question[column] !== undefined)
    const page = sql.page({
      sort,
      goesOn: question.after !== undefined,
      filters,
      ranges: ranges.map(({ column }) => column)
    })
    const values = [
      ...place(ctx),
      question.limit + 1,
      ...(question.after === undefined ? [] : cursor.behind(question.after)),
      ...filters.map(column => question[column]),
      ...ranges.flatMap(({ from, to }) => [from, to])
    ]
    if (judged === undefined) return { ...page, cursor, values, only: undefined }
    const only = toCondition(ctx, judged.read, values.length + 1)
    return {
      ...page,
      cursor,
      values: [...values, ...only.values],
      only: only.sql === 'true' ? undefined : only.sql
    }
  }

  async function write(
    ctx: UnitContext,
    id: string,
    version: number,
    change: (before: R & W) => object | Promise<object>,
    { withChildren = false } = {}
  ): Promise<R> {
    const before = await existing(ctx, id)
    demand(ctx, before)
    const refusal = definition.refusesChange?.(seen(before))
    if (refusal) throw refusal
    if (before.version !== version) throw stale(before)
    const after: Columns = { ...before }
    for (const [column, value] of Object.entries(await change(before as R & W))) {
      if (value !== undefined) after[column] = value
    }
    if (customFields !== undefined && after.custom !== before.custom) {
      const given = after.custom as Columns
      after.custom = await checkedCustom(ctx, customFields, given, before.custom as CustomValues)
    }
    const fields = written.filter(column => !isDeepStrictEqual(after[column], before[column]))
    if (fields.length === 0 && !withChildren) {
      ctx.audited(id, { fields }) // the entry says of what nothing was changed
      return seen(before)
    }
    demand(ctx, after) // no one moves one out of their own reach
    const values = written.map(column => stored(column, after[column]))
    const dated = types.has('updatedAt') ? [ctx.now] : []
    const [row] = await refusing(
      after,
      sql.update([...place(ctx), id, version, ...dated, ...values])
    )
    if (!row) throw stale(await existing(ctx, id))
    await emit(ctx, events.changed, id)
    const reported = fields.filter(field => shown.includes(field))
    ctx.audited(id, {
      fields: reported,
      ...of(
        after,
        audited.filter(column => reported.includes(column))
      )
    })
    return seen(texted(row))
  }

  async function wholeOf(ctx: Context, id: string): Promise<Columns | null> {
    const [row] = await sql.get([...place(ctx), id])
    return row ? texted(row) : null
  }

  async function existing(ctx: Context, id: string): Promise<Columns> {
    const record = await wholeOf(ctx, id)
    if (record === null) throw missing()
    return record
  }

  function missing(): Problem {
    return coreErrors['not-found']({ what: noun.replaceAll('-', ' ') })
  }

  function stale({ version }: Columns): Problem {
    return coreErrors['stale-version']({ version })
  }

  function demand(ctx: Context, record: Columns): void {
    if (judged !== undefined) ctx.demand(judged.edit, judged.rows.of(record))
  }

  /** A row with its instants as RFC 3339 text. */
  function texted(row: Columns): Columns {
    for (const column of instants) {
      if (row[column] instanceof Date) row[column] = row[column].toISOString()
    }
    return row
  }

  function seen(record: Columns): R {
    const some = of(record, shown)
    if (customFields !== undefined) {
      some.custom = shownOf(record.custom as CustomValues, record.hiddenKeys as string[])
    }
    return some as R
  }

  async function refusing<T>(record: Columns, work: Promise<T>): Promise<T> {
    try {
      return await work
    } catch (error) {
      throw conflicts[constraintOf(error) ?? '']?.(record as R) ?? error
    }
  }

  async function emit(
    ctx: UnitContext,
    event: EventDefinition | undefined,
    id: string,
    shopId = ctx.shopId
  ): Promise<void> {
    if (event === undefined) return
    const ids: Columns = { companyId: ctx.companyId, shopId, [idField]: id }
    await ctx.emit(event, of(ids, Object.keys(event.data.properties)))
  }

  function check(): void {
    const fail = (what: string): never => {
      throw new Error(`The repository ${name}: ${what}`)
    }
    const sorted = Object.values<Sort>(sorts).flatMap(({ by }) => by)
    for (const column of [...read, ...sorted]) {
      if (!types.has(column)) fail(`its model has no column ${column}.`)
    }
    for (const column of sorted) {
      if (!Object.hasOwn(CURSOR, types.get(column) as string)) {
        fail(`a list cannot go on behind a ${types.get(column)}, as ${column} is.`)
      }
    }
    for (const { name: event, data } of Object.values(events)) {
      const unknown = Object.keys(data.properties).filter(
        field => ![idField, 'companyId', 'shopId'].includes(field)
      )
      if (!(idField in data.properties)) fail(`${event} does not say which, by ${idField}.`)
      if (unknown.length > 0) fail(`${event} says more than ids: ${unknown.join(', ')}.`)
    }
  }
}

/** Some columns of a record. In loops, because every row of every page passes here. */
function of(record: Columns, columns: readonly string[]): Columns {
  const some: Columns = {}
  for (const column of columns) some[column] = record[column]
  return some
}
