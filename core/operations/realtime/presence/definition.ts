import type { Context } from '../../../context/context.ts'

/** A kind of place where people can be, such as a register, declared by the plugin it belongs to. */
export interface PresenceDefinition {
  /** The kind, as topics name it: 'register' for `register:<id>`. One plugin's alone. */
  readonly noun: string
  /**
   * `<plugin>.<what-happened>`: what those who listen hear when someone has come or gone. It passes:
   * it is in no feed, and no plugin reacts to it.
   */
  readonly event: string
  /** Who holds it may see who is there, and hears the event; for the row where it judges rows. */
  readonly permission: string
  /**
   * Where the place is; asked in the name of whoever says they are there, and again when their
   * rights change. @throws what keeps them from being there: not found, forbidden, closed
   */
  readonly find: (ctx: Context, id: string) => Promise<{ companyId: string; shopId: string }>
}

/**
 * Declares a kind of place where people can be: a client of GET /api/v1/realtime says `{op: 'here',
 * at: 'register:<id>'}`, presentAt() tells who is where.
 */
export const definePresence = (definition: PresenceDefinition): PresenceDefinition =>
  Object.freeze(definition)
