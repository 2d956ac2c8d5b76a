import autocannon from 'autocannon'

export interface Shot {
  method: 'GET' | 'POST'
  path: string
  body?: unknown
  headers?: Record<string, string>
}

/** Requests a second that were answered 2xx; a run with any other answer is no measurement. */
export async function measure(
  address: string,
  connections: number,
  seconds: number,
  next: () => Shot
): Promise<number> {
  const result = await autocannon({
    url: address,
    connections,
    duration: seconds,
    pipelining: 1,
    requests: [
      {
        setupRequest: request => {
          const { method, path, body, headers } = next()
          return {
            ...request,
            method,
            path,
            headers: {
              ...(body === undefined ? {} : { 'content-type': 'application/json' }),
              ...headers
            },
            ...(body === undefined ? {} : { body: JSON.stringify(body) })
          }
        }
      }
    ]
  })
  if (result.non2xx > 0 || result.errors > 0) {
    throw new Error(
      `${result.non2xx} answers were not 2xx and ${result.errors} requests failed, so the figure would be worth nothing.`
    )
  }
  return result['2xx'] / result.duration
}

export const median = (values: number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN
