import type { Failure } from './turn.ts'

type Refusal = Extract<Failure, { kind: 'refuse' }>

/**
 * Groq's errors as they come (https://console.groq.com/docs/errors, /rate-limits), to be a turn's
 * failure.
 */
export const groqErrors = {
  invalidKey: () =>
    refusal(401, {
      message: 'Invalid API Key',
      type: 'invalid_request_error',
      code: 'invalid_api_key'
    }),
  unknownModel: (model: string) =>
    refusal(404, {
      message: `The model \`${model}\` does not exist or you do not have access to it.`,
      type: 'invalid_request_error',
      code: 'model_not_found'
    }),
  decommissioned: (model: string) =>
    refusal(400, {
      message: `The model \`${model}\` has been decommissioned and is no longer supported.`,
      type: 'invalid_request_error',
      code: 'model_decommissioned'
    }),
  badRequest: (message: string) => refusal(400, { message, type: 'invalid_request_error' }),
  rateLimited: (seconds: number) =>
    limit('tokens per minute (TPM): Limit 8000, Used 7100, Requested 3400', `${seconds}.5s`, {
      'retry-after': String(seconds)
    }),
  /** As now and then, without the header. */
  dayUsedUp: (wait: string) =>
    limit('tokens per day (TPD): Limit 200000, Used 199620, Requested 3400', wait),
  zeroQuota: () => limit('tokens per minute (TPM): Limit 0, Used 0, Requested 3400', '1m0s'),
  questionTooLarge: () =>
    refusal(413, {
      message:
        'Request too large for model `openai/gpt-oss-120b` in organization `org_01` service tier `on_demand` on tokens per minute (TPM): Limit 8000, Requested 12000, please reduce your message size and try again.',
      type: 'tokens',
      code: 'rate_limit_exceeded'
    }),
  contextTooLong: () =>
    refusal(400, {
      message: 'Please reduce the length of the messages or completion.',
      type: 'invalid_request_error',
      param: 'messages',
      code: 'context_length_exceeded'
    }),
  bodyTooLarge: () =>
    refusal(413, {
      message: 'Request Entity Too Large',
      type: 'invalid_request_error',
      code: 'request_too_large'
    }),
  overloaded: () =>
    refusal(503, {
      message:
        'openai/gpt-oss-120b is currently over capacity. Please try again and back off exponentially.',
      type: 'internal_server_error'
    }),
  flexFull: () =>
    refusal(498, {
      message: 'Flex tier capacity exceeded, please try again later.',
      type: 'internal_server_error',
      code: 'capacity_exceeded'
    }),
  fault: () => refusal(500, { message: 'Internal Server Error', type: 'internal_server_error' })
}

function limit(which: string, wait: string, headers?: Record<string, string>): Refusal {
  return refusal(
    429,
    {
      message: `Rate limit reached for model \`openai/gpt-oss-120b\` in organization \`org_01\` service tier \`on_demand\` on ${which}. Please try again in ${wait}. Need more tokens? Upgrade to Dev Tier today at https://console.groq.com/settings/billing`,
      type: 'tokens',
      code: 'rate_limit_exceeded'
    },
    headers
  )
}

function refusal(status: number, error: object, headers?: Record<string, string>): Refusal {
  return { kind: 'refuse', status, body: { error }, ...(headers === undefined ? {} : { headers }) }
}
