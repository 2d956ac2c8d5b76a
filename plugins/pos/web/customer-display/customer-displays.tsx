import { useEffect, useRef, useState } from 'react'
import { answer, api, useLive, useLiveAgain, useMay } from 'stoa/web/face'
import { useTill } from '../till/till-context.ts'
import { channel, WHAT_NOW, type PictureOfTill } from './picture.ts'
import { pictureOf } from './picture-of.ts'
import { sendPictures, type Sender } from './send-pictures.ts'

const PAIRINGS = ['pos.display-paired', 'pos.display-unpaired']

/** Shows the customer what stands at the till: in other windows of this browser, and on other devices. */
export default function CustomerDisplays() {
  const till = useTill()
  const registerId = till.register.id
  const [isWatched, setWatched] = useState(false)
  const receipt = useReceipt(till.state.screen === 'done' ? till.state.sold?.id : null, isWatched)
  const windows = useRef<BroadcastChannel>(null)
  const devices = useRef<Sender>(null)
  const shown = useRef<{ text: string; picture: PictureOfTill }>(null)
  useEffect(() => {
    const here = channel()
    here.onmessage = ({ data }) => {
      if (data !== WHAT_NOW) return
      setWatched(true)
      if (shown.current !== null) here.postMessage(shown.current.picture)
    }
    const there = sendPictures(registerId, displays => {
      if (displays > 0) setWatched(true)
    })
    windows.current = here
    devices.current = there
    shown.current = null
    return () => {
      here.close()
      there.close()
    }
  }, [registerId])
  useEffect(() => {
    const picture = { registerId, ...pictureOf(till, receipt) }
    const text = JSON.stringify(picture)
    if (shown.current?.text === text) return
    shown.current = { text, picture }
    windows.current?.postMessage(picture)
    const { registerId: _register, ...sent } = picture
    devices.current?.show(sent)
  })
  useLive(PAIRINGS, ({ rows }) => {
    if (rows['register'] === registerId) devices.current?.again()
  })
  useLiveAgain(again)
  function again(): void {
    devices.current?.again()
  }
  return null
}

/** Where the customer reads the receipt of a sale, asked for where somebody looks; null: not known. */
function useReceipt(saleId: string | null | undefined, isWatched: boolean): string | null {
  const maySend = useMay('receipt.send')
  const [found, setFound] = useState<{ saleId: string; address: string | null } | null>(null)
  useEffect(() => {
    if (saleId == null || !isWatched || !maySend) return
    let isOld = false
    answer(api.GET('/api/v1/pos/sales/{saleId}/link', { params: { path: { saleId } } })).then(
      ({ address }) => {
        if (!isOld) setFound({ saleId, address })
      },
      () => {}
    )
    return () => {
      isOld = true
    }
  }, [saleId, isWatched, maySend])
  return found !== null && found.saleId === saleId ? found.address : null
}
