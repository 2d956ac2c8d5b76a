import type { Client } from 'pg'
import type { Registry } from '../core/plugins/registry.ts'
import type { WrittenFigures } from '../core/telemetry/presence.ts'
import { restingPlugins, type RestingPlugin } from './plugin-switch.ts'

/** A process not heard of for so long is taken for gone: three of the times it writes. */
const GONE_MS = 15_000

export interface PluginLine {
  name: string
  version: string
  kernel: boolean
  requires: string[]
  summary: string
  /** In words: on, off by operator, paused, off by default; and for how many tenants. */
  state: string
  pauses: RestingPlugin[]
  /** Of the processes that run, since each started; null when none was heard of. */
  figures: WrittenFigures | null
}

export interface PluginReport {
  processes: Array<{ name: string; startedAt: Date; seenAt: Date; running: boolean }>
  plugins: PluginLine[]
}

interface ProcessRow {
  name: string
  started_at: Date
  seen_at: Date
  age: number
  figures: Record<string, WrittenFigures>
}

/**
 * The installed plugins, how they are switched and what they cost. @param client null when the
 * database cannot be asked
 */
export async function reportOfPlugins(
  registry: Registry,
  client: Client | null
): Promise<PluginReport> {
  const pauses = client === null ? [] : await restingPlugins(client)
  const rows =
    client === null
      ? []
      : (
          await client.query<ProcessRow>(
            'SELECT name, started_at, seen_at, extract(epoch FROM now() - seen_at)::float8 * 1000 AS age, figures FROM stoa.serving_process ORDER BY seen_at DESC'
          )
        ).rows
  const running = rows.filter(row => row.age < GONE_MS)
  return {
    processes: rows.map(({ name, started_at: startedAt, seen_at: seenAt, age }) => ({
      name,
      startedAt,
      seenAt,
      running: age < GONE_MS
    })),
    plugins: registry.plugins.map(plugin => {
      const own = pauses.filter(pause => pause.plugin === plugin.name)
      return {
        name: plugin.name,
        version: plugin.version,
        kernel: plugin.always ?? false,
        requires: Object.keys(plugin.requires ?? {}),
        summary: plugin.summary,
        state: stateOf(own, registry.offByDefault.has(plugin.name)),
        pauses: own,
        figures: running.length === 0 ? null : sum(running.map(row => row.figures[plugin.name]))
      }
    })
  }
}

const WORDS = { operator: 'off by operator', faults: 'paused' } as const

function stateOf(pauses: RestingPlugin[], offByDefault: boolean): string {
  const words = (['operator', 'faults'] as const).flatMap(why => {
    const of = pauses.filter(pause => pause.why === why)
    if (of.length === 0) return []
    return of.some(pause => pause.tenant === null)
      ? [WORDS[why]]
      : [`${WORDS[why]} for ${of.length === 1 ? of[0]?.tenant : `${of.length} tenants`}`]
  })
  return words.length > 0 ? words.join(', ') : offByDefault ? 'off by default' : 'on'
}

function sum(of: Array<WrittenFigures | undefined>): WrittenFigures {
  const total: WrittenFigures = {
    statements: 0,
    rows: 0,
    milliseconds: 0,
    errors: 0,
    strays: 0,
    jobs: { done: 0, failed: 0, 'given-back': 0, abandoned: 0 }
  }
  for (const figures of of) {
    if (figures === undefined) continue
    for (const figure of ['statements', 'rows', 'milliseconds', 'errors', 'strays'] as const) {
      total[figure] += figures[figure]
    }
    for (const outcome of ['done', 'failed', 'abandoned'] as const) {
      total.jobs[outcome] += figures.jobs[outcome] ?? 0
    }
  }
  return total
}
