import { Command } from 'commander'
import { readConfig } from '../../core/config.ts'
import { startInstance } from '../instance.ts'

/** `stoa start`: serves until SIGTERM or SIGINT; then finishes what runs. A second signal ends it at once. */
export const startCommand = (): Command => new Command('start')
  .description('serve: on the embedded PostgreSQL, or on DATABASE_URL')
  .option('--port <number>', 'port to listen on (PORT)').option('--host <address>', 'address to listen on (HOST)')
  .option('--json', 'print JSON for programs', false)
  .addHelpText('after', '\nExample:\n  PORT=8080 stoa start\n\nEvery environment variable: docs/configuration.md')
  .action(async (options: { port?: string, host?: string, json: boolean }) => {
    const config = readConfig({ ...process.env, ...(options.port === undefined ? {} : { PORT: options.port }), ...(options.host === undefined ? {} : { HOST: options.host }) })
    const say = (sentence: string): void => { if (!options.json) process.stdout.write(`${sentence}\n`) }
    const running = await startInstance(config, say)
    const stop = (signal: string): void => {
      process.once('SIGTERM', () => process.exit(1)).once('SIGINT', () => process.exit(1))
      say(`${signal}: finishing what runs. Once more to quit at once.`)
      running.stop().then(() => process.exit(0), error => {
        process.stderr.write(`${String(error)}\n`)
        process.exit(1)
      })
    }
    process.once('SIGTERM', () => stop('SIGTERM')).once('SIGINT', () => stop('SIGINT'))
    if (config.STOA_ROLE === 'worker') {
      say(`Stoa works off jobs (${running.worker?.driver}); it serves no requests in this process.`)
      return
    }
    const address = await running.app.listen({ host: config.HOST, port: config.PORT })
    if (options.json) process.stdout.write(`${JSON.stringify({ address })}\n`)
    say([
      `Stoa serves at ${address} (API reference: ${address}/docs).`,
      `Database: ${config.DATABASE_URL === undefined && config.DATABASE_APP_URL === undefined ? `embedded PostgreSQL in ${config.STOA_DATA_DIR}` : 'external PostgreSQL'}. Jobs: ${running.worker?.driver ?? 'in other processes'}. Sign-up: ${config.STOA_SIGN_UP}.`,
      'Next: POST /api/v1/bootstrap signs a company up (README, five-minute tour). Ctrl-C stops.'
    ].join('\n'))
  })
