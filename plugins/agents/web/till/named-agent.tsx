import { useEffect, useState } from 'react'
import { answer, api } from 'stoa/web/face'
import { tillWords } from './till-words.ts'

/** Whose sale it is, on the ticket, where that was said. */
export default function NamedAgent({ extra }: { extra: unknown }) {
  const agentId = (extra as { agentId: string } | undefined)?.agentId
  return agentId === undefined ? null : <Named key={agentId} agentId={agentId} />
}

function Named({ agentId }: { agentId: string }) {
  const words = tillWords.use()
  const [name, setName] = useState<string | null>(null)
  useEffect(() => {
    answer(api.GET('/api/v1/agents/agents/{agentId}', { params: { path: { agentId } } })).then(
      agent => setName(agent.name),
      () => {}
    )
  }, [agentId])
  return (
    <p className="muted small">
      {words.agent}: <bdi>{name ?? '…'}</bdi>
    </p>
  )
}
