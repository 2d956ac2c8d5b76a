import t from 'tap'
import { startInstance } from './instance.ts'
import { migrateDatabase } from './migrate-database.ts'
import { testInstance } from '../test/support/instance.ts'
import { TEST_SECRET } from '../test/support/postgres.ts'
import { readConfig } from '../core/instance/config.ts'
import { connect } from '../core/database/connection.ts'
import { APP, RELAY, roleUrl } from '../core/database/roles.ts'

const OTHER = 'another master secret than the one of tests'
const instance = await testInstance({ STOA_ROLE: 'web' })
const { adminUrl } = instance.database
const urls = {
  appUrl: roleUrl(adminUrl, TEST_SECRET, APP),
  relayUrl: roleUrl(adminUrl, TEST_SECRET, RELAY)
}
const REFUSAL =
  /This database belongs to another master secret.*start with the STOA_SECRET.*stoa migrate --adopt-secret/

t.test('a process with another master secret changes nothing and does not start', async t => {
  await t.rejects(
    migrateDatabase(
      { adminUrl, ...urls, secret: OTHER, stop: async () => {} },
      instance.instance.registry
    ),
    REFUSAL
  )
  await t.rejects(
    startInstance(readConfig({ DATABASE_URL: adminUrl, STOA_SECRET: OTHER, LOG_LEVEL: 'fatal' })),
    REFUSAL
  )
  for (const url of [urls.appUrl, urls.relayUrl]) {
    const client = connect(url, 'secret test')
    await t.resolves(
      client.connect(),
      'the passwords of the roles are those of the rightful secret'
    )
    await client.end()
  }
})

t.test('nor one that knows the serving roles alone', async t => {
  const environment = {
    DATABASE_APP_URL: urls.appUrl,
    DATABASE_RELAY_URL: urls.relayUrl,
    LOG_LEVEL: 'fatal'
  }
  await t.rejects(startInstance(readConfig({ ...environment, STOA_SECRET: OTHER })), REFUSAL)
  const running = await startInstance(
    readConfig({ ...environment, STOA_SECRET: TEST_SECRET, STOA_ROLE: 'web' })
  )
  await running.stop()
})

t.test('the serving roles cannot change the mark, and it tells nothing of the secret', async t => {
  for (const [url, select] of [
    [urls.appUrl, '42501'],
    [urls.relayUrl, null]
  ] as const) {
    const client = connect(url, 'secret test')
    await client.connect()
    for (const sql of [
      'UPDATE stoa.secret_mark SET mark = mark',
      'DELETE FROM stoa.secret_mark',
      "INSERT INTO stoa.secret_mark (tenant_id, mark) VALUES (gen_random_uuid(), '')"
    ]) {
      await t.rejects(client.query(sql), { code: '42501' }, sql)
    }
    if (select === null) {
      t.match((await client.query('SELECT mark FROM stoa.secret_mark')).rows, [
        { mark: /^[0-9a-f]{64}$/ }
      ])
    } else {
      await t.rejects(client.query('SELECT mark FROM stoa.secret_mark'), { code: select })
    }
    await client.end()
  }
})

t.test(
  'a configuration with a database needs the secret, and both serving roles or none',
  async t => {
    const url = 'postgres://stoa@127.0.0.1/stoa'
    t.throws(
      () => readConfig({ DATABASE_APP_URL: url, DATABASE_RELAY_URL: url }),
      /STOA_SECRET must be set .* when DATABASE_APP_URL is set/
    )
    t.throws(
      () => readConfig({ DATABASE_APP_URL: url, STOA_SECRET: OTHER }),
      /DATABASE_APP_URL and DATABASE_RELAY_URL go together/
    )
    t.throws(
      () => readConfig({ DATABASE_URL: 'stoa on db', STOA_SECRET: OTHER }),
      /DATABASE_URL must be a URL like postgres:/
    )
    t.throws(() => readConfig({ PORT: '70000' }), /PORT .*65535/)
  }
)
