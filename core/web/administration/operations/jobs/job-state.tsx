import { State, type Tone } from '../../../web-api.ts'
import { administrationWords } from '../../administration-words.ts'
import type { Job } from './jobs-query.ts'

const TONES: Record<Job['state'], Tone> = {
  dead: 'bad',
  queued: 'calm',
  active: 'accent',
  done: 'ok'
}

export function JobState({ state }: { state: Job['state'] }) {
  const { jobs } = administrationWords.use()
  return <State tone={TONES[state]}>{jobs.states[state]}</State>
}
