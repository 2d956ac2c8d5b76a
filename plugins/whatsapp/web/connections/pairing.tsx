import { useEffect, useState, type FormEvent } from 'react'
import { TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { answer, api, Failed, fieldErrors, Refused, Waiting, type Reply } from 'stoa/web'
import { QrCode } from 'stoa/web/qr-code'
import { whatsAppWords } from '../whatsapp-words.ts'
import { pairingQuery } from './connections-query.ts'
import css from './connections.module.css'

const SECOND_MS = 1000

/** The code to scan, or to type; a new one comes by itself, and so does the end. */
export function Pairing({ connectionId }: { connectionId: string }) {
  const words = whatsAppWords.use()
  const queries = useQueryClient()
  const { data, error, refetch } = useQuery(pairingQuery(connectionId))
  const state = data?.state
  useEffect(() => {
    // The phone was quicker than the list.
    if (state !== undefined && state !== 'pairing') {
      void queries.invalidateQueries({ queryKey: ['whatsapp', 'connections'] })
    }
  }, [state, queries])
  const [byPhone, setByPhone] = useState(false)
  if (error !== null && data === undefined) {
    return <Failed error={error} again={() => void refetch()} />
  }
  const pairing = data?.pairing ?? null
  if (pairing === null) return <Waiting rows={6} />
  const { qr, code, codeFor } = pairing
  const types = byPhone || codeFor !== null
  return (
    <div className={css['pair']}>
      {types ? <Code code={code} codeFor={codeFor} id={connectionId} /> : <Qr qr={qr} />}
      <div>
        <ol className={css['steps']}>
          {(types ? words.typeSteps : words.scanSteps).map(step => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p className="muted small">{words.keep}</p>
        {codeFor === null && (
          <p className={css['other']}>
            <button type="button" className="link" onClick={() => setByPhone(!byPhone)}>
              {byPhone ? words.byQr : words.byPhone}
            </button>
          </p>
        )}
      </div>
    </div>
  )
}

type Codes = NonNullable<Reply<'/api/v1/whatsapp/connections/{connectionId}'>['pairing']>

function Qr({ qr }: Pick<Codes, 'qr'>) {
  const words = whatsAppWords.use()
  const left = useSecondsTo(qr?.expiresAt ?? null)
  if (qr === null) return <Waiting rows={6} />
  return (
    <div className={css['code']}>
      <QrCode text={qr.text} label={words.qr} />
      <p className="muted small num">{words.fresh(left)}</p>
    </div>
  )
}

function useSecondsTo(at: string | null): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const ticks = setInterval(() => setNow(Date.now()), SECOND_MS)
    return () => clearInterval(ticks)
  }, [])
  return at === null ? 0 : Math.max(0, Math.ceil((Date.parse(at) - now) / SECOND_MS))
}

interface CodeProps extends Pick<Codes, 'code' | 'codeFor'> {
  id: string
}

function Code({ code, codeFor, id }: CodeProps) {
  const words = whatsAppWords.use()
  const queries = useQueryClient()
  const [phone, setPhone] = useState('')
  const request = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/v1/whatsapp/connections/{connectionId}/pairing-code', {
          params: { path: { connectionId: id } },
          body: { phone: phone.trim() }
        })
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: ['whatsapp'] })
  })
  if (code !== null) {
    return (
      <div className={css['code']}>
        <p className={`num ${css['letters']}`} role="status" aria-label={words.code}>
          {code.text.slice(0, 4)}-{code.text.slice(4)}
        </p>
        <p className="muted small">
          {words.codeFor} <bdi dir="ltr">{codeFor}</bdi>
        </p>
      </div>
    )
  }
  if (codeFor !== null) return <Waiting rows={3} />
  const { error } = request
  const atField = error instanceof Refused ? fieldErrors(error.problem)['phone'] : undefined
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    request.mutate()
  }
  return (
    <form className="stack" onSubmit={submit}>
      <TextInput
        label={words.number}
        description={words.numberHelp}
        type="tel"
        autoFocus
        value={phone}
        error={atField ?? error?.message}
        onChange={event => setPhone(event.currentTarget.value)}
      />
      <button
        type="submit"
        className="button main"
        disabled={phone.trim() === '' || request.isPending}
      >
        {words.getCode}
      </button>
    </form>
  )
}
