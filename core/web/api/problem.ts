/** The API's answer when it refuses (application/problem+json). Its sentences are shown as they are. */
export interface Problem {
  status: number
  code: string
  title: string
  detail?: string
  /** What the sentence names: { sku: 'L-1' }. */
  facts?: Record<string, unknown>
  errors?: Array<{ field: string; code: string; message: string }>
}

export class Refused extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.detail ?? problem.title)
    this.name = 'Refused'
    this.problem = problem
  }
}

/** No answer came: whether the server did what it was asked for nobody knows. */
export class Unreachable extends Error {
  override name = 'Unreachable'
}

/** What is said where nothing answered: in the reader's language, as soon as its words are there. */
export const unreachable = { message: 'Stoa cannot be reached.' }

/** The API's answer, or that of something before it, which knows nothing of what was asked. */
export const problemOf = (body: unknown, status: number): Problem =>
  typeof (body as Problem | null | undefined)?.code === 'string'
    ? (body as Problem)
    : { status, code: 'unknown', title: unreachable.message }

/** /prices/0/amount → prices.0.amount, the name Mantine's form knows. */
export const fieldErrors = (problem: Problem): Record<string, string> =>
  Object.fromEntries(
    (problem.errors ?? []).map(({ field, message }) => [
      field.replace(/^\//, '').replaceAll('/', '.'),
      message
    ])
  )

/** What an answer that is no success says. */
export async function refusalOf(response: Response): Promise<Refused> {
  const body: unknown = await response.json().catch(() => null)
  return new Refused(problemOf(body, response.status))
}
