import { Type, type Static } from '@sinclair/typebox'
import { ActingContext } from '../../context/acting-context.ts'
import type { Context } from '../../context/context.ts'
import { visibleScope } from '../../access/authority.ts'
import { dynamicStatement } from '../../database/statement.ts'
import { Id, Instant } from '../../http/formats.ts'
import { defineCursor, PageInput } from '../../http/pagination.ts'
import { defineUseCase } from '../../context/use-case.ts'
import { Input, Nullable } from '../../primitives/schema.ts'

export const EntryView = Type.Object({
  id: Id,
  occurredAt: Instant,
  action: Type.String({ description: 'The use case, e.g. access.change-user.' }),
  actor: Type.String({ description: 'user, or what acted on its own, e.g. job:….' }),
  summary: Nullable(Type.String(), 'What the use case does; null: it is not installed any more.'),
  userId: Nullable(Id),
  userName: Nullable(Type.String()),
  companyId: Nullable(Id),
  shopId: Nullable(Id),
  subjectId: Nullable(Id),
  subjectName: Nullable(Type.String(), 'Of whom it tells, when the subject is a member of staff.'),
  facts: Nullable(Type.Object({}, { additionalProperties: true })),
  requestId: Nullable(Type.String())
})

interface Row {
  id: string
  occurred_at: Date
  action: string
  actor: string
  user_id: string | null
  user_name: string | null
  company_id: string | null
  shop_id: string | null
  subject_id: string | null
  subject_name: string | null
  facts: Record<string, unknown> | null
  request_id: string | null
}

const newestFirst = defineCursor(['instant', 'id'], (row: Row) => [
  row.occurred_at.toISOString(),
  row.id
])

const view = (ctx: Context, r: Row): Static<typeof EntryView> => ({
  id: r.id,
  occurredAt: r.occurred_at.toISOString(),
  action: r.action,
  summary: ActingContext.of(ctx).instance.registry.useCases.get(r.action)?.summary ?? null,
  actor: r.actor,
  userId: r.user_id,
  userName: r.user_name,
  companyId: r.company_id,
  shopId: r.shop_id,
  subjectId: r.subject_id,
  subjectName: r.subject_name,
  facts: r.facts,
  requestId: r.request_id
})

export const listEntries = defineUseCase({
  name: 'audit.list-entries',
  summary: 'Who did what in the company or shop acted in, newest first',
  permission: 'audit.read',
  withPassword: 'it administers the company',
  scope: 'tenant',
  reads: true,
  input: Input({
    ...PageInput,
    subjectId: Type.Optional(Id),
    userId: Type.Optional(Id),
    action: Type.Optional(Type.String({ maxLength: 100, description: 'e.g. access.change-user' })),
    plugin: Type.Optional(
      Type.String({ pattern: '^[a-z-]{1,40}$', description: 'Whatever a plugin does, e.g. pos.' })
    ),
    from: Type.Optional(Instant),
    to: Type.Optional(
      Type.String({ format: 'date-time', description: 'Entries before this instant.' })
    )
  }),
  async run(ctx, { limit, after, subjectId, userId, action, plugin, from, to }) {
    const values: unknown[] = [ctx.tenantId]
    const where = ['tenant_id = $1']
    const only = (condition: (...parameters: string[]) => string, ...given: unknown[]): void => {
      if (given.some(value => value !== undefined && value !== null)) {
        where.push(condition(...given.map(value => `$${values.push(value)}`)))
      }
    }
    const [companyId, shopId] = visibleScope(ctx)
    only(company => `company_id = ${company}`, companyId)
    only(shop => `shop_id = ${shop}`, shopId)
    only(subject => `subject_id = ${subject}`, subjectId)
    only(user => `user_id = ${user}`, userId)
    only(name => `action = ${name}`, action)
    only(name => `starts_with(action, ${name} || '.')`, plugin)
    only(instant => `occurred_at >= ${instant}`, from)
    only(instant => `occurred_at < ${instant}`, to)
    only(
      (instant, id) => `(occurred_at, id) < (${instant}::timestamptz, ${id}::uuid)`,
      ...newestFirst.behind(after)
    )
    const rows = await dynamicStatement<Row>(
      `
      SELECT id, occurred_at, action, actor, user_id, company_id, shop_id, subject_id, facts, request_id,
        (SELECT u.name FROM staff_user u WHERE u.tenant_id = $1 AND u.id = e.user_id) AS user_name,
        (SELECT u.name FROM staff_user u WHERE u.tenant_id = $1 AND u.id = e.subject_id) AS subject_name
      FROM audit_entry e WHERE ${where.join(' AND ')} ORDER BY occurred_at DESC, id DESC LIMIT $${values.push(limit + 1)}`,
      values
    )
    return newestFirst.page(rows, limit, row => view(ctx, row))
  }
})
