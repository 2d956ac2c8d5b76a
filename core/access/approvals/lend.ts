import type { TObject } from '@sinclair/typebox'
import { ActingContext } from '../../context/acting-context.ts'
import { unitOfWork } from '../../database/unit-of-work.ts'
import type { UseCase } from '../../context/use-case.ts'
import { isId } from '../../primitives/ids.ts'
import { lendTo, reach, type Ability } from '../ability.ts'
import { abilityAt } from '../acting-scope.ts'
import { accessErrors } from '../errors.ts'
import { hashOfInput } from './canonical.ts'
import { approvalsToUse, noteMade, useApproval, type ApprovalToUse } from './store.ts'

type Asked = Pick<UseCase, 'name' | 'approvable'> & { input: TObject }

/** The approvals that fit a request, not used yet. */
export interface Lent {
  /** The caller with those permissions more, in the shop they were asked in. */
  ctx: ActingContext
  /** In the transaction of the work, before it. @throws access.approval-used */
  take(): Promise<void>
  /** The same, after it: notes what was made, and says in the audit who approved. */
  made(inside: ActingContext, result: unknown): Promise<void>
}

/** More than a use case has that can be lent: who sends them is guessing. */
const MOST = 10

/**
 * What the request's approvals lend it; null: it names none. Each is of one permission and was given
 * for this very request, so what needs two is asked for twice and names both
 * (`stoa-approval: <id>, <id>`); all are used with it, or none. Nothing else of an approver's is lent.
 * @throws access.approval-unknown, -not-given, -expired, -used, -of-another-request, -withdrawn
 */
export async function lentTo(
  ctx: ActingContext,
  useCase: Asked,
  input: unknown
): Promise<Lent | null> {
  const ids = [...new Set(ctx.acting.approvalIds)]
  const [first] = ids
  if (first === undefined) return null
  const isReadable = ids.length <= MOST && ids.every(isId)
  const found = isReadable ? await approvalsNamed(ctx, useCase, ids) : []
  // Another's is like one that is not there.
  if (found.length < ids.length || found.some(row => row.requested_by !== ctx.userId)) {
    throw accessErrors['approval-unknown']()
  }
  const lentBy = new Map<string, string>()
  for (const row of found) {
    const approver = await fits(ctx, row, useCase, input)
    if (row.shop_id !== found[0]?.shop_id) throw accessErrors['approval-of-another-request']()
    lentBy.set(row.permission, approver)
  }
  const withLent = (ability: Ability): Ability => [...lentBy.keys()].reduce(lendTo, ability)
  const { inCompany } = ctx.acting
  return {
    ctx: new ActingContext(
      ctx.instance,
      {
        ...ctx.acting,
        shopId: found[0]?.shop_id ?? null,
        ability: withLent(ctx.acting.ability),
        lentBy,
        ...(inCompany !== undefined && { inCompany: withLent(inCompany) })
      },
      ctx.commitBuffer
    ),
    async take() {
      for (const { id } of found) {
        const [taken] = await useApproval([ctx.tenantId, id])
        if (!taken) throw accessErrors['approval-used']()
      }
    },
    async made(inside, result) {
      const { id } = (result ?? {}) as { id?: unknown }
      const madeId = typeof id === 'string' && isId(id) ? id : null
      await noteMade([ctx.tenantId, ids, madeId])
      const { commitBuffer } = inside
      commitBuffer.auditAs ??= useCase.name
      commitBuffer.audit = {
        subjectId: commitBuffer.audit?.subjectId ?? madeId ?? first,
        facts: { ...commitBuffer.audit?.facts, ...factsOf(found, lentBy) }
      }
    }
  }
}

const approvalsNamed = (
  ctx: ActingContext,
  { name }: Asked,
  ids: string[]
): Promise<ApprovalToUse[]> =>
  unitOfWork(
    ctx.instance.pool,
    ctx.scope,
    () => approvalsToUse([ctx.tenantId, ctx.companyId, ids]),
    { reads: true, owner: name }
  )

/** For the audit: of one its facts, of several a list of them. */
function factsOf(found: ApprovalToUse[], lentBy: Map<string, string>): Record<string, unknown> {
  const facts = found.map(({ id, permission }) => ({
    approvalId: id,
    permission,
    approvedBy: lentBy.get(permission)
  }))
  return facts.length === 1 ? { ...facts[0] } : { approvals: facts }
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
