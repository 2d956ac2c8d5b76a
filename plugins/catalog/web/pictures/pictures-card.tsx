import { useCallback, useRef, useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { Card, useSentence } from 'stoa/web'
import type { Product } from '../console.tsx'
import { PictureDialog } from './picture-dialog.tsx'
import { KINDS } from './pictures-api.ts'
import { pictureWords } from './picture-words.ts'
import css from './pictures.module.css'
import { useSending, type Sending } from './use-sending.ts'

/** The pictures of a product, for who may change them: added, dropped or pasted; each opens in a dialog. */
export function PicturesCard({ product: { id, pictures } }: { product: Product }) {
  const words = pictureWords.use()
  const queries = useQueryClient()
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setIsOver] = useState(false)
  const [openId, setOpenId] = useState<string | null>(null)
  const refresh = useCallback(
    () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['catalog', 'product', id] }),
        queries.invalidateQueries({ queryKey: ['catalog', 'products'] })
      ]),
    [id, queries]
  )
  const sending = useSending(id, refresh)
  const opened = pictures.findIndex(picture => picture.id === openId)
  return (
    <Card
      title={words.title}
      aside={
        <button type="button" className="button" onClick={() => input.current?.click()}>
          {words.add}
        </button>
      }
    >
      <div
        className={isOver ? `${css['drop']} ${css['over']}` : css['drop']}
        onDragOver={event => {
          event.preventDefault()
          setIsOver(true)
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={event => {
          event.preventDefault()
          setIsOver(false)
          sending.send(event.dataTransfer.files)
        }}
      >
        {pictures.length === 0 && <p>{words.none}</p>}
        {pictures.length > 0 && (
          <ul className={css['pictures']}>
            {pictures.map((picture, i) => (
              <li key={picture.id}>
                <button
                  type="button"
                  className={css['picture']}
                  onClick={() => setOpenId(picture.id)}
                >
                  <img src={`${picture.url}/small`} alt={words.picture(i + 1, picture.alt)} />
                  {i === 0 && pictures.length > 1 && (
                    <span className={css['first']}>{words.first}</span>
                  )}
                </button>
              </li>
            ))}
          </ul>
        )}
        <OnTheirWay sending={sending} />
        <p className="muted small">
          {words.help} {words.kinds}
        </p>
        <input
          ref={input}
          type="file"
          multiple
          className="hidden"
          tabIndex={-1}
          aria-label={words.add}
          accept={KINDS}
          onChange={event => {
            sending.send(event.currentTarget.files ?? [])
            event.currentTarget.value = ''
          }}
        />
      </div>
      {opened >= 0 && (
        <PictureDialog
          key={openId}
          productId={id}
          pictures={pictures}
          at={opened}
          onChange={refresh}
          onOpen={setOpenId}
          onClose={() => setOpenId(null)}
        />
      )}
    </Card>
  )
}

/** How far the files are, and which of them were refused, with why. */
function OnTheirWay({ sending }: { sending: Sending }) {
  const words = pictureWords.use()
  const sentence = useSentence()
  const { progress, failed } = sending
  return (
    <>
      {progress !== null && (
        <p className={css['progress']} role="status">
          <progress max={progress.all} value={progress.done} aria-label={words.title} />
          {words.sending(progress.done, progress.all)}
        </p>
      )}
      {failed.map((one, i) => (
        <p key={i} className="note bad" role="alert">
          <span>
            {words.failed}: <bdi>{one.file.name}</bdi>.{' '}
            {one.error === null ? words.tooLarge : sentence(one.error)}{' '}
            {one.error !== null && (
              <button type="button" className="link" onClick={() => sending.again(one)}>
                {words.again}
              </button>
            )}{' '}
            <button type="button" className="link" onClick={() => sending.dismiss(one)}>
              {words.dismiss}
            </button>
          </span>
        </p>
      ))}
    </>
  )
}

/** For who may see them, and no more. */
export function PicturesShown({ product: { pictures } }: { product: Product }) {
  const words = pictureWords.use()
  return (
    <Card title={words.title}>
      <ul className={css['pictures']}>
        {pictures.map((picture, i) => (
          <li key={picture.id} className={css['picture']}>
            <img src={`${picture.url}/small`} alt={words.picture(i + 1, picture.alt)} />
          </li>
        ))}
      </ul>
    </Card>
  )
}
