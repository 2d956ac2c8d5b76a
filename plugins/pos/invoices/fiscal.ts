import { type Context, Problem } from 'stoa/plugin'
import { Fiscal, type InvoiceToSign } from '../../../contracts/fiscal.ts'
import { posErrors } from '../errors.ts'
import { PosSettings } from '../settings.ts'
import type { InvoiceContent } from './content.ts'

/**
 * What a fiscal plugin puts on an invoice; null where there is none.
 * @throws pos.fiscal-refused, pos.fiscal-failed
 */
export async function fiscalMarks(
  ctx: Context,
  invoice: InvoiceToSign
): Promise<InvoiceContent['fiscal']> {
  const fiscal = ctx.askIfAnswered(Fiscal)
  if (fiscal === null) return null
  const answered = await fiscal.sign(invoice).catch((error: unknown) => {
    if (error instanceof Problem) throw error
    ctx.log.error({ err: error, invoiceId: invoice.id }, 'the fiscal plugin failed')
    throw posErrors['fiscal-failed']({}, { cause: error })
  })
  if ('refused' in answered) {
    const { code, message } = answered.refused
    throw posErrors['fiscal-refused']({ refusal: code, reason: message })
  }
  const { signature, qr, legalLines } = answered
  return { signature, qr, legalLines: [...legalLines] }
}

/** Whether tills of a shop sell without a network: by its setting, and by the fiscal plugin. */
export async function sellsOffline(ctx: Context, shopId: string): Promise<boolean> {
  if (!ctx.settings(PosSettings, shopId).offlineSelling) return false
  return (await ctx.askIfAnswered(Fiscal)?.sellsOffline(shopId)) ?? true
}
