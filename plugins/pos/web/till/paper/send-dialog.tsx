import { useEffect, useState } from 'react'
import { answer, api, type Reply, useMay, useSentence, Waiting } from 'stoa/web/face'
import { Dialog } from '../dialog.tsx'
import { useSending } from '../drawer/use-sending.ts'
import type { PostedSale } from '../till-state.ts'
import { paperWords } from './paper-words.ts'

export type Way = 'email' | 'whatsapp' | 'link'
type Sending = Reply<'/api/v1/pos/sales/{saleId}/sendings'>['items'][number]

interface Props {
  sold: PostedSale
  way: Way
}

export function SendDialog({ sold, way }: Props) {
  const words = paperWords.use()
  return (
    <Dialog title={words.sendBy[way]}>
      {way === 'link' ? <Link saleId={sold.id} /> : <SendForm sold={sold} channel={way} />}
    </Dialog>
  )
}

function SendForm({ sold, channel }: { sold: PostedSale; channel: 'email' | 'whatsapp' }) {
  const { send: words } = paperWords.use()
  const [to, setTo] = useAddress(sold.customerId, channel)
  const [sent, setSent] = useState<Sending | null>(null)
  const { send, isSending, fault } = useSending()
  const isReady = to.trim().length >= 3 && !isSending
  const go = (): void => {
    if (!isReady) return
    const body = { channel, to: to.trim() }
    send(
      ['send-receipt', sold.id, body],
      key =>
        answer(
          api.POST('/api/v1/pos/sales/{saleId}/sendings', {
            params: { path: { saleId: sold.id } },
            headers: { 'idempotency-key': key },
            body
          })
        ),
      setSent
    )
  }
  return (
    <form
      className="drawer-form"
      onSubmit={event => {
        event.preventDefault()
        go()
      }}
    >
      <label className="field">
        <span>{words.to[channel]}</span>
        <span className="till-search">
          <input
            data-first
            type={channel === 'email' ? 'email' : 'tel'}
            aria-label={words.to[channel]}
            autoComplete="off"
            maxLength={254}
            placeholder={channel === 'email' ? 'ana@example.com' : '+34 600 000 000'}
            value={to}
            onChange={event => setTo(event.currentTarget.value)}
          />
        </span>
      </label>
      <p className="muted small">{words.help[channel]}</p>
      {fault !== null && (
        <p className="note bad" role="alert">
          {fault}
        </p>
      )}
      {sent !== null && (
        <p className="note" role="status">
          {words.sent(sent.address)}
        </p>
      )}
      <button type="submit" className="touch main block" disabled={!isReady}>
        {words.go}
      </button>
    </form>
  )
}

/** What the customer's own address is, until someone types another. */
function useAddress(
  customerId: string | null,
  channel: 'email' | 'whatsapp'
): [string, (to: string) => void] {
  const maySee = useMay('customer.read')
  const [typed, setTyped] = useState<string | null>(null)
  const [known, setKnown] = useState('')
  useEffect(() => {
    if (customerId === null || !maySee) return
    let isOld = false
    answer(
      api.GET('/api/v1/customers/customers/{customerId}', { params: { path: { customerId } } })
    ).then(
      ({ email, phone }) => {
        if (!isOld) setKnown((channel === 'email' ? email : phone) ?? '')
      },
      () => {}
    )
    return () => {
      isOld = true
    }
  }, [customerId, channel, maySee])
  return [typed ?? known, setTyped]
}

function Link({ saleId }: { saleId: string }) {
  const { link: words } = paperWords.use()
  const sentenceOf = useSentence()
  const [address, setAddress] = useState<string | null | undefined>(undefined)
  const [fault, setFault] = useState<string | null>(null)
  const [isCopied, setCopied] = useState(false)
  useEffect(() => {
    answer(api.GET('/api/v1/pos/sales/{saleId}/link', { params: { path: { saleId } } })).then(
      found => setAddress(found.address),
      (error: Error) => setFault(sentenceOf(error))
    )
  }, [saleId, sentenceOf])
  if (fault !== null) {
    return (
      <p className="note bad" role="alert">
        {fault}
      </p>
    )
  }
  if (address === undefined) return <Waiting rows={2} />
  if (address === null) return <p>{words.none}</p>
  return (
    <div className="drawer-form">
      <p className="muted">{words.help}</p>
      <p className="address">
        <bdi>{address}</bdi>
      </p>
      <div className="drawer-steps">
        <a className="touch" href={address} target="_blank" rel="noreferrer">
          {words.open}
        </a>
        <button
          type="button"
          data-first
          className="touch main"
          onClick={() => {
            navigator.clipboard.writeText(address).then(
              () => setCopied(true),
              () => setFault(words.notCopied)
            )
          }}
        >
          {isCopied ? words.copied : words.copy}
        </button>
      </div>
    </div>
  )
}
