import { Type } from '@sinclair/typebox'
import { statement } from '../../database/statement.ts'
import { coreErrors } from '../../primitives/errors.ts'
import { Id, Name, Version } from '../../http/formats.ts'
import { defineCursor, PageInput } from '../../http/pagination.ts'
import { tenantChanged } from '../../context/acting-context.ts'
import { defineUseCase } from '../../context/use-case.ts'
import { demandReach, visibleScope } from '../authority.ts'
import { endAllSessions } from '../sessions/sessions.ts'
import {
  COLUMNS,
  heldBy,
  keepingAnOwner,
  SEEN,
  seenUser,
  viewOfUser,
  type UserRow
} from './user-rows.ts'
import { Input } from '../../primitives/schema.ts'

export const UserName = Name()
const Status = Type.Union([Type.Literal('active'), Type.Literal('disabled')])

const byEmail = defineCursor(['text'], (row: UserRow) => [row.email])
const userPage = statement<UserRow>(
  'access.user-page',
  `
  SELECT ${COLUMNS} FROM staff_user u
  WHERE u.tenant_id = $1 AND ${SEEN} AND ($4::text IS NULL OR u.email > $4) AND ($5::text IS NULL OR u.status = $5)
    AND ($6::text IS NULL OR strpos(lower(u.name), $6) > 0 OR strpos(u.email, $6) > 0)
  ORDER BY u.email LIMIT $7`
)
const update = statement<{ was: string }>(
  'access.change-user',
  `
  UPDATE staff_user u SET name = coalesce($4, u.name), status = coalesce($5, u.status), version = u.version + 1, updated_at = now(),
    epoch = u.epoch + CASE WHEN $5 = 'disabled' AND u.status = 'active' THEN 1 ELSE 0 END
  FROM staff_user before WHERE u.tenant_id = $1 AND u.id = $2 AND u.version = $3 AND before.tenant_id = u.tenant_id AND before.id = u.id RETURNING before.status AS was`
)

export const listUsers = defineUseCase({
  name: 'access.list-users',
  summary: 'Lists the staff of the company or shop acted in, by e-mail',
  permission: 'user.read',
  withPassword: 'it decides who comes in, and what they may do',
  scope: 'tenant',
  reads: true,
  input: Input({
    ...PageInput,
    search: Type.Optional(
      Type.String({ minLength: 1, maxLength: 100, description: 'A part of the name or e-mail.' })
    ),
    status: Type.Optional(Status)
  }),
  async run(ctx, { limit, after, search, status }) {
    const [email] = byEmail.behind(after)
    const rows = await userPage([
      ctx.tenantId,
      ...visibleScope(ctx),
      email,
      status ?? null,
      search?.toLowerCase() ?? null,
      limit + 1
    ])
    return byEmail.page(rows, limit, viewOfUser)
  }
})

export const getUser = defineUseCase({
  name: 'access.get-user',
  summary: 'A staff member',
  permission: 'user.read',
  withPassword: 'it decides who comes in, and what they may do',
  scope: 'tenant',
  reads: true,
  input: Input({ userId: Id }),
  run: async (ctx, { userId }) => viewOfUser(await seenUser(ctx, userId))
})

export const changeUser = defineUseCase({
  name: 'access.change-user',
  summary: 'Renames, disables or enables a staff member; disabling ends their sessions at once',
  permission: 'user.edit',
  withPassword: 'it decides who comes in, and what they may do',
  scope: 'tenant',
  humanOnly: 'it could shut people out',
  input: Input({
    userId: Id,
    version: Version,
    name: Type.Optional(UserName),
    status: Type.Optional(Status)
  }),
  async run(ctx, { userId, version, name, status }) {
    const [user, held] = await Promise.all([seenUser(ctx, userId), heldBy(ctx, userId)])
    await demandReach(ctx, held)
    const change = async (): Promise<void> => {
      const [changed] = await update([ctx.tenantId, userId, version, name ?? null, status ?? null])
      if (!changed) throw coreErrors['stale-version']({ version: user.version })
      if (status === 'disabled' && changed.was === 'active') {
        await endAllSessions(ctx.tenantId, userId)
      }
    }
    await (status === 'disabled' ? keepingAnOwner(ctx, change) : change())
    tenantChanged(ctx)
    ctx.audited(userId, { ...(name === undefined ? {} : { renamed: true }), status })
    return viewOfUser(await seenUser(ctx, userId))
  }
})
