import './display.css'
import { useEffect, useState } from 'react'
import { keepOffline, useMe } from 'stoa/web/face'
import { displayWords } from './display-words.ts'
import { channel, WHAT_NOW, type PictureOfTill } from './picture.ts'
import { PictureView } from './picture-view.tsx'

/** While staff change, the customer goes on seeing what they saw. */
export const WhenOut = (): null => null

/** A second window for the customer: what is rung up, what it comes to, and what goes back. */
export default function CustomerDisplay() {
  const words = displayWords.use()
  const { company } = useMe()
  const picture = usePicture()
  useEffect(() => {
    document.title = `${words.title} · Stoa`
    keepOffline('/customer-display', () => true).catch(() => {})
  }, [words])
  return (
    <PictureView picture={picture} words={words} name={company?.name} greeting={words.welcome} />
  )
}

/** Of the register this window belongs to; of any where none is named. */
function usePicture(): PictureOfTill | null {
  const [picture, setPicture] = useState<PictureOfTill | null>(null)
  useEffect(() => {
    const ours = new URLSearchParams(location.search).get('register')
    const till = channel()
    till.onmessage = ({ data }: MessageEvent<PictureOfTill | string>) => {
      if (typeof data === 'string' || (ours !== null && data.registerId !== ours)) return
      setPicture(data)
    }
    till.postMessage(WHAT_NOW)
    return () => till.close()
  }, [])
  return picture
}
