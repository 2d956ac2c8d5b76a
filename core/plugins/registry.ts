import { Value } from '@sinclair/typebox/value'
import { permissionOf, type Permission } from '../access/conditions/row-kind.ts'
import type { Answer, EventDefinition, Reaction } from '../context/contract.ts'
import type { LeasedTaskDefinition } from '../jobs/leased-tasks.ts'
import type { JobDefinition } from '../jobs/port.ts'
import { frozen, frozenMap, frozenSet } from '../primitives/frozen.ts'
import { faultsOfManifest, whosePrefix } from './manifest-checks.ts'
import type { PresenceDefinition } from '../operations/realtime/presence/definition.ts'
import type { Plugin } from './plugin.ts'
import type { SettingsDefinition } from '../context/settings.ts'
import type { AnyUseCase } from '../context/use-case.ts'
import { satisfies } from '../primitives/versions.ts'

/** The version plugins' `stoa` range is checked against. */
export const STOA_VERSION = '1.0.0'

export interface OwnedReaction extends Reaction {
  readonly plugin: string
  readonly jobName: string
}
interface Owned<T> {
  plugin: string
  definition: T
}

/** All plugins, checked and in the order of their needs. Frozen after boot. */
export interface Registry {
  readonly plugins: readonly Plugin[]
  readonly useCases: ReadonlyMap<string, AnyUseCase>
  readonly permissions: ReadonlyMap<string, Permission>
  readonly events: ReadonlyMap<string, Owned<EventDefinition>>
  /** By noun. */
  readonly presence: ReadonlyMap<string, Owned<PresenceDefinition>>
  readonly jobs: ReadonlyMap<string, Owned<JobDefinition>>
  readonly leasedTasks: ReadonlyMap<string, Owned<LeasedTaskDefinition>>
  readonly reactions: ReadonlyMap<string, readonly OwnedReaction[]>
  readonly reactionJobs: ReadonlyMap<string, OwnedReaction>
  /** Those a new tenant gets only when it asks for them. */
  readonly offByDefault: ReadonlySet<string>
  /** Those the configuration names beside Stoa's own. */
  readonly added: ReadonlySet<string>
  plugin(name: string): Plugin | undefined
  pluginOf(settings: SettingsDefinition): string
  /** Of a service one at most; of an extension point each, by name. */
  answersTo(service: { name: string }): readonly OwnedAnswer[]
}

/** Who answers, and how. */
export interface OwnedAnswer {
  readonly plugin: string
  readonly methods: object
  readonly onceInUse: boolean
  readonly evenAtRest: boolean
}

const NO_ANSWERS: readonly never[] = Object.freeze([])

const fail = (plugin: string, what: string): never => {
  throw new Error(`Plugin ${plugin}: ${what}`)
}

/**
 * Orders and checks the manifests.
 * @param options.off names of plugins that are off by default, beside those that say so themselves
 * @param options.added names of plugins that are not Stoa's own
 * @throws Error with one sentence that names the plugin and the fix; the instance does not boot
 */
