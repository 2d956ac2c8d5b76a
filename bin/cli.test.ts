import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Command } from 'commander'
import t from 'tap'
import { connect } from '../core/database/connection.ts'
import { ownInstance } from '../test/support/instance.ts'
import type { Ended } from '../test/support/run-stoa.ts'
import { set } from '../test/support/setting.ts'
import { runStoaHere } from '../test/support/run-stoa-here.ts'
import { buildProgram } from './cli.ts'

const STOA = resolve(import.meta.dirname, 'stoa.mjs')
const PASSWORD = 'correct horse battery'

// Each run of the program loads all of it: seconds, where others need the processors too.
t.setTimeout(240_000)

const folder = await mkdtemp(join(tmpdir(), 'stoa-cli-'))
t.teardown(() => rm(folder, { recursive: true, force: true }))

/**
 * Runs the real program; nothing of this process's own configuration reaches it but what is given.
 */
async function stoa(args: string[], environment: Record<string, string> = {}): Promise<Ended> {
  const { PATH } = process.env
  const child = spawn(process.execPath, [STOA, ...args], {
    cwd: folder,
    env: { PATH, STOA_DATA_DIR: folder, ...environment },
    stdio: ['ignore', 'pipe', 'pipe']
  })
  const ended: Ended = { code: -1, out: '', err: '' }
  child.stdout.on('data', (chunk: Buffer) => {
    ended.out += chunk.toString()
  })
  child.stderr.on('data', (chunk: Buffer) => {
    ended.err += chunk.toString()
  })
  ended.code = ((await once(child, 'close')) as [number])[0]
  return ended
}

const stoaHere = (args: string[], environment: Record<string, string> = {}): Promise<Ended> =>
  runStoaHere(args, { env: { STOA_DATA_DIR: folder, ...environment } })

/** Every command that does something, under its whole name. */
function leaves(command: Command, name = ''): Array<[name: string, command: Command]> {
  if (command.commands.length === 0) return [[name, command]]
  return command.commands.flatMap(sub => leaves(sub, `${name} ${sub.name()}`.trim()))
}

/** What --help shows; only the texts of addHelpText come by way of the output. */
function helpOf(command: Command): string {
  let help = ''
  command
    .configureOutput({
      writeOut: text => {
        help += text
      }
    })
    .outputHelp()
  return help
}

t.test(
  'every command has help with an example, prints JSON on demand, and is described alike',
  async t => {
    const all = leaves(buildProgram())
    const names = [
      'start',
      'migrate',
      'bootstrap',
      'login',
      'import products',
      'replay',
      'report sales',
      'invoice verify',
      'tenant list',
      'host add',
      'invitation create',
      'plugin list',
      'doctor'
    ]
    t.strictSame(
      names.filter(name => !all.some(([there]) => there === name)),
      [],
      'what is promised is there'
    )
    for (const [name, command] of all) {
      const help = helpOf(command)
      t.match(help, /\nExample:\n {2}.*\bstoa /, `${name} has an example`)
      t.match(help, new RegExp(`stoa ${name}\\b`), `the example of ${name} is one of it`)
      t.ok(
        command.options.some(o => o.long === '--json' && !o.required && o.description !== ''),
        `${name} --json`
      )
    }
    const groups = buildProgram().commands.flatMap(c => (c.commands.length > 0 ? [c] : []))
    for (const command of [...groups, ...all.map(([, leaf]) => leaf)]) {
      t.match(
        command.description(),
        /^[a-z].*[^.]$/,
        `${command.name()}: "${command.description()}"`
      )
    }
    for (const [name, command] of all) {
      for (const option of command.options) {
        t.not(option.description, '', `${name} ${option.flags} is described`)
      }
    }
  }
)

