import { resolve } from 'node:path'
import type { Client } from 'pg'
import type { Config } from '../core/instance/config.ts'
import { connect } from '../core/database/connection.ts'
import { findRunningEmbeddedPostgres } from '../core/database/embedded.ts'
import { ownMasterSecret } from '../core/security/master-secret.ts'

/**
 * The configuration to reach this machine's instance with, also while another process keeps its
 * embedded PostgreSQL up.
 */
export async function besideRunning(config: Config): Promise<Config> {
  if (config.DATABASE_URL !== undefined || config.DATABASE_APP_URL !== undefined) return config
  const dataDir = resolve(config.STOA_DATA_DIR)
  const running = await findRunningEmbeddedPostgres(resolve(dataDir, 'postgres'))
  return running === undefined
    ? config
    : {
        ...config,
        DATABASE_URL: running,
        STOA_SECRET: config.STOA_SECRET ?? (await ownMasterSecret(dataDir))
      }
}

/**
 * A connection of the operator to the instance's database; the embedded one is started for it when
 * it does not run.
 * @throws Error when the process knows only the serving roles
 */
export async function withAdmin<T>(
  config: Config,
  work: (client: Client) => Promise<T>
): Promise<T> {
  const { openDatabases } = await import('./databases.ts') // only the commands that need it load it
  const databases = await openDatabases(await besideRunning(config))
  try {
    if (databases.adminUrl === null) {
      throw new Error('This needs DATABASE_URL: the serving roles may not see across tenants.')
    }
    const client = connect(databases.adminUrl, 'stoa operator')
    await client.connect()
    try {
      return await work(client)
    } finally {
      await client.end()
    }
  } finally {
    await databases.stop()
  }
}
