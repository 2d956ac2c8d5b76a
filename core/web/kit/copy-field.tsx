import { useRef } from 'react'
import { TextInput } from '@mantine/core'
import { kitWords } from '../kit-words.ts'
import { said } from './toast.ts'

interface Props {
  label: string
  help?: string
  value: string
}

/** A text to take elsewhere: an address, a key. Where the browser does not copy (plain http), it is chosen. */
export function CopyField({ label, help, value }: Props) {
  const words = kitWords.use()
  const field = useRef<HTMLInputElement>(null)
  const copy = async (): Promise<void> => {
    field.current?.select()
    const { clipboard } = navigator as { clipboard?: Clipboard }
    try {
      await clipboard?.writeText(value)
    } catch {
      return
    }
    if (clipboard !== undefined) said(words.copied)
  }
  return (
    <div className="copy-field">
      <TextInput
        ref={field}
        label={label}
        description={help}
        inputWrapperOrder={['label', 'input', 'description']}
        value={value}
        readOnly
        dir="ltr"
        onFocus={event => event.currentTarget.select()}
      />
      <button type="button" className="button" onClick={() => void copy()}>
        {words.copy}
        <span className="hidden"> {label}</span>
      </button>
    </div>
  )
}
