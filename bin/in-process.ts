import type { Config } from '../core/instance/config.ts'
import { besideRunning } from './admin.ts'
import { operatorName } from './as-operator.ts'
import type { Exchange } from './client.ts'
import type { Instance } from '../core/instance/instance.ts'

type Inject = {
  method: 'GET' | 'POST'
  url: string
  headers: Record<string, string>
  payload: string | undefined
}

/**
 * Runs the instance of this machine in this process, without listening, for requests of the
 * operator.
 */
export async function withInstance<T>(
  config: Config,
  work: (exchange: Exchange) => Promise<T>
): Promise<T> {
  const { startInstance } = await import('./instance.ts')
  const running = await startInstance({
    ...(await besideRunning(config)),
    STOA_ROLE: 'web',
    LOG_LEVEL: 'fatal'
  })
  Object.assign(running.instance, { operator: operatorName() })
  try {
    return await work(async (url, { method, headers, body }) => {
      const answer = await running.app.inject({
        method,
        url: new URL(url).pathname,
        headers,
        payload: body
      } as Inject)
      return {
        status: answer.statusCode,
        headers: { get: name => answer.headers[name]?.toString() ?? null },
        text: async () => answer.body
      }
    })
  } finally {
    await running.stop()
  }
}

/** PostgreSQL says: wrong password or no such role, no such table. */
const NOT_READY = new Set(['28P01', '42P01'])

/**
 * Runs work of the operator on the instance of this machine, beside the running server. Its tables
 * are taken as they are.
 * @throws Error that names the fix when they or their roles are not there
 */
export async function onInstance<T>(
  config: Config,
  work: (instance: Instance) => Promise<T>
): Promise<T> {
  const { startInstance } = await import('./instance.ts')
  const running = await startInstance({
    ...(await besideRunning(config)),
    STOA_ROLE: 'web',
    STOA_MIGRATE: 'by-hand',
    LOG_LEVEL: 'fatal'
  }).catch((error: Error & { code?: string }) => {
    throw NOT_READY.has(error.code ?? '')
      ? new Error(
          'This database was not made ready for this instance; stoa doctor says what is missing, stoa migrate makes it.',
          { cause: error }
        )
      : error
  })
  try {
    return await work(running.instance)
  } finally {
    await running.stop()
  }
}
