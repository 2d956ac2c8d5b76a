import { useEffect, useState, type FormEvent } from 'react'
import { PasswordInput, TextInput } from '@mantine/core'
import { Refused } from '../api/problem.ts'
import { session, type LogInAnswer } from '../api/session.ts'
import { Icon } from '../kit/icon.tsx'
import { kitWords } from '../kit-words.ts'
import { consoleWords } from './console-words.ts'
import { Entrance } from './entrance.tsx'
import css from './entrance.module.css'

/** The tenant last logged in to from here: gone to at once where the password opens several. */
const REMEMBERED = 'stoa.tenant'

export default function LogIn() {
  const words = consoleWords.use().logIn
  const kit = kitWords.use()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [choices, setChoices] = useState<LogInAnswer['tenants']>([])
  useEffect(() => {
    if (location.pathname === '/log-in') return
    const from = location.pathname + location.search
    const search = from === '/' ? '' : `?to=${encodeURIComponent(from)}`
    history.replaceState(null, '', `/log-in${search}`)
  }, [])
  const logIn = async (tenant: string | undefined): Promise<void> => {
    setBusy(true)
    setFault(null)
    try {
      const { tenants } = await session.logIn(email, password, tenant)
      setChoices(tenants)
      if (tenants.length === 0 && tenant !== undefined) localStorage.setItem(REMEMBERED, tenant)
    } catch (error) {
      setFault(sentenceOf(error))
    } finally {
      setBusy(false)
    }
  }
  const sentenceOf = (error: unknown): string => {
    if (!(error instanceof Refused)) return kit.unreachable
    const wrong = ['access.invalid-credentials', 'stoa.invalid-input']
    return wrong.includes(error.problem.code) ? words.wrong : error.message
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    void logIn(localStorage.getItem(REMEMBERED) ?? undefined)
  }
  if (choices.length > 0) {
    return (
      <Entrance title={words.choose} help={words.chooseHelp}>
        <ul className={css.choices}>
          {choices.map(({ slug, companies }) => (
            <li key={slug}>
              <button type="button" disabled={busy} onClick={() => void logIn(slug)}>
                <span dir="auto">{companies.join(', ') || slug}</span>
                <Icon name="right" />
              </button>
            </li>
          ))}
        </ul>
        <button type="button" className="link" onClick={() => setChoices([])}>
          {words.back}
        </button>
      </Entrance>
    )
  }
  return (
    <Entrance title={words.title}>
      <form className={css.fields} noValidate onSubmit={submit}>
        <TextInput
          label={words.email}
          type="email"
          autoComplete="username"
          autoFocus
          value={email}
          onChange={event => setEmail(event.currentTarget.value)}
        />
        <PasswordInput
          label={words.password}
          autoComplete="current-password"
          value={password}
          onChange={event => setPassword(event.currentTarget.value)}
        />
        {fault !== null && (
          <p className="note bad" role="alert">
            {fault}
          </p>
        )}
        <button
          type="submit"
          className={`button main ${css.submit}`}
          disabled={busy || email === '' || password === ''}
        >
          {words.submit}
        </button>
      </form>
      <p className="muted">
        {words.none}{' '}
        <a className="link" href="/sign-up">
          {words.signUp}
        </a>
      </p>
    </Entrance>
  )
}
