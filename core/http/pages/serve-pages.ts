import { randomBytes } from 'node:crypto'
import type { FastifyPluginAsync, FastifyRequest } from 'fastify'
import { coreErrors } from '../../primitives/errors.ts'
import { pageHtml } from './page-html.ts'
import { LANGUAGES, type Language } from './languages.ts'
import type { Pages } from './pages.ts'
import { policyOf } from './policy.ts'

/** Addresses that are no page, whoever asks. */
const NO_PAGE = /^\/(api|docs|assets|workers|health|metrics|\.well-known)(\/|$)/
/** What nothing else serves is a page, for whoever asks for one. */
export const EVERY_PAGE = '/*'
const FOREVER = 'public, max-age=31536000, immutable'

const open = (useCase: string, why: string) => ({
  stoa: {
    plugin: 'core',
    useCase,
    permission: null,
    public: why,
    authStrategy: undefined,
    scope: 'instance'
  }
})

/**
 * The console: `/` and every address that nothing else serves, for those who ask for a page; its
 * files under `/assets`. While the pages are still being made, a page waits and the API does not.
 */
export const servePages: FastifyPluginAsync<{ pages: () => Promise<Pages> }> = async (
  app,
  { pages }
) => {
  const made = async (): Promise<Pages> => {
    try {
      return await pages()
    } catch (error) {
      throw coreErrors['pages-not-built']({}, { cause: error })
    }
  }

  app.get<{ Params: { file: string } }>(
    '/assets/:file',
    {
      config: open('core.asset', 'scripts and styles say nothing of anyone'),
      schema: { hide: true }
    },
    async (request, reply) => {
      const asset = (await made()).assets.get(request.params.file)
      if (asset === undefined) throw app.refusalOfUnserved(request)
      const accepted = String(request.headers['accept-encoding'] ?? '')
      const packing = /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : null
      // A page has a hundred of them, on phones too: what protects pages and tells requests apart is
      // of no use to a script that is the same for everyone.
      reply.removeHeader('x-frame-options').removeHeader('x-request-id').headers({
        'content-type': asset.type,
        'cache-control': FOREVER,
        vary: 'accept-encoding'
      })
      if (packing !== null) reply.header('content-encoding', packing)
      return reply.send(
        packing === 'br' ? asset.brotli : packing === 'gzip' ? asset.gzip : asset.body
      )
    }
  )

  app.get<{ Params: { file: string } }>(
    '/workers/:file',
    {
      config: open('core.worker', 'what keeps a page in a browser says nothing of anyone'),
      schema: { hide: true }
    },
    async (request, reply) => {
      const path = `/${request.params.file.replace(/\.js$/, '')}`
      const worker = (await made()).workers.get(path)
      if (worker === undefined) throw app.refusalOfUnserved(request)
      reply.headers({
        'content-type': worker.type,
        'cache-control': 'no-cache',
        'service-worker-allowed': path,
        // It fetches what it keeps, and nothing from elsewhere.
        'content-security-policy': "default-src 'none'; connect-src 'self'"
      })
      return reply.send(worker.body)
    }
  )

  app.get(
    EVERY_PAGE,
    { config: open('core.page', 'who logs in has no token yet'), schema: { hide: true } },
    async (request, reply) => {
      const path = request.url.split('?')[0] as string
      if (NO_PAGE.test(path) || !asksForPage(request)) throw app.refusalOfUnserved(request)
      const nonce = randomBytes(16).toString('base64')
      const text = pageHtml(await made(), nonce, path, languageOf(request))
      reply.headers({
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': policyOf(nonce),
        'referrer-policy': 'same-origin',
        vary: 'accept-language'
      })
      return reply.send(text)
    }
  )
}

const asksForPage = ({ headers }: FastifyRequest): boolean =>
  /\btext\/html\b/.test(headers.accept ?? '')

/** The first of the reader's languages that the pages speak. */
function languageOf({ headers }: FastifyRequest): Language {
  const requested = String(headers['accept-language'] ?? '')
    .split(',')
    .map(part => part.trim().slice(0, 2).toLowerCase())
  return (
    LANGUAGES.find(language => language === requested.find(one => isSpoken(one))) ?? LANGUAGES[0]
  )
}

const isSpoken = (language: string): boolean => LANGUAGES.some(spoken => spoken === language)
