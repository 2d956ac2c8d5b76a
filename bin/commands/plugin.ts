import { Command } from 'commander'
import { readConfig } from '../../core/config.ts'
import { print, table } from '../output.ts'

/** `stoa plugin list`: what this installation is made of. */
export const pluginCommand = (): Command => new Command('plugin').description('plugins of the installation').addCommand(
  new Command('list').description('list plugins in the order they are loaded').option('--json', 'print JSON for programs', false)
    .addHelpText('after', '\nExample:\n  STOA_PLUGINS=./stamps stoa plugin list')
    .action(async ({ json }: { json: boolean }) => {
      const { assemble } = await import('../instance.ts')
      const { plugins } = await assemble(readConfig(process.env))
      const rows = plugins.map(p => ({ name: p.name, version: p.version, kernel: p.always ?? false, requires: Object.keys(p.requires ?? {}), summary: p.summary }))
      print(json, rows, table(['name', 'version', 'requires', 'summary'], rows.map(r => [r.name, r.version, r.requires.join(', '), r.summary])))
    }))
