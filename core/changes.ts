import type { Client } from 'pg'
import type { Logger } from 'pino'
import { connect } from './database/connection.ts'
import type { Directory } from './directory.ts'
import { isId } from './ids.ts'

const RETRY_MS = 1_000

/**
 * Hears from PostgreSQL which tenants changed in any process, and has the directory forget them. Owns one connection
 * outside the pool. When it breaks, everything is forgotten, and again once it is back: stale knowledge never outlives it.
 */
export async function listenForChanges (url: string, directory: Directory, log: Logger): Promise<{ stop (): Promise<void> }> {
  let client: Client | undefined
  let stopped = false

  async function listen (): Promise<void> {
    const fresh = connect(url, 'stoa changes')
    fresh.on('notification', ({ payload }) => {
      if (payload !== undefined && isId(payload)) directory.forget(payload)
      else directory.forgetAll()
    })
    fresh.on('error', error => {
      if (stopped || client !== fresh) return
      log.warn({ err: error }, 'the connection that hears of changes broke, it is made anew')
      client = undefined
      directory.forgetAll()
      void again()
    })
    await fresh.connect()
    await fresh.query('LISTEN stoa_changed')
    client = fresh
    directory.forgetAll()
  }

  async function again (): Promise<void> {
    while (!stopped && client === undefined) {
      await new Promise(resolve => setTimeout(resolve, RETRY_MS))
      await listen().catch(error => log.warn({ err: error }, 'still no connection that hears of changes'))
      if (client === undefined) directory.forgetAll()
    }
  }

  await listen()
  return {
    async stop () {
      stopped = true
      await client?.end()
    }
  }
}