export function buildRegistry(
  given: Plugin[],
  options: { off?: string[]; added?: string[] } = {}
): Registry {
  for (const plugin of given) for (const fault of faultsOfManifest(plugin)) fail(plugin.name, fault)
  const plugins = inOrder(given)
  const byName = new Map(plugins.map(p => [p.name, p]))
  const useCases = new Map<string, AnyUseCase>()
  const permissions = new Map<string, Permission>()
  const events = new Map<string, Owned<EventDefinition>>()
  const presence = new Map<string, Owned<PresenceDefinition>>()
  const jobs = new Map<string, Owned<JobDefinition>>()
  const leasedTasks = new Map<string, Owned<LeasedTaskDefinition>>()
  const reactions = new Map<string, OwnedReaction[]>()
  const reactionJobs = new Map<string, OwnedReaction>()
  const answers = new Map<string, OwnedAnswer[]>()
  const settings = new Map<SettingsDefinition, string>()

  for (const name of options.off ?? []) {
    if (!byName.has(name)) {
      throw new Error(
        `STOA_PLUGINS_OFF names ${name}, which is not installed; stoa plugin list shows those that are.`
      )
    }
    if (byName.get(name)?.always) {
      throw new Error(`STOA_PLUGINS_OFF names ${name}, which is part of the kernel and always on.`)
    }
  }

  for (const plugin of plugins) {
    const other = whosePrefix(plugin, plugins)
    if (other !== undefined) {
      fail(
        plugin.name,
        `its tables would begin with the prefix of ${other}'s; name it so that it does not begin with ${other}-.`
      )
    }
    for (const [permission, declared] of Object.entries(plugin.permissions ?? {})) {
      if (!/^[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*$/.test(permission)) {
        fail(plugin.name, `the permission "${permission}" must be named noun.verb.`)
      }
      if (permissions.has(permission)) {
        fail(
          plugin.name,
          `the permission ${permission} is declared by ${permissions.get(permission)?.plugin} already; name it otherwise.`
        )
      }
      permissions.set(permission, permissionOf(plugin.name, declared))
    }
    for (const event of eventsOf(plugin)) claim(events, plugin.name, event.name, event, 'event')
    for (const kind of plugin.presence ?? []) {
      claim(presence, plugin.name, kind.noun, kind, 'presence at')
    }
    for (const job of plugin.jobs ?? []) claim(jobs, plugin.name, job.name, job, 'job')
    for (const [name, task] of Object.entries(plugin.leasedTasks ?? {})) {
      leasedTasks.set(`${plugin.name}.${name}`, { plugin: plugin.name, definition: task })
    }
    for (const { service, methods, onceInUse, evenAtRest } of plugin.answers ?? ([] as Answer[])) {
      const known = answers.get(service.name) ?? []
      const other = known.find(
        ({ plugin: by }) => service.answeredBy === 'one' || by === plugin.name
      )
      if (other !== undefined) {
        fail(plugin.name, `the questions ${service.name} are answered by ${other.plugin} already.`)
      }
      answers.set(
        service.name,
        [...known, { plugin: plugin.name, methods, onceInUse, evenAtRest }].sort((a, b) =>
          a.plugin < b.plugin ? -1 : 1
        )
      )
    }
    if (plugin.settings) {
      settings.set(plugin.settings, plugin.name)
      const [fault] = Value.Errors(plugin.settings.schema, plugin.settings.defaults)
      if (fault) {
        fail(
          plugin.name,
          `the default of the setting ${fault.path.slice(1)} is not valid: ${fault.message}.`
        )
      }
    }
  }
  for (const plugin of plugins) {
    for (const authStrategy of plugin.authStrategies ?? []) {
      if (!authStrategy.name.startsWith(`${plugin.name}.`)) {
        fail(
          plugin.name,
          `the auth strategy ${authStrategy.name} must be named ${plugin.name}.<noun>.`
        )
      }
    }
    for (const useCase of [...(plugin.useCases ?? []), ...routesOf(plugin).map(r => r.useCase)]) {
      if (!useCase.name.startsWith(`${plugin.name}.`)) {
        fail(plugin.name, `the use case ${useCase.name} must be named ${plugin.name}.<verb-noun>.`)
      }
      if (useCase.permission !== null && !permissions.has(useCase.permission)) {
        fail(
          plugin.name,
          `the use case ${useCase.name} takes the permission ${useCase.permission}, which no manifest declares.`
        )
      }
      if (
        useCase.authStrategy !== undefined &&
        !plugin.authStrategies?.includes(useCase.authStrategy)
      ) {
        fail(
          plugin.name,
          `the use case ${useCase.name} is entered by ${useCase.authStrategy.name}, which this manifest does not declare.`
        )
      }
      const known = useCases.get(useCase.name)
      if (known && known !== useCase) fail(plugin.name, `two use cases are named ${useCase.name}.`)
      useCases.set(useCase.name, useCase)
    }
    for (const service of plugin.asks ?? []) {
      if (!answers.has(service.name)) {
        fail(plugin.name, `no one answers ${service.name}; install the plugin that does.`)
      }
    }
    for (const { name, about, data } of eventsOf(plugin)) {
      if (about === null) continue
      if (about.id === null) {
        // Of a fact of someone who is not here no one hears.
        if (name.startsWith(`${plugin.name}.`) && !permissions.has(about.permission)) {
          fail(
            plugin.name,
            `the event ${name} is heard by who holds ${about.permission}, which no manifest declares.`
          )
        }
        continue
      }
      if (!permissions.get(about.permission)?.rows) {
        fail(
          plugin.name,
          `the event ${name} is about a row of ${about.permission}, beside which no manifest names the kind of its rows.`
        )
      }
      if (!Object.hasOwn(data.properties, about.id)) {
        fail(
          plugin.name,
          `the event ${name} is about the row of its ${about.id}, which is not in its data.`
        )
      }
    }
    for (const { noun, event, permission } of plugin.presence ?? []) {
      if (events.has(event)) {
        fail(plugin.name, `the event ${event} of the presence at ${noun} is an event of the feed.`)
      }
      if (!permissions.has(permission)) {
        fail(
          plugin.name,
          `the presence at ${noun} is seen by who holds ${permission}, which no manifest declares.`
        )
      }
    }
    for (const reaction of plugin.reactsTo ?? []) {
      if (!events.has(reaction.event.name)) {
        fail(
          plugin.name,
          `it reacts to ${reaction.event.name}, which no manifest emits or accepts.`
        )
      }
      const owned = { ...reaction, plugin: plugin.name, jobName: `${plugin.name}.${reaction.name}` }
      if (reactionJobs.has(owned.jobName) || jobs.has(owned.jobName)) {
        fail(plugin.name, `two reactions or jobs are named ${owned.jobName}.`)
      }
      reactions.set(reaction.event.name, [...(reactions.get(reaction.event.name) ?? []), owned])
      reactionJobs.set(owned.jobName, owned)
    }
    for (const [role, granted] of Object.entries(plugin.roles ?? {})) {
      for (const permission of granted) {
        if (!matchesSome(permission, permissions.keys())) {
          fail(plugin.name, `the role ${role} grants ${permission}, which no manifest declares.`)
        }
      }
    }
  }
  return Object.freeze({
    plugins: frozen(plugins),
    useCases: frozenMap(useCases),
    permissions: frozenMap(permissions),
    events: frozenMap(events),
    presence: frozenMap(presence),
    jobs: frozenMap(jobs),
    added: frozenSet(options.added ?? []),
    leasedTasks: frozenMap(leasedTasks),
    reactions: frozenMap(reactions),
    reactionJobs: frozenMap(reactionJobs),
    offByDefault: frozenSet([
      ...(options.off ?? []),
      ...plugins.filter(p => p.offByDefault).map(p => p.name)
    ]),
    plugin: (name: string) => byName.get(name),
    pluginOf: (definition: SettingsDefinition) =>
      settings.get(definition) ?? fail('?', 'these settings belong to no loaded plugin.'),
    answersTo: ({ name }: { name: string }) => answers.get(name) ?? NO_ANSWERS
  })
}

/** The routes of a plugin without their prefix. */
export const routesOf = (plugin: Plugin) => Object.values(plugin.routes ?? {}).flat()

const eventsOf = (plugin: Plugin): EventDefinition[] => [
  ...(plugin.emits ?? []),
  ...(plugin.accepts ?? [])
]

function claim<T>(
  into: Map<string, Owned<T>>,
  plugin: string,
  name: string,
  definition: T,
  kind: string
): void {
  const known = into.get(name)
  if (known && known.definition !== definition) {
    fail(plugin, `the ${kind} ${name} is declared by ${known.plugin} already.`)
  }
  if (!known) into.set(name, { plugin, definition })
}

/** Whether a permission, `noun.*` or `*` is or covers one of those declared. */
export function matchesSome(pattern: string, permissions: Iterable<string>): boolean {
  if (pattern === '*') return true
  for (const permission of permissions) {
    if (
      permission === pattern ||
      (pattern.endsWith('.*') && permission.startsWith(pattern.slice(0, -1)))
    ) {
      return true
    }
  }
  return false
}

/** What each plugin requires comes before it; among equals the given order stands. */
function inOrder(given: Plugin[]): Plugin[] {
  const byName = new Map<string, Plugin>()
  for (const plugin of given) {
    if (byName.has(plugin.name)) fail(plugin.name, 'it is given twice.')
    byName.set(plugin.name, plugin)
    if (!satisfies(STOA_VERSION, plugin.stoa)) {
      fail(
        plugin.name,
        `it works with Stoa ${plugin.stoa}, this is ${STOA_VERSION}; install a version made for it.`
      )
    }
  }
  const ordered = new Set<Plugin>()
  const place = (plugin: Plugin, path: string[]): void => {
    if (ordered.has(plugin)) return
    if (path.includes(plugin.name)) {
      fail(plugin.name, `it requires itself by way of ${[...path, plugin.name].join(' → ')}.`)
    }
    for (const [name, range] of Object.entries(plugin.requires ?? {})) {
      const needed = byName.get(name)
      if (!needed) {
        fail(plugin.name, `it requires ${name} ${range}, which is not installed.`)
      } else if (!satisfies(needed.version, range)) {
        fail(plugin.name, `it requires ${name} ${range}, but ${needed.version} is installed.`)
      } else {
        place(needed, [...path, plugin.name])
      }
    }
    ordered.add(plugin)
  }
  for (const plugin of given) place(plugin, [])
  return [...ordered]
}
