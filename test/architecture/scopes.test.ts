import { type TSchema } from '@sinclair/typebox'
import Fastify from 'fastify'
import fp from 'fastify-plugin'
import t from 'tap'
import {
  definePlugin,
  defineUseCase,
  get,
  Input,
  Type,
  type Plugin
} from '../../core/plugin-api.ts'
import { builtInPlugins } from '../../plugins/built-in.ts'
import { ownInstance } from '../support/instance.ts'
import { buildApp } from '../../core/http/app.ts'
import { pluginScope } from '../../core/http/routes/register.ts'

const plugin = (
  name: string,
  fastify?: Plugin['fastify'],
  reply: TSchema = Type.Object({ text: Type.String() })
): Plugin =>
  definePlugin({
    name,
    version: '1.0.0',
    stoa: '^1.0.0',
    summary: 'Says hello.',
    permissions: { [`${name}.read`]: 'Be greeted' },
    routes: {
      '/greetings': [
        get(
          '',
          defineUseCase({
            name: `${name}.greet`,
            summary: 'Greets',
            permission: `${name}.read`,
            reads: true,
            input: Input({}),
            run: async () => ({ text: 'hello' })
          }),
          reply
        )
      ]
    },
    ...(fastify === undefined ? {} : { fastify })
  })

const loud = plugin('loud', async scope => {
  scope.addHook('onSend', async (_request, reply) => {
    reply.header('x-loud', 'yes')
  })
  // Registered and not awaited, as plugins of Fastify are.
  void scope.register(
    fp(async inner => {
      inner.addHook('onRequest', async (request, reply) => {
        if (request.headers['x-hush'] !== undefined) return reply.code(418).send({ text: 'hush' })
      })
    })
  )
})

const stoa = await ownInstance({ STOA_ROLE: 'web' }, [
  ...builtInPlugins,
  loud,
  plugin('quiet'),
  plugin('faulty', undefined, Type.Unsafe({ $ref: 'nothing#' }))
])

t.test('what a plugin registers in its scope touches its own routes alone', async t => {
  const { token } = await stoa.signUp()
  const ask = (path: string, headers: Record<string, string> = {}) =>
    stoa.call('GET', `/api/v1/${path}`, { token, headers })
  const own = await ask('loud/greetings')
  t.match(own.json(), { text: 'hello' })
  t.equal(own.headers['x-loud'], 'yes')
  t.equal((await ask('loud/greetings', { 'x-hush': '1' })).statusCode, 418)
  for (const path of ['quiet/greetings', 'pos/registers', 'access/me']) {
    const other = await ask(path, { 'x-hush': '1' })
    t.equal(other.statusCode, 200, path)
    t.equal(other.headers['x-loud'], undefined, path)
  }
})

t.test('a schema of a plugin from elsewhere that cannot be compiled stops the start', async t => {
  const { registry } = stoa.instance
  const beside = (...added: string[]) =>
    buildApp(
      Object.create(stoa.instance, {
        registry: { value: { ...registry, added: new Set(added) } }
      })
    )
  await t.rejects(beside('faulty'), /\/api\/v1\/faulty\/greetings/)
  await (await beside('quiet')).close()
})

t.test('a route that no manifest declares stops the start', async t => {
  const sly = plugin('sly', async scope => {
    scope.get('/api/v1/sly/everything', async () => 'all of it')
  })
  const app = Fastify()
  void app.register(pluginScope(stoa.instance, sly))
  await t.rejects(async () => app.ready(), {
    message:
      "Plugin sly: its `fastify` registers the route /api/v1/sly/everything; declare it in the manifest's `routes`."
  })
})
