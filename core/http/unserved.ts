import type { FastifyReply, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { coreErrors, type Problem } from '../primitives/errors.ts'
import { METRICS } from './health.ts'
import { EVERY_PAGE } from './pages/serve-pages.ts'
import { problemBody } from './problem.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** What a request is refused with that no route takes. */
    refusalOfUnserved(request: FastifyRequest): Problem
  }
}

interface Path {
  steps: string[]
  methods: Set<string>
}

/**
 * What no route takes: a path there is not (404), or a method its path does not take (405 with
 * Allow, RFC 9110). Both are the instance's and the same for everyone, so nothing of a tenant is
 * told by them. Registered before the first route.
 */
export const unservedPaths = fp(
  async app => {
    const paths = new Map<string, Path>()
    app.addHook('onRoute', ({ url, method }) => {
      // Of the figures nothing is told to others than the operator; a page is whatever nothing else
      // is; `*` is the preflight of every path.
      if (url === METRICS || url === EVERY_PAGE || !url.startsWith('/')) return
      const path = paths.get(url) ?? { steps: url.split('/'), methods: new Set() }
      for (const one of [method].flat()) path.methods.add(one)
      paths.set(url, path)
    })
    const refusalOf = ({ method, url }: Pick<FastifyRequest, 'method' | 'url'>): Problem => {
      const path = url.split('?')[0] as string
      const steps = path.split('/')
      const taken = new Set(
        [...paths.values()]
          .filter(known => isOf(known.steps, steps))
          .flatMap(({ methods }) => [...methods])
      )
      if (taken.size === 0 || taken.has(method)) {
        return coreErrors['route-not-found']({ method, path })
      }
      const allow = [...taken].sort().join(', ')
      return coreErrors['method-not-allowed']({ method, path, allow }, { headers: { allow } })
    }
    app.setNotFoundHandler({}, request => {
      throw refusalOf(request)
    })
    app.decorate('refusalOfUnserved', refusalOf)
  },
  { name: 'stoa-unserved-paths' }
)

/** Whether a path is one of those that `/things/:thingId` or `/files/*` names. */
function isOf(known: string[], steps: string[]): boolean {
  const open = known.at(-1) === '*'
  const named = open ? known.slice(0, -1) : known
  return (
    (open ? steps.length >= known.length : steps.length === known.length) &&
    named.every((step, i) => (step.startsWith(':') ? steps[i] !== '' : step === steps[i]))
  )
}

/**
 * Answers what the router itself cannot read: a broken percent-encoding, or a part of the path
 * longer than any of ours.
 */
export function refuseUnreadable(
  error: Error & { code?: string },
  request: FastifyRequest,
  reply: FastifyReply
): void {
  const problem =
    error.code === 'FST_ERR_BAD_URL' ? coreErrors['malformed-url']() : coreErrors['url-too-long']()
  void reply
    .code(problem.status)
    .type('application/problem+json')
    .serializer(JSON.stringify)
    .send(problemBody(problem, request.id))
}
