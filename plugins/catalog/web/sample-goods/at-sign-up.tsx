import { useState } from 'react'
import { NativeSelect } from '@mantine/core'
import { said, type SignUpGiven } from 'stoa/web'
import { addSampleGoods, INDUSTRIES, type Industry } from './sample-goods-api.ts'
import { sampleWords } from './sample-words.ts'

/** A shop that begins with something to sell: chosen with the sign-up, added once the shop is open. */
export default function SamplesAtSignUp({ onChoice }: SignUpGiven) {
  const words = sampleWords.use()
  const [chosen, setChosen] = useState('')
  const choose = (value: string): void => {
    setChosen(value)
    const industry = INDUSTRIES.find(name => name === value)
    onChoice(industry === undefined ? null : () => addThem(industry, words.added))
  }
  return (
    <NativeSelect
      label={words.atSignUp}
      description={words.atSignUpHelp}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      data={[
        { value: '', label: words.none },
        ...INDUSTRIES.map(value => ({ value, label: words.industries[value] ?? value }))
      ]}
      value={chosen}
      onChange={event => choose(event.currentTarget.value)}
    />
  )
}

async function addThem(industry: Industry, words: (count: number) => string): Promise<void> {
  const { added } = await addSampleGoods(industry)
  said(words(added))
}
