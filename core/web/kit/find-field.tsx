import { useRef, useState, type FormEvent } from 'react'
import { TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useKeys } from '../keys.ts'
import { useSentence } from './fault.tsx'
import css from './find-field.module.css'
import { Icon } from './icon.tsx'

/** What can be found: by words, or by a code that is its own alone. */
export interface Findable {
  key: string
  name: string
  /** What stands behind the name. */
  detail: string
  codes: readonly string[]
}

interface Props<Found extends Findable> {
  label: string
  help: string
  /** What the list of what was found is called. */
  listLabel: string
  /** What is said of a code that nothing has. */
  unknown(code: string): string
  /** Where answers are kept: names what is searched. */
  queryKey: readonly string[]
  find(text: string, signal?: AbortSignal): Promise<readonly Found[]>
  onFound(found: Found): void
  /** Whether the page begins here. */
  isFirst?: boolean
}

/** A scanner types a code and Enter; people type words and choose. */
export function FindField<Found extends Findable>(props: Props<Found>) {
  const { label, help, listLabel, unknown, queryKey, find, onFound, isFirst = false } = props
  const sentence = useSentence()
  const box = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const text = typed.trim()
  const asked = useQuery({
    queryKey: [...queryKey, text],
    queryFn: ({ signal }) => find(text, signal),
    enabled: text !== ''
  })
  const found = text === '' ? [] : (asked.data ?? [])
  useKeys({ '/': () => box.current?.focus() })
  const take = (one: Found): void => {
    setFault(null)
    setTyped('')
    onFound(one)
    box.current?.focus()
  }
  const enter = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (text === '') return
    try {
      const all = await find(text)
      const exact = all.find(({ codes }) =>
        codes.some(code => code.toLowerCase() === text.toLowerCase())
      )
      const [only, another] = exact === undefined ? all : [exact]
      if (only !== undefined && another === undefined) take(only)
      else if (only === undefined) setFault(unknown(text))
    } catch (error) {
      setFault(sentence(error as Error))
    }
  }
  return (
    <form onSubmit={event => void enter(event)} role="search">
      <TextInput
        ref={box}
        label={label}
        description={help}
        autoFocus={isFirst}
        autoComplete="off"
        value={typed}
        error={fault ?? (asked.error !== null && text !== '' ? sentence(asked.error) : null)}
        leftSection={<Icon name="search" />}
        onChange={event => {
          setFault(null)
          setTyped(event.currentTarget.value)
        }}
      />
      {found.length > 0 && (
        <ul className={css['found']} aria-label={listLabel}>
          {found.map(one => (
            <li key={one.key}>
              <button type="button" onClick={() => take(one)}>
                <bdi>{one.name}</bdi>
                <span className="muted small num">{one.detail}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </form>
  )
}
