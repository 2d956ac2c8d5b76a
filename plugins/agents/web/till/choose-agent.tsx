import { useState } from 'react'
import { Icon, useSentence } from 'stoa/web/face'
import { tillWords } from './till-words.ts'
import { useAgents, type Agent } from './use-agents.ts'

interface Props {
  extra: unknown
  carry(extra: unknown): void
  close(): void
}

/** Whose sale it is, said at the till; or left to the rules. */
export default function ChooseAgent({ extra, carry, close }: Props) {
  const words = tillWords.use()
  const sentenceOf = useSentence()
  const [text, setText] = useState('')
  const { agents, error } = useAgents(text.trim())
  const choose = (agent: Agent | null): void => {
    carry(agent === null ? null : { agentId: agent.id })
    close()
  }
  if (error !== null) {
    return (
      <p className="note bad" role="alert">
        {sentenceOf(error)}
      </p>
    )
  }
  if (agents?.length === 0 && text === '') return <p className="muted">{words.none}</p>
  return (
    <>
      <label className="till-search">
        <Icon name="search" size={20} />
        <input
          data-first
          aria-label={words.search}
          placeholder={words.search}
          autoComplete="off"
          value={text}
          onChange={event => setText(event.currentTarget.value)}
          onKeyDown={event => {
            if (event.key === 'Enter' && agents?.[0] !== undefined) choose(agents[0])
          }}
        />
      </label>
      <ul className="people">
        {agents?.map(agent => (
          <li key={agent.id}>
            <button type="button" className="found-row" onClick={() => choose(agent)}>
              <span className="name">
                <b>
                  <bdi>{agent.name}</bdi>
                </b>
                <span className="muted small num">{agent.code}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {agents?.length === 0 && (
        <p className="muted small" role="status">
          {words.nothing}
        </p>
      )}
      {extra !== undefined && (
        <button type="button" className="touch" onClick={() => choose(null)}>
          {words.usual}
        </button>
      )}
      <p className="muted small">{words.usualHelp}</p>
    </>
  )
}
