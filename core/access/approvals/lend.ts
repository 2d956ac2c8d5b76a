import type { TObject } from '@sinclair/typebox'
import { ActingContext } from '../../context/acting-context.ts'
import { unitOfWork } from '../../database/unit-of-work.ts'
import type { UseCase } from '../../context/use-case.ts'
import { isId } from '../../primitives/ids.ts'
import { lendTo, reach } from '../ability.ts'
import { abilityAt } from '../acting-scope.ts'
import { accessErrors } from '../errors.ts'
import { hashOfInput } from './canonical.ts'
import { approvalToUse, noteMade, useApproval, type ApprovalToUse } from './store.ts'

type Asked = Pick<UseCase, 'name' | 'approvable'> & { input: TObject }

/** An approval that fits a request, not used yet. */
export interface Lent {
  /** The caller with that one permission more, in the shop it was asked in. */
  ctx: ActingContext
  /** In the transaction of the work, before it. @throws access.approval-used */
  take(): Promise<void>
  /** The same, after it: notes what was made, and says in the audit who approved. */
  made(inside: ActingContext, result: unknown): Promise<void>
}

/**
 * What the request's approval lends it; null: it names none. Nothing else of the approver's is lent.
 * @throws access.approval-unknown, -not-given, -expired, -used, -of-another-request, -withdrawn
 */
export async function lentTo(
  ctx: ActingContext,
  useCase: Asked,
  input: unknown
): Promise<Lent | null> {
  const { approvalId } = ctx.acting
  if (approvalId === undefined) return null
  const found = await unitOfWork(
    ctx.instance.pool,
    ctx.scope,
    async () =>
      isId(approvalId)
        ? (await approvalToUse([ctx.tenantId, ctx.companyId, approvalId]))[0]
        : undefined,
    { reads: true, owner: useCase.name }
  )
  // Another's is like one that is not there.
  if (!found || found.requested_by !== ctx.userId) throw accessErrors['approval-unknown']()
  const approver = await fits(ctx, found, useCase, input)
  const { permission, shop_id: shopId } = found
  const ability = lendTo(ctx.acting.ability, permission)
  const { inCompany } = ctx.acting
  return {
    ctx: new ActingContext(
      ctx.instance,
      {
        ...ctx.acting,
        shopId,
        ability,
        ...(inCompany !== undefined && { inCompany: lendTo(inCompany, permission) })
      },
      ctx.commitBuffer
    ),
    async take() {
      const [taken] = await useApproval([ctx.tenantId, approvalId])
      if (!taken) throw accessErrors['approval-used']()
    },
    async made(inside, result) {
      const { id } = (result ?? {}) as { id?: unknown }
      const madeId = typeof id === 'string' && isId(id) ? id : null
      await noteMade([ctx.tenantId, approvalId, madeId])
      const { commitBuffer } = inside
      commitBuffer.auditAs ??= useCase.name
      commitBuffer.audit = {
        subjectId: commitBuffer.audit?.subjectId ?? madeId ?? approvalId,
        facts: { ...commitBuffer.audit?.facts, approvalId, permission, approvedBy: approver }
      }
    }
  }
}

/** @returns who approved */
async function fits(
  ctx: ActingContext,
  row: ApprovalToUse,
  { name, approvable, input: schema }: Asked,
  input: unknown
): Promise<string> {
  if (
    row.operation !== name ||
    approvable[row.permission] === undefined ||
    !row.input_hash.equals(hashOfInput(schema, input))
  ) {
    throw accessErrors['approval-of-another-request']()
  }
  if (row.used) throw accessErrors['approval-used']()
  if (row.state !== 'approved' || row.decided_by === null) {
    throw accessErrors['approval-not-given']({ state: row.state })
  }
  if (row.expired) throw accessErrors['approval-expired']()
  const { directory } = ctx.instance
  const approver = await directory.principal(ctx.tenant, row.decided_by)
  const holds =
    approver?.status === 'active' &&
    reach(abilityAt(approver.grants, ctx.companyId, row.shop_id), row.permission) !== 'no'
  if (!holds) throw accessErrors['approval-withdrawn']({ permission: row.permission })
  return row.decided_by
}
