import {
  coreErrors,
  Currency,
  defineUseCase,
  Id,
  Page,
  PageInput,
  pageOf,
  readCursor,
  statement,
  Type,
  type Context
} from 'stoa/plugin'
import { INTENT_COLUMNS, intentById, type IntentRow } from '../intent-book.ts'
import { methods } from '../payment-desk.ts'
import { refundsOf } from '../refund-book.ts'
import { IntentView, intentView, PaymentStateText } from '../views/intent-view.ts'
import { refundView } from '../views/refund-view.ts'

const page = statement<IntentRow>(
  'payments.intents',
  `
  SELECT ${INTENT_COLUMNS} FROM payments_intent
  WHERE tenant_id = $1 AND company_id = $2 AND ($3::uuid IS NULL OR shop_id = $3) AND ($4::text IS NULL OR state = $4) AND ($5::text IS NULL OR purpose_type = $5)
    AND ($6::uuid IS NULL OR purpose_id = $6) AND ($7::boolean IS NULL OR (differs IS NOT NULL) = $7) AND ($8::uuid IS NULL OR id < $8)
  ORDER BY id DESC LIMIT $9`
)

export const IntentPage = Page(IntentView)

export async function intentHere(ctx: Context, intentId: string): Promise<IntentRow> {
  const [row] = await intentById([ctx.tenantId, ctx.company().id, intentId])
  if (!row) throw coreErrors['not-found']({ what: 'payment' })
  return row
}

/** The id after which the next page begins, newest first. */
export const idAfter = (after: string | undefined): string | null =>
  readCursor(after, 'id')?.[0] ?? null

export const listIntents = defineUseCase({
  name: 'payments.list-payments',
  summary: 'Payments asked for through providers and by hand, newest first',
  permission: 'payment.read',
  reads: true,
  input: Type.Object(
    {
      shopId: Type.Optional(Id),
      state: Type.Optional(PaymentStateText),
      purposeType: Type.Optional(Type.String({ maxLength: 60 })),
      purposeId: Type.Optional(Id),
      differs: Type.Optional(
        Type.Boolean({ description: 'true: only those of which the provider says otherwise.' })
      ),
      ...PageInput
    },
    { additionalProperties: false }
  ),
  async run(ctx, { shopId, state, purposeType, purposeId, differs, limit, after }) {
    const shop = shopId === undefined ? null : ctx.shop(shopId).id
    const rows = await page([
      ctx.tenantId,
      ctx.company().id,
      shop,
      state ?? null,
      purposeType ?? null,
      purposeId ?? null,
      differs ?? null,
      idAfter(after),
      limit + 1
    ])
    return pageOf(
      rows,
      limit,
      row => [row.id],
      row => intentView(ctx, row)
    )
  }
})

export const getIntent = defineUseCase({
  name: 'payments.get-payment',
  summary: 'One payment and how far it is',
  permission: 'payment.read',
  reads: true,
  input: Type.Object({ intentId: Id }, { additionalProperties: false }),
  run: async (ctx, { intentId }) => intentView(ctx, await intentHere(ctx, intentId))
})

export const listRefunds = defineUseCase({
  name: 'payments.list-refunds',
  summary: 'The refunds of a payment and how far they are',
  permission: 'payment.read',
  reads: true,
  input: Type.Object({ intentId: Id }, { additionalProperties: false }),
  async run(ctx, { intentId }) {
    const row = await intentHere(ctx, intentId)
    return { items: (await refundsOf([ctx.tenantId, row.company_id, row.id])).map(refundView) }
  }
})

export const listMethods = defineUseCase({
  name: 'payments.list-methods',
  summary: 'How something can be paid in a shop',
  permission: 'payment.read',
  reads: true,
  input: Type.Object(
    {
      shopId: Type.Optional(Id),
      currency: Type.Optional(Currency),
      amountMinor: Type.Optional(
        Type.Integer({
          minimum: 1,
          maximum: 9_007_199_254_740_991,
          description: 'Only what can take this amount. Minor units'
        })
      )
    },
    { additionalProperties: false }
  ),
  run: async (ctx, { shopId, currency = ctx.company().currency, amountMinor = null }) => ({
    items: await methods(ctx, { shopId: ctx.shop(shopId).id, currency, amountMinor })
  })
})
