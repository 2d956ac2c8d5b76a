import { Type, type Static } from '@sinclair/typebox'
import { Id, Instant } from '../../http/formats.ts'
import { Nullable } from '../../primitives/schema.ts'
import type { ApprovalRow } from './store.ts'

export const ApprovalView = Type.Object({
  id: Id,
  shopId: Id,
  operation: Type.String({ description: 'The use case, e.g. pos.post-sale.' }),
  permission: Type.String({ description: 'What the requester lacks for it.' }),
  input: Type.Unknown({ description: 'What is to be done, exactly.' }),
  state: Type.Union(
    ['waiting', 'approved', 'declined', 'used', 'expired'].map(state => Type.Literal(state))
  ),
  requestedBy: Id,
  requestedByName: Type.String(),
  requestedAt: Instant,
  expiresAt: Instant,
  decidedByName: Nullable(Type.String())
})

const stateOf = ({ state, used_at, expired }: ApprovalRow): string =>
  used_at !== null ? 'used' : expired && state !== 'declined' ? 'expired' : state

export const viewOfApproval = (row: ApprovalRow): Static<typeof ApprovalView> => ({
  id: row.id,
  shopId: row.shop_id,
  operation: row.operation,
  permission: row.permission,
  input: row.input,
  state: stateOf(row),
  requestedBy: row.requested_by,
  requestedByName: row.requested_by_name,
  requestedAt: row.requested_at.toISOString(),
  expiresAt: row.expires_at.toISOString(),
  decidedByName: row.decided_by_name
})
