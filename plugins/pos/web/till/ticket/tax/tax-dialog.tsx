import { useState } from 'react'
import { Icon } from 'stoa/web/face'
import { type ExemptionKind, exemptionKinds } from '../../../../../../contracts/tax-exemptions.ts'
import { Dialog } from '../../dialog.tsx'
import { useTill } from '../../till-context.ts'
import { taxWords } from './tax-words.ts'

/** Exempts a ticket whose customer is not exempt: why, and by which certificate. */
export function TaxDialog() {
  const words = taxWords.use()
  const { act, book } = useTill()
  const [kind, setKind] = useState<ExemptionKind>('reseller')
  const [certificate, setCertificate] = useState('')
  const mayNot = book.book?.head.mayExempt === false
  const give = (): void => {
    if (certificate.trim() !== '') {
      act({ do: 'tax', exemption: { kind, certificate: certificate.trim() } })
    }
  }
  return (
    <Dialog title={words.title}>
      <div className="tax-kinds" role="group" aria-label={words.why}>
        {exemptionKinds.map(one => (
          <button
            key={one}
            type="button"
            className="touch"
            aria-pressed={one === kind}
            onClick={() => setKind(one)}
          >
            {words.kinds[one]}
          </button>
        ))}
      </div>
      <label className="till-search">
        <input
          data-first
          aria-label={words.certificate}
          placeholder={words.certificate}
          maxLength={80}
          autoComplete="off"
          value={certificate}
          onChange={event => setCertificate(event.currentTarget.value)}
          onKeyDown={event => {
            if (event.key === 'Enter') give()
          }}
        />
      </label>
      {mayNot && (
        <p className="muted small">
          <Icon name="lock" size={16} /> {words.approval}
        </p>
      )}
      <button
        type="button"
        className="touch main block"
        disabled={certificate.trim() === ''}
        onClick={give}
      >
        {words.go}
      </button>
    </Dialog>
  )
}
