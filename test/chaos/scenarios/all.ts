import type { Scenario } from '../scenario.ts'
import { hostileScenarios } from './hostile-plugin.ts'
import { lineScenarios } from './lines.ts'
import { lockScenarios } from './locks.ts'
import { postgresScenarios } from './postgres.ts'
import { processScenarios } from './processes.ts'
import { redisScenarios } from './redis.ts'

/**
 * Those that need the same processes stand together; what installs further plugins comes last,
 * since its tables stay.
 */
export const scenarios: readonly Scenario[] = bySetup([
  ...postgresScenarios,
  ...lockScenarios,
  ...lineScenarios,
  ...processScenarios,
  ...redisScenarios,
  ...hostileScenarios
])

function bySetup(all: Scenario[]): Scenario[] {
  const setups = [...new Set(all.map(({ setup }) => JSON.stringify(setup)))]
  return setups.flatMap(requested => all.filter(({ setup }) => JSON.stringify(setup) === requested))
}
