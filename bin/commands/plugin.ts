import { Command } from 'commander'
import { readConfig, type Config } from '../../core/instance/config.ts'
import { connect } from '../../core/database/connection.ts'
import { besideRunning, withAdmin } from '../admin.ts'
import { print, table } from '../output.ts'
import type { PluginLine, PluginReport } from '../plugin-report.ts'

const JSON_OPTION = ['--json', 'print JSON for programs', false] as const

interface SwitchOptions {
  tenant?: string
  json: boolean
}

/**
 * `stoa plugin`: what this installation is made of, and the operator's switch, for every process of
 * it at once.
 */
export const pluginCommand = (): Command =>
  new Command('plugin')
    .description('plugins of the installation (operator)')
    .addCommand(
      new Command('list')
        .description(
          'list plugins in the order they are loaded: their state, and what they cost since the processes started'
        )
        .option(...JSON_OPTION)
        .addHelpText('after', '\nExample:\n  STOA_PLUGINS=./stamps stoa plugin list')
        .action(async ({ json }: { json: boolean }) => {
          const report = await reportHere(readConfig(process.env))
          print(
            json,
            report.plugins,
            `${table(['name', 'version', 'state', 'database', 'rows', 'errors', 'jobs', 'requires'], report.plugins.map(rowOf))}\n${processesOf(report)}`
          )
        })
    )
    .addCommand(switchCommand(false))
    .addCommand(switchCommand(true))

function switchCommand(on: boolean): Command {
  const [name, does] = on
    ? ['on', 'let it run again, paused or switched off by the operator']
    : ['off', 'stop it at once: its routes answer 503, its jobs wait']
  return new Command(name)
    .description(does)
    .argument('<name>', 'the plugin')
    .option('--tenant <slug>', 'for this tenant alone (default: for all)')
    .option(...JSON_OPTION)
    .addHelpText('after', `\nExample:\n  stoa plugin ${name} stamps --tenant acme-gifts-cf93`)
    .action(async (plugin: string, { tenant, json }: SwitchOptions) => {
      const [{ assemble }, { assertSwitchable, switchByOperator }] = await Promise.all([
        import('../instance.ts'),
        import('../plugin-switch.ts')
      ])
      const config = readConfig(process.env)
      // A plugin that cannot even be loaded here may run elsewhere, and must be stopped all the
      // more.
      const installed = await assemble(config).then(
        registry => registry.plugins.map(p => p.name),
        () => null
      )
      assertSwitchable(plugin, installed)
      const changed = await withAdmin(config, client =>
        switchByOperator(client, plugin, tenant ?? null, on)
      )
      print(
        json,
        { plugin, tenant: tenant ?? null, on, changed },
        `${plugin} is ${on ? 'not held back any more' : 'switched off'}${tenant === undefined ? '' : ` for ${tenant}`}${changed ? '' : '; it was so already'}.`
      )
    })
}

/**
 * The manifests are checked as a start does; the database is asked when it is there, and not
 * started for it.
 */
async function reportHere(config: Config): Promise<PluginReport> {
  const [{ assemble }, { reportOfPlugins }] = await Promise.all([
    import('../instance.ts'),
    import('../plugin-report.ts')
  ])
  const registry = await assemble(config)
  const { DATABASE_URL: url } = await besideRunning(config)
  if (url === undefined) return reportOfPlugins(registry, null)
  const client = connect(url, 'stoa operator')
  try {
    await client.connect()
    return await reportOfPlugins(registry, client)
  } catch (error) {
    process.stderr.write(
      `The database says nothing of states and figures: ${(error as Error).message}\n`
    )
    return reportOfPlugins(registry, null)
  } finally {
    await client.end().catch(() => {})
  }
}

function rowOf({ name, version, state, figures, requires }: PluginLine): string[] {
  const [time, rows, errors, jobs] =
    figures === null
      ? ['', '', '', '']
      : [
          `${(figures.milliseconds / 1000).toFixed(1)} s`,
          String(figures.rows),
          String(figures.errors + figures.strays),
          `${figures.jobs.done}/${figures.jobs.failed}/${figures.jobs.abandoned}`
        ]
  return [
    name,
    version,
    state,
    time as string,
    rows as string,
    errors as string,
    jobs as string,
    requires.join(', ')
  ]
}

function processesOf({ processes }: PluginReport): string {
  const running = processes.filter(p => p.running)
  if (running.length > 0) {
    return `\nOf ${running.length === 1 ? 'one process' : `${running.length} processes`} since ${running.map(p => p.startedAt.toISOString()).sort()[0]}. Jobs: done/failed/abandoned.`
  }
  const [last] = processes
  return last === undefined
    ? '\nNo process of this instance was heard of yet: no figures.'
    : `\nNo process of this instance runs; the last was heard of at ${last.seenAt.toISOString()}.`
}
