import { defineUseCase, Input, leastIdAt, statement, Type } from 'stoa/plugin'

export const AttentionView = Type.Object({
  differences: Type.Integer({
    description:
      'Payments of which a reconciliation of the last 30 days found that the provider says otherwise, and no one has resolved it.'
  }),
  disputes: Type.Integer({ description: "At the payer's bank, without a decision yet." }),
  refunds: Type.Integer({ description: 'That people still have to pay out by hand.' })
})

interface Counted {
  differences: number
  disputes: number
  refunds: number
}

const DAYS = 30
const MS_PER_DAY = 86_400_000

// By the few rows that say so, never over all payments. Ids begin with their time: those of
// reconciliations from `$4` on are the recent ones.
const counted = statement<Counted>(
  'payments.attention',
  `
  SELECT
    (SELECT count(DISTINCT i.id)::int FROM payments_reconciliation_difference d JOIN payments_payment i ON i.tenant_id = d.tenant_id AND i.id = d.payment_id
      WHERE d.tenant_id = $1 AND d.company_id = $2 AND d.reconciliation_id >= $4::uuid AND ($3::uuid IS NULL OR i.shop_id = $3) AND i.differs IS NOT NULL AND i.differs -> 'resolved' IS NULL) AS differences,
    (SELECT count(*)::int FROM payments_payment WHERE tenant_id = $1 AND company_id = $2 AND ($3::uuid IS NULL OR shop_id = $3) AND dispute IN ('inquiry', 'open')) AS disputes,
    (SELECT count(*)::int FROM payments_refund r JOIN payments_payment i ON i.tenant_id = r.tenant_id AND i.company_id = r.company_id AND i.id = r.payment_id
      WHERE r.tenant_id = $1 AND r.company_id = $2 AND ($3::uuid IS NULL OR r.shop_id = $3) AND r.state = 'pending' AND i.provider = 'manual') AS refunds`
)

export const countAttention = defineUseCase({
  name: 'payments.count-attention',
  summary: 'How many payments need a person: differences, disputes, refunds to be paid out by hand',
  permission: 'payment.read',
  reads: true,
  input: Input({}),
  async run(ctx): Promise<Counted> {
    const [row] = await counted([
      ctx.tenantId,
      ctx.company().id,
      ctx.shopId,
      leastIdAt(new Date(ctx.now.getTime() - DAYS * MS_PER_DAY))
    ])
    return row ?? { differences: 0, disputes: 0, refunds: 0 }
  }
})
