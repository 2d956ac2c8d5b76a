import type { Config } from '../core/config.ts'
import { besideRunning } from './admin.ts'
import type { Exchange } from './client.ts'
import { startInstance } from './instance.ts'

type Inject = { method: 'GET' | 'POST', url: string, headers: Record<string, string>, payload: string | undefined }

/** Runs the instance of this machine in this process, without listening, for requests of the operator. */
export async function withInstance<T> (config: Config, work: (exchange: Exchange) => Promise<T>): Promise<T> {
  const running = await startInstance({ ...await besideRunning(config), STOA_ROLE: 'web', LOG_LEVEL: 'fatal' })
  try {
    return await work(async (url, { method, headers, body }) => {
      const answer = await running.app.inject({ method, url: new URL(url).pathname, headers, payload: body } as Inject)
      return { status: answer.statusCode, headers: { get: name => answer.headers[name]?.toString() ?? null }, text: async () => answer.body }
    })
  } finally {
    await running.stop()
  }
}
