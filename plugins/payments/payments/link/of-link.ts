import type { Context } from 'stoa/plugin'
import { accountById } from '../../accounts/store.ts'
import { paymentsErrors } from '../../errors.ts'
import { proofsOf } from '../proofs/store.ts'
import { intentById, type IntentRow } from '../store.ts'
import { linkView, type LinkView } from './view.ts'

/** The payment the link is of: its entrance has put it into the visitor. */
export async function ofLink(ctx: Context, read = intentById): Promise<IntentRow> {
  const [row] = await read([ctx.tenantId, ctx.company().id, ctx.visitor?.id])
  if (!row) throw paymentsErrors['link-ended']()
  return row
}

export async function viewOfLink(ctx: Context): Promise<LinkView> {
  const row = await ofLink(ctx)
  const place = [ctx.tenantId, row.company_id]
  const [proofs, [account]] = await Promise.all([
    proofsOf([...place, row.id]),
    row.action?.clientSecret === undefined ? [] : accountById([...place, row.account_id])
  ])
  return linkView(ctx, row, { proofs: proofs.length, account })
}
