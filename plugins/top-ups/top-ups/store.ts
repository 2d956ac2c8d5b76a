import {
  type Context,
  coreErrors,
  defineRepository,
  namesOfStaff,
  newId,
  statement,
  type UnitContext
} from 'stoa/plugin'
import { TopUpChanged } from '../contract.ts'
import type { Exchange } from '../providers/provider.ts'
import type { TopUpState } from '../rules/judge-answer.ts'
import { TopUpModel } from './model.ts'
import { type StepView, TopUpRecord, type TopUpView, type WholeTopUp } from './view.ts'

/** The top-ups of the shops the caller acts in; the newest first. */
export const topUps = defineRepository({
  name: 'top-ups.top-up',
  model: TopUpModel,
  view: TopUpRecord,
  sorts: {
    '-createdAt': { by: ['id'], descending: true },
    createdAt: { by: ['id'] }
  },
  filters: ['state', 'phone', 'registerId', 'documentId']
})

export interface TopUpRow {
  id: string
  company_id: string
  shop_id: string
  document_id: string
  register_id: string
  phone: string
  country: string
  operator_id: string
  operator_name: string
  is_local: boolean
  currency: string
  amount_minor: number
  state: TopUpState
  sent_at: Date | null
  retry_requested: boolean
  provider_ref: string | null
  failure_code: string | null
  returned_at: Date | null
}

const COLUMNS =
  'id, company_id, shop_id, document_id, register_id, phone, country, operator_id, operator_name, is_local, currency, amount_minor, state, sent_at, retry_requested, provider_ref, failure_code, returned_at'
const locked = statement<TopUpRow>(
  'top-ups.lock',
  `SELECT ${COLUMNS} FROM top_ups_top_up WHERE tenant_id = $1 AND company_id = $2 AND ($3::uuid IS NULL OR shop_id = $3) AND id = $4 FOR NO KEY UPDATE`
)
const lockedOf = statement<TopUpRow>(
  'top-ups.lock-of-document',
  `SELECT ${COLUMNS} FROM top_ups_top_up WHERE tenant_id = $1 AND document_id = $2 ORDER BY id FOR NO KEY UPDATE`
)
const addStep = statement(
  'top-ups.add-step',
  `
  INSERT INTO top_ups_step (tenant_id, company_id, shop_id, id, top_up_id, kind, operation, http_status, ms, code, message, user_id, at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`
)
const stepsOf = statement<StepRow>(
  'top-ups.steps',
  `
  SELECT id, kind, operation, http_status, ms, code, message, user_id, at
  FROM (SELECT * FROM top_ups_step WHERE tenant_id = $1 AND top_up_id = $2 ORDER BY id DESC LIMIT 200) AS latest ORDER BY id`
)

interface StepRow {
  id: string
  kind: StepView['kind']
  operation: StepView['operation']
  http_status: number | null
  ms: number | null
  code: string | null
  message: string | null
  user_id: string | null
  at: Date
}

/** One, locked until the transaction ends. @throws stoa.not-found */
export async function lockTopUp(ctx: Context, id: string): Promise<TopUpRow> {
  const [row] = await locked([ctx.tenantId, ctx.company().id, ctx.shopId, id])
  if (row === undefined) throw coreErrors['not-found']({ what: 'top-up' })
  return row
}

/** Those of a sale, locked in the order of their ids. */
export const lockOfDocument = (ctx: Context, documentId: string): Promise<TopUpRow[]> =>
  lockedOf([ctx.tenantId, documentId])

export interface Step {
  kind: StepView['kind']
  exchange?: Exchange
  code?: string | null
  message?: string | null
}

/** Notes what happened, and tells of it where something changed. */
export async function noteStep(
  ctx: UnitContext,
  row: TopUpRow,
  { kind, exchange, code = null, message = null }: Step
): Promise<void> {
  await addStep([
    ctx.tenantId,
    row.company_id,
    row.shop_id,
    newId(),
    row.id,
    kind,
    exchange?.operation ?? null,
    exchange?.status ?? null,
    exchange?.ms ?? null,
    exchange?.code ?? code,
    exchange?.message ?? message,
    ctx.userId,
    ctx.now
  ])
}

export const announce = (
  ctx: UnitContext,
  row: Pick<TopUpRow, 'id' | 'company_id' | 'shop_id' | 'register_id' | 'document_id'>,
  state: TopUpState
): Promise<void> =>
  ctx.emit(TopUpChanged, {
    companyId: row.company_id,
    shopId: row.shop_id,
    registerId: row.register_id,
    saleId: row.document_id,
    topUpId: row.id,
    state
  })

/** Whether it may be tried once more: the provider named no transaction of it, and nothing went back. */
export const canRetry = ({
  state,
  providerRef,
  returnedAt
}: {
  state: TopUpState
  providerRef: string | null
  returnedAt: Date | string | null
}): boolean => state === 'failed' && providerRef === null && returnedAt === null

export const shown = (record: TopUpRecord): TopUpView => ({ ...record, canRetry: canRetry(record) })

/** One with what happened on it. @throws stoa.not-found */
export async function shownWhole(ctx: Context, id: string): Promise<WholeTopUp> {
  const [record, steps] = await Promise.all([topUps.get(ctx, id), stepsOf([ctx.tenantId, id])])
  const people = await namesOfStaff(
    ctx,
    steps.map(step => step.user_id)
  )
  return {
    ...shown(record),
    steps: steps.map(step => ({
      id: step.id,
      kind: step.kind,
      operation: step.operation,
      httpStatus: step.http_status,
      ms: step.ms,
      code: step.code,
      message: step.message,
      user:
        step.user_id === null ? null : { id: step.user_id, name: people.get(step.user_id) ?? '' },
      at: step.at.toISOString()
    }))
  }
}
