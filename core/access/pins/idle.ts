import type { Context } from '../../context/context.ts'
import { AccessSettings } from '../settings.ts'

/**
 * How long what a log-in by PIN gives is good for, in seconds. The page renews it while someone works
 * there, at the latest when the access token ends, so the refresh token lasts that much longer.
 */
export function secondsOfPin(
  ctx: Context,
  shopId: string
): { accessToken: number; refreshToken: number } {
  const idle = ctx.settings(AccessSettings, shopId).pinIdleMinutes * 60
  return { accessToken: idle, refreshToken: 2 * idle }
}
