import { Type } from '@sinclair/typebox'
import { tenantChanged } from '../../context/acting-context.ts'
import { statement } from '../../database/statement.ts'
import { Id } from '../../http/formats.ts'
import { defineUseCase } from '../../context/use-case.ts'
import { accessErrors } from '../errors.ts'
import { UserName } from './users.ts'
import { Input } from '../../primitives/schema.ts'

export const OwnProfileView = Type.Object({ id: Id, name: Type.String() })

const rename = statement<{ id: string; name: string }>(
  'access.rename-oneself',
  'UPDATE staff_user SET name = $3, version = version + 1, updated_at = now() WHERE tenant_id = $1 AND id = $2 RETURNING id, name'
)

export const changeOwnProfile = defineUseCase({
  name: 'access.change-own-profile',
  summary: "Changes the caller's own name",
  permission: 'profile.edit',
  scope: 'self',
  input: Input({ name: UserName }),
  async run(ctx, { name }) {
    const [row] = ctx.userId === null ? [] : await rename([ctx.tenantId, ctx.userId, name])
    if (!row) throw accessErrors['not-authenticated']()
    tenantChanged(ctx)
    ctx.audited(row.id, { renamed: true })
    return row
  }
})
