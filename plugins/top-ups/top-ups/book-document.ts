import { type EventData, newId, statement, type UnitContext } from 'stoa/plugin'
import type { SaleExtended } from '../../../contracts/sale-extensions.ts'
import { topUpErrors } from '../errors.ts'
import { type KnownOperator, knownOperators } from '../operators/store.ts'
import { isSold } from '../rules/is-sold.ts'
import { TOO_LATE_MS } from '../rules/judge-answer.ts'
import { sendTopUp } from '../sending/jobs.ts'
import { fail } from '../sending/settled.ts'
import { TopUpSettings } from '../settings.ts'
import type { Carried, CarriedTopUp } from './carried.ts'
import { announce, lockOfDocument, noteStep, type TopUpRow } from './store.ts'

type Document = EventData<typeof SaleExtended>

const insert = statement<TopUpRow>(
  'top-ups.add',
  `
  INSERT INTO top_ups_top_up (tenant_id, company_id, shop_id, id, document_id, item_no, register_id, phone, country, operator_id, operator_name, is_local, currency, amount_minor, fee_minor, user_id, created_at, updated_at)
  SELECT $1, $2, $3, t.id, $4, t."itemNo", $5, t.phone, t.country, t."operatorId", t."operatorName", t."isLocal", $6, t."amountMinor", $7, $8, $9, $9
  FROM jsonb_to_recordset($10::jsonb) AS t (id uuid, "itemNo" integer, phone text, country text, "operatorId" text, "operatorName" text, "isLocal" boolean, "amountMinor" bigint)
  RETURNING id, company_id, shop_id, document_id, register_id, phone, country, operator_id, operator_name, is_local, currency, amount_minor, state, sent_at, retry_requested, provider_ref, failure_code, returned_at`
)
const giveBack = statement(
  'top-ups.returned',
  'UPDATE top_ups_top_up SET returned_at = $3, version = version + 1, updated_at = $3 WHERE tenant_id = $1 AND id = $2'
)

const carriedBy = ({ extras }: Document): readonly CarriedTopUp[] =>
  (extras['top-ups'] as Carried | undefined)?.topUps ?? []

export const hasTopUps = (document: Document): boolean => carriedBy(document).length > 0

/**
 * In the transaction of a sale: its top-ups, and the wish that the provider is asked once it is
 * posted. Of its refund or void: what failed goes back for good; what is under way is waited for, and
 * what is on the phone is not voided.
 * @throws top-ups.still-pending, top-ups.delivered
 */
export async function bookDocument(ctx: UnitContext, document: Document): Promise<void> {
  await (document.kind === 'sale' ? sell(ctx, document) : takeBack(ctx, document))
}

async function sell(ctx: UnitContext, document: Document): Promise<void> {
  const { documentId, companyId, shopId, registerId, currency } = document
  const carried = carriedBy(document)
  const operators = await knownOperators(
    ctx,
    carried.map(({ operatorId }) => operatorId)
  )
  const { feeMinor } = ctx.settings(TopUpSettings)
  const items = carried.map((one, i) => ({
    ...one,
    id: newId(),
    itemNo: i + 1,
    operatorName: operators.get(one.operatorId)?.name ?? one.operatorId,
    isLocal: operators.get(one.operatorId)?.isLocal ?? false
  }))
  const rows = await insert([
    ctx.tenantId,
    companyId,
    shopId,
    documentId,
    registerId,
    currency,
    feeMinor,
    ctx.userId,
    ctx.now,
    JSON.stringify(items)
  ])
  for (const row of rows) {
    const code = document.hasHappened
      ? unfit(ctx, document, row, operators.get(row.operator_id))
      : null
    if (code === null) {
      ctx.enqueue(sendTopUp, { topUpId: row.id }, { priority: 0 })
      await announce(ctx, row, 'pending')
    } else {
      await fail(ctx, row, code, null)
    }
  }
}

/** Why something that was paid off line is not sent any more; null: it is. */
function unfit(
  ctx: UnitContext,
  { occurredAt, currency }: Document,
  { amount_minor: amountMinor }: TopUpRow,
  operator: KnownOperator | undefined
): string | null {
  if (ctx.now.getTime() - Date.parse(occurredAt) > TOO_LATE_MS) return 'too-late'
  const isKnown = operator?.currency === currency && isSold(operator, amountMinor)
  return isKnown ? null : 'not-sold'
}

async function takeBack(
  ctx: UnitContext,
  { kind, originalId, hasHappened }: Document
): Promise<void> {
  if (originalId === null) return
  const rows = await lockOfDocument(ctx, originalId)
  if (!hasHappened && rows.some(({ state }) => state === 'pending')) {
    throw topUpErrors['still-pending']()
  }
  if (!hasHappened && kind === 'void' && rows.some(({ state }) => state === 'confirmed')) {
    throw topUpErrors.delivered()
  }
  for (const row of rows.filter(one => one.state === 'failed' && one.returned_at === null)) {
    await giveBack([ctx.tenantId, row.id, ctx.now])
    await noteStep(ctx, row, { kind: 'returned' })
    await announce(ctx, row, row.state)
  }
}
