import { newId } from '../../core/primitives/ids.ts'
import type { Recorder } from './recorder.ts'

const mark = (): string => newId().slice(-10).toUpperCase()
const DAY = '2026-01-01'

/**
 * Agents with what is theirs, rules, an account and a statement. What can be done once, such as
 * closing a period or giving a sale away, is done for an agent of its own each time.
 */
export async function seedAgents(
  r: Recorder,
  another: () => Promise<{ id: string }>
): Promise<void> {
  if (!r.has('POST /api/v1/agents/agents')) return
  const agent = async (): Promise<{ agentId: string }> => {
    const body = { code: mark(), name: `Agent ${mark()}` }
    const answer = await r.send(r.operation('POST /api/v1/agents/agents'), { body })
    if (answer.statusCode >= 300) throw new Error(`No agent was added: ${answer.body}`)
    return { agentId: (answer.json() as { id: string }).id }
  }
  await r.make('POST /api/v1/agents/agents', () => ({
    body: { code: mark(), name: `Agent ${mark()}`, phone: '1', email: 'agent@example.test' }
  }))
  const { id: territoryId } = (await r.make('POST /api/v1/agents/territories', () => ({
    body: { name: `Territory ${mark()}`, area: 'NE1' }
  }))) as { id: string }
  const assignment = async () => ({
    body: { ...(await agent()), territoryId, fromDay: DAY, toDay: DAY }
  })
  await r.make('POST /api/v1/agents/assignments', assignment)
  await r.make('DELETE /api/v1/agents/assignments/:assignmentId', async () => {
    const answer = await r.send(r.operation('POST /api/v1/agents/assignments'), await assignment())
    return { path: { assignmentId: (answer.json() as { id: string }).id }, body: {} }
  })
  const customerId = r.known('customerId')
  if (customerId !== undefined) {
    await r.make('PUT /api/v1/agents/customers/:customerId', async () => ({
      path: { customerId },
      body: { ...(await agent()), territoryId }
    }))
  }
  await r.make('POST /api/v1/agents/commission-rules', async () => ({
    body: { ...(await agent()), base: 'net', ratePpm: 50_000, fromDay: DAY }
  }))
  await r.make('POST /api/v1/agents/sales/:saleId/reassign', async () => ({
    path: { saleId: (await another()).id },
    body: await agent()
  }))
  await r.make('POST /api/v1/agents/accounts/:agentId/adjustments', async () => ({
    path: await agent(),
    body: { amountMinor: 500, reason: 'a bonus' }
  }))
  await r.make('POST /api/v1/agents/statements', async () => ({
    body: { ...(await agent()), to: DAY }
  }))
  await r.make('POST /api/v1/agents/accounts/:agentId/payouts', async () => {
    const path = await agent()
    const body = { amountMinor: 500, reason: 'a bonus', day: DAY }
    await r.send(r.operation('POST /api/v1/agents/accounts/:agentId/adjustments'), { path, body })
    const closing = await r.send(r.operation('POST /api/v1/agents/statements'), {
      body: { ...path, to: DAY }
    })
    const { id: statementId } = closing.json() as { id: string }
    return { path, body: { amountMinor: 500, statementId } }
  })
}
