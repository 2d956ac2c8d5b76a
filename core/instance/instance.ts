import type { Logger } from 'pino'
import type { Pool } from 'pg'
import type { ActingContext } from '../context/acting-context.ts'
import type { Tools } from '../context/context.ts'
import type { Clock } from './clock.ts'
import type { Config } from './config.ts'
import type { Directory } from './directory.ts'
import type { Metrics } from '../telemetry/metrics.ts'
import type { Realtime } from '../operations/realtime/realtime.ts'
import type { Pages } from '../http/pages/pages.ts'
import type { Registry } from '../plugins/registry.ts'
import type { Secrets } from '../security/secrets.ts'
import type { TokenSigner } from '../access/sessions/tokens.ts'

/**
 * What the heartbeat and the units of work of the last seconds tell of the database. 'busy':
 * requests wait for a connection.
 */
export type DatabaseCondition = 'ready' | 'busy' | 'storage-full' | 'read-only' | 'away'

/**
 * What a running process consists of. Handed down explicitly: there are no globals but the open
 * unit of work.
 */
export interface Instance {
  readonly config: Config
  readonly secrets: Secrets
  readonly registry: Registry
  readonly directory: Directory
  /** Connections as stoa_app: everything tenants do. */
  readonly pool: Pool
  /** Connections as stoa_relay: outbox, jobs and leased tasks across tenants. */
  readonly relayPool: Pool
  /** Known without asking: a probe must not wait behind those who work. */
  databaseCondition(): DatabaseCondition
  /** The database's time: what it compares is counted from here. */
  readonly clock: Clock
  readonly log: Logger
  /** Who works with the instance at the command line, beside the servers; undefined in those. */
  readonly operator?: string
  readonly metrics: Metrics
  /** Who listens to what happens, in this process. */
  readonly realtime: Realtime
  /** Parsed environment of each plugin that declares one. */
  readonly environments: ReadonlyMap<string, unknown>
  /** The pages for browsers, once they are built; null: this process serves none. */
  readonly pages: (() => Promise<Pages>) | null
  /** Signs access tokens; set once the HTTP layer stands. */
  signToken: TokenSigner
  /** The use cases as tools of whoever a context acts for. */
  toolsOf(ctx: ActingContext): Tools
  /**
   * Something was committed that the relay or the runner has to do: a hint, the poll is the
   * promise.
   */
  wake(): void
  /** Set by the worker half of the process. */
  onWake(listener: () => void): void
}
