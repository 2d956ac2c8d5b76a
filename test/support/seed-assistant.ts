import { newId } from '../../core/primitives/ids.ts'
import type { Recorder } from './recorder.ts'

const MCP = 'POST /api/v1/assistant/mcp'
const ASK = 'POST /api/v1/assistant/conversations/:conversationId/messages'

/**
 * Fills the assistant's tables: a key, a conversation with a message (no one answers it: no model
 * is reached from tests), a month of use, and proposals made over MCP.
 */
export async function seedAssistant(r: Recorder): Promise<void> {
  if (!r.has('POST /api/v1/assistant/conversations')) return
  await r
    .make('PUT /api/v1/assistant/keys/:provider', () => ({
      path: { provider: 'gemini' },
      body: { apiKey: `made-up-key-${newId().slice(-12)}` }
    }))
    .catch(() => {}) // takes the whole tenant
  const { id: conversationId } = (await r.make('POST /api/v1/assistant/conversations', () => ({
    body: { title: 'What sold best?' }
  }))) as { id: string }
  await r.send(r.operation(ASK), {
    path: { conversationId },
    body: { text: 'What sold best this week?' }
  })
  await r.read('GET /api/v1/assistant/conversations/:conversationId', '', { conversationId })
  if (!r.has('POST /api/v1/customers/customers')) return
  await propose(r)
  await r.make('POST /api/v1/assistant/proposals/:proposalId/reject', async () => ({
    path: { proposalId: await propose(r) },
    body: {}
  }))
  await r.make('POST /api/v1/assistant/proposals/:proposalId/approve', async () => ({
    path: { proposalId: await propose(r) },
    body: {}
  }))
}

/** Has something proposed that every tenant can do: whatever needs no more than a name. */
async function propose(r: Recorder): Promise<string> {
  const body = {
    jsonrpc: '2.0',
    id: 1,
    method: 'tools/call',
    params: {
      name: 'customers__create-customer',
      arguments: { name: `Proposed ${newId().slice(-8)}` }
    }
  }
  const answer = await r.send(
    r.operation(MCP),
    { body },
    { accept: 'application/json, text/event-stream' }
  )
  const { result } = answer.json() as { result?: { content: Array<{ text: string }> } }
  const { proposal } = JSON.parse(result?.content[0]?.text ?? '{}') as { proposal?: { id: string } }
  if (proposal === undefined) throw new Error(`The assistant proposed nothing: ${answer.body}`)
  return proposal.id
}
