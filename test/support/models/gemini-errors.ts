import type { Failure } from './turn.ts'

type Refusal = Extract<Failure, { kind: 'refuse' }>

/**
 * Google's errors as they come (https://ai.google.dev/gemini-api/docs/troubleshooting), to be a
 * turn's failure.
 */
export const geminiErrors = {
  invalidKey: () =>
    refusal(400, 'INVALID_ARGUMENT', 'API key not valid. Please pass a valid API key.', [
      {
        '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
        reason: 'API_KEY_INVALID',
        domain: 'googleapis.com',
        metadata: { service: 'generativelanguage.googleapis.com' }
      }
    ]),
  noKey: () =>
    refusal(
      403,
      'PERMISSION_DENIED',
      "Method doesn't allow unregistered callers (callers without established identity). Please use API Key or other form of API consumer identity to call this API."
    ),
  suspendedKey: (apiKey: string) =>
    refusal(
      403,
      'PERMISSION_DENIED',
      `Permission denied: Consumer 'api_key:${apiKey}' has been suspended.`
    ),
  wrongCountry: () =>
    refusal(400, 'FAILED_PRECONDITION', 'User location is not supported for the API use.'),
  unknownModel: (model: string) =>
    refusal(
      404,
      'NOT_FOUND',
      `models/${model} is not found for API version v1beta, or is not supported for generateContent.`
    ),
  badRequest: (message: string) => refusal(400, 'INVALID_ARGUMENT', message),
  rateLimited: (seconds: number) =>
    quota('GenerateRequestsPerMinutePerProjectPerModel-FreeTier', 15, seconds),
  dayUsedUp: (seconds: number) =>
    quota('GenerateRequestsPerDayPerProjectPerModel-FreeTier', 250, seconds),
  zeroQuota: (seconds: number) =>
    quota('GenerateContentInputTokensPerModelPerMinute-FreeTier', 0, seconds),
  overloaded: () => refusal(503, 'UNAVAILABLE', 'The model is overloaded. Please try again later.'),
  fault: () =>
    refusal(
      500,
      'INTERNAL',
      'An internal error has occurred. Please retry or report in https://developers.generativeai.google/guide/troubleshooting'
    ),
  deadline: () => refusal(504, 'DEADLINE_EXCEEDED', 'The request timed out. Please try again.')
}

function quota(quotaId: string, limit: number, seconds: number): Refusal {
  const metric = 'generativelanguage.googleapis.com/generate_content_free_tier_requests'
  const message =
    'You exceeded your current quota, please check your plan and billing details. For more information on this error, head to: https://ai.google.dev/gemini-api/docs/rate-limits. ' +
    `\n* Quota exceeded for metric: ${metric}, limit: ${limit}, model: gemini-2.5-flash\nPlease retry in ${seconds}.25s.`
  return refusal(429, 'RESOURCE_EXHAUSTED', message, [
    {
      '@type': 'type.googleapis.com/google.rpc.Help',
      links: [
        {
          description: 'Learn more about Gemini API quotas',
          url: 'https://ai.google.dev/gemini-api/docs/rate-limits'
        }
      ]
    },
    {
      '@type': 'type.googleapis.com/google.rpc.QuotaFailure',
      violations: [
        {
          quotaMetric: metric,
          quotaId,
          quotaDimensions: { location: 'global', model: 'gemini-2.5-flash' },
          ...(limit === 0 ? {} : { quotaValue: String(limit) })
        }
      ]
    },
    { '@type': 'type.googleapis.com/google.rpc.RetryInfo', retryDelay: `${seconds}s` }
  ])
}

function refusal(code: number, status: string, message: string, details?: unknown[]): Refusal {
  return {
    kind: 'refuse',
    status: code,
    body: { error: { code, message, status, ...(details === undefined ? {} : { details }) } }
  }
}
