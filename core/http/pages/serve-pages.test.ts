// In a process of its own: it serves pages.
import Fastify from 'fastify'
import t from 'tap'
import { ownInstance } from '../../../test/support/instance.ts'
import { errorResponses } from '../problem.ts'
import { unservedPaths } from '../unserved.ts'
import { openLogger } from '../../telemetry/logger.ts'
import { servePages } from './serve-pages.ts'

const stoa = await ownInstance({}, undefined, { pages: true })
const BROWSER = {
  accept: 'text/html,application/xhtml+xml,*/*;q=0.8',
  'accept-language': 'de,es;q=0.8'
}
const open = (url: string, headers: Record<string, string> = BROWSER) =>
  stoa.call('GET', url, { headers })

t.test('a page is served at / and wherever nothing else is, and is never kept', async t => {
  for (const url of ['/', '/products', '/products/some-id?x=1', '/log-in']) {
    const page = await open(url)
    t.equal(page.statusCode, 200, url)
    t.match(page.headers, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'x-frame-options': 'DENY',
      'x-content-type-options': 'nosniff'
    })
  }
  t.match((await open('/')).body, '<html lang="es"', "in the first of the reader's languages")
})

t.test('the policy lets nothing run that is not ours, and its nonce is new each time', async t => {
  const nonces = new Set<string>()
  for (let i = 0; i < 2; i++) {
    const page = await open('/')
    const policy = String(page.headers['content-security-policy'])
    t.match(policy, /^default-src 'none'; script-src 'self'; /)
    t.notMatch(policy, /unsafe|https?:|\*/)
    const [, nonce = ''] = /style-src 'self' 'nonce-([^']+)'/.exec(policy) ?? []
    t.match(page.body, `<style nonce="${nonce}">`)
    nonces.add(nonce)
    t.notMatch(page.body, /<script(?![^>]*\bsrc=)|\son\w+=|style="/, 'nothing stands in the page')
  }
  t.equal(nonces.size, 2)
})

t.test(
  'files are named by their content, kept for ever, and packed as the browser takes them',
  async t => {
    const page = await open('/')
    const files = [...page.body.matchAll(/"(\/assets\/[^"]+)"/g)].map(m => m[1] as string)
    t.ok(files.length > 5)
    const sent = { '': 0, br: 0, gzip: 0 }
    for (const url of files) {
      for (const packing of ['', 'br', 'gzip'] as const) {
        const file = await open(url, packing === '' ? {} : { 'accept-encoding': packing })
        t.match(file.headers, {
          'cache-control': 'public, max-age=31536000, immutable',
          vary: 'accept-encoding'
        })
        t.equal(file.headers['content-encoding'] ?? '', packing)
        sent[packing] += file.rawPayload.length
      }
    }
    t.ok(sent.br < sent.gzip && sent.gzip < sent[''] / 2, JSON.stringify(sent))
    const lost = await open('/assets/nothing-12345678.js')
    t.strictSame([lost.statusCode, lost.json().code], [404, 'stoa.route-not-found'])
  }
)

t.test('what is no page stays what it was', async t => {
  for (const url of ['/api/v1/nothing', '/api', '/docs/nothing', '/health/nothing', '/metrics']) {
    const answer = await open(url)
    t.strictSame([answer.statusCode, answer.json().code], [404, 'stoa.route-not-found'], url)
  }
  const program = await open('/', { accept: 'application/json' })
  t.equal(program.json().code, 'stoa.route-not-found', 'who asks for no page gets none')
  const sent = await stoa.call('POST', '/products', { headers: BROWSER })
  t.strictSame([sent.statusCode, sent.json().code], [404, 'stoa.route-not-found'])
  t.equal((await stoa.call('POST', '/health/live', { headers: BROWSER })).statusCode, 405)
})

t.test('pages that could not be built say so, and nothing of why', async t => {
  const app = Fastify()
  await app.register(errorResponses, { log: openLogger('silent') })
  await app.register(unservedPaths)
  await app.register(servePages, { pages: () => Promise.reject(new Error('in /srv/secret')) })
  for (const url of ['/', '/assets/x.js']) {
    const answer = await app.inject({ url, headers: BROWSER })
    t.strictSame([answer.statusCode, answer.json().code], [503, 'stoa.pages-not-built'])
    t.notMatch(answer.body, 'secret')
  }
  await app.close()
})