t.test('an option no one knows is refused with a sentence', async t => {
  for (const [name, leaf] of leaves(buildProgram())) {
    let said = ''
    const program = buildProgram()
    const quiet = (command: Command): void => {
      command.exitOverride().configureOutput({
        writeErr: text => {
          said += text
        },
        writeOut: () => {}
      })
      command.commands.forEach(quiet)
    }
    quiet(program)
    const needed = leaf.options.filter(o => o.mandatory).flatMap(o => [o.long ?? '', 'x'])
    const refusal: unknown = await program
      .parseAsync(['node', 'stoa', ...name.split(' '), ...needed, '--no-such-option'])
      .catch((error: unknown) => error)
    t.match(refusal, { exitCode: 1 }, name)
    t.match(said, /^error: unknown option '--no-such-option'/, name)
  }
})

t.test('the program as it is started', async t => {
  const [help, list, unknownOption, loggedOut, noOne] = await Promise.all([
    stoa(['--help']),
    stoa(['plugin', 'list', '--json']),
    stoa(['report', 'sales', '--no-such-option']),
    stoa(['report', 'sales']),
    stoa(['login', '--url', 'http://127.0.0.1:9', '--tenant', 'a', '--email', 'a@b.test'], {
      STOA_PASSWORD: PASSWORD
    })
  ])
  t.match(help, { code: 0, err: '' })
  for (const command of buildProgram().commands) {
    t.match(
      help.out,
      new RegExp(
        `^ {2}${command.name()} .*${command.description().slice(0, 20).replace(/[()]/g, '\\$&')}`,
        'm'
      )
    )
  }

  t.match(list, { code: 0, err: '' })
  const plugins = JSON.parse(list.out) as Array<{
    name: string
    version: string
    kernel: boolean
    requires: string[]
    summary: string
  }>
  const position = new Map(plugins.map(({ name }, i) => [name, i]))
  for (const name of [
    'access',
    'tenants',
    'catalog',
    'inventory',
    'customers',
    'pos',
    'reporting'
  ]) {
    t.ok(position.has(name), name)
  }
  t.equal(position.size, plugins.length, 'each is there once')
  for (const { name, requires } of plugins) {
    for (const required of requires) {
      t.ok(
        (position.get(required) ?? Infinity) < (position.get(name) ?? 0),
        `${required} is loaded before ${name}`
      )
    }
  }

  t.match(unknownOption, { code: 1, out: '', err: /^error: unknown option '--no-such-option'\n/ })
  t.match(loggedOut, { code: 1, out: '', err: /^Log in first: stoa login .*\n$/ })
  t.match(noOne, { code: 1, out: '', err: /^No one answers at http:\/\/127\.0\.0\.1:9: .*\n$/ })
})

