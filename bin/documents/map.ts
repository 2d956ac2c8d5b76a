import { urlOf } from '../../core/http/routes/register.ts'
import type { Plugin } from '../../core/plugins/plugin.ts'
import type { AnyUseCase } from '../../core/context/use-case.ts'
import type { Registry } from '../../core/plugins/registry.ts'
import { code, page, printed, section, table } from './markdown.ts'

/** docs/map.md: who does what, who tells whom, who asks whom. */
export function mapDocument(registry: Registry): string {
  return page([
    printed(
      'Map',
      'What happens on an event, and which use case, permission and route belong together: the whole of Stoa as its manifests tell it.'
    ),
    section(
      2,
      'Events',
      'An event in the same transaction is handed to its reactions before the commit; every other one waits in the outbox and reaches them after it, at least once.\n',
      events(registry)
    ),
    section(
      2,
      'Questions',
      table(
        ['service', 'questions', 'answered by', 'asked by'],
        services(registry),
        'No plugin asks another one anything.'
      )
    ),
    ...registry.plugins.map(plugin => ofPlugin(registry, plugin))
  ])
}

const events = (registry: Registry): string =>
  table(
    ['event', 'stated', 'delivered', 'reactions'],
    [...registry.events.values()].map(({ definition }) => [
      code(definition.name) + (definition.version > 1 ? ` v${definition.version}` : ''),
      definition.emittedWhen,
      definition.sameTransaction ? 'in the same transaction' : 'after the commit',
      (registry.reactions.get(definition.name) ?? []).map(r => code(r.jobName)).join(', ') || 'none'
    ]),
    'No plugin states a fact.'
  )

const services = (registry: Registry): string[][] =>
  registry.plugins.flatMap(plugin =>
    (plugin.answers ?? []).map(({ service, methods }) => [
      code(service.name),
      Object.keys(methods).map(code).join(', '),
      plugin.name,
      registry.plugins
        .filter(p =>
          [...(p.asks ?? []), ...(p.mayAsk ?? [])].some(asked => asked.name === service.name)
        )
        .map(p => p.name)
        .join(', ') || 'no one yet'
    ])
  )

function ofPlugin(registry: Registry, plugin: Plugin): string {
  const reactions = [...registry.reactionJobs.values()].filter(r => r.plugin === plugin.name)
  return section(
    2,
    plugin.name,
    [
      `${plugin.summary} Version ${plugin.version}${plugin.always ? ', part of the kernel' : ''}.${needs(plugin)}`,
      table(
        ['use case', 'what it does', 'permission', 'scope', 'route'],
        useCases(registry, plugin),
        'It has no use cases.'
      ),
      ...((plugin.authStrategies ?? []).length === 0
        ? []
        : [
            table(
              ['auth strategy', 'who comes in by it'],
              (plugin.authStrategies ?? []).map(e => [code(e.name), e.summary])
            )
          ]),
      ...(reactions.length === 0
        ? []
        : [
            table(
              ['reaction', 'on'],
              reactions.map(r => [code(r.jobName), code(r.event.name)])
            )
          ]),
      ...entries(
        Object.fromEntries((plugin.jobs ?? []).map(job => [job.name, job])),
        'job',
        (name, job) => [
          code(name),
          job.summary,
          job.every === undefined ? 'when asked for' : `every ${job.every}`
        ],
        ['what it does', 'when']
      ),
      ...entries(
        Object.fromEntries((plugin.presence ?? []).map(kind => [kind.noun, kind])),
        'people at a',
        (noun, kind) => [code(noun), code(kind.event), code(kind.permission)],
        ['heard when somebody comes or leaves', 'seen by who holds']
      ),
      ...entries(
        plugin.leasedTasks,
        'leased task',
        (name, task) => [code(`${plugin.name}.${name}`), task.summary],
        ['what it does']
      )
    ].join('\n')
  )
}

function needs(plugin: Plugin): string {
  const required = Object.entries(plugin.requires ?? {}).map(([name, range]) => `${name} ${range}`)
  return required.length === 0 ? '\n' : ` Needs ${required.join(', ')}.\n`
}

function useCases(registry: Registry, plugin: Plugin): string[][] {
  const routes = Object.entries(plugin.routes ?? {}).flatMap(([prefix, some]) =>
    some.map(route => ({ route, url: urlOf(plugin, prefix, route) }))
  )
  return [...registry.useCases.values()]
    .filter(u => u.name.startsWith(`${plugin.name}.`))
    .map(useCase => [
      code(useCase.name),
      useCase.summary,
      accessOf(useCase),
      useCase.scope,
      routes
        .filter(r => r.route.useCase === useCase)
        .map(r => code(`${r.route.method} ${r.url}`))
        .join(', ') || 'none'
    ])
}

function accessOf({ permission, public: reason, authStrategy }: AnyUseCase): string {
  if (permission !== null) return code(permission)
  return authStrategy === undefined
    ? `public: ${reason}`
    : `auth strategy ${code(authStrategy.name)}`
}

const entries = <T>(
  of: Record<string, T> | undefined,
  what: string,
  row: (name: string, entry: T) => string[],
  head: string[]
): string[] =>
  of === undefined || Object.keys(of).length === 0
    ? []
    : [
        table(
          [what, ...head],
          Object.entries(of).map(([name, entry]) => row(name, entry))
        )
      ]
