import type { EventData, UnitContext } from 'stoa/plugin'
import type { SlipRequested } from '../../../../contracts/slips.ts'
import { sendSlip } from './jobs.ts'
import { insertSlip } from './store.ts'

/** On pos.slip-requested, in the same transaction: it is sent once that is committed. */
export async function queueSlip(
  ctx: UnitContext,
  slip: EventData<typeof SlipRequested>
): Promise<void> {
  if (await insertSlip(ctx, slip)) {
    ctx.enqueue(sendSlip, { slipId: slip.slipId }, { priority: 0 })
  }
}
