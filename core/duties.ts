import type { Context } from './context.ts'

/** A duty held by this process: a long-running thing that at most one process does at a time for a tenant. */
export interface Duty {
  id: string
  tenantId: string
  /** Grows at each take-over. A write that must not come from a process that lost the duty carries it. */
  epoch: number
  /** Aborted when the duty is ended, lost or the process drains. Stop at once. */
  signal: AbortSignal
  /** The system's context in the duty's tenant; open units of work with ctx.unitOfWork(). */
  ctx: Context
}

export interface DutyDefinition {
  summary: string
  /** Runs until the signal is aborted. When it throws it is started again after a pause. */
  run (duty: Duty): Promise<void>
}
