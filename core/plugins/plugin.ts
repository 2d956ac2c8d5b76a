import type { PermissionDeclaration } from '../access/conditions/row-kind.ts'
import type { TObject } from '@sinclair/typebox'
import type { FastifyPluginAsync } from 'fastify'
import type { Answer, EventDefinition, Reaction, ServiceDefinition } from '../context/contract.ts'
import type { UnitContext } from '../context/context.ts'
import type { AuthStrategy } from '../security/auth-strategy.ts'
import type { FileKind } from '../files/file-kind.ts'
import type { RecordKind } from '../repository/custom-fields/record-kind.ts'
import type { ErrorCatalogue } from '../primitives/errors.ts'
import type { LeasedTaskDefinition } from '../jobs/leased-tasks.ts'
import type { JobDefinition } from '../jobs/port.ts'
import type { PresenceDefinition } from '../operations/realtime/presence/definition.ts'
import type { Route } from '../http/routes/route.ts'
import type { SettingsDefinition } from '../context/settings.ts'
import type { AnyUseCase } from '../context/use-case.ts'

/**
 * A plugin's manifest: its table of contents. Everything it adds to Stoa stands here and nowhere
 * else.
 */
export interface Plugin {
  /**
   * Lower case, digits and hyphens; prefix of its tables (with _), routes, permissions' owner,
   * events, jobs and errors.
   */
  name: string
  version: string
  /** The range of Stoa versions it works with, e.g. '^1.0.0'. Boot stops when it does not match. */
  stoa: string
  summary: string
  /** Plugins it needs, with version ranges. They are loaded, migrated and switched on before it. */
  requires?: Record<string, string>
  /**
   * permission → what it allows, for people; with the kind of its rows where roles may hold it for
   * some of them only.
   */
  permissions?: Record<string, PermissionDeclaration>
  /**
   * Templates: role → permissions (`noun.*` and `*` allowed). Copied into a tenant's roles when it
   * is switched on.
   */
  roles?: Record<string, string[]>
  /** Permissions of which one lets staff log in by PIN at an enrolled device of their shop. */
  pinLogIn?: string[]
  settings?: SettingsDefinition
  errors?: ErrorCatalogue
  /** The folder of its SQL files, 0001-what.sql and so on. Tables are prefixed `<name>_`. */
  migrations?: string
  useCases?: AnyUseCase[]
  /** '/nouns' → routes; served under /api/v1/<name>/nouns. */
  routes?: Record<string, Route[]>
  /**
   * Registers plugins, hooks and parsers of Fastify in the plugin's own scope, before its routes:
   * they touch its routes alone. A route registered here stops the start, since it would be served
   * without permission and tenant.
   */
  fastify?: FastifyPluginAsync
  /** The authHeaders its use cases are called through by others than staff. */
  authStrategies?: AuthStrategy[]
  asks?: Array<ServiceDefinition<object>>
  /**
   * Questions it asks only where someone answers them: ctx.askIfAnswered(), and ctx.askEach() of
   * extension points.
   */
  mayAsk?: Array<ServiceDefinition<object>>
  answers?: Answer[]
  /** Exactly the events its own code emits, whoever declared them. */
  emits?: EventDefinition[]
  /**
   * Events others emit towards it, or that may be emitted where a plugin is installed which need
   * not be: a reaction to an event that no one else's `emits` names must find it here.
   */
  accepts?: EventDefinition[]
  reactsTo?: Reaction[]
  /** Kinds of its records that take custom fields: what defineRecordKind() makes (docs/adr/0048). */
  takesFields?: RecordKind[]
  /** What of it is imported from files and exported: what defineFileKind() makes (docs/adr/0052). */
  files?: FileKind[]
  /** Kinds of places where people can be, such as registers: GET /realtime shows who is where. */
  presence?: PresenceDefinition[]
  /** What handleJob() makes; each named `<name>.<verb-noun>`. */
  jobs?: JobDefinition[]
  leasedTasks?: Record<string, LeasedTaskDefinition>
  /**
   * TypeBox schema of the environment variables it reads; parsed at boot, given to leased tasks and jobs
   * by environment().
   */
  environment?: TObject
  /**
   * Its pages: the absolute path of the module whose default export definePages() made (docs/web.md),
   * e.g. import.meta.dirname + '/web/console.tsx'. Its words lie beside it, words/<language>.ts.
   */
  web?: string
  /**
   * Faces of its own beside the console, such as one for a tablet: path, e.g. '/counter', to the
   * absolute path of the module whose default export draws it (docs/web.md). Below its `web` folder.
   */
  faces?: Record<string, string>
  /**
   * What it adds to faces of other plugins: path of the face, e.g. '/till', to the absolute path of the
   * module whose default export defineFacePart() made (docs/web.md). Below its `web` folder.
   */
  faceParts?: Record<string, string>
  /**
   * Runs in the transaction that switches it on for a tenant, and again at each later switch-on:
   * must be repeatable.
   */
  provision?(ctx: UnitContext): Promise<void>
  /** true: part of the kernel, on for every tenant. The kernel's own plugins only. */
  always?: boolean
  /**
   * true: a new tenant gets it only when it asks for it. The operator may say so of any plugin
   * (STOA_PLUGINS_OFF).
   */
  offByDefault?: boolean
}

/** Declares a plugin. It is checked as a whole when an instance is put together (the registry). */
export const definePlugin = (manifest: Plugin): Plugin => Object.freeze(manifest)
