import { resolve } from 'node:path'
import type { Config } from '../core/instance/config.ts'
import { startEmbeddedPostgres } from '../core/database/embedded.ts'
import { APP, RELAY, roleUrl } from '../core/database/roles.ts'
import { ownMasterSecret } from '../core/security/master-secret.ts'

export interface Telling {
  /** Sentences for the operator about what goes on. */
  onProgress?: (sentence: string) => void
  /**
   * The embedded PostgreSQL is gone and could not be brought back: the process is of no use any
   * more.
   */
  onLost?: (error: Error) => void
}

export interface Databases {
  adminUrl: string | null
  appUrl: string
  relayUrl: string
  secret: string
  stop(): Promise<void>
}

/**
 * Where PostgreSQL is: the configured one, or our own, started here.
 * @param adoptSecret make a new master secret also where the one of an existing database is lost
 */
export async function openDatabases(
  config: Config,
  { onProgress, onLost }: Telling = {},
  adoptSecret = false
): Promise<Databases> {
  if (config.DATABASE_APP_URL !== undefined && config.DATABASE_RELAY_URL !== undefined) {
    return {
      adminUrl: config.DATABASE_URL ?? null,
      appUrl: config.DATABASE_APP_URL,
      relayUrl: config.DATABASE_RELAY_URL,
      secret: config.STOA_SECRET as string,
      stop: async () => {}
    }
  }
  const dataDir = resolve(config.STOA_DATA_DIR)
  const secret = config.STOA_SECRET ?? (await ownMasterSecret(dataDir, adoptSecret))
  const embedded =
    config.DATABASE_URL === undefined
      ? await startEmbeddedPostgres({
          dataDir: resolve(dataDir, 'postgres'),
          port: config.DATABASE_PORT || undefined,
          onProgress,
          onLost
        })
      : null
  const adminUrl = config.DATABASE_URL ?? (embedded?.localUrl as string)
  return {
    adminUrl,
    appUrl: roleUrl(adminUrl, secret, APP),
    relayUrl: roleUrl(adminUrl, secret, RELAY),
    secret,
    stop: async () => embedded?.stop()
  }
}
