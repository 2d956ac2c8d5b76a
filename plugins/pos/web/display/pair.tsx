import { useCallback, useEffect, useRef, useState } from 'react'
import { LANGUAGE_NAMES, LANGUAGES, Refused, rememberLanguage, useLanguage } from 'stoa/web/face'
import { displayFaceWords } from './display-words.ts'
import { pairBy } from './token.ts'

interface Props {
  /** What the scanned address holds; '': it is typed. */
  scanned: string
  onPaired(token: string): void
}

/** Before it shows anything: by the code of the till beside it. */
export default function Pair({ scanned, onPaired }: Props) {
  const { pair: words } = displayFaceWords.use()
  const language = useLanguage()
  const [code, setCode] = useState(scanned)
  const [isAsking, setAsking] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const isFirst = useRef(true)
  const ask = useCallback(
    (text: string): void => {
      setAsking(true)
      setFault(null)
      pairBy(text).then(onPaired, (error: Error) => {
        setAsking(false)
        setFault(sentenceOf(error, words))
      })
    },
    [onPaired, words]
  )
  useEffect(() => {
    // Once: a code is used up by the first who sends it.
    if (scanned === '' || !isFirst.current) return
    isFirst.current = false
    ask(scanned)
  }, [scanned, ask])
  return (
    <main className="display pairing">
      <form
        onSubmit={event => {
          event.preventDefault()
          ask(code)
        }}
      >
        <h1>{words.title}</h1>
        <p className="muted">{words.help}</p>
        <label>
          <span>{words.code}</span>
          <input
            value={code}
            maxLength={12}
            autoFocus
            autoCapitalize="characters"
            autoComplete="off"
            autoCorrect="off"
            spellCheck={false}
            dir="ltr"
            aria-invalid={fault !== null}
            onChange={event => setCode(event.currentTarget.value)}
          />
        </label>
        {fault !== null && (
          <p className="note bad" role="alert">
            {fault}
          </p>
        )}
        <button type="submit" className="button main" disabled={isAsking || code.trim() === ''}>
          {words.go}
        </button>
        <label className="language">
          <span>{words.language}</span>
          <select
            value={language}
            onChange={event => {
              rememberLanguage(event.currentTarget.value as typeof language)
              location.reload()
            }}
          >
            {LANGUAGES.map(one => (
              <option key={one} value={one} lang={one}>
                {LANGUAGE_NAMES[one]}
              </option>
            ))}
          </select>
        </label>
      </form>
    </main>
  )
}

function sentenceOf(error: Error, words: ReturnType<typeof displayFaceWords.use>['pair']): string {
  if (!(error instanceof Refused)) return words.away
  if (error.problem.code === 'pos.too-many-displays') return words.full
  return error.problem.status < 500 && error.problem.status !== 429 ? words.wrong : words.away
}
