import { useState } from 'react'
import { Modal, Radio } from '@mantine/core'
import { kitWords } from '../kit-words.ts'
import { defineLaterWords } from '../words.ts'
import type { MergeWords } from './merge-words/en.ts'

/** Few ever meet two who saved at once: the first load has no room for these. */
const mergeWords = defineLaterWords<MergeWords>({
  en: () => import('./merge-words/en.ts'),
  es: () => import('./merge-words/es.ts'),
  pt: () => import('./merge-words/pt.ts'),
  id: () => import('./merge-words/id.ts')
})

export type Side = 'mine' | 'theirs'
export interface Difference {
  key: string
  label: string
  before: string
  mine: string
  theirs: string
}

interface Props {
  differences: Difference[]
  onTake(choice: Record<string, Side>): void
  onClose(): void
}

/** Somebody saved first. Asks only about what both changed; the rest has been put together already. */
export function Merge({ differences, onTake, onClose }: Props) {
  const words = mergeWords.use()
  const kit = kitWords.use()
  const [choice, setChoice] = useState<Record<string, Side>>({})
  const left = differences.filter(({ key }) => choice[key] === undefined).length
  const heads = { mine: words.mine, theirs: words.theirs }
  const takeAll = (side: Side): void =>
    setChoice(Object.fromEntries(differences.map(({ key }) => [key, side])))
  return (
    <Modal
      opened
      onClose={onClose}
      title={words.title}
      size={640}
      closeButtonProps={{ 'aria-label': kit.close }}
    >
      <p className="lead">{words.help}</p>
      <table className="table plain merge">
        <thead>
          <tr>
            <th>{words.field}</th>
            {(['mine', 'theirs'] as const).map(side => (
              <th key={side}>
                {heads[side]}
                {differences.length > 1 && (
                  <button type="button" className="link all" onClick={() => takeAll(side)}>
                    {words.takeAll}
                    <span className="hidden"> {heads[side]}</span>
                  </button>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {differences.map(({ key, label, before, ...sides }) => (
            <tr key={key}>
              <th scope="row">
                <bdi>{label}</bdi>
                <span className="was">
                  {words.was} <bdi>{before}</bdi>
                </span>
              </th>
              {(['mine', 'theirs'] as const).map(side => (
                <td
                  key={side}
                  data-side={heads[side]}
                  className={choice[key] === side ? 'taken' : undefined}
                >
                  <Radio
                    name={key}
                    aria-label={`${label}, ${heads[side]}: ${sides[side]}`}
                    checked={choice[key] === side}
                    onChange={() => setChoice({ ...choice, [key]: side })}
                    label={<bdi>{sides[side]}</bdi>}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <div className="dialog-foot">
        <button type="button" className="button" onClick={onClose}>
          {words.backToForm}
        </button>
        <button
          type="button"
          className="button main"
          disabled={left > 0}
          onClick={() => onTake(choice)}
        >
          {left > 0 ? words.toChoose(left) : kit.save}
        </button>
      </div>
    </Modal>
  )
}
