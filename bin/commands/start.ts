import { Command } from 'commander'
import { readConfig, type Config } from '../../core/instance/config.ts'
import type { RunningInstance } from '../instance.ts'
import { failWith } from '../output.ts'

/**
 * `stoa start`: serves until SIGTERM or SIGINT; then finishes what runs. A second signal ends it at
 * once.
 */
export const startCommand = (): Command =>
  new Command('start')
    .description('serve: on the embedded PostgreSQL, or on DATABASE_URL')
    .option('--port <number>', 'port to listen on (PORT)')
    .option('--host <address>', 'address to listen on (HOST)')
    .option('--json', 'print JSON for programs', false)
    .addHelpText(
      'after',
      '\nExample:\n  PORT=8080 stoa start\n\nEvery environment variable: docs/configuration.md'
    )
    .action(async (options: { port?: string; host?: string; json: boolean }) => {
      const config = readConfig({
        ...process.env,
        ...(options.port === undefined ? {} : { PORT: options.port }),
        ...(options.host === undefined ? {} : { HOST: options.host })
      })
      const say = (sentence: string): void => {
        if (!options.json) process.stdout.write(`${sentence}\n`)
      }
      let running: RunningInstance | undefined
      // While starting nothing is served yet, so a signal ends the process at once; what it has
      // started ends with it.
      let answer = (signal: 'SIGTERM' | 'SIGINT'): void =>
        process.exit(signal === 'SIGINT' ? 130 : 143)
      process
        .on('SIGTERM', () => {
          answer('SIGTERM')
        })
        .on('SIGINT', () => {
          answer('SIGINT')
        })
      try {
        const [{ startInstance }, { guardProcess }] = await Promise.all([
          import('../instance.ts'),
          import('../guards.ts')
        ])
        running = await startInstance(config, {
          onProgress: say,
          onLost: endWith,
          pages: config.STOA_ROLE !== 'worker'
        })
        guardProcess(running)
        const { stop } = running
        answer = signal => {
          answer = () => process.exit(1)
          say(`${signal}: finishing what runs. Once more to quit at once.`)
          stop().then(() => process.exit(0), endWith)
        }
        if (config.STOA_ROLE === 'worker') {
          return say(
            `Stoa works off jobs (${running.worker?.driver}); it serves no requests in this process.`
          )
        }
        const address = await running.app.listen({ host: config.HOST, port: config.PORT })
        if (options.json) process.stdout.write(`${JSON.stringify({ address })}\n`)
        else say(await greeting(config, running, address))
      } catch (error) {
        await running?.stop().catch(failWith)
        endWith(whyNotListening(error, config)) // a database or connection that is half open must not keep a failed process alive
      }
    })

function endWith(error: unknown): void {
  failWith(error)
  process.exit(1)
}

function whyNotListening(error: unknown, { HOST, PORT }: Config): unknown {
  const { syscall, code } = error as NodeJS.ErrnoException
  switch (syscall === 'listen' || syscall === 'getaddrinfo' ? code : undefined) {
    case 'EADDRINUSE':
      return new Error(
        `Port ${PORT} is taken by another program; choose another with --port or PORT.`
      )
    case 'EADDRNOTAVAIL':
      return new Error(
        `No network card of this machine has the address ${HOST}: choose another with --host or HOST (0.0.0.0 for all).`
      )
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new Error(
        `The address ${HOST} to listen on is unknown here: choose another with --host or HOST (0.0.0.0 for all).`
      )
    case 'EACCES':
      return new Error(
        `This user may not listen on port ${PORT}: choose one from 1024 on with --port or PORT.`
      )
    default:
      return error
  }
}

async function greeting(
  config: Config,
  { instance, worker }: RunningInstance,
  address: string
): Promise<string> {
  const {
    rows: [tenant]
  } = await instance.relayPool
    .query<object>('SELECT 1 FROM stoa.tenant LIMIT 1')
    .catch(() => ({ rows: [{}] })) // it serves already: no reason to end
  return [
    `Stoa is open at ${address} (API reference: ${address}/docs).`,
    `Database: ${config.DATABASE_URL === undefined && config.DATABASE_APP_URL === undefined ? `embedded PostgreSQL in ${config.STOA_DATA_DIR}` : 'external PostgreSQL'}. Jobs: ${worker?.driver ?? 'in other processes'}. Sign-up: ${config.STOA_SIGN_UP}.`,
    tenant
      ? `Next: log in at ${address}, or with stoa login. Ctrl-C stops.`
      : `Next: open ${address}/sign-up in a browser, or see stoa bootstrap --help (README, five-minute tour). Ctrl-C stops.`
  ].join('\n')
}
