import { defineUseCase, Id, idCursor, Input, PageInput, statement, Type } from 'stoa/plugin'
import { PAYMENT_COLUMNS, type PaymentRow } from './store.ts'
import { paymentView, PaymentStateText } from './view.ts'

const page = statement<PaymentRow>(
  'payments.intents',
  `
  SELECT ${PAYMENT_COLUMNS} FROM payments_payment
  WHERE tenant_id = $1 AND company_id = $2 AND ($3::uuid IS NULL OR shop_id = $3) AND ($4::text IS NULL OR state = $4) AND ($5::text IS NULL OR purpose_type = $5)
    AND ($6::uuid IS NULL OR purpose_id = $6) AND ($7::boolean IS NULL OR (differs IS NOT NULL AND differs -> 'resolved' IS NULL) = $7) AND ($8::uuid IS NULL OR id < $8)
  ORDER BY id DESC LIMIT $9`
)

export const listPayments = defineUseCase({
  name: 'payments.list-payments',
  summary: 'Payments through providers and manual payments, newest first',
  permission: 'payment.read',
  reads: true,
  input: Input({
    shopId: Type.Optional(Id),
    state: Type.Optional(PaymentStateText),
    purposeType: Type.Optional(Type.String({ maxLength: 60 })),
    purposeId: Type.Optional(Id),
    differs: Type.Optional(
      Type.Boolean({
        description:
          'true: only those of which the provider says otherwise, and no one has resolved it.'
      })
    ),
    ...PageInput
  }),
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
      ...idCursor.behind(after),
      limit + 1
    ])
    return idCursor.page(rows, limit, row => paymentView(ctx, row))
  }
})
