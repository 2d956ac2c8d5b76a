import { directionOf, handleJob, type Context } from 'stoa/plugin'
import { sendOnce, type Waiting } from '../network/send-once.ts'
import { sendSlip } from './jobs.ts'
import { slipRow } from './slip-row.ts'
import { moveSlip, slipOf } from './store.ts'

export const sendSlipHandler = handleJob(sendSlip, (ctx, { data: { slipId }, signal }) =>
  sendOnce(ctx, signal, {
    find: inside => waitingSlip(inside, slipId),
    move: (inside, from, to) => moveSlip(inside, slipId, from, to)
  })
)

async function waitingSlip(ctx: Context, slipId: string): Promise<Waiting | null> {
  const slip = await slipOf(ctx, slipId)
  if (slip === null) return null
  const { locale } = ctx.company()
  return {
    state: slip.state,
    queuedAt: slip.queued_at,
    host: slip.printer_host,
    port: slip.printer_port,
    async bytes() {
      const { encodeReceipt } = await import('../../receipts/escpos/encode-receipt.ts')
      return encodeReceipt(slip.rows.map(slipRow), {
        width: slip.printer_width,
        lettering: slip.printer_lettering,
        locale,
        direction: directionOf(locale),
        opensDrawer: false
      })
    }
  }
}