t.test('a company by the command line alone', { timeout: 200_000 }, async t => {
  const instance = await ownInstance()
  const url = await instance.app.listen({ host: '127.0.0.1', port: 0 })
  const session = join(folder, 'session.json')
  const savedSession = async (): Promise<Record<string, string>> =>
    JSON.parse(await readFile(session, 'utf8')) as Record<string, string>
  const withPassword = { STOA_PASSWORD: PASSWORD }
  let tenant = ''

  await t.test("bootstrap signs up, and remembers the login for its owner's eyes only", async t => {
    await writeFile(session, '{}', { mode: 0o644 })
    await chmod(session, 0o644)
    const { code, out, err } = await stoa(
      [
        'bootstrap',
        '--url',
        url,
        '--company',
        'Acme',
        '--currency',
        'GBP',
        '--time-zone',
        'Europe/London',
        '--name',
        'Ann',
        '--email',
        'ann@acme.test',
        '--json'
      ],
      withPassword
    )
    t.match({ code, err }, { code: 0, err: '' })
    const made = JSON.parse(out) as { tenant: string; access_token: string }
    tenant = made.tenant
    t.equal((await stat(session)).mode & 0o777, 0o600)
    t.strictSame(
      await savedSession(),
      { url, token: made.access_token, tenant, email: 'ann@acme.test' },
      'and no password'
    )
  })

  const csv = join(folder, 'products.csv')
  await writeFile(
    csv,
    'sku,name,price,kind\nLAMP,Desk lamp,12.50,goods\nBAD,Bad lamp,twelve,goods\nFIT,Fitting,5.00,service\n'
  )
  const skus = async (): Promise<string[]> => {
    const { items } = await instance.ok('GET', '/api/v1/catalog/products?limit=100', {
      token: (await savedSession()).token
    })
    return items
      .flatMap((p: { variants: Array<{ sku: string }> }) => p.variants.map(v => v.sku))
      .sort()
  }

  await t.test('import --dry-run counts, and writes nothing', async t => {
    const { code, out } = await stoaHere(['import', 'products', csv, '--dry-run'])
    t.equal(code, 2, 'a row is bad')
    t.match(out, /^Would create 2, change 0, unchanged 0, failed 1\.\n {2}line 3, price: .+\n$/)
    t.strictSame(await skus(), [])
  })

  await t.test('import places the good rows and tells the bad one', async t => {
    const { code, out, err } = await stoaHere(['import', 'products', csv, '--json'])
    t.match({ code, err }, { code: 2, err: '' })
    const result = JSON.parse(out) as { errors: Array<{ message: string }> }
    t.match(result, {
      created: 2,
      changed: 0,
      unchanged: 0,
      failed: 1,
      errors: [{ line: 3, field: 'price', message: /twelve/ }]
    })
    t.equal(result.errors.length, 1)
    t.strictSame(await skus(), ['FIT', 'LAMP'])
  })

  await t.test('report sales as JSON, as CSV and as a table', async t => {
    const { token } = await savedSession()
    const {
      items: [register]
    } = await instance.ok('GET', '/api/v1/pos/registers', { token })
    const { items } = await instance.ok('GET', '/api/v1/catalog/products?limit=100', { token })
    const variantId = items
      .flatMap((p: { variants: Array<{ id: string; sku: string }> }) => p.variants)
      .find((v: { sku: string }) => v.sku === 'FIT').id
    await instance.ok('POST', '/api/v1/pos/sales', {
      token,
      body: {
        registerId: register.id,
        occurredAt: '2026-01-05T10:00:00Z',
        lines: [{ variantId, quantity: '3' }],
        tenders: [{ type: 'cash', amountMinor: 1500 }]
      }
    })
    const days = ['--from', '2026-01-01', '--to', '2026-01-31']
    const [json, csvText, text] = await Promise.all([
      stoaHere(['report', 'sales', ...days, '--group-by', 'product', '--json']),
      stoaHere(['report', 'sales', ...days, '--csv']),
      stoaHere(['report', 'sales', ...days])
    ])
    t.match(json, { code: 0, err: '' })
    t.match(JSON.parse(json.out), {
      currency: 'GBP',
      total: { sales: 1, grossMinor: 1500, netSalesMinor: 1500 },
      items: [{ label: 'Fitting', quantity: '3' }]
    })
    t.match(csvText, { code: 0, err: '' })
    const [header, day] = csvText.out.trim().split(/\r?\n/)
    t.match(header, ',')
    t.match(day, /2026-01-05.*15\.00/)
    t.match(text, { code: 0, out: /2026-01-05 +1 +0 +3 +15\.00.*\ntotal GBP +1 /, err: '' })
  })

  await t.test('invoice verify says what is as it was issued, and what is not', async t => {
    const { token } = await savedSession()
    await set(instance, 'pos/invoiceChain', 'company', true, { token: String(token) })
    const { items: sales } = await instance.ok('GET', '/api/v1/pos/sales?limit=1', { token })
    const { id } = await instance.ok('POST', `/api/v1/pos/sales/${sales[0].id}/invoice`, {
      token,
      body: { buyer: { name: 'Buyer Ltd' } }
    })
    const verify = () => stoaHere(['invoice', 'verify', '--json'])
    const whole = await verify()
    t.match(whole, { code: 0, err: '' })
    t.match(JSON.parse(whole.out).items, [{ prefix: /^F/, checked: 1, unchained: 0, broken: null }])
    const admin = connect(instance.database.adminUrl, 'someone who is the tables’ owner')
    await admin.connect()
    await admin.query('SET session_replication_role = replica')
    await admin.query(
      "UPDATE pool.pos_invoice SET content = jsonb_set(content, '{buyer,name}', '\"Other Ltd\"') WHERE id = $1",
      [id]
    )
    await admin.end()
    t.match(await verify(), { code: 2, out: /"fault":"changed"/ })
    t.match(await stoaHere(['invoice', 'verify']), {
      code: 2,
      out: /F.* +invoice +1 +changed at F/
    })
  })

  const who = (): string[] => ['--tenant', tenant, '--email', 'ann@acme.test', '--url', url]

  await t.test(
    'a wrong password is one sentence; a token that counts no more is replaced by logging in again; the session stays',
    async t => {
      const before = await savedSession()
      const spoilt = ['--token', `${before.token?.slice(0, -8)}AAAAAAAA`]
      const [wrong, again, cannot] = await Promise.all([
        stoaHere(['login', ...who()], { STOA_PASSWORD: 'a wrong one altogether' }),
        stoaHere(['report', 'sales', '--json', ...spoilt, ...who()], withPassword),
        stoaHere(['report', 'sales', '--json', ...spoilt, '--url', url])
      ])
      t.match(wrong, { code: 1, out: '', err: /^[A-Z][^\n]+ \(access\.[a-z-]+\)\n$/ })
      t.notMatch(wrong.err, 'a wrong one altogether')
      t.match(again, { code: 0, err: '' })
      t.match(JSON.parse(again.out), { currency: 'GBP' })
      t.match(cannot, { code: 1, out: '', err: /^[A-Z][^\n]+\n$/ }, 'without a password it cannot')
      t.strictSame(await savedSession(), before)
    }
  )

  await t.test('the operator gives a host name to a tenant, and to one alone', async t => {
    const operator = {
      DATABASE_URL: instance.database.adminUrl,
      STOA_SECRET: instance.instance.secrets.master
    }
    t.match(
      await stoaHere(['host', 'add', tenant, 'Shop.Acme.Example', '--shop', 's1'], operator),
      {
        code: 0,
        out: `shop.acme.example belongs to ${tenant} and opens the storefront of its shop S1.\n`,
        err: ''
      }
    )
    const other = await instance.signUp()
    const [taken, noOne, odd, shopless, listed] = await Promise.all([
      stoaHere(['host', 'add', other.slug, 'shop.acme.example'], operator),
      stoaHere(['host', 'add', 'nobody-here', 'x.acme.example'], operator),
      stoaHere(['host', 'add', tenant, 'https://shop.acme.example'], operator),
      stoaHere(['host', 'add', tenant, 'x.acme.example', '--shop', 'x9'], operator),
      stoaHere(['host', 'list', '--json'], operator)
    ])
    t.match(taken, { code: 1, err: /belongs to another tenant/ })
    t.match(noOne, { code: 1, err: /no tenant nobody-here/ })
    t.match(odd, { code: 1, err: /no host name/ })
    t.match(shopless, { code: 1, err: /no shop with the code x9/ })
    t.match(JSON.parse(listed.out), [
      { host: 'shop.acme.example', tenant, shopId: /^[0-9a-f-]{36}$/ }
    ])
    const foreign = await instance.call('GET', '/api/v1/catalog/products', {
      token: other.token,
      headers: { host: 'shop.acme.example' }
    })
    t.equal(foreign.json().code, 'access.tenant-mismatch', 'a token and a host must agree')
    t.match(await stoaHere(['host', 'remove', 'shop.acme.example'], operator), { code: 0 })
  })

  await t.test('login remembers a new token', async t => {
    const before = await savedSession()
    t.match(await stoaHere(['login', ...who()], withPassword), {
      code: 0,
      out: `Logged in to ${tenant} at ${url}.\n`,
      err: ''
    })
    const after = await savedSession()
    t.match(after, { url, tenant, email: 'ann@acme.test' })
    t.not(after.token, before.token)
  })
})
