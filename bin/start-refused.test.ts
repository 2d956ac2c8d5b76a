import { once } from 'node:events'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import t from 'tap'
import { cloneDatabase, stopOwnServer, TEST_SECRET } from '../test/support/postgres.ts'
import { runStoa } from '../test/support/run-stoa.ts'

t.test('what is wrong with an address or a port is said with what to do', async t => {
  const database = await cloneDatabase()
  const squatter = createServer().listen(0, '127.0.0.1')
  await once(squatter, 'listening')
  const taken = String((squatter.address() as { port: number }).port)
  t.teardown(async () => {
    squatter.close()
    await database.drop()
    await stopOwnServer()
  })
  const attempt = (environment: Record<string, string>) =>
    runStoa(['start'], {
      cwd: tmpdir(),
      env: {
        DATABASE_URL: database.adminUrl,
        STOA_SECRET: TEST_SECRET,
        STOA_ROLE: 'web',
        PORT: '0',
        ...environment
      }
    })
  const elsewhere = (change: (url: URL) => void): string => {
    const url = new URL(database.adminUrl)
    change(url)
    return url.href
  }
  t.match(await attempt({ PORT: '70000' }), {
    code: 1,
    err: /^The configuration is wrong: PORT .*65535/
  })
  t.match(await attempt({ PORT: taken }), {
    code: 1,
    err: new RegExp(`^Port ${taken} is taken by another program; choose another`)
  })
  t.match(await attempt({ HOST: '203.0.113.7' }), {
    code: 1,
    err: /^No network card of this machine has the address 203\.0\.113\.7: choose another with --host or HOST/
  })
  t.match(
    await attempt({
      DATABASE_URL: elsewhere(url => {
        url.port = '9'
      })
    }),
    {
      code: 1,
      err: /^The database at DATABASE_URL cannot be reached \(.*ECONNREFUSED.*\): nothing listens there: start PostgreSQL, or correct DATABASE_URL\.\n$/
    }
  )
  t.match(
    await attempt({
      DATABASE_URL: elsewhere(url => {
        url.password = 'wrong'
      })
    }),
    {
      code: 1,
      err: /^The database at DATABASE_URL cannot be reached .* it refuses the password: correct DATABASE_URL/
    }
  )
  t.match(
    await attempt({
      DATABASE_URL: elsewhere(url => {
        url.pathname = '/nowhere'
      })
    }),
    { code: 1, err: /it has no such database: make it \(createdb\), or correct DATABASE_URL/ }
  )
})
