import { isDeepStrictEqual } from 'node:util'
import type { Static, TObject } from '@sinclair/typebox'
import { toCondition } from '../access/conditions/judge-rows.ts'
import type { Context, UnitContext } from '../context/context.ts'
import type { EventDefinition } from '../context/contract.ts'
import { constraintOf } from '../database/fault.ts'
import { tableOf, type Declared, type TenantRecord } from '../database/records.ts'
import { dynamicStatement } from '../database/statement.ts'
import { pageOf, readCursor, type PageOf } from '../http/pagination.ts'
import { coreErrors, type Problem } from '../primitives/errors.ts'
import { newId } from '../primitives/ids.ts'
import { recordSql, type Range, type Sort } from './record-sql.ts'
import type { ModelRows } from './rows-of-model.ts'

/** What the repository itself keeps of a record. */
type Kept = 'id' | 'version' | 'archived' | 'shopId' | 'createdAt' | 'updatedAt'
type Columns = Record<string, unknown>
type Optional<R> = { [K in keyof R]-?: null extends R[K] ? K : never }[keyof R]

/** What a new record is made of; columns left out are null. */
export type NewRecord<R> = Omit<R, Kept | Optional<R>> &
  Partial<Pick<R, Exclude<Optional<R>, Kept>>> & { id?: string; shopId?: string }
/** New values; undefined leaves a column as it is. */
export type RecordChange<R> = { [K in Exclude<keyof R, Kept>]?: R[K] | undefined }

/** Which records, and which page of them. */
export type Question<R, F extends keyof R, S extends string> = {
  limit: number
  after?: string
  /** Default: the first of the sorts. */
  sort?: S
} & { [K in F]?: NonNullable<R[K]> }

export interface RepositoryDefinition<
  V extends TObject,
  M extends TenantRecord,
  U extends keyof M & string,
  F extends keyof Static<V> & string,
  S extends string
> {
  /** `<plugin>.<noun>`; statements are named after it, and events name the record `<noun>Id`. */
  name: `${string}.${string}`
  model: Declared<M>
  /** What callers get: the columns that are read. Instants are RFC 3339 text. */
  view: V
  /** Columns that are no one's to see: `create` and `change` read and write them beside the view's. */
  unseen?: readonly U[]
  /** What lists can be sorted by; the first is the default. Without any: by id. */
  sorts?: Record<S, Sort>
  /** Columns a list can be asked to be equal in. */
  filters?: readonly F[]
  /** SQL, from the code alone: which records `r` lists show. */
  listed?: string
  /**
   * SQL, from the code alone: which records `r` there are for a caller at all, by `shop`, the
   * parameter that holds the shop acted in or null. Those of shops go by it without being told.
   */
  visible?: (shop: string) => string
  /** Permissions that may be held for some records only, and how those are judged. */
  judged?: { rows: ModelRows; read: string; edit: string }
  /** Constraint of the database → what it is refused with. */
  conflicts?: Record<string, (record: Static<V>) => Problem>
  /** Refuses a change of what may not be changed any more. */
  refusesChange?: (record: Static<V>) => Problem | null
  /** Emitted with the ids of the record and of its place. */
  events?: { created?: EventDefinition; changed?: EventDefinition; removed?: EventDefinition }
  /**
   * Columns whose values stand in the audit trail, which outlives a record that is erased. Of all
   * others it tells only that they changed.
   */
  audited?: ReadonlyArray<keyof Static<V> & string>
}

/** The everyday life of one noun of master data, in the place acted in. */
export interface Repository<R, W, F extends keyof R, S extends string> {
  /** For the caller, by what they may read. @throws stoa.not-found */
  get(ctx: Context, id: string): Promise<R>
  /** null when there is none; asks no permission. */
  find(ctx: Context, id: string): Promise<R | null>
  /**
   * One page of those the caller may read.
   * @param ranges only those found by one of these, each along an index; none: all
   * @throws stoa.invalid-input when `after` is not the `next` of a page of the same sort
   */
  list(ctx: Context, question: Question<R, F, S>, ranges?: readonly Range[]): Promise<PageOf<R>>
  /** What list() sends, for tests that look at its plan. */
  listing(
    ctx: Context,
    question: Question<R, F, S>,
    ranges?: readonly Range[]
  ): { text: string; values: unknown[] }
  /** Adds one, emits `created`, audits. @throws what `conflicts` says, access.row-forbidden */
  create(ctx: UnitContext, facts: NewRecord<R> & Partial<W>): Promise<R>
  /**
   * Changes one that is still at that version, emits `changed`, audits; does nothing when nothing
   * differs.
   * @param change the new values, or what gives them from those that are stored
   * @param options.withChildren its child rows differ: a new version, whatever of its own does
   * @throws stoa.not-found, stoa.stale-version, access.row-forbidden, and what `refusesChange` and
   * `conflicts` say
   */
  change(
    ctx: UnitContext,
    id: string,
    version: number,
    change:
      RecordChange<R & W> | ((before: R & W) => RecordChange<R & W> | Promise<RecordChange<R & W>>),
    options?: { withChildren?: boolean }
  ): Promise<R>
  /** Sets its column `archived`; else as change(). */
  archive(ctx: UnitContext, id: string, version: number): Promise<R>
  /** Takes that back; else as change(). */
  restore(ctx: UnitContext, id: string, version: number): Promise<R>
  /** Deletes one for good, emits `removed`, audits. @throws stoa.not-found, what `conflicts` says */
  remove(ctx: UnitContext, id: string): Promise<void>
}

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
  const written = read.filter(column => !NOT_WRITTEN.includes(column))
  const instants = read.filter(column => types.get(column) === 'timestamptz')
  check()

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
    written
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
    async list(ctx, question, ranges = []) {
      const { sort, run, text, values, only } = asked(ctx, question, ranges)
      const rows =
        only === undefined ? await run(values) : await dynamicStatement<Columns>(text(only), values)
      const cursorOf = (row: Columns) => sort.by.map(column => row[column] as string | number)
      return pageOf(rows, question.limit, cursorOf, row => seen(texted(row)))
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
    const kinds = sort.by.map(column => CURSOR[types.get(column) as keyof typeof CURSOR])
    const after = readCursor(question.after, ...kinds)
    const filters = (definition.filters ?? []).filter(column => question[column] !== undefined)
    const page = sql.page({
      sort,
      goesOn: after !== null,
      filters,
      ranges: ranges.map(({ column }) => column)
    })
    const values = [
      ...place(ctx),
      question.limit + 1,
      ...(after ?? []),
      ...filters.map(column => question[column]),
      ...ranges.flatMap(({ from, to }) => [from, to])
    ]
    if (judged === undefined) return { ...page, sort, values, only: undefined }
    const only = toCondition(ctx, judged.read, values.length + 1)
    return {
      ...page,
      sort,
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
    const fields = written.filter(column => !isDeepStrictEqual(after[column], before[column]))
    if (fields.length === 0 && !withChildren) return seen(before)
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
    return of(record, shown) as R
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
