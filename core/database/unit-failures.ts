import { isFollowUp, type Work } from './messages.ts'

export class OutsideUnitOfWork extends Error {
  constructor(what: string) {
    super(
      `${what} outside a unit of work: open one with ctx.unitOfWork(), or await what was started before it ended.`
    )
  }
}

/** Of several errors the one the others follow from. */
export function firstError(unit: Work | undefined, error: unknown): unknown {
  if (unit?.failure === undefined) return error
  const first =
    isFollowUp(error) || error instanceof OutsideUnitOfWork || unit.state === 'broken'
      ? unit.failure
      : error
  // Of a READ ONLY transaction this is our own fault, not the database's: it must not look as if it
  // would pass.
  return unit.reads && (first as { code?: unknown }).code === READ_ONLY
    ? new WroteWhileReading(first)
    : first
}

const READ_ONLY = '25006'

class WroteWhileReading extends Error {
  constructor(readonly refusal: unknown) {
    super(
      `A unit of work that reads tried to write, so it must be declared without reads: ${(refusal as Error).message}`
    )
  }
}
