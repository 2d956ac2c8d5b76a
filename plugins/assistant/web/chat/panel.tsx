import { useEffect, useRef, useState, type FormEvent, type RefObject } from 'react'
import { Textarea } from '@mantine/core'
import { useLocation } from '@tanstack/react-router'
import { Icon, useMe, type AsideGiven } from 'stoa/web'
import { pageWords } from '../page-words.ts'
import { Former } from './former.tsx'
import { OneTurn } from './one-turn.tsx'
import { useChat } from './use-chat.ts'
import css from './chat.module.css'

/** Beside any page. What is begun in one shop does not go on in another. */
export default function Panel({ onClose }: AsideGiven) {
  const { company, shop } = useMe()
  return <Chat key={`${company?.id} ${shop?.id}`} onClose={onClose} />
}

function Chat({ onClose }: AsideGiven) {
  const words = pageWords.use()
  const { shop } = useMe()
  const { pathname } = useLocation()
  const chat = useChat(pathname)
  const [shows, setShows] = useState<'chat' | 'former'>('chat')
  const talk = useRef<HTMLDivElement>(null)
  const box = useRef<HTMLTextAreaElement>(null)
  const { turns } = chat
  useEffect(() => {
    talk.current?.scrollTo({ top: talk.current.scrollHeight })
  }, [turns])
  const isElsewhere = chat.former !== null && chat.former.shopId !== (shop?.id ?? null)
  const begin = (): void => {
    void chat.open(null)
    setShows('chat')
    box.current?.focus()
  }
  return (
    <div className={css['panel']}>
      <header className={css['head']}>
        <h2>{words.title}</h2>
        <button type="button" className="button quiet" onClick={begin}>
          {words.fresh}
        </button>
        <button
          type="button"
          className="button quiet only"
          aria-label={words.former}
          aria-pressed={shows === 'former'}
          onClick={() => setShows(shows === 'former' ? 'chat' : 'former')}
        >
          <Icon name="history" />
        </button>
        <button
          type="button"
          className="button quiet only"
          aria-label={words.close}
          onClick={onClose}
        >
          <Icon name="close" />
        </button>
      </header>
      {shows === 'former' ? (
        <Former
          onOpen={async one => {
            await chat.open(one)
            setShows('chat')
          }}
          onGone={id => chat.former?.id === id && begin()}
        />
      ) : (
        <div className={css['talk']} ref={talk} tabIndex={0} role="log" aria-label={words.title}>
          {turns.length === 0 && <Hello onTry={question => void chat.ask(question)} />}
          {turns.map(turn => (
            <OneTurn
              key={turn.key}
              turn={turn}
              onAgain={chat.busy ? undefined : () => void chat.ask(turn.question)}
            />
          ))}
        </div>
      )}
      {isElsewhere ? (
        <p className={css['foot']}>
          <span className="note warn">{words.elsewhere}</span>
        </p>
      ) : (
        <Ask
          box={box}
          busy={chat.busy}
          onAsk={question => {
            setShows('chat')
            void chat.ask(question)
          }}
          onStop={chat.stop}
        />
      )}
    </div>
  )
}

function Hello({ onTry }: { onTry(question: string): void }) {
  const words = pageWords.use()
  return (
    <div>
      <p className="muted">{words.hello}</p>
      <div className={css['tries']}>
        {words.tries.map(question => (
          <button key={question} type="button" className="button" onClick={() => onTry(question)}>
            {question}
          </button>
        ))}
      </div>
    </div>
  )
}

interface AskProps {
  box: RefObject<HTMLTextAreaElement | null>
  busy: boolean
  onAsk(question: string): void
  onStop(): void
}

function Ask({ box, busy, onAsk, onStop }: AskProps) {
  const words = pageWords.use()
  const [text, setText] = useState('')
  const { pathname } = useLocation()
  const page = usePageTitle(pathname)
  const send = (event?: FormEvent): void => {
    event?.preventDefault()
    if (busy || text.trim() === '') return
    onAsk(text.trim())
    setText('')
  }
  return (
    <form className={css['foot']} onSubmit={send}>
      {page !== '' && (
        <span className={css['sees']}>
          <bdi>{words.sees(page)}</bdi>
        </span>
      )}
      <Textarea
        ref={box}
        aria-label={words.ask}
        placeholder={words.ask}
        autosize
        minRows={1}
        maxRows={6}
        maxLength={8000}
        autoFocus
        value={text}
        onChange={event => setText(event.currentTarget.value)}
        onKeyDown={event => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
          event.preventDefault()
          send()
        }}
      />
      {busy ? (
        <button type="button" className="button" onClick={onStop}>
          {words.stop}
        </button>
      ) : (
        <button type="submit" className="button only" aria-label={words.send}>
          <Icon name="send" />
        </button>
      )}
    </form>
  )
}

/** What the open page is called; it says so itself, a moment after it is there. */
function usePageTitle(path: string): string {
  const [title, setTitle] = useState('')
  useEffect(() => {
    const read = (): void => setTitle(document.title.split(' · ')[0] ?? '')
    read()
    const seen = new MutationObserver(read)
    seen.observe(document.head, { subtree: true, childList: true, characterData: true })
    return () => seen.disconnect()
  }, [path])
  return title
}
