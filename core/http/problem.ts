import { Type } from '@sinclair/typebox'
import type { FastifyError, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import type { Logger } from 'pino'
import { faultProblem, isUnforeseen } from '../database/fault.ts'
import { databaseFailure, failureProblem } from '../database/failure.ts'
import { coreErrors, Problem, type FieldError } from '../primitives/errors.ts'
import { NO_TEXT } from '../primitives/input.ts'

/** The one shape of every error (RFC 9457). */
export const ProblemView = Type.Object(
  {
    type: Type.String({ description: 'urn:stoa:error:<code>' }),
    title: Type.String(),
    status: Type.Integer(),
    detail: Type.String({ description: 'What to do about it.' }),
    code: Type.String({ description: 'Stable; the list is in docs/errors.md.' }),
    requestId: Type.String(),
    facts: Type.Object(
      {},
      { additionalProperties: true, description: 'The particulars, for programs.' }
    ),
    errors: Type.Array(
      Type.Object({ field: Type.String(), code: Type.String(), message: Type.String() })
    )
  },
  { $id: 'Problem' }
)

/**
 * PostgreSQL says: not a character of UTF-8, a character with no place in text. What else it may
 * refuse of a value's form (no uuid, no such day: 22P02, 22007) is for a schema to refuse first;
 * that it came so far is our fault, and one of a column as likely as one of the request, so it is a
 * 500 whose cause stands in the log with the operation.
 */
const UNSTORABLE = new Set(['22021', '22P05'])

/** What any error is to a caller. */
export function toProblem(
  error: unknown,
  request: Pick<FastifyRequest, 'id'> & { routeOptions: { bodyLimit: number } }
): Problem {
  if (error instanceof Problem) return error
  const e = error as FastifyError & { code?: string; statusCode?: number }
  if (e.validation) {
    return coreErrors['invalid-input'](
      {},
      { errors: e.validation.map(v => fieldError(v, e.validationContext ?? 'body')) }
    )
  }
  switch (e.code) {
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return coreErrors['unsupported-media-type']({ takes: 'application/json' })
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
    case 'FST_REQ_FILE_TOO_LARGE':
      return coreErrors['body-too-large']({ limit: request.routeOptions.bodyLimit })
    case 'FST_ERR_CTP_INVALID_JSON_BODY':
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
    case 'FST_ERR_CTP_INVALID_CONTENT_LENGTH':
      return coreErrors['invalid-json']()
  }
  if (e instanceof SyntaxError && e.statusCode === 400) return coreErrors['invalid-json']()
  if (e.statusCode === 429) return coreErrors['too-many-requests']({ seconds: 60 })
  if (UNSTORABLE.has(e.code)) {
    return coreErrors['invalid-input'](
      {},
      { errors: [{ field: '/', code: 'text', message: NO_TEXT }] }
    )
  }
  const fault = faultProblem(error)
  if (fault !== null) return fault
  const failure = databaseFailure(error)
  if (failure !== null) return failureProblem(failure, error)
  if (typeof e.statusCode === 'number' && e.statusCode >= 400 && e.statusCode < 500) {
    return coreErrors['invalid-input'](
      {},
      { errors: [{ field: '/', code: 'invalid', message: e.message }] }
    )
  }
  return coreErrors.internal({ requestId: request.id }, { cause: e })
}

/** A name someone made up may be as long as a body. */
const LONGEST_PATH = 300

interface Fault {
  instancePath: string
  keyword: string
  params: Record<string, unknown>
  message?: string
}

/** A fault that a schema found, as a caller is shown it. */
export function fieldError(fault: Fault, part: string): FieldError {
  const extra =
    fault.keyword === 'additionalProperties'
      ? `/${String(fault.params.additionalProperty)}`
      : fault.keyword === 'required'
        ? `/${String(fault.params.missingProperty)}`
        : ''
  const path = (fault.instancePath + extra).slice(0, LONGEST_PATH).toWellFormed()
  const field =
    part === 'body' ? path || '/' : `${part === 'querystring' ? 'query' : 'path'}.${path.slice(1)}`
  const message =
    fault.keyword === 'additionalProperties'
      ? 'is not a field of this operation'
      : fault.keyword === 'required'
        ? 'is required'
        : (fault.message ?? 'is not valid')
  return { field, code: fault.keyword, message }
}

/** What a problem looks like on the wire. */
export function problemBody(problem: Problem, requestId: string) {
  return {
    type: `urn:stoa:error:${problem.code}`,
    title: problem.code.slice(problem.code.indexOf('.') + 1).replaceAll('-', ' '),
    status: problem.status,
    detail: problem.message,
    code: problem.code,
    requestId,
    facts: problem.facts,
    errors: problem.errors
  }
}

/**
 * How to be let in (RFC 9110 asks each 401 for it): by a token (RFC 6750), or by the auth strategy,
 * called as in the API reference.
 */
function challengeOf({ routeOptions, headers }: FastifyRequest): string {
  const authStrategy = routeOptions.config.stoa?.authStrategy
  if (authStrategy !== undefined) return `${authStrategy} realm="stoa"`
  return headers.authorization === undefined
    ? 'Bearer realm="stoa"'
    : 'Bearer realm="stoa", error="invalid_token"'
}

/**
 * Every error leaves through here; what we did not foresee is logged whole and told as
 * `stoa.internal`.
 */
export const errorResponses = fp<{ log: Logger }>(
  async (app, { log }) => {
    app.addSchema(ProblemView)
    app.setErrorHandler((error, request, reply) => {
      const problem = toProblem(error, request)
      // What the database fails with comes by the thousand while it does: the meter counts, and one
      // line each is enough.
      if (problem.status >= 500 || isUnforeseen(problem)) {
        log[problem.status === 500 ? 'error' : 'warn'](
          {
            err: problem.cause ?? error,
            requestId: request.id,
            operation: request.routeOptions.config.stoa?.useCase
          },
          'request failed'
        )
      }
      if (problem.status === 401) reply.header('www-authenticate', challengeOf(request))
      return reply
        .code(problem.status)
        .headers(problem.headers)
        .type('application/problem+json')
        .serializer(JSON.stringify)
        .send(problemBody(problem, request.id))
    })
  },
  { name: 'stoa-error-responses' }
)
