import { use, useEffect, type ReactNode } from 'react'
import { LANGUAGE_NAMES, LANGUAGES, useLanguage } from '../words.ts'
import { LanguageSwitch } from './language-switch.ts'
import css from './entrance.module.css'

interface Props {
  title: string
  help?: string
  children: ReactNode
}

/** What is seen before anyone is logged in: one column, and the languages at its foot. */
export function Entrance({ title, help, children }: Props) {
  const language = useLanguage()
  const change = use(LanguageSwitch)
  useEffect(() => {
    document.title = `${title} · Stoa`
  }, [title])
  return (
    <main className={css.page}>
      <div className={css.form}>
        <header>
          <p className={css.mark}>Stoa</p>
          <h1>{title}</h1>
          {help !== undefined && <p className="muted">{help}</p>}
        </header>
        {children}
        <p className={css.languages}>
          {LANGUAGES.map(one => (
            <button
              key={one}
              type="button"
              lang={one}
              aria-pressed={one === language}
              onClick={() => change(one)}
            >
              {LANGUAGE_NAMES[one]}
            </button>
          ))}
        </p>
      </div>
    </main>
  )
}
