import type { Context } from 'stoa/plugin'
import { accountById } from '../../accounts/store.ts'
import { paymentsErrors } from '../../errors.ts'
import { proofsOf } from '../proofs/store.ts'
import { paymentById, type PaymentRow } from '../store.ts'
import { linkView, type LinkView } from './view.ts'

/** The payment the link is of: its auth strategy has put it into the visitor. */
export async function ofLink(ctx: Context, read = paymentById): Promise<PaymentRow> {
  const [row] = await read([ctx.tenantId, ctx.company().id, ctx.visitor?.id])
  if (!row) throw paymentsErrors['link-ended']()
  return row
}

export async function viewOfLink(ctx: Context): Promise<LinkView> {
  const row = await ofLink(ctx)
  const scope = [ctx.tenantId, row.company_id]
  const [proofs, [account]] = await Promise.all([
    proofsOf([...scope, row.id]),
    row.action?.clientSecret === undefined ? [] : accountById([...scope, row.account_id])
  ])
  return linkView(ctx, row, { proofs: proofs.length, account })
}
