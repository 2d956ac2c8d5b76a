import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import t from 'tap'

const run = promisify(execFile)

/** Runs a script in a process for which the library is not installed. */
async function withoutLibrary(script: string): Promise<string> {
  const hooks = `export const resolve = (name, context, next) => {
    if (name.startsWith('@whiskeysockets/baileys')) throw Object.assign(new Error('not installed'), { code: 'ERR_MODULE_NOT_FOUND' })
    return next(name, context)
  }`
  const register = `import { register } from 'node:module'; register('data:text/javascript,' + encodeURIComponent(${JSON.stringify(hooks)}))`
  const { stdout } = await run(
    process.execPath,
    [
      '--import=tsx',
      `--import=data:text/javascript,${encodeURIComponent(register)}`,
      '--input-type=module',
      '--eval',
      script
    ],
    { env: { PATH: process.env.PATH } }
  )
  return stdout.trim()
}

t.test(
  'without the library the plugin loads all the same, and says that the gateway is missing',
  async t => {
    const printed = await withoutLibrary(`
    const { default: whatsapp } = await import('${import.meta.dirname}/../plugin.ts')
    const { baileysGateway } = await import('${import.meta.dirname}/baileys.ts')
    const { openConnection } = await import('${import.meta.dirname}/../connections/open-connection.ts')
    const refusal = await openConnection.run({}, { name: 'Till' }).catch(error => error.code)
    console.log(whatsapp.name, baileysGateway.installed(), refusal)`)
    t.equal(printed, 'whatsapp false whatsapp.gateway-not-installed')
  }
)
