import type { OuterContext, UnitContext } from '../context/context.ts'

/**
 * A leased task held by this process: a long-running thing that at most one process does at a time for a
 * tenant.
 */
export interface LeasedTask {
  id: string
  tenantId: string
  /**
   * Grows at each take-over. A write that must not come from a process that lost the leased task carries
   * it.
   */
  epoch: number
  /** Aborted when the leased task is ended, lost or the process drains. Stop at once. */
  signal: AbortSignal
  /** The system's context in the leased task's tenant; open units of work with ctx.unitOfWork(). */
  ctx: OuterContext
  /**
   * The system's context in one company, with the tenant's settings as they are now; ask again
   * rather than keep it.
   */
  inCompany(companyId: string): Promise<OuterContext>
  /**
   * Runs work in that company in a unit of work that commits only while this process holds the leased task
   * (fenced by the epoch).
   * @throws LeaseLost when another process took it over; let it pass: the leased task ends here
   */
  write<T>(companyId: string, work: (ctx: UnitContext) => Promise<T>): Promise<T>
}

export interface LeasedTaskDefinition {
  summary: string
  /** Runs until the signal is aborted. When it throws it is started again after a pause. */
  run(task: LeasedTask): Promise<void>
}
