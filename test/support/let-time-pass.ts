import type { SignedUp, TestInstance } from './instance.ts'

/**
 * What waits for its time in a tenant is due now: jobs asked for later, and those that failed and
 * would be tried again. Times in a plugin's own rows are moved by `asAdmin()`.
 */
export async function letTimePass(
  { instance }: TestInstance,
  { tenantId }: Pick<SignedUp, 'tenantId'>
): Promise<void> {
  await instance.relayPool.query(
    "UPDATE pool.job SET run_at = now() WHERE tenant_id = $1 AND state = 'queued' AND run_at > now()",
    [tenantId]
  )
}
