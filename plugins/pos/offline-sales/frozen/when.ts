import type { Context } from 'stoa/plugin'
import { PosSettings } from '../../settings.ts'
import type { FrozenSale } from './content.ts'
import type { Remark } from './remarks.ts'

const HOUR_MS = 3_600_000

/**
 * When it was rung up, by the device's clock as it was corrected at its last contact: not after now,
 * and not longer ago than a till may sell off line.
 */
export function rungUpWhen(
  ctx: Context,
  { rungUpAt, clockOffsetMs, shopId }: FrozenSale
): { at: Date; remarks: Remark[] } {
  const latest = ctx.now.getTime()
  const earliest = latest - ctx.settings(PosSettings, shopId).offlineHours * HOUR_MS
  const corrected = Date.parse(rungUpAt) + clockOffsetMs
  const at = new Date(Math.min(Math.max(corrected, earliest), latest))
  return {
    at,
    remarks:
      at.getTime() === corrected
        ? []
        : [
            {
              code: 'clock-corrected',
              facts: { rungUpAt, clockOffsetMs, occurredAt: at.toISOString() }
            }
          ]
  }
}
