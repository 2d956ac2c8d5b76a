import { Command } from 'commander'
import { readConfig, type Config } from '../../core/config.ts'
import type { RunningInstance } from '../instance.ts'
import { failWith } from '../output.ts'

/** `stoa start`: serves until SIGTERM or SIGINT; then finishes what runs. A second signal ends it at once. */
export const startCommand = (): Command => new Command('start')
  .description('serve: on the embedded PostgreSQL, or on DATABASE_URL')
  .option('--port <number>', 'port to listen on (PORT)').option('--host <address>', 'address to listen on (HOST)')
  .option('--json', 'print JSON for programs', false)
  .addHelpText('after', '\nExample:\n  PORT=8080 stoa start\n\nEvery environment variable: docs/configuration.md')
  .action(async (options: { port?: string, host?: string, json: boolean }) => {
    const config = readConfig({ ...process.env, ...(options.port === undefined ? {} : { PORT: options.port }), ...(options.host === undefined ? {} : { HOST: options.host }) })
    const say = (sentence: string): void => { if (!options.json) process.stdout.write(`${sentence}\n`) }
    let running: RunningInstance | undefined
    try {
      const [{ startInstance }, { guardProcess }] = await Promise.all([import('../instance.ts'), import('../guards.ts')])
      running = await startInstance(config, say)
      guardProcess(running)
      stopOnSignals(running, say)
      if (config.STOA_ROLE === 'worker') return say(`Stoa works off jobs (${running.worker?.driver}); it serves no requests in this process.`)
      const address = await running.app.listen({ host: config.HOST, port: config.PORT })
      if (options.json) process.stdout.write(`${JSON.stringify({ address })}\n`)
      say(await greeting(config, running, address))
    } catch (error) {
      failWith((error as { code?: string }).code === 'EADDRINUSE' ? new Error(`Port ${config.PORT} is taken by another program; choose another with --port or PORT.`) : error)
      await running?.stop()
      process.exit(1) // a database or connection that is half open must not keep a failed process alive
    }
  })

function stopOnSignals (running: RunningInstance, say: (sentence: string) => void): void {
  const stop = (signal: string): void => {
    process.once('SIGTERM', () => process.exit(1)).once('SIGINT', () => process.exit(1))
    say(`${signal}: finishing what runs. Once more to quit at once.`)
    running.stop().then(() => process.exit(0), error => {
      process.stderr.write(`${String(error)}\n`)
      process.exit(1)
    })
  }
  process.once('SIGTERM', () => stop('SIGTERM')).once('SIGINT', () => stop('SIGINT'))
}

async function greeting (config: Config, { instance, worker }: RunningInstance, address: string): Promise<string> {
  const { rows: [tenant] } = await instance.relayPool.query('SELECT 1 FROM stoa.tenant LIMIT 1')
  return [
    `Stoa serves at ${address} (API reference: ${address}/docs).`,
    `Database: ${config.DATABASE_URL === undefined && config.DATABASE_APP_URL === undefined ? `embedded PostgreSQL in ${config.STOA_DATA_DIR}` : 'external PostgreSQL'}. Jobs: ${worker?.driver ?? 'in other processes'}. Sign-up: ${config.STOA_SIGN_UP}.`,
    tenant ? 'Next: stoa login, or POST /api/v1/access/login. Ctrl-C stops.' : 'Next: POST /api/v1/bootstrap, or stoa bootstrap --help, signs the first company up (README, five-minute tour). Ctrl-C stops.'
  ].join('\n')
}
