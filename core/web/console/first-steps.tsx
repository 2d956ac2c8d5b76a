import { useEffect, useState } from 'react'
import { Link } from '@tanstack/react-router'
import { useQueries, useQueryClient } from '@tanstack/react-query'
import type { Step } from '../contract.ts'
import { Icon } from '../kit/icon.tsx'
import { useLive } from '../live/use-live.ts'
import { useMe } from '../me.ts'
import { useRegistry, type Owned } from '../registry.ts'
import { consoleWords } from './console-words.ts'
import css from './first-steps.module.css'

type AnyStep = Owned<Step<unknown>>
const keyOf = (companyId: string): string => `stoa.steps.${companyId}`

/** What a shop begins with, until all of it is done, or somebody has seen enough of it. */
export default function FirstSteps() {
  const companyId = useMe().company?.id ?? ''
  return <OfCompany key={companyId} companyId={companyId} />
}

function OfCompany({ companyId }: { companyId: string }) {
  const key = keyOf(companyId)
  const [hidden, setHidden] = useState(() => localStorage.getItem(key) !== null)
  const hide = (): void => {
    localStorage.setItem(key, 'hidden')
    setHidden(true)
  }
  return hidden ? null : <Steps onHide={hide} />
}

function Steps({ onHide }: { onHide(): void }) {
  const words = consoleWords.use().steps
  const queries = useQueryClient()
  const { steps: all, pages } = useRegistry()
  const steps = all.filter(({ to }) => pages.some(({ path }) => path === to))
  const answers = useQueries({
    queries: steps.map(({ plugin, order, isDone }) => ({
      queryKey: ['steps', plugin, order],
      queryFn: ({ signal }: { signal: AbortSignal }) => isDone(signal)
    }))
  })
  useLive(
    steps.flatMap(({ events }) => events),
    () => void queries.invalidateQueries({ queryKey: ['steps'] })
  )
  const isKnown = answers.every(({ isPending }) => !isPending)
  const done = answers.map(({ data }) => data === true)
  const isOver = isKnown && steps.length > 0 && done.every(Boolean)
  useEffect(() => {
    if (isOver) onHide()
  })
  if (!isKnown || isOver || steps.length === 0) return null
  const next = done.indexOf(false)
  return (
    <section className={`card flush ${css['steps']}`} aria-label={words.title}>
      <header className="card-head">
        <h2>{words.title}</h2>
        <span className="about">{words.done(done.filter(Boolean).length, steps.length)}</span>
        <span className="aside">
          <button type="button" className="link" onClick={onHide}>
            {words.hide}
          </button>
        </span>
      </header>
      <ol>
        {steps.map((step, i) => (
          <OneStep
            key={`${step.plugin} ${step.order}`}
            step={step}
            number={i + 1}
            isDone={done[i] === true}
            isNext={i === next}
          />
        ))}
      </ol>
    </section>
  )
}

interface StepProps {
  step: AnyStep
  number: number
  isDone: boolean
  isNext: boolean
}

function OneStep({ step, number, isDone, isNext }: StepProps) {
  const { steps } = consoleWords.use()
  const words = step.words.use() as unknown
  const { pages } = useRegistry()
  const isFace = pages.some(({ path, view }) => path === step.to && !view)
  const also = pages.some(({ path }) => path === step.also?.to) ? step.also : undefined
  const look = `button ${isNext ? 'main' : ''}`
  return (
    <li className={`${css['step']} ${isDone ? css['done'] : ''}`}>
      <span className={css['mark']}>
        {isDone ? (
          <>
            <Icon name="check" size={14} />
            <span className="hidden">{steps.isDone}</span>
          </>
        ) : (
          number
        )}
      </span>
      <div>
        <h3>{step.title(words)}</h3>
        <p>{step.help(words)}</p>
      </div>
      {!isDone && (
        <span className={css['ways']}>
          {also && (
            <Link to={also.to} className="button quiet">
              {also.label(words)}
            </Link>
          )}
          {isFace ? (
            <a href={step.to} className={look}>
              {step.label(words)}
            </a>
          ) : (
            <Link to={step.to} className={look}>
              {step.label(words)}
            </Link>
          )}
        </span>
      )}
    </li>
  )
}
