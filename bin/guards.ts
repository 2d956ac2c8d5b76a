import { watchStrayErrors } from '../core/plugins/stray-errors.ts'
import { startWatchdog } from '../core/telemetry/watchdog.ts'
import type { RunningInstance } from './instance.ts'

/** Longer than the grace of what runs. */
const PATIENCE_MS = 40_000

/**
 * What keeps a serving process up, or has it started again, whatever the plugins in it do. For a
 * process that is nothing else.
 */
export function guardProcess({ instance, stop }: RunningInstance): void {
  startWatchdog(instance.config.STOA_STALL_SECONDS)
  watchStrayErrors(instance, () => {
    setTimeout(() => process.exit(1), PATIENCE_MS)
    stop().then(
      () => process.exit(1),
      () => process.exit(1)
    )
  })
}
