/** What a plugin cost this process so far. */
export interface PluginFigures {
  /** In units of work of its own, or in those of others. */
  statements: number
  rows: number
  /** In the database. */
  milliseconds: number
  /** Requests answered with 500 and the like, by its fault. */
  errors: number
  /** Rejections and exceptions that no one waited for. */
  strays: number
}

export interface FiguresOfPlugins {
  /** Added up in plain numbers on the hot path. */
  of(plugin: string): PluginFigures
  all(): ReadonlyMap<string, PluginFigures>
}

/** Figure → the metric that shows it, what it says, and what a unit of it is there. */
export const FIGURES = {
  statements: ['stoa_plugin_statements_total', 'Statements sent for a plugin.', 1],
  rows: ['stoa_plugin_rows_total', 'Rows read and written for a plugin.', 1],
  milliseconds: ['stoa_plugin_database_seconds_total', 'Time in units of work of a plugin.', 0.001],
  errors: [
    'stoa_plugin_errors_total',
    'Requests and reactions that failed by the fault of a plugin.',
    1
  ],
  strays: [
    'stoa_plugin_stray_errors_total',
    'Rejections and exceptions of a plugin that no one waited for; unknown: whose they are could not be told.',
    1
  ]
} as const satisfies Record<
  keyof PluginFigures,
  readonly [name: string, help: string, factor: number]
>

/** The figures of each plugin, empty yet. */
export function openPluginFigures(): FiguresOfPlugins {
  const figures = new Map<string, PluginFigures>()
  return {
    all: () => figures,
    of(plugin) {
      let known = figures.get(plugin)
      if (!known) {
        figures.set(
          plugin,
          (known = { statements: 0, rows: 0, milliseconds: 0, errors: 0, strays: 0 })
        )
      }
      return known
    }
  }
}
