import { createHash } from 'node:crypto'
import { newId, statement, type Context } from 'stoa/plugin'
import { paymentsErrors } from '../../errors.ts'
import type { PaymentRow } from '../store.ts'

export const MOST_PROOFS = 2

export interface ProofRow {
  id: string
  n: number
  created_at: Date
}

export const proofsOf = statement<ProofRow>(
  'payments.proofs',
  'SELECT id, n, created_at FROM payments_proof WHERE tenant_id = $1 AND company_id = $2 AND payment_id = $3 ORDER BY n'
)
export const proofImage = statement<{ image: Buffer }>(
  'payments.proof-image',
  'SELECT image FROM payments_proof WHERE tenant_id = $1 AND company_id = $2 AND payment_id = $3 AND id = $4'
)
const sameProof = statement<{ id: string }>(
  'payments.same-proof',
  'SELECT id FROM payments_proof WHERE tenant_id = $1 AND payment_id = $2 AND hash = $3'
)
const insert = statement<{ id: string }>(
  'payments.insert-proof',
  `
  INSERT INTO payments_proof (tenant_id, company_id, shop_id, id, payment_id, n, hash, image)
  SELECT $1, $2, $3, $4, $5, count(*) + 1, $6, $7 FROM payments_proof WHERE tenant_id = $1 AND payment_id = $5 HAVING count(*) < ${MOST_PROOFS}
  ON CONFLICT DO NOTHING RETURNING id`
)

/**
 * Keeps a payer's picture; the same one again is kept once. The payment's row is to be locked.
 * @throws payments.proofs-complete
 */
export async function keepProof(ctx: Context, payment: PaymentRow, image: Buffer): Promise<void> {
  const hash = createHash('sha256').update(image).digest('hex')
  if ((await sameProof([ctx.tenantId, payment.id, hash])).length > 0) return
  const made = await insert([
    ctx.tenantId,
    payment.company_id,
    payment.shop_id,
    newId(),
    payment.id,
    hash,
    image
  ])
  if (made.length === 0) throw paymentsErrors['proofs-complete']({ most: MOST_PROOFS })
}
