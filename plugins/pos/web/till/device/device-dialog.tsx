import { useEffect, useState } from 'react'
import { answer, api, useMay, useMe } from 'stoa/web/face'
import { DialogBox } from '../dialog.tsx'
import { useSending } from '../drawer/use-sending.ts'
import { keepDevice, useDevice } from './device.ts'
import { deviceWords } from './device-words.ts'

interface Props {
  /** Where the till stands, as far as that is known. */
  shopId?: string | undefined
  onClose(): void
}

/** Which device this browser is; who may makes it one. */
export default function DeviceDialog({ shopId, onClose }: Props) {
  const words = deviceWords.use()
  const device = useDevice()
  const mayEnrol = useMay('device.enrol')
  const [anew, setAnew] = useState(false)
  const isNew = device === null || anew
  return (
    <DialogBox title={isNew && mayEnrol ? words.enrolTitle : words.title} onClose={onClose}>
      {!isNew ? (
        <Known
          again={
            mayEnrol && (
              <button type="button" className="touch block" onClick={() => setAnew(true)}>
                {words.again}
              </button>
            )
          }
        />
      ) : mayEnrol ? (
        <EnrolForm shopId={shopId ?? device?.shopId} onDone={() => setAnew(false)} />
      ) : (
        <p className="muted">{words.mayNot}</p>
      )}
    </DialogBox>
  )
}

function Known({ again }: { again: React.ReactNode }) {
  const words = deviceWords.use()
  const device = useDevice()
  const { companies } = useMe()
  const shop = companies.flatMap(({ shops }) => shops).find(({ id }) => id === device?.shopId)
  const [isKept, setKept] = useState<boolean | null>(null)
  useEffect(() => {
    navigator.storage.persist().then(setKept, () => {})
  }, [])
  return (
    <>
      <dl className="pairs device-facts">
        <dt>{words.code}</dt>
        <dd>
          <b>{device?.code}</b>
        </dd>
        <dt>{words.called}</dt>
        <dd>
          <bdi>{device?.name}</bdi>
        </dd>
        <dt>{words.at}</dt>
        <dd>
          <bdi>{shop?.name}</bdi>
        </dd>
      </dl>
      <p className="small muted">{words.where}</p>
      {isKept === false && <p className="note warn">{words.notKept}</p>}
      {again}
    </>
  )
}

function EnrolForm({ shopId, onDone }: { shopId: string | undefined; onDone(): void }) {
  const words = deviceWords.use()
  const { company, companies } = useMe()
  const shops = companies.find(({ id }) => id === company?.id)?.shops ?? []
  const [at, setAt] = useState(shopId ?? shops[0]?.id ?? '')
  const [name, setName] = useState('')
  const { send, isSending, fault } = useSending()
  const isReady = name.trim() !== '' && at !== ''
  const go = (): void => {
    if (!isReady || isSending) return
    const body = { shopId: at, name: name.trim() }
    send(
      ['enrol', body],
      key =>
        answer(
          api.POST('/api/v1/access/devices', {
            headers: { 'idempotency-key': key },
            body
          })
        ),
      device => {
        keepDevice(device)
        onDone()
      }
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
      <p className="muted">{words.help}</p>
      <label className="field">
        <span>{words.name}</span>
        <span className="till-search">
          <input
            data-first
            autoComplete="off"
            maxLength={60}
            value={name}
            placeholder={words.nameHelp}
            onChange={event => setName(event.currentTarget.value)}
          />
        </span>
      </label>
      {shopId === undefined && shops.length > 1 && (
        <label className="field">
          <span>{words.shop}</span>
          <select className="touch" value={at} onChange={event => setAt(event.currentTarget.value)}>
            {shops.map(shop => (
              <option key={shop.id} value={shop.id}>
                {shop.name}
              </option>
            ))}
          </select>
        </label>
      )}
      {fault !== null && (
        <p className="note bad" role="alert">
          {fault}
        </p>
      )}
      <button type="submit" className="touch main block" disabled={!isReady || isSending}>
        {words.enrol}
      </button>
    </form>
  )
}
